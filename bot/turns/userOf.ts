import type { ConversationHead } from '../../models/conversation/conversation.ts';

/** The customer as the sender of an activity. */
export const userOf = ({ userId, userName }: Pick<ConversationHead, 'userId' | 'userName'>) => ({
  id: userId,
  ...(userName !== undefined && { name: userName }),
  role: 'user' as const,
});
