import { inAnyLanguage } from './allPhrases.ts';
import { plain } from './plain.ts';

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

/** Advertising in general, not only the newsletter. */
export const saysAdvertising = (text: string): boolean => ADVERTISING.test(plain(text));

const MAILS =
  /(?:news|mail|marketing|advert|werb|pub|promo|abonn|subscri|infolettre|infobrief|boletin|correo)/u;

export const saysConsent = (text: string): boolean =>
  inAnyLanguage(({ consent }) => consent.test(plain(text)));

/** Mentions consent without saying to what. */
export const saysConsentOnly = (text: string): boolean => saysConsent(text) && !MAILS.test(plain(text));
