import { KINDS } from '../../domain/kinds.ts';
import { isConversationId } from '../../models/conversation/conversation.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';

/** What the chat of a request may show of an agent's answer. `hint`: that one has gone out, and nothing of what it says. */
export type ChatReads = 'words' | 'hint' | 'nothing';

/**
 * The words of an agent reach the chat only where it was established there who is asking, for this very request, or where
 * nothing but the chat is known. The same rule decides whether what is written there reaches the agent.
 */
export const whatChatReads = async (
  request: PrivacyRequest,
  {
    requests,
    chats,
  }: {
    requests: Pick<PrivacyRequestRepository, 'chatOf'>;
    chats: Pick<ConversationRepository, 'isOthersNow'>;
  },
): Promise<ChatReads> => {
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
