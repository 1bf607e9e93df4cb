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

describe.each(UNDERSTOOD_LANGUAGES)('a formal letter in %s', (language) => {
  it.each(lettersIn(language).map(({ acts, text }) => [acts.join(', '), acts, text] as const))(
    'asks for %s and nothing else',
    (_, acts, text) => {
      expect(text.length).toBeGreaterThan(800);
      const said = understand(text);
      expect(said.acts.map(({ intent }) => intent)).toEqual(acts);
      for (const { confidence } of said.acts) expect(confidence).toBeGreaterThanOrEqual(0.6);
      expect(said).toMatchObject({ language, languageCertain: true });
    },
  );
});
