import { describe, expect, it } from 'vitest';
import { maskCardNumbers } from '../../../../bot/understanding/details/cardNumbers.ts';

/** Of the issuers' own pages for testers. */
const CARDS = {
  Visa: '4111111111111111',
  'Visa of thirteen': '4222222222222',
  Mastercard: '5555555555554444',
  'Mastercard since 2017': '2223003122003222',
  'American Express': '378282246310005',
  Diners: '30569309025904',
  Discover: '6011111111111117',
  JCB: '3530111333300000',
  UnionPay: '6200000000000005',
  Maestro: '6759649826438453',
};

const grouped = (digits: string, separator: string): string => digits.match(/.{1,4}/g)!.join(separator);
const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
const arabic = (digits: string): string =>
  digits.replace(/\d/g, (d) => String.fromCodePoint(0x660 + Number(d)));

const hidden = (digits: string): { text: string; found: boolean } => ({
  text: `pay •••• ${digits.slice(-4)} now`,
  found: true,
});

describe('maskCardNumbers', () => {
  it.each(Object.entries(CARDS))('hides all but the last four digits of %s', (_, digits) => {
    expect(maskCardNumbers(`pay ${digits} now`)).toEqual(hidden(digits));
  });

  it.each([' ', '-', '.', ' - ', '\u00a0', '\u2011', '/', '_'])(
    'sees through groups parted by %j',
    (separator) => {
      for (const digits of Object.values(CARDS))
        expect(maskCardNumbers(`pay ${grouped(digits, separator)} now`)).toEqual(hidden(digits));
    },
  );

  it('sees through other scripts and invisible characters', () => {
    const { Visa } = CARDS;
    for (const typed of [fullWidth(Visa), arabic(Visa), [...Visa].join('\u200b')])
      expect(maskCardNumbers(`pay ${typed} now`)).toEqual(hidden(Visa));
  });

  it('hides every one of several, and leaves what is around them', () => {
    expect(maskCardNumbers(`${CARDS.Visa}, ${CARDS.Mastercard}.`).text).toBe('•••• 1111, •••• 4444.');
  });

  it('hides a number beside another number', () => {
    const { text } = maskCardNumbers(`12345678 ${grouped(CARDS.Visa, ' ')} 12/27 123`);
    expect(text).toBe('12345678 •••• 1111 12/27 123');
  });

  it('says the same of what was hidden before', () => {
    const once = maskCardNumbers(`my card ${CARDS.Visa}`);
    expect(maskCardNumbers(once.text)).toEqual(once);
  });

  it.each([
    ['a wrong check digit', '4111 1111 1111 1112'],
    ['a verification code', 'code 12345678'],
    ['a phone number', '+41 79 123 45 67'],
    ['a reference', 'RD-7K3M-9QPX'],
    ['an IBAN', 'CH93 0076 2011 6238 5295 7'],
    ['a length no issuer has', '411111111111116'],
    ['stars of a heading', '*** **** **** ****'],
    ['bullets of a list', '• one\n• two'],
    ['letters of other scripts', '這是我的新地址 ①②③'],
  ])('leaves %s alone', (_, typed) => {
    expect(maskCardNumbers(typed)).toEqual({ text: typed, found: false });
  });
});
