/** What a customer reads when the chat cannot do what was asked of it. Every sentence says what to do next. */
export interface ChatErrorTexts {
  /** The store is away or somebody else is busy with this chat. Nothing was filed. */
  tryAgain: string;
  /** Too many messages within a minute. */
  tooMany: string;
  /** No more chats can be opened in this minute. Many people write at once; whoever reads this is not to blame. */
  manyChats: string;
  /** More than the server takes in one piece. */
  tooLarge: string;
  /** A message without any words. */
  empty: string;
  /** Something that this chat does not know. */
  notUnderstood: string;
  /** Files are not taken. */
  noFiles: string;
  /** The permission to write here ran out or is no good. */
  expired: string;
  /** The page around the chat is not known to us. */
  wrongPlace: string;
  /** The conversation was ended or is too old. */
  ended: string;
  /** Nothing else fits. */
  failed: string;
  /** Said by the assistant itself when it could not work on a message. */
  sorry: string;
}
