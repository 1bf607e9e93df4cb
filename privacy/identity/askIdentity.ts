import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { openField } from '../records/sealedFields.ts';
import type { PrivacyContext } from '../requests/context.ts';
import { type Purpose, purposeOf } from './assuranceTable.ts';
import { factQuestions } from './factQuestions.ts';
import { type IdentityEvidence, type StillNeeded, whatIsStillNeeded } from './whatIsStillNeeded.ts';
import { whoHasSensitiveData } from './whoHasSensitiveData.ts';

/** What is still needed before this conversation may do something about earlier requests, or end a waiting time. */
export const neededFor = async (
  context: PrivacyContext,
  place: string,
  purpose: Purpose,
): Promise<StillNeeded & { evidence: IdentityEvidence }> => {
  const evidence = await context.identity.evidenceOf(place);
  return ask(context, evidence, { purpose, place });
};

/** What is still needed before a request of this conversation may go on. */
export const neededForRequest = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  place: string,
): Promise<StillNeeded & { evidence: IdentityEvidence }> => {
  const evidence = await context.identity.evidenceOf(place);
  const wish = openField(context.sealer, request, 'wish');
  return ask(context, evidence, {
    purpose: purposeOf(request.kind, wish),
    place,
    disputed: wish?.change?.field,
    ...(request.addressKey !== undefined && { addressKey: request.addressKey }),
    ...(request.confirmation && {
      shownTo: personBehind(context, evidence, request.confirmation.subjectKey),
    }),
  });
};

/** Fetches what the decision rests on, as far as it is needed, and decides. */
const ask = async (
  context: PrivacyContext,
  evidence: IdentityEvidence,
  wanted: {
    purpose: Purpose;
    place: string;
    addressKey?: string;
    shownTo?: string;
    disputed?: string | undefined;
  },
): Promise<StillNeeded & { evidence: IdentityEvidence }> => {
  const { disputed, ...rest } = wanted;
  const now = context.clock.now();
  const people = peopleIn(evidence);
  const request = {
    ...rest,
    rule: context.assurance[wanted.purpose],
    sensitive: await whoHasSensitiveData(context.sources, people),
  };
  const needed = whatIsStillNeeded(request, evidence, now);
  if (needed.need !== 'facts') return { ...needed, evidence };
  const questions = await factQuestions(context, needed.people, disputed);
  const factsAvailable = questions.length === context.factsAsked;
  return { ...whatIsStillNeeded({ ...request, factsAvailable }, evidence, now), evidence };
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
