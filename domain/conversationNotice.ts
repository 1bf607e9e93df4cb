/** A message outside any turn (an agent's reply, a notice of the worker), appended to the log of a conversation. */
export interface ConversationNotice {
  /** Key of idempotency: the same notice is never appended twice. */
  key: string;
  text: string;
  /** Files that come with it. */
  files?: readonly NoticeFile[];
  /** Who speaks: the assistant, or a person of the company by the name that customers may see. */
  from: 'assistant' | { person: string };
}

export interface NoticeFile {
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Where the conversation's own customer gets it. */
  url: string;
}

/** What the worker may do with a conversation. */
export interface ConversationNotices {
  /** Appends; answers false when the conversation is gone (forgotten or expired). */
  appendNotice(conversationId: string, notice: ConversationNotice): Promise<boolean>;
  /** Whether somebody has been shown words of a person of that moment or later. */
  heardSince(conversationId: string, since: Date): Promise<boolean>;
}
