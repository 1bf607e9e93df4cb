import type { ConversationFacts } from '../privacy/useCases.ts';

/** What the last message of the bot waits for; the widget chooses its keyboard by it. */
export type Expecting = 'address' | 'code' | 'yes_no' | 'choice' | 'free_text';

/** One message of the bot, before any channel gives it a shape. */
export interface Outgoing {
  /** Plain text with line breaks, `**bold**`, "- " lists and [label](https://...) links. */
  text: string;
  /** Short choices; `value` is what is sent as the customer's words when pressed. */
  buttons?: { label: string; value: string }[];
  /** A confirmation laid out in rows, below the text. */
  summary?: { title: string; rows: { label: string; value: string }[] };
  /** A clause of the policy, verbatim. */
  quote?: { text: string; source: string; url: string };
  expecting?: Expecting;
}

/** The dialogue's memory of one conversation: plain JSON, so that botbuilder's storage keeps it as it is. */
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

/**
 * The bot behind any channel. It never throws for what a customer types; it throws an AppError when the store is away,
 * and the channel then tells the customer to try again.
 */
export interface ChatBot {
  /** The first words of a conversation: automated assistant, how to reach a person, link to the notice. */
  open(input: { conversation: ConversationFacts }): Promise<BotReply>;
  hear(input: {
    conversation: ConversationFacts;
    memory: DialogueMemory;
    text: string;
    /** The chat so far, read only when a person is asked for. */
    transcript: () => Promise<TranscriptLine[]>;
  }): Promise<BotReply>;
}
