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

/** The request without its ticket, where a refused write shows that the ticket is closed or gone. */
export const replaceIfGone = async (
  error: unknown,
  held: PrivacyRequest,
  context: JobContext,
): Promise<PrivacyRequest | undefined> => {
  const refused = isAppError(error) && (error.code === 'desk_not_found' || error.status === 422);
  if (!held.ticket || !refused) return undefined;
  const [now] = await context.desk.readTickets([held.ticket.id]);
  if (now && now.status !== 'closed') return undefined;
  return replaceTicket(held, now ? 'closed' : 'gone', context);
};
