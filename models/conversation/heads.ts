import { timingSafeEqual } from 'node:crypto';
import { after, HOUR } from '../../observe/clock.ts';
import type { ConversationHead, LogEntry, NewConversation } from './conversation.ts';
import { readEntry, storedSince } from './log.ts';
import { DURABLE, type StoreContext } from './storeContext.ts';
import { headOf, LONG_AGO } from './turns.ts';

/** How long after its first token a conversation is deleted if nobody says anything in it. */
const UNUSED_MS = HOUR;

/** Beginning, reading and forgetting conversations; what is said in them is written by turns and notices. */
export interface Heads {
  create(conversation: NewConversation): Promise<void>;
  find(conversationId: string): Promise<ConversationHead | undefined>;
  /** The log after `watermark`, oldest first, at most a thousand lines; `undefined` when the conversation is gone. */
  activitiesSince(
    conversationId: string,
    watermark: number,
  ): Promise<{ head: ConversationHead; entries: LogEntry[] } | undefined>;
  /** The number of the newest line in each conversation that still exists. */
  newest(conversationIds: string[]): Promise<Map<string, number>>;
  /** The conversation, if its resume secret has this hash and has not expired. */
  resume(conversationId: string, secretHash: string): Promise<ConversationHead | undefined>;
  /** The customer has signed in on the host site, so turns look for that evidence from now on. */
  markSignedIn(conversationId: string): Promise<void>;
  /** Deletes the conversation and its transcript. Safe to repeat. */
  forget(conversationId: string): Promise<void>;
}

export const createHeads = (context: StoreContext): Heads => {
  const { conversations, transcript, clock, tenant } = context;
  const findHead = (conversationId: string) =>
    conversations.findOne(
      { _id: conversationId, tenant },
      { projection: { recent: 0, state: 0, answered: 0 } },
    );
  return {
    create: async ({ conversationId, resume, userName, ...rest }) => {
      const now = clock.now();
      await conversations.insertOne(
        {
          _id: conversationId,
          tenant,
          ...rest,
          ...(userName !== undefined && { userName }),
          ...(resume && { resume }),
          opened: false,
          lease: { holder: '', until: LONG_AGO, token: 0 },
          rate: { since: LONG_AGO, count: 0 },
          seq: 0,
          recentFrom: 1,
          recent: [],
          answered: [],
          notices: [],
          createdAt: now,
          purgeAt: after(now, UNUSED_MS),
        },
        DURABLE,
      );
    },
    find: async (conversationId) => {
      const found = await findHead(conversationId);
      return found ? headOf(found) : undefined;
    },
    activitiesSince: async (conversationId, watermark) => {
      const found = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { state: 0, answered: 0, notices: 0 } },
      );
      if (!found) return undefined;
      const stored = await storedSince(context, found, watermark);
      const entries = stored.map((entry) => readEntry(context, conversationId, entry));
      return { head: headOf(found), entries };
    },
    newest: async (conversationIds) => {
      const found = await conversations
        .find({ _id: { $in: conversationIds }, tenant }, { projection: { seq: 1 } })
        .toArray();
      return new Map(found.map(({ _id, seq }) => [_id, seq]));
    },
    resume: async (conversationId, secretHash) => {
      const found = await findHead(conversationId);
      const isGood =
        found?.resume && found.resume.until > clock.now() && sameText(found.resume.secretHash, secretHash);
      return isGood ? headOf(found) : undefined;
    },
    markSignedIn: async (conversationId) => {
      await conversations.updateOne({ _id: conversationId, tenant }, { $set: { signedIn: true } }, DURABLE);
    },
    forget: async (conversationId) => {
      await conversations.deleteOne({ _id: conversationId, tenant }, DURABLE);
      await transcript.deleteMany({ conversationId, tenant }, DURABLE);
    },
  };
};

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
