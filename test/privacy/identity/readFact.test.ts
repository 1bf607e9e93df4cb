import { describe, expect, it } from 'vitest';
import { readMonth, readText } from '../../../privacy/identity/readFact.ts';

describe('a number as somebody types it', () => {
  it.each([
    'R2024-100301-1',
    'r2024 100301 1',
    'R2024/100301/1.',
    'It is R2024-100301-1',
    'la facture ｒ2024‑100301‑1',
    '«R2024-100301-1»',
  ])('%s', (typed) => {
    expect(readText(typed)).toBe('r20241003011');
  });

  it('is one try, however many are typed at once', () => {
    expect(readText('100301 100302 100303')).toBe('100301100302100303');
    expect(readText('100301, 100302')).not.toBe(readText('100301'));
  });

  it('may be a word', () => {
    expect(readText(' Zürich ')).toBe('zurich');
    expect(readText('???')).toBe('');
  });

  it('is not read without end', () => {
    expect(readText('9'.repeat(100_000))).toHaveLength(200);
  });
});

describe('a month as somebody types it', () => {
  it.each([
    ['2024-03'],
    ['03/2024'],
    ['3.2024'],
    ['March 2024'],
    ['in march of 2024, I think'],
    ['mars 2024'],
    ['Im März 2024'],
    ['marzo 2024'],
    ['en marzo de 2024'],
    ['mar 2024'],
  ])('%s', (typed) => {
    expect(readMonth(typed)).toBe('2024-03');
  });

  it.each([
    '',
    '2024',
    'March',
    '13/2024',
    'March or April 2024',
    'March 2023 or 2024',
    '0/2024',
    'x'.repeat(9_999),
  ])('is none in "%s"', (typed) => {
    expect(readMonth(typed)).toBeUndefined();
  });
});
