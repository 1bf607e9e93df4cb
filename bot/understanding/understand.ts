import { addressesIn } from '../../domain/emailAddress/addressesIn.ts';
import { actsOf } from './acts.ts';
import { maskCardNumbers } from './details/cardNumbers.ts';
import { changeIn } from './details/change.ts';
import { detailsOf } from './details/detailsOf.ts';
import { type NamedEmails, namedEmails } from './details/identifiers.ts';
import { withChange } from './details/withChange.ts';
import { clauseOf } from './evidence/clause.ts';
import { isFooter } from './evidence/footer.ts';
import { weigh } from './evidence/weigh.ts';
import type { IdentifiedLanguage } from './language.ts';
import { once } from './once.ts';
import { ranking } from './ranking.ts';
import type { ReadClause } from './readClause.ts';
import { segmentsOf } from './segments.ts';
import { cutAtSpace } from './text/cutAtSpace.ts';
import { fold, tidy } from './text/fold.ts';
import { ownWords } from './text/ownWords.ts';
import { sentencesOf } from './text/sentences.ts';
import { withAddresses } from './text/withAddresses.ts';
import type { Details, Intent, Understand, UnderstoodLanguage } from './types.ts';

/** How much of a message we read. The rest is cut off. */
const MAX_LENGTH = 12_000;
/** How much of a message we also read as a whole. Beyond that, its parts say more. */
const READ_AS_ONE = 1_000;

/** Normalising can turn one character into eighteen ("ﷺ"), so a text that grows too long is cut off again. */
const readable = (text: string): string => {
  const swollen = text.normalize('NFKC');
  return swollen.length > MAX_LENGTH ? cutAtSpace(swollen, MAX_LENGTH) : text;
};

export interface UnderstandingParts {
  readClause: ReadClause;
  identifyLanguage: (text: string, prior: UnderstoodLanguage | undefined) => IdentifiedLanguage;
}

/** Finds what a part of a message names, given what the part means. */
const createNaming = (emails: NamedEmails): ((typed: string, intents: readonly Intent[]) => Details) => {
  const named = once((typed) => detailsOf(tidy(typed), emails));
  const changed = once(changeIn);
  return (typed, intents) => withChange(named(typed), intents, () => changed(typed));
};

/** The sentences of a message without footers; one that is empty where there are no others. */
const ownSentences = (said: string): string[] => {
  const own = sentencesOf(said).filter((sentence) => !isFooter(clauseOf(fold(tidy(sentence)))));
  return own.length === 0 ? [''] : own;
};

/** Masks card numbers, finds addresses, identifies the language, splits the message into parts, reads each part and gathers the acts. */
export const createUnderstand =
  ({ readClause, identifyLanguage }: UnderstandingParts): Understand =>
  (raw, context = {}) => {
    const { text } = maskCardNumbers(cutAtSpace(raw, MAX_LENGTH));
    const own = ownWords(readable(text));
    const typed = own.signature === '' ? own.said : `${own.said}\n${own.signature}`;
    const addresses = addressesIn(typed);
    const said = withAddresses(
      own.said,
      addresses.filter(({ end }) => end <= own.said.length),
    );
    const { language, certain } = identifyLanguage(said, context.language);
    const readOnce = once((part) => readClause(part, context.expecting));
    const read = (part: string) => readOnce(part.trim());
    const named = createNaming(namedEmails(addresses));
    const sentences = ownSentences(said);
    const whole = read(sentences.join(' ').slice(0, READ_AS_ONE));
    const segments = weigh(segmentsOf(sentences, read), whole);
    const ranked = ranking(whole, segments);
    const acts = actsOf(ranked, segments, context.expecting !== undefined, named);
    const details = named(
      withAddresses(typed, addresses),
      acts.map((act) => act.intent),
    );
    return { text, language, languageCertain: certain, acts, ranked, details };
  };
