import type { ConversationFacts } from '../privacy/useCases.ts';

/** What the bot's last message waits for; the widget chooses its keyboard by it. */
export type Expecting = 'address' | 'code' | 'yes_no' | 'choice' | 'free_text';

/** One message of the bot, before a channel gives it its shape. */
export interface Outgoing {
  /** Plain text with line breaks, `**bold**`, "- " lists and [label](https://...) links. */
  text: string;
  /** Short choices; pressing one sends its `value` as the customer's words. */
  buttons?: { label: string; value: string }[];
  /** A confirmation laid out in rows, below the text. */
  summary?: { title: string; rows: { label: string; value: string }[] };
  /** A clause of the policy, verbatim. */
  quote?: { text: string; source: string; url: string };
  expecting?: Expecting;
}

/** What the dialogue remembers of one conversation, as plain JSON. Only the dialogue reads it. */
export type DialogueMemory = Record<string, unknown>;

export interface BotReply {
  memory: DialogueMemory;
  outgoing: Outgoing[];
}

export interface TranscriptLine {
  from: 'customer' | 'assistant';
  text: string;
  at: Date;
}

export interface BotInput {
  conversation: ConversationFacts;
  /** As the last reply left it; empty at first. */
  memory: DialogueMemory;
  text: string;
  /** Reads the chat so far. Called only when the customer asks for a person. */
  transcript: () => Promise<TranscriptLine[]>;
}

/**
 * The bot, independent of any channel. Nothing that a customer types makes it throw. It throws an AppError when the store
 * does not answer; the channel then asks the customer to try again.
 */
export interface Bot {
  /** The first message of a conversation: an automated assistant, how to reach a person, a link to the notice. */
  open(input: { conversation: ConversationFacts }): Promise<BotReply>;
  /** Answers one message of the customer. */
  hear(input: BotInput): Promise<BotReply>;
}
