import { isAppError } from '../../errors.ts';
import type { DeskAttachment, TicketDesk } from '../../integrations/zendesk/ticketDesk.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import { type Clock, HOUR } from '../../observe/clock.ts';
import { whatChatReads } from '../records/chatReaders.ts';
import type { PrivacyContext } from '../requests/context.ts';
import type { AgentFile, FileLinks } from './fileLinks.ts';

/** Larger ones are not passed on: the whole file goes through our memory. */
export const MOST_FILE_BYTES = 20 * 1_048_576;

/** Each time the desk is asked for it again: nothing of a file is kept here. */
const FETCHES_AN_HOUR = 40;

export type FetchedFile =
  | { outcome: 'file'; name: string; contentType: string; bytes: Buffer }
  /** Never there, taken off the ticket, or not for whoever asks. */
  | { outcome: 'unknown' }
  | { outcome: 'too_often'; retryAt: Date };

/** What agents attach to their public replies, for the customers they answer. */
export interface AgentFiles {
  /** For a conversation that may read the agent's words now. @throws AppError of the desk */
  inChat(
    conversationId: string,
    file: { reference: string; audit: number; file: number },
  ): Promise<FetchedFile>;
  /** For whoever has the link of an email. @throws AppError of the desk */
  byLink(token: string): Promise<FetchedFile>;
}

export const createAgentFiles = (parts: {
  requests: Pick<PrivacyRequestRepository, 'find' | 'findByReference' | 'chatOf'>;
  chats: PrivacyContext['chats'];
  desk: Pick<TicketDesk, 'readHistory' | 'readAttachment'>;
  budgets: Pick<BudgetRepository, 'spend'>;
  fileLinks: FileLinks;
  clock: Clock;
  tenant: string;
}): AgentFiles => {
  const { requests, desk, budgets, fileLinks, clock, tenant } = parts;

  const fetch = async (
    request: PrivacyRequest,
    which: Omit<AgentFile, 'requestId'>,
  ): Promise<FetchedFile> => {
    if (request.erasedBy !== undefined) return { outcome: 'unknown' };
    const retryAt = await budgets.spend(`${tenant}:agent-files:${request._id}`, FETCHES_AN_HOUR, HOUR);
    if (retryAt) return { outcome: 'too_often', retryAt };
    const tickets = [request.ticket?.id, ...(request.desk?.former ?? []).map(({ id }) => id)];
    for (const ticketId of tickets) {
      const found = ticketId === undefined ? undefined : await attachmentOn(ticketId, which);
      if (!found || found.size > MOST_FILE_BYTES) continue;
      const bytes = await desk.readAttachment(found, MOST_FILE_BYTES);
      return { outcome: 'file', name: found.fileName, contentType: found.contentType, bytes };
    }
    return { outcome: 'unknown' };
  };

  /** As it stands on the ticket now: what an agent has taken off there is gone here as well. */
  const attachmentOn = async (
    ticketId: number,
    { audit, file }: Omit<AgentFile, 'requestId'>,
  ): Promise<DeskAttachment | undefined> => {
    try {
      const events = await desk.readHistory(ticketId, audit - 1);
      return events
        .filter((event) => event.audit === audit && event.as === 'person')
        .flatMap(({ act }) => ('comment' in act && act.comment.public ? act.comment.attachments : []))
        .find(({ id }) => id === file);
    } catch (error) {
      if (isAppError(error, 'desk_not_found')) return undefined;
      throw error;
    }
  };

  return {
    inChat: async (conversationId, { reference, ...which }) => {
      const request = await requests.findByReference(reference);
      if (request?.reference !== reference || request.conversationId !== conversationId)
        return { outcome: 'unknown' };
      return (await whatChatReads(request, parts)) === 'words'
        ? fetch(request, which)
        : { outcome: 'unknown' };
    },
    byLink: async (token) => {
      const named = fileLinks.fileOf(token, clock.now());
      const request = named && (await requests.find(named.requestId));
      return named && request ? fetch(request, named) : { outcome: 'unknown' };
    },
  };
};
