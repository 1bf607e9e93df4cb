import { isMoreOfTheSame } from './mood.ts';
import type { Reading } from './readClause.ts';
import { jointsOf } from './text/sentences.ts';
import { tidied } from './text/tidied.ts';
import type { Intent } from './types.ts';

/** Intents that make no act of their own when the message asks for something. */
const COURTESY: readonly Intent[] = ['greet', 'goodbye_thanks', 'affirm', 'deny', 'oos'];
export const isWish = (intent: Intent): boolean => !COURTESY.includes(intent);

/** How sure both halves must be before we take one sentence for two acts. */
const SPLIT_CONFIDENCE = 0.6;
/** How sure a single word must be. */
const PLAIN_CONFIDENCE = 0.9;
const MOST_JOINTS = 5;
const FEWEST_WORDS = 5;

const wordCount = (text: string): number => text.split(' ').length;

/** "Keep it, but do not use it" asks for one restriction; neither half is an act of its own. */
const HALF_OF_RESTRICTION: readonly Intent[] = ['restrict', 'cancel_request', 'do_not_sell', 'object'];
const isOneThought = (whole: Reading, left: Reading, right: Reading): boolean =>
  isMoreOfTheSame(right) ||
  (whole.top === 'restrict' &&
    [left.top, right.top].includes('restrict') &&
    [left.top, right.top].every((top) => HALF_OF_RESTRICTION.includes(top)));

/** What is refused first ("no copy, erase it all") is a half of its own, however sure we are of what it means. */
const surenessOf = ({ refused, top, confidence }: Reading): number => {
  if (refused !== undefined) return 1;
  return isWish(top) ? confidence : 0;
};

const splitOnce = (whole: Reading, read: (text: string) => Reading): [Reading, Reading] | undefined => {
  let best: [Reading, Reading] | undefined;
  let surest = SPLIT_CONFIDENCE;
  const joints = jointsOf(whole.text, MOST_JOINTS);
  const typed = joints.length === 0 ? undefined : tidied(whole.typed).typed;
  for (const joint of joints) {
    const [before, after] = [whole.text.slice(0, joint.end), whole.text.slice(joint.next)];
    if (typed === undefined || wordCount(before) < 2 || wordCount(after) < 2) continue;
    const left = read(typed(0, joint.end));
    if (surenessOf(left) <= surest) continue;
    const right = read(typed(joint.next, whole.text.length));
    if (!isWish(right.top) || right.top === left.top || right.confidence <= surest) continue;
    if (isOneThought(whole, left, right)) continue;
    surest = Math.min(surenessOf(left), right.confidence);
    best = [left, right];
  }
  return best;
};

/** "..., unsubscribe!": what the sentence is read as anyway, said once more in a word of its own. */
const lastWord = (whole: Reading, read: (text: string) => Reading): [Reading, Reading] | undefined => {
  const comma = whole.typed.lastIndexOf(',');
  const word = whole.typed.slice(comma + 1).trim();
  if (comma < 1 || word === '' || wordCount(word) > 1 || !isWish(whole.top)) return undefined;
  const said = read(word);
  const isSame = said.top === whole.top && said.confidence >= PLAIN_CONFIDENCE;
  return isSame ? [read(whole.typed.slice(0, comma)), said] : undefined;
};

const clausesOf = (whole: Reading, read: (text: string) => Reading, depth = 3): Reading[] => {
  // Of 20,000 messages none that is about nothing of ours as a whole held two wishes in one sentence.
  if (depth === 0 || whole.top === 'oos' || wordCount(whole.text) < FEWEST_WORDS) return [whole];
  const halves = splitOnce(whole, read) ?? lastWord(whole, read);
  if (halves === undefined) return [whole];
  return halves.flatMap((half) => clausesOf(half, read, depth - 1));
};

/** Splits sentences into parts that each say one thing, in order. */
export const segmentsOf = (sentences: readonly string[], read: (part: string) => Reading): Reading[] =>
  sentences.flatMap((sentence) => clausesOf(read(sentence), read));
