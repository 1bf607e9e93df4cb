import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';

/** Also those that an agent has deleted and that were made again since: they can be restored for a while. */
const ticketsOf = ({ ticket, steps }: PrivacyRequest): number[] => {
  const made = steps.filter(({ name }) => name.startsWith('ensure_ticket:')).map(({ result }) => result);
  const ids = [...made, ticket?.id].filter((id) => typeof id === 'number');
  return [...new Set(ids)];
};

/**
 * Blackens what stands on the tickets of a request: who it is, the customer's words, the chat, the agents' replies. Our
 * tickets are no source of data about the person, so no source erases them.
 */
export const redactTickets = async (
  run: Run,
  { desk }: JobContext,
  round: 'first' | 'last' = 'first',
): Promise<void> => {
  for (const id of ticketsOf(run.request))
    await run.step(`redact_ticket:${round}:${id}`, async () => {
      await desk.redactComments(id);
      return { detail: { ticket: id } };
    });
};
