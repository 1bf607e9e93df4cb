import type { Binary } from 'mongodb';
import type { Connection } from 'mongoose';
import type { Language } from '../../domain/language.ts';
import { defineModel } from '../defineModel.ts';
import type { ProvedInterval } from './persons.ts';

/** One log line as it is stored: the activity passes through the codec. */
export interface StoredEntry {
  seq: number;
  at: Date;
  replyTo?: number;
  body: string | Buffer | Binary;
  /** The person whose line it was has been erased; nothing of it is left. */
  redacted?: true;
}

/** One conversation: its state, the lease of its current turn and the newest lines of its log. */
export interface ConversationDocument {
  _id: string;
  tenant: string;
  language: Language;
  gpc: boolean;
  userId: string;
  userName?: string;
  resume?: { secretHash: string; until: Date };
  opened: boolean;
  signedIn?: boolean;
  state?: string | Buffer | Binary;
  lease: { holder: string; until: Date; token: number };
  /** The customer's turns in the current minute. */
  rate: { since: Date; count: number };
  seq: number;
  /** `seq` of the first line in `recent`; earlier lines are in the transcript. */
  recentFrom: number;
  recent: StoredEntry[];
  /** Client ids of the activities answered last. */
  answered: { key: string; seq: number }[];
  /** When the last words of a person were said that somebody has been shown. */
  heard?: Date;
  /** Keys of the last notices. */
  notices: string[];
  /** Who was proved, oldest first. Intervals do not overlap. Absent: nobody yet, or written by an earlier version. */
  persons?: ProvedInterval[];
  /** Since when, as far as anybody can tell, the same person sits there, and the address that was named last. */
  sits?: { since: Date; addressKey?: string };
  /** Grows whenever a proof begins or ends and whenever lines are redacted; absent before the first time. */
  revision?: number;
  createdAt: Date;
  purgeAt: Date;
}

/** Older lines of a conversation's log, written once per batch; only a redaction changes them. */
export interface TranscriptDocument {
  /** `<conversation>:<first seq>`, so that no batch is stored twice. */
  _id: string;
  tenant: string;
  conversationId: string;
  from: number;
  to: number;
  entries: StoredEntry[];
  /** The conversation's when it was copied or redacted; absent where an earlier version wrote it. */
  revision?: number;
  purgeAt: Date;
}

// Both are read and written through the driver, so their models declare indexes and nothing else.
export const conversationModel = (connection: Connection) =>
  defineModel<ConversationDocument>(connection, 'Conversation', 'conversations', { purgeAt: Date }, [
    [{ tenant: 1, 'persons.subjectKey': 1 }],
  ]);

export const transcriptModel = (connection: Connection) =>
  defineModel<TranscriptDocument>(connection, 'Transcript', 'transcript', { purgeAt: Date }, [
    [{ conversationId: 1, from: 1 }],
  ]);
