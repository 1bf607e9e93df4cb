import { conceptsOf } from '../text/concepts.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Details } from '../types.ts';

const LONGEST = 1_500;

const EMAIL = /[^\s@,;:<>"()]{1,64}@[^\s@,;:<>"()]{1,255}/gu;
const URL_LIKE = /(?:https?:\/\/|www\.)\S{1,500}/giu;
const CARD = /•{4} \d{4}/g;
const REFERENCE = /\bRD[ .-]{0,3}[0-9A-Z]{4}[ .-]{0,3}[0-9A-Z]{4}\b/gi;
/** A number or a word that contains one: telephones, codes, dates, house numbers, identity cards. */
const NUMBER = /\+?[\p{L}-]{0,20}\p{N}[\p{L}\p{N}()./:-]{0,30}(?: [\p{N}()./:-]{1,20}){0,8}/gu;

/** "My name is ...", "Ich heisse ...": what follows is a name, even in lower case. */
const INTRODUCED =
  /(?<!\p{L})(my name is|i am called|name:|je m'appelle|mon nom est|ich hei(?:ss|ß)e|mein name ist|mi chiamo|il mio nome è|me llamo|mi nombre es|regards,?|grüssen?,?|cordialement,?|saluti,?|saludos,?) {1,3}\p{L}[\p{L}'-]{0,40}(?: \p{L}[\p{L}'-]{0,40}){0,2}/giu;
const CAPITALISED = /\p{Lu}[\p{L}'-]{1,60}/gu;

/** GDPR, ICO, CNIL: not names. A message all in capitals is turned to lower case first. */
const isShort = (word: string): boolean => word.length <= 6 && word === word.toUpperCase();
const isKnown = (word: string): boolean =>
  fold(word)
    .split(' ')
    .some((part) => conceptsOf(part).length > 0);

const opensSentence = (text: string, at: number): boolean =>
  at === 0 || /[.!?:\n]["' ]{0,3}$/u.test(text.slice(0, at));

/** Capitalised words within a sentence that mean nothing to us: people, streets, places, companies. */
const withoutNames = (text: string): string =>
  text.replace(CAPITALISED, (word, at: number) =>
    isShort(word) ||
    isKnown(word) ||
    (opensSentence(text, at) && !/^ \p{Lu}/u.test(text.slice(at + word.length)))
      ? word
      : '[name]',
  );

const inSmallLetters = (text: string): string =>
  text === text.toUpperCase() && text.length > 12 ? text.toLowerCase() : text;

/**
 * Removes everything that could identify a person: addresses, numbers, names, values of a correction. It would rather
 * remove too much, because the rest only has to show what the customer wants.
 */
export const redact = (text: string, { change }: Details): string => {
  const values = [change?.oldValue, change?.newValue].flatMap((value) => (value ? [tidy(value)] : []));
  const said = tidy(text).slice(0, LONGEST);
  return withoutNames(
    inSmallLetters(values.reduce((left, value) => left.replaceAll(value, '[value]'), said))
      .replace(CARD, '[card]')
      .replace(URL_LIKE, '[link]')
      .replace(EMAIL, '[email]')
      .replace(REFERENCE, '[reference]')
      .replace(INTRODUCED, (_, lead: string) => `${lead} [name]`)
      .replace(NUMBER, '[number]'),
  );
};
