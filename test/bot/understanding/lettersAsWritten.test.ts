import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../../../bot/understanding/types.ts';
import { understand } from './understandingForTests.ts';

/** Each letter of a file begins with a line `=== ` and the acts that it asks for, in their order. */
const lettersIn = (language: UnderstoodLanguage): { acts: string[]; text: string }[] =>
  readFileSync(new URL(`./letters/${language}.txt`, import.meta.url), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((letter) => ({
      acts: letter.slice(0, letter.indexOf('\n')).split(' '),
      text: letter.slice(letter.indexOf('\n') + 1),
    }));

const letters = UNDERSTOOD_LANGUAGES.flatMap((language) =>
  lettersIn(language).map((letter) => ({ ...letter, language, said: understand(letter.text) })),
);
const sureOf = ({ said }: (typeof letters)[number]): string[] =>
  said.acts.filter(({ confidence }) => confidence >= 0.6).map(({ intent }) => intent);

describe('formal letters', () => {
  it('are long, and their language is certain', () => {
    for (const { text, said, language } of letters) {
      expect(text.length).toBeGreaterThan(800);
      expect(said).toMatchObject({ language, languageCertain: true });
    }
  });

  it('are heard to ask for all that they ask for', () => {
    for (const letter of letters) expect(sureOf(letter)).toEqual(expect.arrayContaining(letter.acts));
  });

  it('are heard to ask for no erasure that they do not ask for', () => {
    for (const letter of letters)
      if (!letter.acts.includes('erase')) expect(sureOf(letter)).not.toContain('erase');
  });

  it('are heard to ask for nothing else, in the order of what they say, in five of six', () => {
    const exact = letters.filter((letter) => sureOf(letter).join() === letter.acts.join());
    expect(exact.length / letters.length).toBeGreaterThanOrEqual(5 / 6);
  });
});
