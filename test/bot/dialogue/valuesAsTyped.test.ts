import { describe, expect, it } from 'vitest';
import { newMemory } from '../../../bot/dialogue/memory.ts';
import { step } from '../../../bot/dialogue/step.ts';
import type { Wish } from '../../../domain/wish.ts';
import type { Chance } from '../../../local/demo/chance.ts';
import { forAll } from '../../local/store/random/forAll.ts';
import { understand } from '../understanding/understandingForTests.ts';

const facts = {
  now: new Date('2026-03-10T09:00:00Z'),
  conversation: {
    tenant: 'demo',
    conversationId: 'c1',
    network: 'here',
    turnId: 't1',
    language: 'en' as const,
    gpc: false,
  },
  services: [],
};

/** What stands in the wish after these messages, one after the other. */
const changeAfter = (...said: string[]): Wish['change'] =>
  said.reduce(
    (memory, text) =>
      step(memory, { type: 'message', understood: understand(text, { language: 'en' }) }, facts).memory,
    newMemory('en'),
  ).goal?.wish.change;

/** Letters and signs that look the same to a reader who folds: compatibility forms, marks, quotation marks, other digits. */
const SIGNS = ['½', 'º', 'ª', '№', 'ﬁ', '²', '™', 'Å', 'e\u0301', 'é', 'ß', 'ſ', 'Ω', '’', '–', '٣', '１', 'ａ', '\u00a0', 'ü', 'ﬀ', '㎡', 'Ⅳ', '豈', 'ม', 'א', 'ж']; // biome-ignore format: a table

const word = (chance: Chance): string => {
  let text = 'Q';
  for (let length = 2 + chance.below(8); length > 0; length--) text += SIGNS[chance.below(SIGNS.length)];
  return `${text}Z`;
};

const asTyped = (text: string): string => text.trim().normalize('NFC');

describe('a correction', () => {
  it('is kept as it was typed, as the answer to the question for it', async () => {
    await forAll(150, (chance) => {
      const value = ` 221½ ${word(chance)} ${1 + chance.below(99)}`;
      expect(changeAfter('my postal address is wrong', value)?.newValue).toBe(asTyped(value));
    });
  });

  it('is kept as it was typed, in the first sentence', async () => {
    await forAll(150, (chance) => {
      const [old, value] = [word(chance), word(chance)];
      expect(changeAfter(`Please change my last name from ${old} to ${value}`)).toEqual({
        field: 'lastName',
        oldValue: asTyped(old),
        newValue: asTyped(value),
      });
      expect(changeAfter(`Hello! My last name should be ${value}. Thank you`)?.newValue).toBe(asTyped(value));
      expect(changeAfter(`Hello! My last name is wrong, it should be ${value}. Thank you`)?.newValue).toBe(
        asTyped(value),
      );
    });
  });

  it.each([
    ['My address is now 221½ Baker Street, 3º, №4', '221½ Baker Street, 3º, №4'],
    ['my phone number is now ＋41 79 １２３ 45 67', '＋41 79 １２３ 45 67'],
    ['my email is now Anna.Meier@Example.ORG', 'Anna.Meier@Example.ORG'],
    ['Il mio cognome è ora D’Angelo', 'D’Angelo'],
  ])('keeps what it is made of: %s', (text, value) => {
    expect(changeAfter(text)?.newValue).toBe(value);
  });

  it('that is longer than any value is asked for, not cut', () => {
    const long = `My address is now 5 ${'Long Street '.repeat(40)}`;
    expect(changeAfter(long)?.newValue).toBeUndefined();
  });

  it('of an address takes no part of the other one for the new value', () => {
    expect(changeAfter('change my email from ben@example.org to jürg@example.org')).toEqual({
      field: 'email',
      oldValue: 'ben@example.org',
    });
    expect(changeAfter('change my email from ben@example.org to r&ben@example.org')).toEqual({
      field: 'email',
      oldValue: 'ben@example.org',
      newValue: 'r&ben@example.org',
    });
  });
});
