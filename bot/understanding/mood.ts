import type { Reading } from './readClause.ts';
import { CONCEPTS, conceptsOf } from './text/concepts.ts';
import { wordsOf } from './text/fold.ts';

const at = (...names: string[]): ReadonlySet<number> => new Set(names.map((name) => CONCEPTS.indexOf(name)));
const holds = (words: readonly string[], meanings: ReadonlySet<number>): boolean =>
  words.some((word) => conceptsOf(word).some((one) => meanings.has(one)));

/** A complaint with more words says what it is about. */
const FEW_WORDS = 6;
const GRIEVANCE = at('COMPLAIN', 'AUTHORITY', 'DATA', 'LAW');

/** "No wait", "mejor no": the intent that follows says what the customer takes back. */
const OPENING_WORDS = 3;
const UNDO = at('UNDO', 'REQUEST');

const THINGS = at('DATA', 'ACCOUNT', 'PHONE', 'ADDRESS', 'NAME', 'BIRTH', 'SHOP');
const ABOUT_THINGS = at('PERSONAL', 'MY', 'YOUR', 'ALL', 'MAIL');
const PHRASE_WORDS = 5;

/** "All my data", "et toutes mes données": adds to what was named before, and is no act of its own. */
export const isMoreOfTheSame = ({ folded }: Reading): boolean => {
  const words = wordsOf(folded);
  if (words.length > PHRASE_WORDS || !holds(words, THINGS)) return false;
  return words.every((word) => {
    const meanings = conceptsOf(word);
    return meanings.length === 0
      ? word.length <= 3
      : meanings.some((one) => THINGS.has(one) || ABOUT_THINGS.has(one));
  });
};

/** "I live in California", "ich wohne in Bern": says which law applies, and is no act of its own. */
const RESIDENCE =
  /^(?:and |but |also |well |by the way )?(?:i (?:live|reside|am based) in|(?:i am|i[ '’]?m) (?:from|a resident of|an? \w{1,20} resident|(?:a )?californian)|je (?:vis|reside|habite)|j[ '’]habite|je suis residente?|ich (?:wohne|lebe) in|(?:vivo|abito|risiedo|resido) (?:in|en|a) |(?:sono|soy) (?:residente|de la |del? ))/u;
const LONGEST_RESIDENCE = 60;

const saysWhereTheyLive = ({ text, folded }: Reading): boolean =>
  text.length <= LONGEST_RESIDENCE && RESIDENCE.test(folded.trim());

/**
 * Whether a part only expresses a mood: an outburst that complains about nothing in particular ("I've had it with you,
 * delete my account"), or a change of mind that the next part makes clear ("no wait, just the newsletter").
 */
export const isMood = (reading: Reading, wishes: readonly Reading[]): boolean => {
  const { top, folded } = reading;
  if (wishes.length > 1 && saysWhereTheyLive(reading)) return true;
  if (top !== 'complaint' && top !== 'cancel_request') return false;
  const words = wordsOf(folded);
  return top === 'complaint'
    ? words.length <= FEW_WORDS && !holds(words, GRIEVANCE)
    : words.length <= OPENING_WORDS &&
        !holds(words, UNDO) &&
        wishes.some((other) => other.top === 'unsubscribe');
};
