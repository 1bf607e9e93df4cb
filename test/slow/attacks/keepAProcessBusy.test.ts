import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bombsFor } from './bombsFor.ts';
import { literalsIn, type OwnPattern, ownLiterals, putTogether } from './ownPatterns.ts';

/** What the chat reads of a message. */
const LENGTH = 10_000;
/** Of processor time, for one pattern over one text. */
const LONGEST_MS = 50;
/** Longer than this a pattern does not even end. */
const PATIENCE_MS = 300;

/** What the log reads of a line. */
const LENGTH_IN_LOG = 20_000;

/** Patterns whose callers look at the length first; tested at that length. */
const SHORTER: Record<string, number> = {
  // LLM_URL
  '\\/+$': 1_024,
  // digits of a number
  '0+$': 400,
};

/** Another realm's clock can end a pattern in the middle; ours could not. */
const realm = createContext({ pattern: / /, text: '' });
const test = new Script('pattern.lastIndex = 0; pattern.test(text)');
const replaceAll = new Script("text.replace(pattern, '')");

const timeOf = (pattern: RegExp, text: string): number => {
  Object.assign(realm, { pattern, text });
  const before = process.cpuUsage();
  try {
    (pattern.global ? replaceAll : test).runInContext(realm, { timeout: PATIENCE_MS });
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  return process.cpuUsage(before).user / 1_000;
};

/**
 * The best of ten, since the first try compiles the pattern and a busy machine takes its share. Three tries without an
 * end are enough.
 */
const bestTimeOf = (pattern: RegExp, text: string): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < (Number.isFinite(best) ? 10 : 3) && best > LONGEST_MS; tried += 1)
    best = Math.min(best, timeOf(pattern, text));
  return best;
};

/** The first text over which a pattern takes too long. */
const busyOver = ({ pattern, where }: OwnPattern): string[] => {
  const length = SHORTER[pattern.source] ?? (where.endsWith('observe/logger.ts') ? LENGTH_IN_LOG : LENGTH);
  const bomb = bombsFor(pattern, length).find((text) => bestTimeOf(pattern, text) > LONGEST_MS);
  return bomb === undefined ? [] : [`${where} ${pattern} ${JSON.stringify(bomb.slice(0, 60))}`];
};

describe('somebody who wants to keep a process busy with a text that a pattern reads again and again', () => {
  it('would succeed with a careless pattern, which these texts find out', () => {
    for (const careless of [/^(a+)+$/, /(\w+\s?)*$/, /^(a|a)*$/, /\s+$/, /^.*x.*y.*z$/])
      expect(busyOver({ pattern: careless, where: 'nowhere' }), String(careless)).toHaveLength(1);
  }, 60_000);

  it('is answered by patterns that are all found', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a script as text
    const script = 'const a = b / c; x = `/no/${d / /yes{2}/.test(`}/no/`)}/no/`; f(/[/]/gu, "/no/"); // e';
    expect(literalsIn(script).map(String)).toEqual(['/yes{2}/', '/[/]/gu']);
    expect(ownLiterals().length).toBeGreaterThan(200);
  });

  it('fails with every pattern that stands in our sources', () => {
    expect(ownLiterals().flatMap(busyOver)).toEqual([]);
  }, 120_000);

  it('fails with every pattern that is put together from lists of words', async () => {
    const made = await putTogether();
    expect(made.length).toBeGreaterThan(50);
    expect(made.flatMap(busyOver)).toEqual([]);
  }, 120_000);
});
