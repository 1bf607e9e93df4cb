import { KINDS } from '../../domain/kinds.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';

/** What happens with a request from here on, as a sentence for the agents. */
export const nextStep = (
  { state, kind, windowEndsAt, windowWaivedAt, dueAt }: PrivacyRequest,
  day: (moment: Date) => string,
): string => {
  if (state === 'needs_attention') return 'It waits for a decision; see below.';
  if (state === 'awaiting_decision') return `It is done by hand, by ${day(dueAt)}; see below.`;
  if (state === 'done') return 'It is done.';
  if (state === 'refused') return 'It was refused.';
  if (state === 'cancelled') return 'It was cancelled.';
  if (kind === 'erasure' && windowEndsAt && !windowWaivedAt)
    return `Use of the data has stopped. It is erased after ${day(windowEndsAt)}; until then the customer can change their mind. Nothing is left for you to do.`;
  return KINDS[kind].doneBy === 'product'
    ? 'It is carried out now. Nothing is left for you to do.'
    : 'It comes to you.';
};
