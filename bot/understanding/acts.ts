import { wishesIn } from './ranking.ts';
import type { Reading } from './readClause.ts';
import type { Act, Details, Intent, RankedIntent } from './types.ts';

const ANSWERS: readonly Intent[] = ['affirm', 'deny'];

/** "Yes, and ..." or "no, just ...": a yes or no at the beginning counts if something was asked. */
const openingAnswer = (segments: readonly Reading[], asked: boolean): Reading[] => {
  const first = segments[0];
  return asked && first !== undefined && ANSWERS.includes(first.top) ? [first] : [];
};

/** The acts of a message in the order they were mentioned, one per intent. The top of the ranking is always among them. */
export const actsOf = (
  ranked: readonly RankedIntent[],
  segments: readonly Reading[],
  asked: boolean,
  detailsOf: (text: string, intents: readonly Intent[]) => Details,
): Act[] => {
  const actOf = (intent: Intent, confidence: number, text: string): Act => ({
    intent,
    confidence,
    details: detailsOf(text, [intent]),
  });
  const wishes = wishesIn(segments);
  const parts = new Set(wishes.length > 0 ? [...openingAnswer(segments, asked), ...wishes] : []);
  const texts = new Map<Intent, { text: string; confidence: number }>();
  for (const part of segments) {
    if (!parts.has(part)) continue;
    const known = texts.get(part.top);
    texts.set(part.top, {
      text: known === undefined ? part.typed : `${known.text} ${part.typed}`,
      confidence: Math.max(known?.confidence ?? 0, part.confidence),
    });
  }
  const acts = [...texts].map(([intent, { text, confidence }]) => actOf(intent, confidence, text));
  const first = ranked[0]!;
  if (texts.has(first.intent)) return acts;
  const text = segments.map(({ typed }) => typed).join(' ');
  return [actOf(first.intent, first.confidence, text), ...acts];
};
