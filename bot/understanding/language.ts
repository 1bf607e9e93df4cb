import { languageFeaturesOf } from './model/features.ts';
import { createScore, type LinearModel, softmax } from './model/linearModel.ts';
import { UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from './types.ts';

const MAX_READ = 1_000;

export interface IdentifiedLanguage {
  language: UnderstoodLanguage;
  certain: boolean;
}

/** The language to assume when the conversation has none. It decides for words that languages share ("no", "ok"). */
const FALLBACK: UnderstoodLanguage = 'en';

/** How much the conversation's language counts, as a logit. */
const evidenceOf = (prior: UnderstoodLanguage | undefined, words: number): number => {
  if (prior === undefined) return words < 3 ? 0.3 : 0;
  if (words === 1) return 4;
  return words < 4 ? 3 : 1;
};

/**
 * Which of the five languages a text is in. The conversation's language counts as evidence too: it decides for one or two
 * words ("ok", "no", "si") and hardly matters for a sentence. Certain means that the text alone says so.
 */
export const createIdentifyLanguage = (
  model: LinearModel,
): ((text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage) => {
  const score = createScore(model);
  return (text, prior) => {
    const read = text.slice(0, MAX_READ).replace(/\S{1,64}@\S{1,255}|https?:\S{1,500}/g, ' ');
    const words = read.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (words === 0) return { language: prior ?? FALLBACK, certain: false };
    const logits = score(languageFeaturesOf(read));
    const own = softmax(logits);
    const surest = own.indexOf(Math.max(...own));
    const certain = words >= 3 && own[surest]! >= 0.8;
    logits[UNDERSTOOD_LANGUAGES.indexOf(prior ?? FALLBACK)]! += evidenceOf(prior, words);
    const language = UNDERSTOOD_LANGUAGES[logits.indexOf(Math.max(...logits))]!;
    return { language, certain: certain && language === UNDERSTOOD_LANGUAGES[surest] };
  };
};
