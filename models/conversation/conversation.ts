import type { Language } from '../../domain/language.ts';

/** A Direct Line 3.0 activity without what the log adds (id, time). */
export interface ChatActivity {
  type: string;
  from: { id: string; name?: string; role: 'user' | 'bot' };
  text?: string;
  [field: string]: unknown;
}

/** One line of a conversation's log. `seq` counts from 1 without gaps and is the watermark of the protocol. */
export interface LogEntry {
  seq: number;
  at: Date;
  /** `seq` of the line that this one answers. */
  replyTo?: number;
  activity: ChatActivity;
}

/** What is known about a conversation, without its log. */
export interface ConversationHead {
  conversationId: string;
  language: Language;
  /** Global Privacy Control, as the browser sent it when the chat was opened. */
  gpc: boolean;
  userId: string;
  userName?: string;
  /** The first words have been said. */
  opened: boolean;
  /** The customer signed in on the host site at some point. Whether that still counts is checked elsewhere. */
  signedIn: boolean;
  seq: number;
}

export interface NewConversation {
  conversationId: string;
  language: Language;
  gpc: boolean;
  userId: string;
  userName?: string;
  resume?: { secretHash: string; until: Date };
}

/** A turn that this process holds. While its lease lasts, nobody else can write the conversation's next turn. */
export interface Turn {
  head: ConversationHead;
  /** The bot's memory as last saved, or `undefined` at the start. */
  state: unknown;
  /** Fencing token: the commit matches only while this is the newest lease. */
  leaseToken: number;
  recentFrom: number;
  rate: { since: Date; count: number };
}

export type TurnStart =
  | { outcome: 'begun'; turn: Turn }
  /** This activity was already answered. */
  | { outcome: 'answered'; seq: number }
  | { outcome: 'busy'; until: Date }
  | { outcome: 'limited'; retryAt: Date }
  /** Forgotten, expired or never existed. */
  | { outcome: 'gone' };

export interface Draft {
  activity: ChatActivity;
  /** Answers the first draft of the same commit. */
  repliesToFirst?: boolean;
}

export interface TurnResult {
  drafts: Draft[];
  /** The bot's memory to save. Absent: it stays as it was. */
  state?: unknown;
  /** The client's own id of the first draft, by which a replay is recognised. */
  clientActivityId?: string;
  /** These are the first words of the conversation, in this language from now on. */
  opening?: { language: Language };
}

/** The number of a line as clients see it: `<conversation>|0000012`. */
export const activityId = (conversationId: string, seq: number): string =>
  `${conversationId}|${String(seq).padStart(7, '0')}`;

const CONVERSATION_ID = /^[A-Za-z0-9_-]{22,43}$/;

/** Whether a text has the form of a conversation id. Checked before it reaches a query. */
export const isConversationId = (value: unknown): value is string =>
  typeof value === 'string' && CONVERSATION_ID.test(value);
