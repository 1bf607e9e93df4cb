import type { Field } from '../../../wording/chat/terms.ts';
import { nameAnnouncedIn, phonesTyped } from '../../understanding/details/change.ts';
import { valueIn } from '../../understanding/details/value.ts';
import type { Details } from '../../understanding/types.ts';
import { withoutLeadIn } from '../phrases/withoutLeadIn.ts';
import type { Message } from './message.ts';

const LONGEST_VALUE = 300;
const LONGEST_NAME = 100;

/** What was typed for this field, as it was typed; nothing where it can be no such value. */
export const valueFor = (
  field: Field | undefined,
  { text, understood: { details } }: Message,
): string | undefined => {
  const value = withoutLeadIn(text.trim()).normalize('NFC');
  switch (field) {
    case 'email':
      return emailFor(details);
    case 'phone':
      return phonesTyped(text).at(-1) ?? phoneIn(value);
    case 'firstName':
    case 'lastName':
      return nameIn(text, value);
    case 'postalAddress':
      return details.emails.length + details.unclearEmails.length > 0 ? undefined : shortText(value);
    default:
      return shortText(value);
  }
};

/** The name itself, without how it is spelt: "it's Lefèvre with an accent". */
const nameIn = (text: string, value: string): string | undefined => {
  if (!/\p{L}/u.test(value) || value.length > LONGEST_NAME || value.includes('@')) return undefined;
  const said = nameAnnouncedIn(text)?.newValue;
  if (said !== undefined) return said.normalize('NFC');
  const found = SPELLING.test(value) ? valueIn(value, { from: 0, to: value.length }, false) : undefined;
  return found === undefined ? value : value.slice(found.from, found.to);
};

/** Nobody is called so. */
const SPELLING =
  /(?<!\p{L})(?:words?|accents?|hyphen|mots?|tiret|palabras?|tilde|acento|parol[ae]|accento|trattino|w[öo]rt(?:ern)?|akzent|bindestrich|zusammengeschrieben|auseinander)(?!\p{L})/iu;

const shortText = (value: string): string | undefined =>
  /[\p{L}\p{N}]/u.test(value) && value.length <= LONGEST_VALUE ? value : undefined;

/** The confirmation shows it before anything is done, so one that was doubtful may stand there. */
const emailFor = ({ emails, unclearEmails: [unclear, ...more] }: Details): string | undefined => {
  if (unclear === undefined) return emails.at(-1);
  return 'meant' in unclear && more.length + emails.length === 0 ? unclear.meant : undefined;
};

/** Digits and what people write between them, and nothing else. */
const phoneIn = (value: string): string | undefined => {
  const digits = value.replace(/\P{Nd}/gu, '');
  return /^[+＋\p{Nd}\s()./\p{Pd}]+$/u.test(value) && digits.length >= 6 && digits.length <= 15
    ? value
    : undefined;
};
