import type { Subject } from '../../domain/subject.ts';
import type { Ownership } from '../../integrations/sources/ownership.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { openField } from '../records/sealedFields.ts';
import type { PrivacyContext } from '../requests/context.ts';
import { type Purpose, purposeOf } from './assuranceTable.ts';
import { type AskableFact, factQuestions } from './factQuestions.ts';
import type { IdentityEvidence } from './identityEvidence.ts';
import { type StillNeeded, whatIsStillNeeded } from './whatIsStillNeeded.ts';
import { whoHasSensitiveData } from './whoHasSensitiveData.ts';

/** What is still needed, with all that was fetched to decide it: nobody has to ask the sources a second time. */
export type Needed = StillNeeded & {
  /** Ids of the people who have data that the data map marks sensitive. */
  sensitive: readonly string[];
  /** Where facts are needed: those to ask for. */
  questions: readonly AskableFact[];
};

/** What is still needed before a conversation may do something about earlier requests, or end a waiting time. */
export const neededFor = (
  context: PrivacyContext,
  evidence: IdentityEvidence,
  purpose: Purpose,
): Promise<Needed> => ask(context, evidence, { purpose });

/** What is still needed before a request of a conversation may go on. */
export const neededForRequest = (
  context: PrivacyContext,
  request: PrivacyRequest,
  evidence: IdentityEvidence,
): Promise<Needed> => {
  const wish = openField(context.sealer, request, 'wish');
  return ask(context, evidence, {
    purpose: purposeOf(request.kind, wish),
    disputed: wish?.change?.field,
    ...(request.addressKey !== undefined && { addressKey: request.addressKey }),
    ...(request.confirmation && {
      shownTo: personBehind(context, evidence, request.confirmation.subjectKey),
    }),
  });
};

/** Decides, and keeps with the conversation whose it is from here on: the one place where that is established. */
const ask = async (context: PrivacyContext, evidence: IdentityEvidence, wanted: Wanted): Promise<Needed> => {
  const needed = await decide(context, evidence, wanted);
  if (needed.need === 'scope' || needed.need === 'nothing')
    await context.provedLines.begin(evidence, needed.subject);
  return needed;
};

interface Wanted {
  purpose: Purpose;
  addressKey?: string;
  shownTo?: string;
  disputed?: string | undefined;
}

/** Fetches what the decision rests on, as far as it is needed, and decides. */
const decide = async (
  context: PrivacyContext,
  evidence: IdentityEvidence,
  wanted: Wanted,
): Promise<Needed> => {
  const { disputed, ...rest } = wanted;
  const now = context.clock.now();
  const people = peopleIn(evidence);
  const establish = once(context.ownership.establish);
  const asking = { ...context, ownership: { establish } };
  const sensitive = await whoHasSensitiveData(asking, people);
  const request = {
    ...rest,
    conversationId: evidence.conversationId,
    rule: context.assurance[wanted.purpose],
    sensitive,
  };
  const needed = whatIsStillNeeded(request, evidence, now);
  if (needed.need !== 'facts') return { ...needed, sensitive, questions: [] };
  const questions = await factQuestions(asking, needed.people, disputed);
  const factsAvailable = questions.length === context.factsAsked;
  return { ...whatIsStillNeeded({ ...request, factsAvailable }, evidence, now), sensitive, questions };
};

/** Who a person is in the sources is asked once for one decision. */
const once = (establish: Ownership['establish']): Ownership['establish'] => {
  const established = new Map<Subject, ReturnType<Ownership['establish']>>();
  return (subject) => {
    const known = established.get(subject) ?? establish(subject);
    established.set(subject, known);
    return known;
  };
};

const peopleIn = ({ signIn, code }: IdentityEvidence): Subject[] => [
  ...(signIn ? [signIn.subject] : []),
  ...(code?.subjects ?? []),
];

/** The id of the person to whom a scope was shown: requests keep a keyed hash of it only. */
const personBehind = (
  { keyring, tenant }: PrivacyContext,
  evidence: IdentityEvidence,
  subjectKey: string,
): string =>
  peopleIn(evidence).find(({ subjectId }) => keyring.matches(subjectKey, 'subject-hash', tenant, subjectId))
    ?.subjectId ?? '';
