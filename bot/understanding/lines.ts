/** How much of a line we keep: more than we read of any message. */
const LONGEST = 100_000;

const ended = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/**
 * Only a line feed ends a line. Other separators belong to the message, so that each message gets exactly one line of
 * output. A last line without a line feed counts, unless it is empty.
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
