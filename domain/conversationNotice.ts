/** A message outside any turn (an agent's reply, a notice of the worker), appended to the log of a conversation. */
export interface ConversationNotice {
  /** Key of idempotency: the same notice is never appended twice. */
  key: string;
  text: string;
  /** Who speaks: the assistant, or a person of the company by the name that customers may see. */
  from: 'assistant' | { person: string };
}

/** What the worker may do with a conversation. */
export interface ConversationNotices {
  /** Appends; answers false when the conversation is gone (forgotten or expired). */
  appendNotice(conversationId: string, notice: ConversationNotice): Promise<boolean>;
}
