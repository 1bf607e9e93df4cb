import { isAppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { JobContext } from '../context.ts';

/**
 * A closed ticket can never be written again, and a deleted one is lost: while the request is open, another one with all that
 * stood on it takes its place.
 */
export const replaceTicket = async (
  held: PrivacyRequest,
  why: 'closed' | 'gone',
  { requests }: JobContext,
): Promise<PrivacyRequest> => {
  const former = [
    ...(held.desk?.former ?? []),
    { id: held.ticket?.id ?? 0, why, personal: held.ticket?.personal ?? [] },
  ];
  return requests.recordDesk(held, {
    ticketGone: true,
    desk: { former },
    unset: ['writing'],
    lines: [{ marker: `round:${former.length}`, text: LEFT[why] }],
  });
};

const LEFT: Record<'closed' | 'gone', string> = {
  closed:
    'The ticket before this one was closed or merged while the request is still open, so it goes on here.',
  gone: 'The ticket before this one was deleted while the request is still open, so it goes on here.',
};

/** What has become of the ticket, where a refused write lets one doubt that it can still be written. */
export const fateOf = async (
  error: unknown,
  { ticket }: PrivacyRequest,
  { desk }: JobContext,
): Promise<'closed' | 'gone' | undefined> => {
  const refused = isAppError(error) && (error.code === 'desk_not_found' || error.status === 422);
  if (!ticket || !refused) return undefined;
  const [now] = await desk.readTickets([ticket.id]);
  if (!now) return 'gone';
  return now.status === 'closed' ? 'closed' : undefined;
};
