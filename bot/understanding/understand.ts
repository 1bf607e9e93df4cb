import { actsOf } from './acts.ts';
import { maskCardNumbers } from './details/cardNumbers.ts';
import { changeIn } from './details/change.ts';
import { detailsOf } from './details/detailsOf.ts';
import { withChange } from './details/withChange.ts';
import type { IdentifiedLanguage } from './language.ts';
import { once } from './once.ts';
import { ranking } from './ranking.ts';
import type { ReadClause } from './readClause.ts';
import { segmentsOf } from './segments.ts';
import { tidy } from './text/fold.ts';
import { withAddresses } from './text/spelledAddresses.ts';
import type { Details, Intent, Understand, UnderstoodLanguage } from './types.ts';

/** What is read of one message; the rest of a longer one is cut. */
const MAX_LENGTH = 12_000;
/** How much of a message is also read as one; beyond that its parts say more. */
const READ_AS_ONE = 1_000;

/** A single character may stand for eighteen ("ﷺ"): what swells is cut again before anything reads it. */
const readable = (text: string): string => {
  const swollen = text.normalize('NFKC');
  return swollen.length > MAX_LENGTH ? swollen.slice(0, MAX_LENGTH) : text;
};

export interface UnderstandingParts {
  readClause: ReadClause;
  identifyLanguage: (text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage;
}

/** What is named in a part of a message, for what the part means. */
const createNaming = (now: Date | undefined): ((text: string, intents: readonly Intent[]) => Details) => {
  const named = once((text) => detailsOf(text, now));
  const changed = once(changeIn);
  return (text, intents) => withChange(named(text), intents, () => changed(text));
};

/** Masks, tells the language, parts the message, reads each part, gathers the acts. */
export const createUnderstand =
  ({ readClause, identifyLanguage }: UnderstandingParts): Understand =>
  (raw, context = {}) => {
    const { text } = maskCardNumbers(raw.slice(0, MAX_LENGTH));
    const said = withAddresses(readable(text));
    const { language, certain } = identifyLanguage(said, context.language);
    const readOnce = once((part) => readClause(part, context.expecting));
    const read = (part: string) => readOnce(part.trim());
    const named = createNaming(context.now);
    const segments = segmentsOf(said, read);
    const ranked = ranking(read(said.slice(0, READ_AS_ONE)), segments);
    const acts = actsOf(ranked, segments, context.expecting !== undefined, named);
    const details = named(
      tidy(said),
      acts.map((act) => act.intent),
    );
    return { text, language, languageCertain: certain, acts, ranked, details };
  };
