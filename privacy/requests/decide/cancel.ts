import type { CarryOut } from './decision.ts';
import { actOf, doneIf, withNote } from './record.ts';

/** The customer does not want it any more, and has said so by another way than the chat. */
export const cancel: CarryOut = async (parts, request, decision, agent) =>
  doneIf(
    await parts.requests.move(request._id, {
      from: request.state,
      to: 'cancelled',
      by: 'agent',
      actorId: agent.id,
      what: 'cancelled_for_the_customer',
      workAt: parts.clock.now(),
      set: actOf(decision),
      unset: ['attention', 'approvals', 'question'],
      ...withNote(parts, request, decision),
    }),
  );
