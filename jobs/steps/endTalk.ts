import { KINDS } from '../../domain/kinds.ts';
import { whatChatReads } from '../../privacy/records/chatReaders.ts';
import { NOTICES } from '../../wording/chat/notices.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';

export const TALK_ENDED = 'chat:ended';

/** The agents have ended a conversation with the customer: the chat says so, and that the assistant is back. */
export const endTalk = async (run: Run, context: JobContext): Promise<void> => {
  const { kind, conversationId, reference, language, decision, desk } = run.request;
  const isTalk = KINDS[kind].asksFor === 'answer' || desk?.spokeAt !== undefined;
  if (!isTalk || conversationId === undefined) return;
  if ((await whatChatReads(run.request, context)) !== 'words') return;
  await run.step(TALK_ENDED, async () => {
    const text = NOTICES[language].ended(reference);
    // What was opened again ends once more.
    const key = `request/${run.request._id}/ended/${decision?.at.getTime() ?? 0}`;
    await context.chats.appendNotice(conversationId, { key, text, from: 'assistant' });
    return {};
  });
};
