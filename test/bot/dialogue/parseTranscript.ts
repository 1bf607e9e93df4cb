/**
 * A conversation as a text file. One line each:
 *
 *     # what this conversation shows            (first line; the name of the test)
 *     fails until: the bot knows doubt          as it should be, and is not yet; the test fails as soon as it is
 *     language: fr                              the page's language, before anything is said (en without it)
 *     browser sends: Global Privacy Control
 *     customer: delete my account               {reference} stands for the last reference given, {code} for the last code
 *     customer types the code                   the one from the last mail
 *     customer types a wrong code
 *     customer pastes 10500 characters
 *     bot: *erase*until*                        contained in a message of the answer; * is anything; in order
 *     bot never says: erased
 *     bot offers: Yes, erase my data | No       these buttons are among those below the answer
 *     bot waits for: code                       address, code, yes_no, choice, free_text, nothing
 *     then: 11 minutes pass                     also seconds, hours, days
 *     then: the worker runs
 *     then: the server restarts
 *     then: the memory is damaged
 *     then: anna@example.org signs in           on the website around the chat, with a password typed just now
 *     then: anna@example.org signs in, having typed the password 11 minutes ago
 *     then: nobody is signed in any more
 *     then: an agent answers: Which one is it?  publicly, on the newest ticket
 *     then: an agent solves the ticket
 *     on the ticket: *84 francs*                contained in what stands there
 *     not on the ticket: 84 francs
 *     on file: erasure filed, access done       every request that was filed or left to an agent ("nothing" for none)
 *     newsletter stopped for: a@example.org
 */
export type Line =
  | { do: 'language'; language: string }
  | { do: 'gpc' }
  | { do: 'say'; text: string }
  | { do: 'code' }
  | { do: 'wrong code' }
  | { do: 'paste'; length: number }
  | { do: 'hear'; pattern: string }
  | { do: 'never hear'; pattern: string }
  | { do: 'offer'; labels: string[] }
  | { do: 'wait for'; expecting: string }
  | { do: 'pass'; milliseconds: number }
  | { do: 'work' }
  | { do: 'restart' }
  | { do: 'damage' }
  | { do: 'sign in'; address: string; minutesAgo: number }
  | { do: 'sign out' }
  | { do: 'agent answers'; text: string }
  | { do: 'agent solves' }
  | { do: 'ticket'; pattern: string; stands: boolean }
  | { do: 'on file'; requests: string[] }
  | { do: 'stopped'; address: string };

const UNITS: Record<string, number> = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const listOf = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== 'nothing');

const SHAPES: [RegExp, (found: string[]) => Line][] = [
  [/^language: (\w\w)$/, ([language = 'en']) => ({ do: 'language', language })],
  [/^browser sends: Global Privacy Control$/, () => ({ do: 'gpc' })],
  [/^customer:(.*)$/, ([text = '']) => ({ do: 'say', text: text.trim() })],
  [/^customer types the code$/, () => ({ do: 'code' })],
  [/^customer types a wrong code$/, () => ({ do: 'wrong code' })],
  [/^customer pastes (\d+) characters$/, ([length]) => ({ do: 'paste', length: Number(length) })],
  [/^bot: (.+)$/, ([pattern = '']) => ({ do: 'hear', pattern })],
  [/^bot never says: (.+)$/, ([pattern = '']) => ({ do: 'never hear', pattern })],
  [/^bot offers: (.+)$/, ([labels = '']) => ({ do: 'offer', labels: listOf(labels, '|') })],
  [/^bot waits for: (\w+)$/, ([expecting = '']) => ({ do: 'wait for', expecting })],
  [
    /^then: (\d+) (second|minute|hour|day)s? pass(?:es)?$/,
    ([count, unit = '']) => ({ do: 'pass', milliseconds: Number(count) * (UNITS[unit] ?? 0) }),
  ],
  [/^then: the worker runs$/, () => ({ do: 'work' })],
  [/^then: the server restarts$/, () => ({ do: 'restart' })],
  [/^then: the memory is damaged$/, () => ({ do: 'damage' })],
  [
    /^then: (\S+@\S+) signs in(?:, having typed the password (\d+) minutes ago)?$/,
    ([address = '', minutes = '0']) => ({ do: 'sign in', address, minutesAgo: Number(minutes) }),
  ],
  [/^then: nobody is signed in any more$/, () => ({ do: 'sign out' })],
  [/^then: an agent answers: (.+)$/, ([text = '']) => ({ do: 'agent answers', text })],
  [/^then: an agent solves the ticket$/, () => ({ do: 'agent solves' })],
  [
    /^(not )?on the ticket: (.+)$/,
    ([not, pattern = '']) => ({ do: 'ticket', pattern, stands: not === undefined }),
  ],
  [/^on file: (.+)$/, ([requests = '']) => ({ do: 'on file', requests: listOf(requests, ',') })],
  [/^newsletter stopped for: (.+)$/, ([address = '']) => ({ do: 'stopped', address })],
];

export interface Transcript {
  title: string;
  /** What has to be mended before this conversation goes as it is written. */
  failsUntil?: string;
  lines: { line: Line; number: number }[];
}

const FAILS = /^fails until: (.+)$/m;

export const parseTranscript = (file: string): Transcript => {
  const written = file.split('\n');
  const title = written[0]?.replace(/^#\s*/, '') ?? '';
  const failsUntil = FAILS.exec(file)?.[1];
  const lines = written.flatMap((text, index) => {
    if (text.trim() === '' || text.startsWith('#') || FAILS.test(text)) return [];
    for (const [shape, make] of SHAPES) {
      const found = shape.exec(text.trim());
      if (found) return [{ line: make(found.slice(1)), number: index + 1 }];
    }
    throw new Error(`line ${index + 1} is no line of a transcript: ${text}`);
  });
  return { title, lines, ...(failsUntil !== undefined && { failsUntil }) };
};
