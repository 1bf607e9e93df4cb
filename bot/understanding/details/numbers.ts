import { addressesIn } from '../../../domain/emailAddress/addressesIn.ts';
import { REFERENCE, unique } from './identifiers.ts';
import { spelledCodesIn } from './spelledDigits.ts';
import type { Range } from './value.ts';

const DATE = /(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2})(?![./-]?\d)/g;
const ARTICLE = /(?:§|\bsections?|\bart\p{L}*)\.? ?\d[\d.]*/giu;

const blank = (found: string): string => ' '.repeat(found.length);
const withoutAddresses = (text: string): string =>
  addressesIn(text).reduce(
    (left, { at, end }) => left.slice(0, at) + blank(left.slice(at, end)) + left.slice(end),
    text,
  );

/** A text without what its digits are part of; the places of the rest stay. Nothing at all where there are none. */
const withoutKnown = (text: string): string =>
  /\d/.test(text)
    ? [REFERENCE, DATE, ARTICLE].reduce(
        (left, known) => left.replace(known, blank),
        text.includes('@') ? withoutAddresses(text) : text,
      )
    : '';

const digitsOf = (typed: string): string => typed.replace(/\D/g, '');

/** What is said right before a number that is neither a code nor a telephone. */
const OTHER_NUMBER =
  /(?<!\p{L})(?:orders?|purchases?|invoice|ticket|case|customer|client|membership|account|article|bestell\p{L}*|auftr\p{L}*|rechnung\p{L}*|kunden\p{L}*|konto\p{L}*|commande|achat|facture|dossier|ordine|acquisto|fattura|pratica|cliente|pedido|compra|factura|expediente|cuenta|compte)(?:[ -]?(?:number|num\.?|numero|n[uú]mero|nummer|nr\.?|no\.?|n[.°º]|id))?[ :#]{0,3}$/iu;
const PHONE_WORD =
  /(?<!\p{L})(?:phone|tel|telephone|t[ée]l[ée]phone|tel[eé]fono|(?:mobil)?telefon\p{L}{0,8}|mobile|cell|handy\p{L}{0,8}|natel\p{L}{0,8}|portable|m[oó]vil|celular|cellulare|num[eé]ro|n[uú]mero|number)(?!\p{L})/iu;

const NEAR = 60;
const beforeIn = (text: string, at: number): string => text.slice(Math.max(0, at - NEAR), at);

const CODE_LENGTH = 8;
const DIGITS = /(?<![\p{L}\d+#])\d(?:[ .-]{0,3}\d)*(?![\p{L}\d])/gu;

/** A run is one code however it is grouped ("12 34 56 78"); where it is longer, a code may stand in it by itself. */
const codesOf = (run: string): string[] =>
  (digitsOf(run).length > CODE_LENGTH ? run.split(' ') : [run])
    .map(digitsOf)
    .filter((digits) => digits.length === CODE_LENGTH);

/** Verification codes: eight digits, in groups or not, or dictated. A date is none, nor is the number of an order. */
export const codesIn = (text: string): string[] => {
  const read = withoutKnown(text);
  const written = [...read.matchAll(DIGITS)].flatMap(({ 0: run, index }) =>
    OTHER_NUMBER.test(beforeIn(read, index)) ? [] : codesOf(run),
  );
  return unique(written.length > 0 ? written : spelledCodesIn(text));
};

const PHONE = /(?<![\p{L}\d*•])\(?\+?\d[\d ()./-]{5,24}\d(?![\p{L}\d*])/gu;
const GROUPED = /^\d{2,4}(?:[ ./-]\d{2,4}){2,4}$/;
const INTERNATIONAL = /^(?:\+|\(|0(?!0{2}))/;

/** Where telephone numbers stand: international, with a leading zero, in groups, or behind a word for telephone. */
export const phoneRangesIn = (text: string): Range[] => {
  const read = withoutKnown(text);
  return [...read.matchAll(PHONE)].flatMap(({ 0: raw, index }) => {
    const typed = raw.trim();
    const digits = digitsOf(typed);
    const before = beforeIn(read, index);
    const from = index + raw.indexOf(typed);
    const at = { from, to: from + typed.length };
    if (digits.length < 7 || digits.length > 15 || OTHER_NUMBER.test(before)) return [];
    if (typed.startsWith('+') || PHONE_WORD.test(before)) return [at];
    if (digits.length === CODE_LENGTH) return [];
    return INTERNATIONAL.test(typed) || GROUPED.test(typed) ? [at] : [];
  });
};

export const phonesIn = (text: string): string[] =>
  unique(phoneRangesIn(text).map(({ from, to }) => text.slice(from, to)));
