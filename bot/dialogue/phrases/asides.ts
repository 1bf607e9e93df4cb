import type { ForAnother } from '../../../wording/chat/terms.ts';
import { UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../../understanding/types.ts';
import { type AsideName, inAnyLanguage, PHRASES } from './phrases.ts';
import { plain } from './plain.ts';
import { word } from './reference.ts';

/** What a customer says about the conversation itself, at any step. */
export type Aside = AsideName | { speak: UnderstoodLanguage };

/** Longer messages say more than such a phrase. */
const LONGEST_ASIDE = 120;

/** The two that our mails tell people to write come first, the vaguest last. */
const ORDER: readonly AsideName[] = [
  'cancel_reference',
  'erase_now',
  'restart',
  'forget',
  'repeat',
  'no_access',
  'send_code',
  'other_address',
  'how_long',
  'answer_here',
];

const AROUND_A_LANGUAGE =
  "(?:in|en|auf|please|bitte|por favor|per favore|s'il vous plait|svp|speak|can we speak|do you speak|parlez(?:-vous)?|vous parlez|sprechen sie|konnen wir|sprechen|parla(?:te)?|parli|hablas?|hablan|habla usted|switch to|lieber|plutot|meglio|mejor)";

/** "English please", "auf Deutsch bitte". */
const SPEAK = UNDERSTOOD_LANGUAGES.map((language): [UnderstoodLanguage, RegExp] => [
  language,
  new RegExp(`^(?:${AROUND_A_LANGUAGE} )*(?:${PHRASES[language].names})(?:,? ${AROUND_A_LANGUAGE})*$`, 'u'),
]);

export const asideOf = (text: string): Aside | undefined => {
  if (text.length > LONGEST_ASIDE) return undefined;
  const said = plain(text);
  const named = ORDER.find((name) => inAnyLanguage(({ asides }) => asides[name].test(said)));
  if (named !== undefined) return named;
  const spoken = SPEAK.find(([, pattern]) => pattern.test(said));
  return spoken && { speak: spoken[0] };
};

const LONGEST_MANNER = 400;
const shortEnough = (text: string): boolean => text.length <= LONGEST_MANNER;

export const saysInstead = (text: string): boolean =>
  shortEnough(text) && inAnyLanguage(({ instead }) => instead.test(plain(text)));

export const saysAlso = (text: string): boolean =>
  shortEnough(text) && inAnyLanguage(({ also }) => also.test(plain(text)));

export const saysAnalytics = (text: string): boolean =>
  inAnyLanguage(({ analytics }) => analytics.test(plain(text)));

const ADVERTISING =
  /(?:marketing|advert|\bads?\b|werb|reklame|\bpubs?\b|publicit|promo|pubblicit|publicidad|propaganda)/u;

/** More than the newsletter: any advertising. */
export const saysAdvertising = (text: string): boolean => ADVERTISING.test(plain(text));

const MAILS =
  /(?:news|mail|marketing|advert|werb|pub|promo|abonn|subscri|infolettre|infobrief|boletin|correo)/u;

/** A consent without saying which. */
export const saysConsentOnly = (text: string): boolean => {
  const said = plain(text);
  return inAnyLanguage(({ consent }) => consent.test(said)) && !MAILS.test(said);
};

/** One pattern of many words, the longest first, so that "please do" is not read as "please". */
const anyOf = (lists: string[]): string =>
  [...new Set(lists.flatMap((list) => list.split('|')))].sort((a, b) => b.length - a.length).join('|');

const yesses = Object.values(PHRASES).map(({ yes }) => yes);
const beside = Object.values(PHRASES).map(({ besideYes }) => besideYes);
const YES = word(anyOf(yesses));
const YES_AND_BESIDE = new RegExp(word(anyOf([...yesses, ...beside])), 'gu');
const LONGEST_YES = 80;

/** Nothing but a yes, and the words that may stand beside it: all that a destructive right accepts. */
export const isPlainYes = (text: string): boolean => {
  if (text.length > LONGEST_YES) return false;
  const said = plain(text);
  return YES.test(said) && !/[\p{L}\p{N}]/u.test(said.replace(YES_AND_BESIDE, ''));
};

const FOR_ANOTHER: readonly ForAnother[] = ['deceased', 'child', 'representative'];
const READ_FOR_ANOTHER = 4_000;

/** Whether somebody else's data is meant: a dead person's, a child's, a person's whom the customer acts for. */
export const forAnother = (text: string): ForAnother | undefined => {
  const said = plain(text.slice(0, READ_FOR_ANOTHER));
  return FOR_ANOTHER.find((who) => inAnyLanguage((phrases) => phrases.forAnother[who].test(said)));
};

/** A value without the words that announce it: "it should be Müller, please" -> "Müller". */
export const withoutLeadIn = (text: string): string => {
  const leadIn = Object.values(PHRASES).find((phrases) => phrases.leadIn.test(text))?.leadIn;
  const rest = leadIn === undefined ? text : text.replace(leadIn, '');
  return rest
    .replace(
      /,? +(?:please|pls|thanks|thank you|bitte|danke|merci|svp|s'il vous pla[iî]t|per favore|grazie|por favor|gracias)[.!]?$/iu,
      '',
    )
    .trim();
};
