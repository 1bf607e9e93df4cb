import type { DeskComment, DeskTicket } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { SECOND } from '../../observe/clock.ts';
import { mayDecide } from '../../privacy/identity/mayDecide.ts';
import type { JobContext } from '../context.ts';
import { agentOf } from './agentOf.ts';

/**
 * Why a request is refused, as the customer reads it: the last public words of somebody who may decide, written after the
 * request began to wait. Neither a customer's words nor those of a rule are a reason, nor what was said before the question.
 */
export const refusalWords = async (
  request: PrivacyRequest,
  ticket: DeskTicket,
  { desk, company }: Pick<JobContext, 'desk' | 'company'>,
): Promise<string | undefined> => {
  const since = askedSince(request);
  const serviceUser = await desk.serviceUserId();
  const meant = (comment: DeskComment): boolean =>
    comment.public &&
    !comment.byRule &&
    comment.authorId !== serviceUser &&
    comment.createdAt >= since &&
    comment.text.trim() !== '';
  for (const comment of (await desk.readComments(ticket.id)).filter(meant).reverse()) {
    const author = await desk.readPerson(comment.authorId);
    if (author && mayDecide(agentOf(author), company.identity)) return comment.text.trim();
  }
  return undefined;
};

/** The desk writes whole seconds. */
const askedSince = ({ waitingSince, attention, filedAt, receivedAt }: PrivacyRequest): Date => {
  const questions = [waitingSince ?? filedAt ?? receivedAt, attention?.since, attention?.askedAt];
  const latest = Math.max(...questions.map((at) => at?.getTime() ?? 0));
  return new Date(Math.floor(latest / SECOND) * SECOND);
};
