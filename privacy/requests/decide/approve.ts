import type { Subject } from '../../../domain/subject.ts';
import type { Approval, PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { openField, sealFor } from '../../records/sealedFields.ts';
import type { AgentDecision, CarryOut, DecideParts, DecideResult, Overtaken } from './decision.ts';
import { goOn } from './goOn.ts';
import { needsTwo } from './needsTwo.ts';
import { actOf } from './record.ts';

/** The request goes on for the person whom the agent means. */
export const approve: CarryOut = async (parts, request, decision, agent) => {
  const { sealer, keyring, clock, tenant } = parts;
  const people = openField(sealer, request, 'subjects') ?? [];
  const known = chosen(people, decision.candidate);
  const lost = request.attention?.addressLost === true;
  const subject = known && lost ? await withNewAddress(parts, request, known) : known;
  if (known && !subject) return { outcome: 'not_allowed', why: 'address_still_lost' };
  // An opt-out may come from somebody who is not on file.
  if (!subject && request.kind === 'withdrawal')
    return goOn(parts, request, { ...decision, outcome: 'approve' }, agent);
  if (!subject) return { outcome: 'not_allowed', why: 'which_person' };
  const subjectKey = keyring.hash('subject-hash', tenant, subject.subjectId);
  const own: Approval = { by: agent.id, at: clock.now(), subjectKey };
  const earlier = (request.approvals ?? []).filter((approval) => approval.subjectKey === subjectKey);
  if (needsTwo(request)) {
    if (earlier.some(({ by }) => by === agent.id)) return { outcome: 'not_allowed', why: 'same_person' };
    if (earlier.length === 0) return noteFirst(parts, request, own, decision);
  }
  const agents = [...earlier.map(({ by }) => by), agent.id];
  return goOn(parts, request, { ...decision, outcome: 'approve' }, agent, {
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

/** Notes the first approval, or one for another person than before: then both have to approve anew. */
const noteFirst = async (
  { requests, clock }: DecideParts,
  request: PrivacyRequest,
  approval: Approval,
  decision: AgentDecision,
): Promise<DecideResult | Overtaken> => {
  const noted = await requests.amend(request._id, {
    state: request.state,
    set: { approvals: [approval], ...actOf(decision, 'second_needed') },
    // Wakes the worker, which tells the customer.
    workAt: clock.now(),
    audit: { actor: 'agent', actorId: approval.by, what: 'approved_by_one_of_two' },
  });
  return noted ? { outcome: 'second_needed' } : { outcome: 'overtaken' };
};
