import { isMood } from './mood.ts';
import type { Reading } from './readClause.ts';
import { isWish } from './segments.ts';
import { INTENTS, type RankedIntent } from './types.ts';

/** The confidence from which a part is an act of its own. Higher in a letter, where much is said that asks for nothing. */
export const ACT_CONFIDENCE = 0.5;
const ACT_CONFIDENCE_IN_LETTER = 0.65;
const LETTER = 6;

/** How much the whole message counts next to its parts. */
const WHOLE_SHARE = 0.35;

/** The parts that ask for something. Refusals and outbursts count only if nothing else does. */
export const wishesIn = (segments: readonly Reading[]): Reading[] => {
  const least = segments.length < LETTER ? ACT_CONFIDENCE : ACT_CONFIDENCE_IN_LETTER;
  const wishes = segments.filter((s) => isWish(s.top) && s.confidence >= least);
  const positive = wishes.filter(
    (s) => (s.refused === undefined || s.top !== 'cancel_request') && !isMood(s, wishes),
  );
  return positive.length > 0 ? positive : wishes;
};

const normalised = (sums: Float64Array): Float64Array => {
  const total = sums.reduce((a, b) => a + b, 0);
  return sums.map((value) => value / total);
};

const combined = (whole: Reading, parts: readonly Reading[]): Float64Array => {
  const sums = whole.confidences.map((c) => c * WHOLE_SHARE * parts.length);
  for (const part of parts) {
    part.confidences.forEach((c, k) => {
      sums[k]! += c;
    });
  }
  return normalised(sums);
};

/** If something is asked for, it ranks above the courtesy and small talk around it. */
const wishesFirst = (sums: Float64Array): Float64Array => {
  const highest = Math.max(...sums.filter((_, k) => isWish(INTENTS[k]!)));
  if (sums.every((c) => c <= highest)) return sums;
  return normalised(sums.map((c, k) => (isWish(INTENTS[k]!) ? c : Math.min(c, highest * 0.99))));
};

/** Ranks all intents for the message, from the parts that ask for something (or all parts, if none does) and the whole. */
export const ranking = (whole: Reading, segments: readonly Reading[]): RankedIntent[] => {
  const wishes = wishesIn(segments);
  const parts = wishes.length > 0 ? wishes : segments;
  const sums = segments.length === 1 ? segments[0]!.confidences : combined(whole, parts);
  const shares = wishes.length > 0 ? wishesFirst(sums) : sums;
  return INTENTS.map((intent, k) => ({ intent, confidence: shares[k]! })).sort(
    (a, b) => b.confidence - a.confidence,
  );
};
