import { isFinished } from '../../domain/states.ts';
import type { DeskAttachment, DeskComment } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DeskLine } from '../../models/privacyRequest/ticketRecord.ts';
import { MOST_FILE_BYTES } from '../../privacy/files/agentFiles.ts';
import { NOTICES } from '../../wording/chat/notices.ts';
import type { JobContext } from '../context.ts';
import { type Readers, readersOf } from './readersOf.ts';

type Lines = Omit<DeskLine, 'at'>[];

/** An agent's public reply, as the ticket's history tells it. */
export interface AgentReply {
  comment: Pick<DeskComment, 'text' | 'attachments'> & { id: number | string };
  /** The line of the history that it stands in; 0 for one that was written in the app. */
  audit: number;
  agentName: string;
}

/**
 * Sends an agent's public reply to whoever may read it: once, however often it is read.
 * @returns what the agents should know, and whether their words have come into the chat
 */
export const relayReply = async (
  request: PrivacyRequest,
  reply: AgentReply,
  context: JobContext,
): Promise<{ lines: Lines; spoke: boolean }> => {
  const { email, chat } = await readersOf(request, context);
  const { comment, agentName } = reply;
  const key = `request/${request._id}/reply/${comment.id}`;
  const files = comment.attachments.filter(({ size }) => size <= MOST_FILE_BYTES);
  const { conversationId, reference, language } = request;
  const now = context.clock.now();
  if (email)
    await context.outbox.post({
      ...email,
      key,
      language,
      requestId: String(request._id),
      // Whoever sits in the chat reads it there, and gets it by email only if they have left.
      ...(chat === 'words' && conversationId && { unlessHeard: { conversationId, since: now } }),
      content: {
        template: 'agentReply',
        reference,
        text: comment.text,
        agentName,
        ...(files.length > 0 && { files: files.map((file) => mailed(file, reply, request, context)) }),
      },
    });
  const said = {
    words: {
      text: comment.text,
      from: { person: agentName },
      files: files.map(({ id, fileName, contentType, size }) => ({
        name: fileName,
        contentType,
        size,
        url: context.links.chatFile(reference, reply.audit, id),
      })),
    },
    hint: { text: NOTICES[language].answeredElsewhere(reference), from: 'assistant' },
    nothing: undefined,
  } as const satisfies Record<Readers['chat'], unknown>;
  const notice = said[chat];
  const arrived =
    notice !== undefined &&
    conversationId !== undefined &&
    (await context.chats.appendNotice(conversationId, { key, ...notice }));
  const spoke = arrived && chat === 'words';
  return { lines: [...tooLarge(comment), ...(email ? [] : [notMailed(request, reply, spoke)])], spoke };
};

const mailed = (
  { id, fileName }: DeskAttachment,
  { audit }: AgentReply,
  request: PrivacyRequest,
  { links, fileLinks, clock }: JobContext,
) => ({
  name: fileName,
  url: links.filePage(fileLinks.tokenFor({ requestId: String(request._id), audit, file: id }, clock.now())),
});

const tooLarge = ({ id, attachments }: AgentReply['comment']): Lines => {
  const names = attachments.filter(({ size }) => size > MOST_FILE_BYTES).map(({ fileName }) => fileName);
  const limit = `${MOST_FILE_BYTES / 1_048_576} MB`;
  return names.length === 0
    ? []
    : [
        {
          marker: `too_large:${id}`,
          text: `Not passed on, because it is larger than ${limit}: ${names.join(', ')}.`,
        },
      ];
};

/** Of a conversation in the chat it is said once, and not with every line. */
const notMailed = (
  request: PrivacyRequest,
  { comment }: AgentReply,
  spoke: boolean,
): Omit<DeskLine, 'at'> => {
  const finished = isFinished(request.state);
  const why = finished
    ? 'This request has ended, and the address was deleted with it'
    : 'No address is established';
  const where = spoke
    ? 'stands in the chat, if the customer looks there again, and was not mailed'
    : 'did not reach the customer';
  const once = spoke && !finished ? 'in_chat' : String(comment.id);
  return { marker: `not_mailed:${once}`, text: `${why}: this reply ${where}.` };
};
