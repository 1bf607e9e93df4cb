import { actsOf } from './acts.ts';
import { maskCardNumbers } from './details/cardNumbers.ts';
import { detailsOf } from './details/detailsOf.ts';
import { withChange } from './details/withChange.ts';
import type { IdentifiedLanguage } from './language.ts';
import { ranking } from './ranking.ts';
import type { ReadClause, Reading } from './readClause.ts';
import { segmentsOf } from './segments.ts';
import type { Understand, UnderstandingContext, UnderstoodLanguage } from './types.ts';

/** What is read of one message; the rest of a longer one is cut. */
const MAX_LENGTH = 12_000;
/** How much of a message is also read as one; beyond that its parts say more. */
const READ_AS_ONE = 1_000;

export interface UnderstandingParts {
  readClause: ReadClause;
  identifyLanguage: (text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage;
}

/** A message of one sentence is its own whole, and halves of halves meet again: each wording is read once. */
const readingOnce = (
  readClause: ReadClause,
  expecting: UnderstandingContext['expecting'],
): ((part: string) => Reading) => {
  const known = new Map<string, Reading>();
  return (part) => {
    const wording = part.trim();
    const reading = known.get(wording) ?? readClause(wording, expecting);
    known.set(wording, reading);
    return reading;
  };
};

/** Masks, tells the language, parts the message, reads each part, gathers the acts. */
export const createUnderstand =
  ({ readClause, identifyLanguage }: UnderstandingParts): Understand =>
  (raw, context = {}) => {
    const { text, found } = maskCardNumbers(raw.slice(0, MAX_LENGTH));
    const { language, certain } = identifyLanguage(text, context.language);
    const read = readingOnce(readClause, context.expecting);
    const segments = segmentsOf(text, read);
    const whole = read(text.slice(0, READ_AS_ONE));
    const ranked = ranking(whole, segments);
    const acts = actsOf(ranked, segments, context.expecting !== undefined);
    const details = withChange(
      detailsOf(text, found),
      text,
      acts.map((act) => act.intent),
    );
    return { text, language, languageCertain: certain, acts, ranked, details };
  };
