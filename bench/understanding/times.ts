import { performance } from 'node:perf_hooks';
import type { Understand } from '../../bot/understanding/types.ts';
import type { Case } from './messages.ts';

/** A message's time is the best of this many runs: other load on the machine can only add to it. */
const RUNS = 5;

const milliseconds = (understand: Understand, texts: readonly string[]): number[] => {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++)
    texts.forEach((text, i) => {
      const started = performance.now();
      understand(text);
      best[i] = Math.min(best[i]!, performance.now() - started);
    });
  return best.sort((a, b) => a - b);
};

const SHORT = 300;
const LETTER = 3_000;
const LETTERS = 100;

/** Letters of about three thousand characters: messages of one language, one after the other. */
const lettersOf = (cases: readonly Case[]): string[] => {
  const letters: string[] = [];
  let open = '';
  for (const { text } of cases) {
    open += `${text}. `;
    if (open.length < LETTER) continue;
    letters.push(open.slice(0, LETTER));
    open = '';
    if (letters.length === LETTERS) break;
  }
  return letters;
};

/** What messages of a chat and whole letters take. The budgets: 1 ms and 5 ms for all but one in a hundred. */
export const timesOf = (
  understand: Understand,
  cases: readonly Case[],
): { name: string; p50: number; p99: number }[] => {
  const groups = {
    [`up to ${SHORT} characters`]: cases.map(({ text }) => text).filter((text) => text.length <= SHORT),
    [`letters of ${LETTER}`]: lettersOf(cases),
  };
  return Object.entries(groups).map(([name, texts]) => {
    const ms = milliseconds(understand, texts);
    const quantile = (q: number): number => ms[Math.floor(q * ms.length)] ?? 0;
    return { name: `${name} (${texts.length})`, p50: quantile(0.5), p99: quantile(0.99) };
  });
};
