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

const RIGHTS =
  /(?<!\p{L})(?:rights?|entitled|droits?|rechte?n?|diritt[oi]|derechos?|gdpr|rgpd|dsgvo|ccpa|art(?:icles?|ikel|\.)?\s?\d+|what (?:all )?(?:can|may|could) (?:i|you|one|people)|que (?:puis-je|peux-tu|pouvez-vous)|qu'est-ce que (?:je peux|vous pouvez)|was (?:kann|konnen|darf|gibt)|welche (?:moglichkeiten|optionen)|(?:che )?cosa (?:posso|puo\w*|puoi|potete|sai|si puo)|que (?:puedo|puede\w*|podes|se puede)|help|aide\w*|hilfe?\w*|helf\w+|aiut\w+|ayud\w+|menu|how (?:does|do) (?:this|it|you)|comment (?:ca|cela|ce chat)|wie (?:funktioniert|geht) (?:das|dies\w*)|come funziona|como funciona|options?|possibilita|posibilidades|moglichkeiten|opzioni|opciones)(?!\p{L})/u;

/** Whether the rights as such are asked for, and not one thing about how they work. */
export const asksForRights = (text: string): boolean => RIGHTS.test(plain(text));
