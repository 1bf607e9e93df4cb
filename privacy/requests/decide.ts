import { resolvedBy } from '../../domain/attention.ts';
import type { Company } from '../../domain/company.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Approval, Decision, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Move, PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { Identity } from '../identity/createIdentity.ts';
import type { CurrentRecord } from '../identity/currentRecord.ts';
import type { ReportIdentity } from '../identity/identityEvents.ts';
import { type Agent, isAgent, mayDecide } from '../identity/mayDecide.ts';
import { openField, sealFor } from '../records/sealedFields.ts';

/** What an agent decides on a request. */
export type AgentDecision =
  /** Go on; `candidate` (from 1) says who is meant where it could be several people. */
  | { outcome: 'approve'; candidate?: number }
  /** Let the customer show once more who they are. */
  | { outcome: 'ask_again' }
  /** `words`: the reason, as the customer reads it. Without one nothing is refused. */
  | { outcome: 'refuse'; words?: string }
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
  | {
      outcome: 'not_allowed';
      why: 'role' | 'same_person' | 'which_person' | 'address_still_lost' | 'no_reason';
    }
  /** The request waits for no decision (any more). */
  | { outcome: 'not_waiting' };

/**
 * One decision by one agent, whose record comes from the desk itself. Two different agents must mean the same person
 * where their word stands in for what could not be established, and where sensitive data goes out.
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
  report: ReportIdentity;
}

export const createDecide =
  (parts: DecideParts): Decide =>
  async (request, decision, agent) => {
    const { state } = request;
    if (state !== 'awaiting_decision' && state !== 'needs_attention') return { outcome: 'not_waiting' };
    const byHand = decision.outcome === 'handled' || decision.outcome === 'retry';
    const allowed = byHand ? isAgent(agent) : mayDecide(agent, parts.company.identity);
    if (!allowed) {
      parts.report('decision_refused');
      return { outcome: 'not_allowed', why: 'role' };
    }
    if (decision.outcome === 'retry' && !(request.attention && resolvedBy(request.attention.reason).retry))
      return { outcome: 'not_waiting' };
    if (decision.outcome === 'ask_again') return askAgain(parts, request, agent);
    if (decision.outcome === 'refuse') return refuse(parts, request, decision.words, agent);
    // Also in `awaiting_decision`, where a refusal may have been interrupted between its two moves: what needs two
    // still does.
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

/** Lets the request go on; one that was set aside returns to the state it came from. */
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
  // An opt-out may come from somebody who is not on file.
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
 * The person with the address that the company's record has now. While that is still the lost one, or there is no record,
 * nothing can go on: the answer would go where somebody else may read it. The lost address becomes the previous one.
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

/** Whether two different agents must approve. */
export const needsTwo = ({ attention }: PrivacyRequest): boolean =>
  attention !== undefined &&
  (attention.sensitive === true ||
    attention.addressLost === true ||
    resolvedBy(attention.reason).approvers === 2);

/** Notes the first approval, or one for another person than before: then both have to approve anew. */
const noteFirst = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  approval: Approval,
): Promise<DecideResult> => {
  const noted = await requests.amend(request._id, {
    state: request.state,
    set: { approvals: [approval] },
    // Wakes the worker, which tells the customer.
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
  if (request.state !== 'needs_attention' || !attention || !resolvedBy(attention.reason).askAgain)
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

/** The email that the worker sends names the reason, the supervisory authority and the court. */
const refuse = async (
  { requests, sealer, clock }: DecideParts,
  request: PrivacyRequest,
  words: string | undefined,
  agent: Agent,
): Promise<DecideResult> => {
  if (words === undefined || words.trim() === '') return { outcome: 'not_allowed', why: 'no_reason' };
  // By the table of transitions, only what awaits a decision can be refused.
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
      seal: { refusal: sealFor(sealer, request, 'refusal', words) },
    }),
  );
};
