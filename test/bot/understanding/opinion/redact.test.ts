import { describe, expect, it } from 'vitest';
import { maskCardNumbers } from '../../../../bot/understanding/details/cardNumbers.ts';
import { detailsOf } from '../../../../bot/understanding/details/detailsOf.ts';
import { redact } from '../../../../bot/understanding/opinion/redact.ts';
import { tidy } from '../../../../bot/understanding/text/fold.ts';
import { understand } from '../understandingForTests.ts';

const redacted = (typed: string): string => {
  const text = tidy(maskCardNumbers(typed).text);
  return redact(text, detailsOf(text));
};

describe('redact', () => {
  it.each([
    ['write to anna.meier@example.org now', 'write to [email] now'],
    ['ring me on +41 79 123 45 67 or 044 555 12 12', 'ring me on [number] or [number]'],
    ['my code is 12 34 56 78', 'my code is [number]'],
    ['about RD-7K3M-9QPX please', 'about [reference] please'],
    ['my card 4111 1111 1111 1111', 'my card [card]'],
    ['see https://example.org/u/anna?x=1 there', 'see [link] there'],
    ['born 23.07.1985', 'born [number]'],
    ['my name is anna meier and i wonder', 'my name is [name] i wonder'],
    ['Ich heisse Grunder, was nun?', 'Ich heisse [name], was nun?'],
    ['I live in Trubschachen near Zollbrück', 'I live in [name] near [name]'],
    ['passport X1234567', 'passport [number]'],
  ])('%s', (text, safe) => {
    expect(redacted(text)).toBe(safe);
  });

  it('takes the values of a change out, wherever they stand', () => {
    const { text, details } = understand(
      'Please change my last name from Wyss to kläy. kläy is on my papers.',
    );
    const safe = redact(text, details);
    expect(safe).not.toMatch(/wyss|kläy/i);
  });

  it('leaves the words of the wish, and the laws', () => {
    const text = 'what about my data under the GDPR, will the ICO hear of it?';
    expect(redacted(text)).toBe(text);
  });

  it('reads a message in capitals too', () => {
    expect(redacted('SOMETHING IS WRONG WITH MY DATA')).toBe('something is wrong with my data');
  });

  it('sends no letter whole', () => {
    expect(redacted('word '.repeat(2_000)).length).toBeLessThanOrEqual(1_500);
  });
});
