import type { UnderstoodLanguage } from '../../../understanding/types.ts';
import { plain } from '../plain.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { WishPhrases } from './wishPhrases.ts';

/** The phrases of all languages; whatever the conversation's language is, people mix them. */
const PHRASES: Record<UnderstoodLanguage, WishPhrases> = { en, fr, de, it, es };

/** In a longer text such a phrase says something of a part of it only. */
const LONGEST_TURN = 160;
const LONGEST_READ = 4_000;

const inOne = (typed: string, test: (phrases: WishPhrases, typed: string) => boolean): boolean =>
  Object.values(PHRASES).some((phrases) => test(phrases, typed));

/** What is wanted is the opposite of an unsubscription, or none of ours is meant. */
export const turnedRound = (text: string): 'keep' | 'again' | 'notOurs' | undefined => {
  if (text.length > LONGEST_TURN) return undefined;
  const typed = plain(text);
  if (inOne(typed, ({ notOurs }) => notOurs.test(typed))) return 'notOurs';
  if (inOne(typed, ({ keep }) => keep.test(typed))) return 'keep';
  return inOne(typed, ({ again, negation }) => again.test(typed) && !negation.test(typed))
    ? 'again'
    : undefined;
};

/** Whether the customer only needs a moment. */
export const needsMoment = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_TURN));
  return inOne(typed, ({ wait }) => wait.test(typed));
};

/** "Not the erasure, the copy please." */
export const wantsCopyInstead = (text: string): boolean => {
  if (text.length > LONGEST_TURN) return false;
  const typed = plain(text);
  return inOne(
    typed,
    ({ copy, negation, beside }) => copy.test(typed) && negation.test(typed) && !beside.test(typed),
  );
};

/** Whether something is to be erased, and nothing in the text denies it. */
export const saysErase = (text: string): boolean => {
  if (text.length > LONGEST_TURN) return false;
  const typed = plain(text);
  return inOne(typed, ({ erasing, negation }) => erasing.test(typed) && !negation.test(typed));
};

/** Whether a wish to stop emails may be about what the customer sends with our product. */
export const mayBeOwnUse = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_READ));
  return inOne(typed, ({ ownUse, toThem }) => ownUse.test(typed) && !toThem.test(typed));
};

/** Whether it is said that emails come to the customer. */
export const saysToThem = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_TURN));
  return inOne(typed, ({ toThem }) => toThem.test(typed));
};

/**
 * Whether only parts of the data are to go. `erasing`: that something has to be erased was said before. `wantsMore`: the
 * text asks for something else as well.
 */
export const erasesPart = (text: string, erasing: boolean, wantsMore: boolean): boolean => {
  if (text.length > LONGEST_TURN) return false;
  const typed = plain(text);
  return inOne(typed, (one) =>
    erasing
      ? one.only.test(typed)
      : one.erasing.test(typed) && (one.only.test(typed) || !(wantsMore || one.whole.test(typed))),
  );
};

/** Whether all that there is of somebody is named: an account, the data, everything. */
export const namesWhole = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_READ));
  return inOne(typed, ({ whole }) => whole.test(typed));
};

/** Whether the wish is somebody else's. */
export const isAnothers = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_READ));
  return inOne(typed, ({ anothers }) => anothers.test(typed));
};

/** Whether the wish is plainly the customer's own. */
export const isTheirOwn = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_TURN));
  return inOne(typed, ({ own }) => own.test(typed));
};

/** Whether account and data are to stay, so that nothing that would end them is meant. */
export const keepsAccount = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_READ));
  return inOne(typed, ({ keepAccount }) => keepAccount.test(typed));
};
