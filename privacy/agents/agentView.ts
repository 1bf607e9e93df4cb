import type { AppAgent, AppChoice, AppRequest, AppRow, Rows, Weight } from '../../domain/agentApp.ts';
import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { longDay } from '../deadlines/civilTime.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import { openField } from '../records/sealedFields.ts';
import { type Choice, choicesFor, type DecisionName } from '../requests/choices.ts';
import { needsTwo } from '../requests/decide/needsTwo.ts';
import { decisionFacts } from '../requests/decisionFacts.ts';
import { attentionWords } from './attentionWords.ts';
import { boardRow } from './boardRow.ts';
import { CHOICE_TITLES } from './choiceWords.ts';
import type { AgentAppContext } from './context.ts';
import { dueDate } from './dueDate.ts';
import { maskedWho } from './maskedWho.ts';
import { nextStep } from './nextStep.ts';
import { progressOf, troubleOf } from './sourceProgress.ts';
import { timelineOf } from './timeline.ts';
import { LAW_TITLES } from './titles.ts';
import { wishRows } from './wishRows.ts';

const MOST_OTHERS = 10;

/** Everything that an agent sees of a request. Who it is stays masked until they ask for it. */
export const agentView = async (
  request: PrivacyRequest,
  agent: AppAgent,
  context: AgentAppContext,
): Promise<AppRequest> => {
  const { sealer, clock, company, auditTrail, desk, sources } = context;
  const { timeZone } = company;
  const now = clock.now();
  const day = (moment: Date) => longDay(moment, timeZone);
  const people = openField(sealer, request, 'subjects') ?? [];
  const address = openField(sealer, request, 'address');
  const trail = await auditTrail.readWith(request);
  const trouble = troubleOf(request, timeZone);
  return {
    ...boardRow(request, now, timeZone),
    summary: nextStep(request, day),
    ...maskedWho(request, people, address),
    wish: wishIn(request, context),
    identity: request.evidence.map(({ words, at }) => ({ words, when: day(at) })),
    clocks: request.clocks.map(({ law, dueAt }) => ({
      law: LAW_TITLES[law] ?? law,
      due: dueDate(request, dueAt, now, timeZone),
    })),
    why: whyItWaits(request, day),
    choices: choicesFor(request, now).map((choice) => choiceFor(choice, request, people, agent)),
    seen: decisionFacts(request, sealer),
    sources: progressOf(request, sources),
    ...(trouble !== undefined && { trouble }),
    timeline: timelineOf(request, trail, (id) => (id === agent.id ? agent.name : desk.nameOf(id)), timeZone),
    others: await othersOf(request, context),
  };
};

const whyItWaits = (request: PrivacyRequest, day: (moment: Date) => string): string[] => [
  ...(request.state === 'needs_attention' ? attentionWords(request) : []),
  ...(request.hold && !isFinished(request.state)
    ? [`On legal hold since ${day(request.hold.since)}: nothing is erased until the hold is lifted.`]
    : []),
];

/** What they want and what they wrote since. An address is shown with who it is, on demand. */
const wishIn = (request: PrivacyRequest, { sealer }: AgentAppContext): Rows => {
  const added = openField(sealer, request, 'added') ?? [];
  return [
    ...wishRows(request.kind, openField(sealer, request, 'wish') ?? {}, undefined),
    ...added.flatMap(({ message }) =>
      message === undefined ? [] : [['The customer writes', message] as const],
    ),
  ];
};

const ENDS: readonly DecisionName[] = ['refuse', 'handled', 'cancel'];

/** Data that is erased or handed out cannot be had back. */
const weightOf = (decision: DecisionName, { kind }: PrivacyRequest): Weight => {
  const { asksFor } = KINDS[kind];
  const releases = decision === 'approve' || decision === 'lift_hold';
  if (releases && (asksFor === 'erasure' || asksFor === 'copy')) return 'irreversible';
  return ENDS.includes(decision) ? 'ends' : 'ordinary';
};

const choiceFor = (
  { decision, consequence, needs, deciders }: Choice,
  request: PrivacyRequest,
  people: readonly Subject[],
  agent: AppAgent,
): AppChoice => {
  const approvals = request.approvals ?? [];
  const byMe = decision === 'approve' && approvals.some(({ by }) => by === agent.id);
  const barred = agent.readOnly
    ? 'Light agents decide nothing.'
    : deciders && !agent.mayDecide
      ? 'For those with the right to decide.'
      : byMe
        ? 'You were the first of two; somebody else has to choose the same.'
        : undefined;
  return {
    decision,
    title: CHOICE_TITLES[decision],
    consequence,
    ...(needs && { needs }),
    weight: weightOf(decision, request),
    ...(decision === 'approve' && needsTwo(request) && { two: { so_far: approvals.length > 0 ? 1 : 0 } }),
    ...(barred !== undefined && { barred }),
    ...(decision === 'approve' && people.length > 1 && { people: people.slice(0, 9).map(maskedPerson) }),
  };
};

const maskedPerson = ({ addressesOnFile: [address], label, subjectId }: Subject): string =>
  [label ?? subjectId, ...(address === undefined ? [] : [maskAddress(address)])].join(' · ');

/** Other requests of the same person; where nobody is established, of the same address. */
const othersOf = async (
  request: PrivacyRequest,
  { requests, clock, company }: AgentAppContext,
): Promise<AppRow[]> => {
  const { subjectKey, addressKey } = request;
  const found =
    subjectKey !== undefined
      ? await requests.findBySubject(subjectKey)
      : addressKey !== undefined
        ? await requests.findUnboundByAddress(addressKey)
        : [];
  return found
    .filter(({ _id }) => String(_id) !== String(request._id))
    .slice(0, MOST_OTHERS)
    .map((other) => boardRow(other, clock.now(), company.timeZone));
};
