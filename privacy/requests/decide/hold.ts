import { amendBy } from './askCustomer.ts';
import type { CarryOut } from './decision.ts';
import { actOf, doneIf, withNote } from './record.ts';

/** Nothing is erased while the law or a court demands that the data is kept (Art. 17(3)(b) and (e) GDPR). */
export const hold: CarryOut = async (parts, request, decision, agent) =>
  doneIf(
    await amendBy(parts, request, agent.id, 'hold_set', {
      set: {
        hold: { reason: 'set_by_an_agent', since: parts.clock.now(), by: agent.id },
        ...actOf(decision),
      },
      ...withNote(parts, request, decision),
    }),
  );

/** The erasure goes on where it stopped. */
export const liftHold: CarryOut = async (parts, request, decision, agent) => {
  const stopped = request.state === 'needs_attention' && request.attention?.reason === 'legal_hold';
  if (!stopped)
    return doneIf(
      await amendBy(parts, request, agent.id, 'hold_lifted', { set: actOf(decision), unset: ['hold'] }),
    );
  return doneIf(
    await parts.requests.move(request._id, {
      from: 'needs_attention',
      to: request.attention?.returnTo ?? 'filed',
      by: 'agent',
      actorId: agent.id,
      what: 'hold_lifted',
      workAt: parts.clock.now(),
      set: actOf(decision),
      unset: ['hold', 'attention', 'approvals', 'question'],
    }),
  );
};
