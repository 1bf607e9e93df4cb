import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RequestSummary } from '../outcomes.ts';
import type { PrivacyContext } from './context.ts';
import { clocksFrom } from './newRequest.ts';
import { summaryOf } from './summary.ts';

/**
 * Somebody who has proved nothing asks for what is open already. They get a reference that leads to the open request, and
 * nothing tells them that there is one.
 * @returns the open request, with this join as its last; nothing when it has ended
 */
export const joinSilently = async (
  { requests }: Pick<PrivacyContext, 'requests'>,
  open: PrivacyRequest,
  own: { turnKey?: string; reference?: string },
): Promise<PrivacyRequest | undefined> => {
  const joined = await requests.join(open._id, own);
  return joined && { ...open, joins: [...(open.joins ?? []), joined] };
};

/** What they are answered: what a new request of theirs would look like. */
export const asIfFiled = (
  context: Pick<PrivacyContext, 'deadlines'>,
  open: PrivacyRequest,
  kind: PrivacyRequest['kind'],
): RequestSummary | undefined => {
  const joined = open.joins?.at(-1);
  if (!joined) return undefined;
  const { reference, at } = joined;
  const dates = clocksFrom(context, { kind, receivedAt: at });
  // No id: nothing can be done with it but to ask for it by its reference.
  return { ...summaryOf({ _id: open._id, reference, kind, state: 'filed', ...dates }), requestId: '' };
};

/** The same for one that was handed to an agent. */
export const asHandedOver = (request: PrivacyRequest): RequestSummary =>
  summaryOf({ ...withoutEnd(request), state: 'needs_attention' });

const withoutEnd = ({ endedAt: _endedAt, ...request }: PrivacyRequest): Omit<PrivacyRequest, 'endedAt'> =>
  request;
