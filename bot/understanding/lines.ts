/** What is kept of one line; more than is read of any message. */
const LONGEST = 100_000;

const ended = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/**
 * Lines end at a line feed and nowhere else: other separators belong to the message, so that every message is answered
 * by exactly one line. A line without an end counts; nothing after the last line feed is none.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let open = '';
  for await (const chunk of chunks) {
    const [first = '', ...rest] = chunk.split('\n');
    open = (open + first).slice(0, LONGEST);
    for (const part of rest) {
      yield ended(open);
      open = part.slice(0, LONGEST);
    }
  }
  if (open !== '') yield ended(open);
}
