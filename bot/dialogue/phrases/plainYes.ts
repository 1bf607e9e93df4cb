import { agreementTo, type Deed, mayCallOff } from './agreement.ts';
import { PHRASES } from './allPhrases.ts';
import { plain } from './plain.ts';
import { word } from './reference.ts';

/** Where one word ends and the next begins, but not within brackets. */
const BETWEEN = /\|(?![^(]*\))/u;

/** One alternation of all words, longest first, so that "please do" is not read as "please". */
const anyOf = (lists: string[]): string =>
  [...new Set(lists.flatMap((list) => list.split(BETWEEN)))].sort((a, b) => b.length - a.length).join('|');

const yesses = Object.values(PHRASES).map(({ yes }) => yes);
const beside = Object.values(PHRASES).map(({ besideYes }) => besideYes);
const LONGEST_YES = 100;

/** "Sííí", "jaaa": a letter that is drawn out. */
const typedYes = (text: string): string => plain(text).replace(/(\p{L})\1{2,}/gu, '$1');

interface Patterns {
  yes: RegExp;
  all: RegExp;
}

const patternsFor = (deed: Deed | undefined): Patterns => {
  const more = agreementTo(deed);
  const yes = [...yesses, more.yes];
  return {
    yes: word(anyOf(yes)),
    all: new RegExp(word(anyOf([...yes, ...beside, more.beside])), 'gu'),
  };
};

const known = new Map<Deed | undefined, Patterns>();
const patterns = (deed: Deed | undefined): Patterns => {
  const found = known.get(deed) ?? patternsFor(deed);
  known.set(deed, found);
  return found;
};

/**
 * Whether the text is a yes and nothing more than thanks, impatience and the very deed that is asked about. Only this confirms
 * what cannot be undone. A question never does.
 */
export const isPlainYes = (text: string, deed?: Deed): boolean => {
  if (text.length > LONGEST_YES || text.includes('?')) return false;
  const typed = typedYes(text);
  if (deed !== undefined && deed !== 'cancel_request' && mayCallOff(typed)) return false;
  const { yes, all } = patterns(deed);
  return yes.test(typed) && !/[\p{L}\p{N}]/u.test(typed.replace(all, ''));
};

/** Whether a short text holds a yes, whatever else it says. */
export const holdsYes = (text: string): boolean =>
  text.length <= 80 && !text.includes('?') && patterns(undefined).yes.test(typedYes(text));

/** What takes a yes back, narrows it, puts it off, or only says that something was read. */
const HOLDS = word(
  [
    "not|no|n't|\\p{L}+n't|but|wait|only|just|later|if|first|before|instead|rather|unless|until|other|another|though|except|understood|understand|see|seen|read|reading|think|maybe|perhaps",
    "pas|non|ne|mais|attend\\p{L}*|seulement|juste|plus tard|si|d'abord|avant|plutot|sauf|autre|comprends?|compris|lis|lu|vois|vu|peut-etre",
    'nicht|kein\\p{L}*|nein|aber|wart\\p{L}*|moment|nur|bloss|spater|wenn|falls|zuerst|vorher|lieber|sondern|ausser|andere\\p{L}*|versteh\\p{L}*|verstanden|(?:ge)?les\\p{L}*|(?:ge)?seh\\p{L}*|vielleicht|doch',
    'ma|pero|aspett\\p{L}*|solo|soltanto|dopo|se|prima|invece|piuttosto|tranne|altr[aoie]|cap\\p{L}*|vedo|visto|leggo|letto|forse',
    'espera\\p{L}*|solamente|luego|despues|antes|primero|mejor|sino|salvo|otr[ao]s?|entiend\\p{L}*|veo|visto|leo|leido|quiza\\p{L}*',
  ].join('|'),
);

/**
 * "Yes, go on. I'll ask the support about the invoice": a yes that comes first, and nothing after it that would take it back.
 * Enough for what can be undone.
 */
export const beginsWithYes = (text: string, deed?: Deed): boolean => {
  const [first = '', ...more] = text.split(/[.!;\n]+|,\s/u);
  if (text.length > 200 || text.includes('?') || acknowledges(first)) return false;
  return isPlainYes(first, deed) && more.every((clause) => !HOLDS.test(plain(clause)));
};

/** "Yes, but wait": something in it holds the yes back. */
export const holdsBack = (text: string): boolean => HOLDS.test(plain(text));

const ACKNOWLEDGED =
  /^(?:ok(?:ay)?|fine|good|great|perfect|sure|gut|alles klar|in ordnung|perfekt|d'accord|parfait|entendu|tres bien|va bene|perfetto|bene|vale|de acuerdo|perfecto|bien)(?!\p{L})/u;

/** "OK, thanks", after something was said: that it was heard, and no yes to it. */
export const acknowledges = (text: string): boolean => ACKNOWLEDGED.test(plain(text));
