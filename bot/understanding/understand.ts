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

/** How much of a message we read. The rest is cut off. */
const MAX_LENGTH = 12_000;
/** How much of a message we also read as a whole. Beyond that, its parts say more. */
const READ_AS_ONE = 1_000;

/** Normalising can turn one character into eighteen ("ﷺ"), so a text that grows too long is cut off again. */
const readable = (text: string): string => {
  const swollen = text.normalize('NFKC');
  return swollen.length > MAX_LENGTH ? swollen.slice(0, MAX_LENGTH) : text;
};

export interface UnderstandingParts {
  readClause: ReadClause;
  identifyLanguage: (text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage;
}

/** Finds what a part of a message names, given what the part means. */
const createNaming = (now: Date | undefined): ((text: string, intents: readonly Intent[]) => Details) => {
  const named = once((text) => detailsOf(text, now));
  const changed = once(changeIn);
  return (text, intents) => withChange(named(text), intents, () => changed(text));
};

/** Masks card numbers, identifies the language, splits the message into parts, reads each part and gathers the acts. */
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
