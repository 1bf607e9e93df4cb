import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import { isConversationId } from '../../models/conversation/conversation.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import type { JobContext } from '../context.ts';
import { recipientOf } from '../steps/emailDataSubject.ts';

/** Who reads what an agent answers publicly on the ticket. */
export interface Readers {
  email?: { to: string; name?: string };
  /** `hint`: one line that an answer has gone out, and nothing of what it says. */
  chat: 'words' | 'hint' | 'nothing';
}

type Parts = Pick<JobContext, 'requests' | 'chats' | 'sealer'>;

/**
 * The words of an agent go to the address on file. They also reach the chat, but only where it was established there who is
 * asking, for this very request, or where nothing but the chat is known. For anybody else the chat says the same whether
 * there is an address on file or not.
 */
export const readersOf = async (request: PrivacyRequest, parts: Parts): Promise<Readers> => {
  const email = recipientOf(request, parts);
  const chat = await inChat(request, parts);
  const silent = chat === 'hint' && !email && isFinished(request.state);
  return { ...(email && { email }), chat: silent ? 'nothing' : chat };
};

const inChat = async (request: PrivacyRequest, { requests, chats }: Parts): Promise<Readers['chat']> => {
  const { conversationId, kind, addressKey, subjectKey, establishedInChat, erasedBy } = request;
  if (conversationId === undefined || !isConversationId(conversationId)) return 'nothing';
  const { cutOff, people } = await requests.chatOf(conversationId);
  const erased = erasedBy !== undefined || (kind === 'erasure' && request.state === 'done');
  if (cutOff || erased) return 'nothing';
  const nothingElseKnown = KINDS[kind].asksFor === 'answer' && addressKey === undefined;
  if (nothingElseKnown) return 'words';
  // Two people may have used one browser one after the other: even a hint would tell one of them of the other's request.
  if (people.some((person) => person !== subjectKey)) return 'nothing';
  if (establishedInChat !== true) return 'hint';
  return (await chats.isOthersNow(conversationId, subjectKey ?? '')) ? 'nothing' : 'words';
};

/** For the agents, before they write. */
export const readersLine = ({ email, chat }: Readers): string => {
  const inChatToo = chat === 'words';
  const where = email
    ? `${maskAddress(email.to)} by email ${inChatToo ? 'and into the chat' : 'only'}`
    : inChatToo
      ? 'the customer in the chat only'
      : 'nobody: no address is established. Choose "handled" or "refuse" once you have dealt with it';
  return `A public reply goes to: ${where}.`;
};

/** What changes when somebody else, or nobody any more, would read a reply. Names nobody. */
export const readersKey = ({ email, chat }: Readers): string =>
  `${email ? 'email' : 'no email'}, ${chat === 'words' ? 'chat' : 'no chat'}`;
