import { timingSafeEqual } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { ConversationNotices } from '../../domain/conversationNotice.ts';
import { AppError } from '../../errors.ts';
import { after, type Clock, HOUR } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import {
  type ConversationHead,
  isConversationId,
  type LogEntry,
  type NewConversation,
  type Turn,
  type TurnResult,
  type TurnStart,
} from './conversation.ts';
import { readEntry, storedSince } from './log.ts';
import { appendNotice } from './notices.ts';
import { createProvedLines, type ProvedLines } from './provedLines.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import { conversationModel, transcriptModel } from './schema.ts';
import { DURABLE, onStore, type StoreContext } from './storeContext.ts';
import { jsonThrough, plainText, type TextCodec } from './textCodec.ts';
import { createTurns, headOf, LONG_AGO, type TurnRequest } from './turns.ts';

/** How long after its first token a conversation is deleted if nobody says anything in it. */
const UNUSED_MS = HOUR;

export type AppendedListener = (conversationId: string, entries: LogEntry[]) => void;

/**
 * Conversations and their logs. Every operation may throw `store_unavailable` (retryable). A malformed id is treated like
 * an unknown one.
 */
export interface ConversationRepository extends ConversationNotices, ProvedLines, Redaction {
  create(conversation: NewConversation): Promise<void>;
  find(conversationId: string): Promise<ConversationHead | undefined>;
  /** Takes the conversation's lease, or says why it could not. */
  beginTurn(request: TurnRequest): Promise<TurnStart>;
  /**
   * Writes the turn's result and releases the lease, in one update.
   * @throws AppError `lease_lost` if somebody else holds the conversation; nothing was written then
   */
  commitTurn(turn: Turn, result: TurnResult): Promise<LogEntry[]>;
  releaseTurn(turn: Turn): Promise<void>;
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
  /** Calls back with lines that this process appended. Returns a function that stops it. */
  onAppended(listener: AppendedListener): () => void;
}

export interface ConversationRepositoryOptions {
  connection: Connection;
  clock: Clock;
  randomness: Randomness;
  tenant: string;
  /** How text is stored at rest. Default: as plain text. */
  codec?: TextCodec;
  /** The name under which notices of the assistant appear. */
  assistantName?: string;
}

/** What cannot be an id is answered like an unknown one. */
const withId = <Value>(
  conversationId: string,
  unknown: Value,
  operation: () => Promise<Value>,
): Promise<Value> => (isConversationId(conversationId) ? onStore(operation) : Promise.resolve(unknown));

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const createConversationRepository = (
  options: ConversationRepositoryOptions,
): ConversationRepository => {
  const { connection, clock, tenant } = options;
  // Turns must be fast, so they use the driver's collections without mongoose's overhead per call.
  const driver = (name: string) => {
    if (!connection.db) throw new AppError('store_unavailable', 'The store is not connected yet.');
    return connection.db.collection(name);
  };
  const context: StoreContext = {
    conversations: driver(
      conversationModel(connection).collection.collectionName,
    ) as unknown as StoreContext['conversations'],
    transcript: driver(
      transcriptModel(connection).collection.collectionName,
    ) as unknown as StoreContext['transcript'],
    json: jsonThrough(options.codec ?? plainText),
    clock,
    tenant,
  };
  const { conversations, transcript } = context;
  const provedLines = createProvedLines(context);
  const redaction = createRedaction(context);
  const turns = createTurns(context, randomToken(options.randomness, 64));
  const listeners = new Set<AppendedListener>();
  const tell = (conversationId: string, entries: LogEntry[]): void => {
    for (const listener of listeners) listener(conversationId, entries);
  };

  return {
    create: (conversation) =>
      onStore(async () => {
        const now = clock.now();
        const { conversationId, resume, userName, ...rest } = conversation;
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
      }),
    find: (conversationId) =>
      onStore(async () => {
        if (!isConversationId(conversationId)) return undefined;
        const found = await conversations.findOne(
          { _id: conversationId, tenant },
          { projection: { recent: 0, state: 0, answered: 0 } },
        );
        return found ? headOf(found) : undefined;
      }),
    beginTurn: (request) =>
      onStore(async () =>
        isConversationId(request.conversationId) ? turns.begin(request) : { outcome: 'gone' },
      ),
    commitTurn: (turn, result) =>
      onStore(async () => {
        const entries = await turns.commit(turn, result);
        tell(turn.head.conversationId, entries);
        return entries;
      }),
    releaseTurn: (turn) => onStore(() => turns.release(turn)),
    activitiesSince: (conversationId, watermark) =>
      onStore(async () => {
        if (!isConversationId(conversationId)) return undefined;
        const found = await conversations.findOne(
          { _id: conversationId, tenant },
          { projection: { state: 0, answered: 0, notices: 0 } },
        );
        if (!found) return undefined;
        const stored = await storedSince(context, found, watermark);
        const entries = stored.map((entry) => readEntry(context, conversationId, entry));
        return { head: headOf(found), entries };
      }),
    newest: (conversationIds) =>
      onStore(async () => {
        const found = await conversations
          .find({ _id: { $in: conversationIds }, tenant }, { projection: { seq: 1 } })
          .toArray();
        return new Map(found.map(({ _id, seq }) => [_id, seq]));
      }),
    resume: (conversationId, secretHash) =>
      onStore(async () => {
        if (!isConversationId(conversationId)) return undefined;
        const found = await conversations.findOne(
          { _id: conversationId, tenant },
          { projection: { recent: 0, state: 0, answered: 0 } },
        );
        const good =
          found?.resume && found.resume.until > clock.now() && sameText(found.resume.secretHash, secretHash);
        return good ? headOf(found) : undefined;
      }),
    markSignedIn: (conversationId) =>
      onStore(async () => {
        if (!isConversationId(conversationId)) return;
        await conversations.updateOne({ _id: conversationId, tenant }, { $set: { signedIn: true } }, DURABLE);
      }),
    forget: (conversationId) =>
      onStore(async () => {
        if (!isConversationId(conversationId)) return;
        await conversations.deleteOne({ _id: conversationId, tenant }, DURABLE);
        await transcript.deleteMany({ conversationId, tenant }, DURABLE);
      }),
    markProved: (conversationId, proof) =>
      withId(conversationId, undefined, () => provedLines.markProved(conversationId, proof)),
    markProvedThen: (conversationId, past) =>
      withId(conversationId, undefined, () => provedLines.markProvedThen(conversationId, past)),
    endProof: (conversationId, except) =>
      withId(conversationId, undefined, () => provedLines.endProof(conversationId, except)),
    isOthersNow: (conversationId, subjectKey) =>
      withId(conversationId, false, () => provedLines.isOthersNow(conversationId, subjectKey)),
    provedTo: (subjectKeys) => onStore(() => provedLines.provedTo(subjectKeys)),
    linesOf: (conversationId, subjectKeys) =>
      withId(conversationId, [], () => provedLines.linesOf(conversationId, subjectKeys)),
    linesAt: (conversationId, seqs) =>
      withId(conversationId, [], () => provedLines.linesAt(conversationId, seqs)),
    redact: (conversationId, subjectKeys) =>
      withId(conversationId, undefined, () => redaction.redact(conversationId, subjectKeys)),
    forgetUnlessShared: (conversationId, subjectKeys) =>
      withId(conversationId, true, () => redaction.forgetUnlessShared(conversationId, subjectKeys)),
    appendNotice: (conversationId, notice) =>
      onStore(async () => {
        if (!isConversationId(conversationId)) return false;
        const name = options.assistantName ?? 'Assistant';
        const appended = await appendNotice(context, name, conversationId, notice);
        if (appended !== 'known' && appended !== 'gone') tell(conversationId, [appended]);
        return appended !== 'gone';
      }),
    onAppended: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
