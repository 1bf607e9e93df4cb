import { actsOf } from './acts.ts';
import { maskCardNumbers } from './details/cardNumbers.ts';
import { detailsOf } from './details/detailsOf.ts';
import { withChange } from './details/withChange.ts';
import type { IdentifiedLanguage } from './language.ts';
import { ranking } from './ranking.ts';
import type { ReadClause } from './readClause.ts';
import { segmentsOf } from './segments.ts';
import type { Understand, UnderstoodLanguage } from './types.ts';

/** What is read of one message; the rest of a longer one is cut. */
const MAX_LENGTH = 12_000;

export interface UnderstandingParts {
  readClause: ReadClause;
  identifyLanguage: (text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage;
}

/** Masks, tells the language, parts the message, reads each part, gathers the acts. */
export const createUnderstand =
  ({ readClause, identifyLanguage }: UnderstandingParts): Understand =>
  (raw, context = {}) => {
    const { text, found } = maskCardNumbers(raw.slice(0, MAX_LENGTH));
    const { language, certain } = identifyLanguage(text, context.language);
    const segments = segmentsOf(text, readClause, context.expecting);
    const whole = readClause(text.slice(0, 1_000), context.expecting);
    const ranked = ranking(whole, segments);
    const acts = actsOf(ranked, segments, context.expecting !== undefined, found);
    const details = withChange(
      detailsOf(text, found),
      text,
      acts.map((act) => act.intent),
    );
    return { text, language, languageCertain: certain, acts, ranked, details };
  };
