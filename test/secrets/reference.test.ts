import { describe, expect, it } from 'vitest';
import { secureRandomness } from '../../observe/randomness.ts';
import { newReference, readReference } from '../../secrets/reference.ts';

const references = Array.from({ length: 300 }, () => newReference(secureRandomness));
const ALPHABET = [...'23456789ABCDEFGHJKMNPQRTUVWXY'];
const bare = (reference: string): string => reference.replace(/^RD-|-/g, '');

describe('a reference', () => {
  it('is eight characters in two groups, none of which is taken for another', () => {
    for (const reference of references)
      expect(reference).toMatch(/^RD-[2-9A-HJKMNP-RT-Y]{4}-[2-9A-HJKMNP-RT-Y]{4}$/);
  });

  it('is never the same twice', () => {
    expect(new Set(references).size).toBe(references.length);
  });

  it('reads back as it was given out', () => {
    for (const reference of references) expect(readReference(reference)).toBe(reference);
  });

  it('uses every character of its alphabet at every place', () => {
    const many = Array.from({ length: 3_000 }, () => bare(newReference(secureRandomness)));
    for (let place = 0; place < 8; place += 1)
      expect(new Set(many.map((one) => one[place])).size).toBe(ALPHABET.length);
  });
});

describe('the check character', () => {
  it('finds every single wrong character', () => {
    for (const reference of references.slice(0, 40)) {
      const right = bare(reference);
      for (let place = 0; place < right.length; place += 1)
        for (const wrong of ALPHABET) {
          if (wrong === right[place]) continue;
          expect(readReference(right.slice(0, place) + wrong + right.slice(place + 1))).toBeUndefined();
        }
    }
  });

  it('finds every two neighbours that changed places', () => {
    for (const reference of references) {
      const right = bare(reference);
      for (let place = 0; place + 1 < right.length; place += 1) {
        const [a, b] = [right[place], right[place + 1]];
        if (a === b) continue;
        expect(readReference(`${right.slice(0, place)}${b}${a}${right.slice(place + 2)}`)).toBeUndefined();
      }
    }
  });
});

describe('reading what somebody typed', () => {
  it.each([
    'rd-2222-223a',
    '2222223a',
    'RD 2222 223A',
    '  rd2222223a ',
    'RD–2222–223A',
    'rd_2222.223a',
    'ＲＤ－２２２２－２２３Ａ',
    'RD-zzzz-zz3a',
  ])('%s is understood', (typed) => {
    expect(readReference(typed)).toBe('RD-2222-223A');
  });

  it('a reference that begins with RD itself may be typed without its prefix', () => {
    const letters = ['R', 'D', '2', '3', '4', '5', '6'].map((letter) => ALPHABET.indexOf(letter));
    const reference = newReference({ ...secureRandomness, below: () => letters.shift() as number });
    expect(reference).toMatch(/^RD-RD23-456/);
    expect(readReference(bare(reference))).toBe(reference);
  });

  it.each(['', 'RD', 'RD-2222-223', 'RD-2222-223AA', 'RD-0222-223A', 'RD-2222-223B', 'x'.repeat(100_000)])(
    '%.20s is none',
    (typed) => {
      expect(readReference(typed)).toBeUndefined();
    },
  );
});
