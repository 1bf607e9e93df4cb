import { describe, expect, it } from 'vitest';
import {
  INTENTS,
  UNDERSTOOD_LANGUAGES,
  type UnderstandingContext,
  type Understood,
} from '../../../bot/understanding/types.ts';
import type { Chance } from '../../../local/demo/chance.ts';
import { forAll } from '../../local/store/random/forAll.ts';
import { hostileTexts } from '../dialogue/hostileTexts.ts';
import { understand } from './understandingForTests.ts';

/** What holds for the answer to any string. */
const expectWhole = (said: Understood): void => {
  const { acts, ranked, language, text } = said;
  expect(typeof text).toBe('string');
  expect(UNDERSTOOD_LANGUAGES).toContain(language);
  expect([...ranked.map(({ intent }) => intent)].sort()).toEqual([...INTENTS].sort());
  expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 9);
  for (const [i, { confidence }] of ranked.entries()) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(ranked[i - 1]?.confidence ?? 1);
  }
  const intents = acts.map(({ intent }) => intent);
  expect(intents).toContain(ranked[0]?.intent);
  expect(new Set(intents).size).toBe(intents.length);
  if (intents.includes('oos')) expect(intents).toEqual(['oos']);
  for (const { confidence } of acts) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  expect(JSON.parse(JSON.stringify(said))).toEqual(said);
};

const PIECES = [
  'delete', 'my account', 'data', 'please', 'not', 'and', ',', '.', '?', '\n', ' ', "'", '"', 'löschen', 'supprimer', 'mes données',
  'i miei dati', 'mis datos', 'newsletter', 'a@b.example', '12345678', 'RD-7K3M-9QPX', '4111111111111111', '3 May', 'from', 'to',
  'yes', 'no', 'si', 'hello', '\u0000', '\ud800', '\udfff', '\u202e', '\ufeff', '😀', 'ﷺ', '你好', 'مرحبا', 'İ', 'ẞ', '__proto__',
  '{{x}}', '<b>', '\\', '\u2028', '①', '٣', 'a'.repeat(70), '1'.repeat(40),
]; // biome-ignore format: a table

const anyText = (chance: Chance): string => {
  let text = '';
  for (let length = chance.below(25); length > 0; length--) {
    const piece =
      chance.below(4) === 0 ? String.fromCharCode(chance.below(65_536)) : PIECES[chance.below(PIECES.length)];
    text += `${piece}${chance.below(2) === 0 ? ' ' : ''}`;
  }
  return text;
};

const EXPECTING = [undefined, 'address', 'code', 'yes_no', 'choice', 'free_text'] as const;

const anyContext = (chance: Chance): UnderstandingContext => {
  const language = [undefined, ...UNDERSTOOD_LANGUAGES][chance.below(6)];
  const expecting = EXPECTING[chance.below(EXPECTING.length)];
  return { ...(language && { language }), ...(expecting && { expecting }) };
};

describe('any string', () => {
  it('gets a whole answer, in any context', async () => {
    await forAll(400, (chance) => {
      expectWhole(understand(anyText(chance), anyContext(chance)));
    });
  });

  it('gets the same answer every time', async () => {
    await forAll(60, (chance) => {
      const [text, context] = [anyText(chance), anyContext(chance)];
      const once = understand(text, context);
      understand(anyText(chance), anyContext(chance));
      expect(understand(text, context)).toEqual(once);
    });
  });

  for (const [file, texts] of hostileTexts()) {
    it.skipIf(texts === undefined)(`of ${file} gets a whole answer`, () => {
      for (const text of texts ?? []) expectWhole(understand(text));
    });
  }
});
