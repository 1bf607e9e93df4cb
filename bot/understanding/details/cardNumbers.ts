const RUN = /\d(?:[\s._/-]{0,3}\d)*/g;

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const counted = i % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
};

/** First digits of cards. */
const ISSUERS = '23456';

/** Lengths that the issuers' number ranges have (ISO/IEC 7812): Visa, Mastercard, Amex, Diners, JCB, Discover, UnionPay, Maestro. */
const issued = (digits: string): boolean => {
  const n = digits.length;
  if (digits.startsWith('4')) return n === 13 || n === 16 || n === 19;
  if (/^(?:5[1-5]|2[2-7])/.test(digits)) return n === 16;
  if (/^3[47]/.test(digits)) return n === 15;
  if (/^3[0689]/.test(digits)) return n === 14 || n === 16;
  if (/^35/.test(digits)) return n === 16;
  return /^(?:6|50|5[6-9])/.test(digits) && n >= 15 && n <= 19;
};

/** Where in a run of digits (positions within the text) a card number stands, from group border to group border. */
const cardIn = (run: string, offset: number): { from: number; to: number }[] => {
  const places: number[] = [];
  for (let i = 0; i < run.length; i++) if (run[i]! >= '0' && run[i]! <= '9') places.push(i);
  const digits = places.map((i) => run[i]).join('');
  const startsGroup = (d: number): boolean => d === 0 || places[d]! - places[d - 1]! > 1;
  const found: { from: number; to: number }[] = [];
  for (let d = 0; d + 13 <= digits.length; d++) {
    if (!startsGroup(d) || !ISSUERS.includes(digits[d]!)) continue;
    for (let length = Math.min(19, digits.length - d); length >= 13; length--) {
      const last = d + length - 1;
      const candidate = digits.slice(d, d + length);
      if (!(last === digits.length - 1 || startsGroup(last + 1)) || !issued(candidate) || !luhn(candidate))
        continue;
      found.push({ from: offset + places[d]!, to: offset + places[last]! + 1 });
      d = last;
      break;
    }
  }
  return found;
};

/** Arabic-Indic and other scripts' digits as ASCII; blocks of ten begin at a multiple the engine tells us by `\p{Nd}` order. */
const decimal = (c: string): string => {
  const code = c.codePointAt(0)!;
  if (code < 0x80) return c;
  for (let d = 0; d < 10; d++) if (!/\p{Nd}/u.test(String.fromCodePoint(code - d - 1))) return String(d);
  return c;
};

/** One spelling, so that a number hides behind no other script, no invisible character and no unusual dash. */
const plainDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Nd}/gu, decimal);

const MASK = '••••';
const MASKED = /•{4} \d{4}(?!\d)/;
export const holdsMaskedCard = (text: string): boolean => MASKED.test(text);

/** So few numerals cannot spell thirteen digits, whatever their form ("㉑" is two). */
const SEVEN_NUMERALS = /(?:\p{N}\P{N}*){7}/u;

/**
 * The text with every payment card number (Luhn, issuer's length) hidden but for its last four digits: `•••• 1111`.
 * Where there is none the text comes back untouched; where there is one, in Unicode's compatibility form. A number that
 * was hidden before counts as found, so that masking early and masking again says the same.
 */
export const maskCardNumbers = (text: string): { text: string; found: boolean } => {
  if (!SEVEN_NUMERALS.test(text)) return { text, found: holdsMaskedCard(text) };
  const plain = plainDigits(text);
  const cards = [...plain.matchAll(RUN)].flatMap((m) => (m[0].length < 13 ? [] : cardIn(m[0], m.index)));
  if (cards.length === 0) return { text, found: holdsMaskedCard(text) };
  let out = '';
  let at = 0;
  for (const { from, to } of cards) {
    const last = plain.slice(from, to).replace(/\D/g, '').slice(-4);
    out += `${plain.slice(at, from)}${MASK} ${last}`;
    at = to;
  }
  return { text: out + plain.slice(at), found: true };
};
