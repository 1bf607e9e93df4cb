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

const splitOnce = (whole: Reading, read: (text: string) => Reading): [Reading, Reading] | undefined => {
  let best: [Reading, Reading] | undefined;
  let surest = SPLIT_CONFIDENCE;
  const joints = jointsOf(whole.text, MOST_JOINTS);
  const typed = joints.length === 0 ? undefined : tidied(whole.typed).typed;
  for (const joint of joints) {
    const [before, after] = [whole.text.slice(0, joint.end), whole.text.slice(joint.next)];
    if (typed === undefined || wordCount(before) < 2 || wordCount(after) < 2) continue;
    const left = read(typed(0, joint.end));
    if (!isWish(left.top) || left.confidence <= surest) continue;
    const right = read(typed(joint.next, whole.text.length));
    if (!isWish(right.top) || right.top === left.top || right.confidence <= surest) continue;
    if (isOneThought(whole, left, right)) continue;
    surest = Math.min(left.confidence, right.confidence);
    best = [left, right];
  }
  return best;
};

const clausesOf = (whole: Reading, read: (text: string) => Reading, depth = 3): Reading[] => {
  // Of 20,000 messages none that is about nothing of ours as a whole held two wishes in one sentence.
  if (depth === 0 || whole.top === 'oos' || wordCount(whole.text) < FEWEST_WORDS) return [whole];
  const halves = splitOnce(whole, read);
  if (halves === undefined) return [whole];
  return halves.flatMap((half) => clausesOf(half, read, depth - 1));
};

/** Splits sentences into parts that each say one thing, in order. */
export const segmentsOf = (sentences: readonly string[], read: (part: string) => Reading): Reading[] =>
  sentences.flatMap((sentence) => clausesOf(read(sentence), read));
