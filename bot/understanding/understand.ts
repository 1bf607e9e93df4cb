import { addressesIn } from '../../domain/emailAddress/addressesIn.ts';
import { actsOf } from './acts.ts';
import { maskCardNumbers } from './details/cardNumbers.ts';
import { changeIn } from './details/change.ts';
import { detailsOf } from './details/detailsOf.ts';
import { type NamedEmails, namedEmails } from './details/identifiers.ts';
import { withChange } from './details/withChange.ts';
import type { IdentifiedLanguage } from './language.ts';
import { once } from './once.ts';
import { ranking } from './ranking.ts';
import type { ReadClause } from './readClause.ts';
import { segmentsOf } from './segments.ts';
import { cutAtSpace } from './text/cutAtSpace.ts';
import { tidy } from './text/fold.ts';
import { withAddresses } from './text/withAddresses.ts';
import type { Details, Intent, Understand, UnderstoodLanguage } from './types.ts';

/** What is read of one message; the rest of a longer one is cut. */
const MAX_LENGTH = 12_000;
/** How much of a message is also read as one; beyond that its parts say more. */
const READ_AS_ONE = 1_000;

/** A single character may stand for eighteen ("ﷺ"): what swells is cut again before anything reads it. */
const readable = (text: string): string => {
  const swollen = text.normalize('NFKC');
  return swollen.length > MAX_LENGTH ? cutAtSpace(swollen, MAX_LENGTH) : text;
};

export interface UnderstandingParts {
  readClause: ReadClause;
  identifyLanguage: (text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage;
}

/** What is named in a part of a message, for what the part means; values of a change as they were typed. */
const createNaming = (
  emails: NamedEmails,
  now: Date | undefined,
): ((typed: string, intents: readonly Intent[]) => Details) => {
  const named = once((typed) => detailsOf(tidy(typed), now, emails));
  const changed = once(changeIn);
  return (typed, intents) => withChange(named(typed), intents, () => changed(typed));
};

/** Masks, finds the addresses, tells the language, parts the message, reads each part, gathers the acts. */
export const createUnderstand =
  ({ readClause, identifyLanguage }: UnderstandingParts): Understand =>
  (raw, context = {}) => {
    const { text } = maskCardNumbers(cutAtSpace(raw, MAX_LENGTH));
    const typed = readable(text);
    const addresses = addressesIn(typed);
    const said = withAddresses(typed, addresses);
    const { language, certain } = identifyLanguage(said, context.language);
    const readOnce = once((part) => readClause(part, context.expecting));
    const read = (part: string) => readOnce(part.trim());
    const named = createNaming(namedEmails(addresses), context.now);
    const segments = segmentsOf(said, read);
    const ranked = ranking(read(said.slice(0, READ_AS_ONE)), segments);
    const acts = actsOf(ranked, segments, context.expecting !== undefined, named);
    const details = named(
      said,
      acts.map((act) => act.intent),
    );
    return { text, language, languageCertain: certain, acts, ranked, details };
  };
