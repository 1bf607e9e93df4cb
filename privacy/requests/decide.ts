import type { Company } from '../../domain/company.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Approval, Decision, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Move, PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { Identity } from '../identity/createIdentity.ts';
import type { CurrentRecord } from '../identity/currentRecord.ts';
import type { CountIdentity } from '../identity/identityEvents.ts';
import { type Agent, isAgent, mayDecide } from '../identity/mayDecide.ts';
import { openField, sealFor } from '../records/sealedFields.ts';

/** What a person of the team decides on a request. */
export type AgentDecision =
  /** Go on; `candidate` (from 1) where several people are possible. */
  | { outcome: 'approve'; candidate?: number }
  /** The customer may show once more who they are. */
  | { outcome: 'ask_again' }
  /** The reason is the agent's last public reply. */
  | { outcome: 'refuse' }
  /** Done by hand. */
  | { outcome: 'handled' }
  /** Try what failed once more. */
  | { outcome: 'retry' };

export type DecideResult =
  | { outcome: 'done'; request: PrivacyRequest }
  /** The first of two agents who must agree. */
  | { outcome: 'second_needed' }
  | { outcome: 'asked_again' }
  /** Nothing was done. */
  | { outcome: 'not_allowed'; why: 'role' | 'same_person' | 'which_person' | 'address_still_lost' }
  /** The request waits for no decision (any more). */
  | { outcome: 'not_waiting' };

/**
 * Rung 4: one decision by one agent, whose record comes from the desk itself. An override of what could not be
 * established, and a copy of sensitive data, need two different agents who mean the same person.
 */
export type Decide = (
  request: PrivacyRequest,
  decision: AgentDecision,
  agent: Agent,
) => Promise<DecideResult>;

export interface DecideParts {
  company: Pick<Company, 'identity'>;
  requests: PrivacyRequestRepository;
  identity: Pick<Identity, 'restoreFactsTries'>;
  currentRecord: CurrentRecord;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  tenant: string;
  count: CountIdentity;
}

/** Reasons for which an approval says who it is although that could not be established. */
const OVERRIDES = [
  'ambiguous_identity',
  'facts_not_known',
  'person_not_established',
  'not_me',
  'address_lost',
];
/** What stands still for a failure alone: who it is was settled before. Trying again must never stand in for an approval. */
const TRIED_AGAIN = ['attempts_used_up', 'legal_hold'];
/** Reasons for which showing once more who one is can help. */
const ASKED_AGAIN = ['ambiguous_identity', 'facts_not_known', 'person_not_established'];

export const createDecide =
  (parts: DecideParts): Decide =>
  async (request, decision, agent) => {
    const { state } = request;
    if (state !== 'awaiting_decision' && state !== 'needs_attention') return { outcome: 'not_waiting' };
    const byHand = decision.outcome === 'handled' || decision.outcome === 'retry';
    const allowed = byHand ? isAgent(agent) : mayDecide(agent, parts.company.identity);
    if (!allowed) {
      parts.count('decision_refused');
      return { outcome: 'not_allowed', why: 'role' };
    }
    if (decision.outcome === 'retry' && !fits('retry', request.attention?.reason ?? ''))
      return { outcome: 'not_waiting' };
    if (decision.outcome === 'ask_again') return askAgain(parts, request, agent);
    if (decision.outcome === 'refuse') return refuse(parts, request, agent);
    // Also where a refusal was interrupted between its two moves: what must be approved by two stays so.
    if (decision.outcome === 'approve' && request.attention)
      return approve(parts, request, decision.candidate, agent);
    return goOn(parts, request, decision.outcome, agent, {});
  };

const decided = (outcome: Decision['outcome'], agent: Agent, at: Date): Decision => ({
  outcome,
  by: agent.id,
  at,
});

const moved = (request: PrivacyRequest | undefined): DecideResult =>
  request ? { outcome: 'done', request } : { outcome: 'not_waiting' };

/** Lets the request go its way; where it was set aside, back to where it came from. */
const goOn = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  outcome: 'approve' | 'handled' | 'retry',
  agent: Agent,
  more: Pick<Move, 'set' | 'seal' | 'evidence' | 'detail'>,
): Promise<DecideResult> => {
  const aside = request.state === 'needs_attention';
  const back = aside && outcome !== 'handled' ? (request.attention?.returnTo ?? 'filed') : 'filed';
  const { set, ...rest } = more;
  return moved(
    await requests.move(request._id, {
      from: request.state,
      to: back,
      by: 'agent',
      actorId: agent.id,
      what: `decided_${outcome}`,
      workAt: clock.now(),
      set: { ...set, decision: decided(outcome, agent, clock.now()) },
      unset: ['attention', 'approvals'],
      ...rest,
    }),
  );
};

const approve = async (
  parts: DecideParts,
  request: PrivacyRequest,
  candidate: number | undefined,
  agent: Agent,
): Promise<DecideResult> => {
  const { sealer, keyring, clock, tenant } = parts;
  const people = openField(sealer, request, 'subjects') ?? [];
  const known = chosen(people, candidate);
  const lost = request.attention?.addressLost === true;
  const subject = known && lost ? await withNewAddress(parts, request, known) : known;
  if (known && !subject) return { outcome: 'not_allowed', why: 'address_still_lost' };
  // An opt-out and a call for a person concern nobody on file.
  if (!subject && request.kind === 'withdrawal') return goOn(parts, request, 'approve', agent, {});
  if (!subject) return { outcome: 'not_allowed', why: 'which_person' };
  const subjectKey = keyring.hash('subject-hash', tenant, subject.subjectId);
  const own: Approval = { by: agent.id, at: clock.now(), subjectKey };
  const earlier = (request.approvals ?? []).filter((approval) => approval.subjectKey === subjectKey);
  if (needsTwo(request)) {
    if (earlier.some(({ by }) => by === agent.id)) return { outcome: 'not_allowed', why: 'same_person' };
    if (earlier.length === 0) return noteFirst(parts, request, own);
  }
  const agents = [...earlier.map(({ by }) => by), agent.id];
  return goOn(parts, request, 'approve', agent, {
    set: { subjectKey, subjectRole: subject.role },
    seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
    evidence: {
      level: 'agent',
      at: clock.now(),
      words: `Decided by ${agents.length === 1 ? 'one agent' : `${agents.length} agents`} (${request.attention?.reason ?? ''})`,
    },
    detail: { agents: agents.join(', ') },
  });
};

const chosen = (people: Subject[], candidate: number | undefined): Subject | undefined =>
  candidate === undefined && people.length === 1 ? people[0] : people[(candidate ?? 0) - 1];

/**
 * The person with the address that the company's record has now. While that is still the one that was lost, or there is no
 * record, nothing can go on: the answer would go where somebody else may read it. The lost one counts as the address before.
 */
const withNewAddress = async (
  { sealer, currentRecord }: DecideParts,
  request: PrivacyRequest,
  known: Subject,
): Promise<Subject | undefined> => {
  const lost = openField(sealer, request, 'address');
  const now = await currentRecord(known);
  if (!now || lost === undefined || now.addressesOnFile.includes(lost)) return undefined;
  return now.addressesOnFile.length === 0 ? undefined : { previousAddress: lost, ...now };
};

/** Whether trying again, or letting the customer show once more who they are, fits why this request waits. */
export const fits = (outcome: 'retry' | 'ask_again', reason: string): boolean =>
  (outcome === 'retry' ? TRIED_AGAIN : ASKED_AGAIN).includes(reason);

/** Whether two different agents must approve. */
export const needsTwo = ({ attention }: PrivacyRequest): boolean =>
  attention?.sensitive === true ||
  attention?.addressLost === true ||
  OVERRIDES.includes(attention?.reason ?? '');

/** Somebody else must agree; whoever means another person begins anew. */
const noteFirst = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  approval: Approval,
): Promise<DecideResult> => {
  const noted = await requests.amend(request._id, {
    state: request.state,
    set: { approvals: [approval] },
    // The worker tells the customer.
    workAt: clock.now(),
    audit: { actor: 'agent', actorId: approval.by, what: 'approved_by_one_of_two' },
  });
  return noted ? { outcome: 'second_needed' } : { outcome: 'not_waiting' };
};

const askAgain = async (
  { requests, identity, clock }: DecideParts,
  request: PrivacyRequest,
  agent: Agent,
): Promise<DecideResult> => {
  const { attention, addressKey } = request;
  if (request.state !== 'needs_attention' || !attention || !fits('ask_again', attention.reason))
    return { outcome: 'not_waiting' };
  if (addressKey !== undefined) await identity.restoreFactsTries(addressKey);
  const noted = await requests.amend(request._id, {
    state: 'needs_attention',
    set: { attention: { ...attention, askedAt: clock.now() } },
    unset: ['approvals'],
    workAt: clock.now(),
    audit: { actor: 'agent', actorId: agent.id, what: 'asked_again' },
  });
  return noted ? { outcome: 'asked_again' } : { outcome: 'not_waiting' };
};

/** A refusal names its reason, the supervisory authority and the court: the mail of the worker does. */
const refuse = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  agent: Agent,
): Promise<DecideResult> => {
  // The table knows a refusal only of what waits for a decision.
  const waiting =
    request.state === 'awaiting_decision' ||
    (await requests.move(request._id, {
      from: 'needs_attention',
      to: 'awaiting_decision',
      by: 'agent',
      actorId: agent.id,
      what: 'decision_needed',
      workAt: null,
    }));
  if (!waiting) return { outcome: 'not_waiting' };
  return moved(
    await requests.move(request._id, {
      from: 'awaiting_decision',
      to: 'refused',
      by: 'agent',
      actorId: agent.id,
      what: 'refused',
      workAt: clock.now(),
      set: { decision: decided('refuse', agent, clock.now()) },
    }),
  );
};
