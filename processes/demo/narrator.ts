export type Who = 'customer' | 'assistant' | 'mail' | 'agent' | 'data' | 'check';

/** Tells the demo at the terminal: who sees what, and how many seconds after the journey began. */
export interface Narrator {
  headline(text: string): void;
  /** Begins a journey: its clock starts. */
  journey(title: string, person: string): void;
  tell(who: Who, text: string): void;
  /** Does `work` and tells how long it took; its failure names `what`. */
  step<Result>(what: string, work: () => Promise<Result>): Promise<Result>;
  /** What was being done last, for the message of a failure. */
  current(): string;
}

const WIDTH = 108;
const INDENT = 22;
const COLOURS: Record<Who, string> = {
  customer: '36',
  assistant: '35',
  mail: '33',
  agent: '34',
  data: '32',
  check: '32',
};

const wrapped = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const rows: string[] = [''];
    for (const word of line.split(' ')) {
      const last = rows.at(-1) ?? '';
      if (last !== '' && last.length + word.length + 1 > WIDTH - INDENT) rows.push(word);
      else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return rows;
  });

export const createNarrator = (out: { write(text: string): unknown; isTTY?: boolean }): Narrator => {
  const painted = (colour: string, text: string) => (out.isTTY ? `\u001b[${colour}m${text}\u001b[0m` : text);
  let begun = performance.now();
  let doing = 'the start';
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(2)} s`.padStart(8);
  const tell: Narrator['tell'] = (who, text) => {
    const [first = '', ...rest] = wrapped(text);
    const label = painted(COLOURS[who], who.padEnd(10));
    out.write(
      `${seconds()}  ${label}  ${first}\n${rest.map((row) => `${' '.repeat(INDENT)}${row}\n`).join('')}`,
    );
  };
  return {
    headline: (text) => void out.write(`${painted('1', text)}\n`),
    journey: (title, person) => {
      begun = performance.now();
      out.write(`\n${painted('1', title)}\n${person}\n\n`);
    },
    tell,
    step: async (what, work) => {
      doing = what;
      const from = performance.now();
      const result = await work();
      tell('check', `✓ ${what} (${Math.round(performance.now() - from)} ms)`);
      return result;
    },
    current: () => doing,
  };
};
