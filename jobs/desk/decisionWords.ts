import type { TicketDecision, TicketEvent } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { SECOND } from '../../observe/clock.ts';
import { agentOf } from '../../privacy/agents/agentOf.ts';
import { isAgent, mayDecide } from '../../privacy/identity/mayDecide.ts';
import { choicesFor } from '../../privacy/requests/choices.ts';
import type { JobContext } from '../context.ts';
import type { HeardTicket } from './heardTicket.ts';

/**
 * What an agent wrote with a choice that needs words: for the customer the last public words of somebody who may decide, for
 * the record the last words of any agent. Neither a customer's words nor those of a rule count, nor what was said before
 * the request began to wait.
 */
export const wordsFor = async (
  decision: TicketDecision,
  request: PrivacyRequest,
  ticket: HeardTicket,
  latest: readonly TicketEvent[],
  { desk, company, clock }: Pick<JobContext, 'desk' | 'company' | 'clock'>,
): Promise<{ words?: string }> => {
  const choice = choicesFor(request, clock.now()).find((one) => one.decision === decision);
  if (choice?.needs === undefined) return {};
  const since = waitsSince(request);
  const wordsIn = async (events: readonly TicketEvent[]): Promise<string | undefined> => {
    for (const event of events.toReversed()) {
      const text = wordsOf(event);
      if (text === undefined || event.at < since) continue;
      if (choice.needs === 'public_reply' && !isPublic(event)) continue;
      const author = await desk.readPerson(event.by);
      if (!author) continue;
      const agent = agentOf(author);
      const counts = choice.deciders ? mayDecide(agent, company.identity) : isAgent(agent);
      if (counts) return text;
    }
    return undefined;
  };
  // Most write and choose at once. What they wrote before was read before, and is read again.
  const words = (await wordsIn(latest)) ?? (await wordsIn(await desk.readHistory(ticket.id, 0)));
  return words === undefined ? {} : { words };
};

const wordsOf = ({ act, as }: TicketEvent): string | undefined =>
  as === 'person' && 'comment' in act && act.comment.text.trim() !== '' ? act.comment.text.trim() : undefined;

const isPublic = ({ act }: TicketEvent): boolean => 'comment' in act && act.comment.public;

/** The desk writes whole seconds. */
const waitsSince = ({ waitingSince, attention, filedAt, receivedAt }: PrivacyRequest): Date => {
  const questions = [waitingSince ?? filedAt ?? receivedAt, attention?.since, attention?.askedAt];
  const latest = Math.max(...questions.map((at) => at?.getTime() ?? 0));
  return new Date(Math.floor(latest / SECOND) * SECOND);
};
