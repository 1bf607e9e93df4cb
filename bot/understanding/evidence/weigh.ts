import { ACT_CONFIDENCE } from '../ranking.ts';
import type { Reading } from '../readClause.ts';
import { isWish } from '../segments.ts';
import { INTENTS, type Intent } from '../types.ts';
import { clauseOf } from './clause.ts';
import { judge, type Verdict } from './judge.ts';

/** What a clause without evidence of its own may be sure of: below what the chat goes ahead with, so that it asks. */
const DOUBT = 0.55;

const at = (intent: Intent): number => INTENTS.indexOf(intent);

const withConfidences = (reading: Reading, confidences: Float64Array): Reading => {
  const best = confidences.indexOf(Math.max(...confidences));
  return { ...reading, confidences, top: INTENTS[best]!, confidence: confidences[best]! };
};

const given = (reading: Reading, to: Intent, amount: number): Reading => {
  const confidences = Float64Array.from(reading.confidences);
  confidences[at(reading.top)]! -= amount;
  confidences[at(to)]! += amount;
  return withConfidences(reading, confidences);
};

const doubted = (reading: Reading): Reading =>
  reading.confidence <= DOUBT ? reading : given(reading, 'oos', reading.confidence - DOUBT);

const isWishing = (verdict: Verdict): boolean =>
  verdict === 'stands' || (typeof verdict === 'object' && isWish(verdict.means));

const LEFT = 0.02;
/** Nearly all of its confidence goes elsewhere. */
const meaning = (reading: Reading, to: Intent): Reading =>
  given(reading, to, reading.confidence * (1 - LEFT));

const weighed = (reading: Reading, verdict: Verdict, isBesideWish: boolean): Reading => {
  if (verdict === 'stands') return reading;
  if (typeof verdict !== 'string') return meaning(reading, verdict.means);
  if (isBesideWish) return meaning(reading, 'oos');
  return verdict === 'remark' ? reading : doubted(reading);
};

/** The parts of a message with the confidence that their own words and the whole message bear out. */
export const weigh = (parts: readonly Reading[], whole: Reading): Reading[] => {
  const message = clauseOf(whole.folded);
  const verdicts = parts.map((part): Verdict => {
    if (!isWish(part.top)) return 'stands';
    const support = parts.length === 1 ? 1 : whole.confidences[at(part.top)]!;
    return judge(part, parts.length === 1 ? message : clauseOf(part.folded), message, support);
  });
  const stands = parts.some(
    (part, n) => isWish(part.top) && part.confidence >= ACT_CONFIDENCE && isWishing(verdicts[n]!),
  );
  return parts.map((part, n) => weighed(part, verdicts[n]!, stands));
};
