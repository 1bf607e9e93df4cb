import { isMood } from './mood.ts';
import type { Reading } from './readClause.ts';
import { isWish } from './segments.ts';
import { INTENTS, type RankedIntent } from './types.ts';

/** From which confidence a part of a message counts as a wish of its own; in a letter much is said that wishes nothing. */
const ACT_CONFIDENCE = 0.5;
const ACT_CONFIDENCE_IN_LETTER = 0.65;
const LETTER = 6;

/** What the message read as one weighs beside its parts. */
const WHOLE_SHARE = 0.35;

/** A part that speaks for itself; refusals and outbursts count only where nothing else was asked for. */
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

/** Where something is wished for, courtesy and small talk around it do not come first. */
const wishesFirst = (sums: Float64Array): Float64Array => {
  const highest = Math.max(...sums.filter((_, k) => isWish(INTENTS[k]!)));
  if (sums.every((c) => c <= highest)) return sums;
  return normalised(sums.map((c, k) => (isWish(INTENTS[k]!) ? c : Math.min(c, highest * 0.99))));
};

/** All intents for the whole message, descending: the parts that wish something, else all parts, each with the whole. */
export const ranking = (whole: Reading, segments: readonly Reading[]): RankedIntent[] => {
  const wishes = wishesIn(segments);
  const parts = wishes.length > 0 ? wishes : segments;
  const sums = segments.length <= 1 && parts.length <= 1 ? whole.confidences : combined(whole, parts);
  const shares = wishes.length > 0 ? wishesFirst(sums) : sums;
  return INTENTS.map((intent, k) => ({ intent, confidence: shares[k]! })).sort(
    (a, b) => b.confidence - a.confidence,
  );
};
