import { describe, expect, it } from 'vitest';
import { asksPlainCopy } from '../../../bot/understanding/plainCopy.ts';
import { fold } from '../../../bot/understanding/text/fold.ts';
import { firstOf } from './understandingForTests.ts';

describe('asksPlainCopy', () => {
  it.each([
    'Send me a copy of my data',
    'give me a copy of everything',
    'une copie de mes données',
    'eine Kopie meiner Daten',
    'una copia dei miei dati',
    'una copia de mis datos',
  ])('is access: %s', (text) => {
    expect(asksPlainCopy(fold(text))).toBe(true);
    expect(firstOf(text)).toBe('access');
  });

  it.each([
    'a machine readable copy of my data',
    'a copy of my data to import into another tool',
    'eine Kopie meiner Daten als CSV',
    'a copy under Art. 20',
    'delete my account',
    '',
  ])('is not: %s', (text) => {
    expect(asksPlainCopy(fold(text))).toBe(false);
  });
});
