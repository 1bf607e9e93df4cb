import { sealFor } from '../../records/sealedFields.ts';
import type { CarryOut } from './decision.ts';
import { actOf, doneIf } from './record.ts';

/** The email that the worker sends names the reason, the supervisory authority and the court (Art. 12(4) GDPR). */
export const refuse: CarryOut = async ({ requests, sealer, clock }, request, decision, agent) => {
  const by = { by: 'agent', actorId: agent.id } as const;
  // By the table of transitions, only what awaits a decision can be refused.
  const waiting =
    request.state === 'awaiting_decision' ||
    (await requests.move(request._id, {
      from: 'needs_attention',
      to: 'awaiting_decision',
      what: 'decision_needed',
      workAt: null,
      set: actOf(decision, 'begun'),
      ...by,
    }));
  if (!waiting) return doneIf(undefined);
  return doneIf(
    await requests.move(request._id, {
      from: 'awaiting_decision',
      to: 'refused',
      what: 'refused',
      workAt: clock.now(),
      set: { decision: { outcome: 'refuse', by: agent.id, at: clock.now() }, ...actOf(decision) },
      unset: ['question'],
      seal: { refusal: sealFor(sealer, request, 'refusal', decision.words ?? '') },
      ...by,
    }),
  );
};
