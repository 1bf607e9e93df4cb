import type { Connection } from 'mongoose';
import type { ConversationNotices } from '../../domain/conversationNotice.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import {
  isConversationId,
  type LogEntry,
  type Turn,
  type TurnResult,
  type TurnStart,
} from './conversation.ts';
import { createHeads, type Heads } from './heads.ts';
import { appendNotice, createHeard } from './notices.ts';
import { createProvedLines, type ProvedLines } from './provedLines.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import { conversationModel, transcriptModel } from './schema.ts';
import { onStore, type StoreContext } from './storeContext.ts';
import { jsonThrough, plainText, type TextCodec } from './textCodec.ts';
import { createTurns, type TurnRequest } from './turns.ts';

export type AppendedListener = (conversationId: string, entries: LogEntry[]) => void;

/**
 * Conversations and their logs. Every operation may throw `store_unavailable` (retryable). A malformed id is treated like
 * an unknown one.
 */
export interface ConversationRepository extends Heads, ConversationNotices, ProvedLines, Redaction {
  /** Takes the conversation's lease, or says why it could not. */
  beginTurn(request: TurnRequest): Promise<TurnStart>;
  /**
   * Writes the turn's result and releases the lease, in one update.
   * @throws AppError `lease_lost` if somebody else holds the conversation; nothing was written then
   */
  commitTurn(turn: Turn, result: TurnResult): Promise<LogEntry[]>;
  releaseTurn(turn: Turn): Promise<void>;
  /** Somebody has been shown words of a person that were said then. */
  markHeard(conversationId: string, said: Date): Promise<void>;
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

/** An operation on one conversation. What cannot be an id is answered like an unknown one. */
const onOne =
  <Rest extends unknown[], Value>(
    unknown: Value,
    operation: (conversationId: string, ...rest: Rest) => Promise<Value>,
  ) =>
  async (conversationId: string, ...rest: Rest): Promise<Value> =>
    isConversationId(conversationId) ? onStore(() => operation(conversationId, ...rest)) : unknown;

export const createConversationRepository = (
  options: ConversationRepositoryOptions,
): ConversationRepository => {
  const { connection, clock, tenant, assistantName = 'Assistant' } = options;
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
  const heads = createHeads(context);
  const provedLines = createProvedLines(context);
  const redaction = createRedaction(context);
  const heard = createHeard(context);
  const turns = createTurns(context, randomToken(options.randomness, 64));
  const listeners = new Set<AppendedListener>();
  const tell = (conversationId: string, entries: LogEntry[]): void => {
    for (const listener of listeners) listener(conversationId, entries);
  };

  return {
    create: (conversation) => onStore(() => heads.create(conversation)),
    newest: (conversationIds) => onStore(() => heads.newest(conversationIds)),
    find: onOne(undefined, heads.find),
    activitiesSince: onOne(undefined, heads.activitiesSince),
    resume: onOne(undefined, heads.resume),
    markSignedIn: onOne(undefined, heads.markSignedIn),
    forget: onOne(undefined, heads.forget),
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
    markProved: onOne(undefined, provedLines.markProved),
    markProvedThen: onOne(undefined, provedLines.markProvedThen),
    endProof: onOne(undefined, provedLines.endProof),
    isOthersNow: onOne(false, provedLines.isOthersNow),
    nameAddress: onOne(undefined, provedLines.nameAddress),
    sameSince: onOne(undefined, provedLines.sameSince),
    provedTo: (subjectKeys) => onStore(() => provedLines.provedTo(subjectKeys)),
    linesOf: onOne([], provedLines.linesOf),
    linesAt: onOne([], provedLines.linesAt),
    redact: onOne(undefined, redaction.redact),
    forgetUnlessShared: onOne(true, redaction.forgetUnlessShared),
    appendNotice: onOne(false, async (conversationId, notice) => {
      const appended = await appendNotice(context, assistantName, conversationId, notice);
      if (appended !== 'known' && appended !== 'gone') tell(conversationId, [appended]);
      return appended !== 'gone';
    }),
    markHeard: onOne(undefined, heard.markHeard),
    heardSince: onOne(false, heard.heardSince),
    onAppended: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
