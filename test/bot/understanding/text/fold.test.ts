import { describe, expect, it } from 'vitest';
import { fold, tidy, wordsOf } from '../../../../bot/understanding/text/fold.ts';

describe('tidy', () => {
  it.each([
    ['  don’t   do\tit\n', "don't do it"],
    ['„Nein“ – «non»', '"Nein" - "non"'],
    ['ｆｕｌｌ　１２', 'full 12'],
    ['de\u00adlete\u200b me', 'delete me'],
    ['plain text', 'plain text'],
    ['a `tick`', "a 'tick'"],
    ['', ''],
  ])('%j', (typed, tidied) => {
    expect(tidy(typed)).toBe(tidied);
  });

  it('changes nothing the second time', () => {
    for (const text of ['ﷺ', 'ﬁne', '½', 'a\u0301b', '  x  y ', '٣', '\u2028'])
      expect(tidy(tidy(text))).toBe(tidy(text));
  });
});

describe('fold', () => {
  it.each([
    ["Don't DELETE", 'dont delete'],
    ["l'adresse d'Élodie", 'l adresse d elodie'],
    ['Grüße, Straße, œuvre', 'grusse, strasse, oeuvre'],
    ['anna@example.org', ' xemailx '],
    ['see https://example.org/x', 'see  xurlx '],
    ['rd-7k3m-9qpx', ' xrefx '],
    ['Art. 17', ' xartbhx '],
    ['sooooo', 'soo'],
    ['079 1234567', '000 00000'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves words and question marks', () => {
    expect(wordsOf(fold('Do you sell my data?!'))).toEqual(['do', 'you', 'sell', 'my', 'data', '?']);
  });
});
