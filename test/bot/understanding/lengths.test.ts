import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelPath } from '../../../bot/understanding/createUnderstanding.ts';
import { createIdentifyLanguage } from '../../../bot/understanding/language.ts';
import { decodeModels } from '../../../bot/understanding/model/modelFile.ts';
import { createJudge } from '../../../bot/understanding/model/together.ts';
import { createReadClause } from '../../../bot/understanding/readClause.ts';
import { createUnderstand } from '../../../bot/understanding/understand.ts';
import { understand } from './understandingForTests.ts';

const { linear, networks } = decodeModels(readFileSync(modelPath));

/** How many characters the clauses have together that are read of a text; what is read twice counts twice. */
const charactersRead = (text: string): number => {
  let read = 0;
  const readClause = createReadClause(createJudge(linear['intents']!, networks['intents']!));
  createUnderstand({
    readClause: (clause, expecting) => {
      read += clause.length;
      return readClause(clause, expecting);
    },
    identifyLanguage: createIdentifyLanguage(linear['languages']!),
  })(text);
  return read;
};

/** A letter in which no sentence is like another, since what is alike is read once. */
const letterOf = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, n) => `For the ${n}th time I write about my data, and I ask you to tell me what you keep of ${n}. `,
  ).join('');

describe('a long message', () => {
  it('is read again and again no more often than a short one', () => {
    const [short, long] = [letterOf(25), letterOf(100)];
    const [inShort, inLong] = [charactersRead(short), charactersRead(long)];
    expect(inShort).toBeGreaterThan(short.length / 2);
    expect(inLong / inShort).toBeLessThan(8);
  });

  it('is read no further than twelve thousand characters, be it a million long', () => {
    const million = 'delete my account, '.repeat(60_000);
    // cut at a space, so that no address is read in part
    expect(understand(million)).toEqual(understand(million.slice(0, million.lastIndexOf(' ', 12_000))));
  });
});
