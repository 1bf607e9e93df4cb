import { plain } from './plain.ts';
import { word } from './reference.ts';

/** The days in which an erasure can be taken back, as people call them, folded. */
const PERIOD = [
  '(?:with |keep |take |have )?(?:the )?(?:14|fourteen|two weeks)(?: days?)?|(?:with|keep|take|have) the (?:days|wait(?:ing)?(?: (?:time|period))?)|the normal way',
  '(?:avec |garde[rz]? |plutot )?(?:les |le |un )?(?:14|quatorze) jours|avec (?:les jours|le delai|un delai)|delai de (?:reflexion|retractation)',
  '(?:mit |lieber |doch )*(?:den |die |der |nach )?(?:14|vierzehn|zwei wochen) ?(?:tagen?|tage)?|mit (?:der |den )?(?:frist|bedenkzeit|wartezeit|wartefrist|tagen)|(?:die )?(?:bedenkzeit|wartezeit|wartefrist) (?:behalten|nehmen|bitte)',
  "(?:con |tener\\p{L}* )?(?:i |quei |gli )?(?:14|quattordici) giorni|con (?:i giorni|il periodo|l'attesa|quei giorni)|periodo di (?:ripensamento|attesa)",
  '(?:con |mantener |los )*(?:14|catorce) dias|con (?:los dias|el plazo|la espera)|plazo de (?:espera|reflexion)',
];
/** "Not at once": with the days, where somebody was asked about an erasure without them. */
const NOT_AT_ONCE = [
  'not (?:at once|immediately|right away|straight ?away|instantly)',
  'pas (?:tout de suite|de suite|immediatement)',
  '(?:nicht|nit|net|nod) (?:sofort|gleich|auf der stelle)',
  'non (?:subito|immediatamente)',
  'no (?:de inmediato|enseguida|inmediatamente|ya mismo|ahora mismo)',
];
const PERIODS = word(PERIOD.join('|'));
const NOT_NOW = word(NOT_AT_ONCE.join('|'));
const BOTH = new RegExp(word([...PERIOD, ...NOT_AT_ONCE].join('|')), 'gu');

/** "Without the 14 days", "I won't wait two weeks". */
const DENIES =
  /(?<!\p{L})(?:without|no|not|don't|won't|skip|sans|ne|pas|ohne|nicht|keine?|senza|non|sin|aspett\p{L}*|wait|wait for|warten?|attendre|esper\p{L}*)[ ,]*(?:(?!but|mais|aber|ma |pero|rather|doch|lieber|con |mit |avec|with )[\p{L}']+ ){0,4}$/u;

/** A no to what was asked, before what is wanted in its place. */
const NO_FIRST =
  /^(?:.{0,25}?(?<!\p{L})(?:no|nope|nah|non|nein|nee)[,.!] |(?:no|nope|nah|non|nein|nee|no no) )/u;

const LONGEST = 160;
const JOINS = new RegExp(
  word(
    'but|mais|aber|ma|pero|and|et|und|e|y|lieber|doch|rather|plutot|piuttosto|mejor|bitte|with|mit|avec|con|then|after|danach|dann',
  ),
  'gu',
);

/** Whether an erasure is wanted with the days in which it can be taken back. */
export const wantsPeriod = (text: string): boolean => {
  if (text.length > LONGEST || text.includes('?')) return false;
  const typed = plain(text);
  if (NOT_NOW.test(typed)) return true;
  const found = PERIODS.exec(typed);
  return found !== null && !DENIES.test(typed.slice(0, found.index).replace(NO_FIRST, ''));
};

/** Whether the days themselves are named: "not at once" alone may as well mean later. */
export const namesPeriod = (text: string): boolean => PERIODS.test(plain(text));

/** What the text says beside that. */
export const withoutPeriod = (text: string): string => plain(text).replace(BOTH, ' ').replace(JOINS, ' ');
