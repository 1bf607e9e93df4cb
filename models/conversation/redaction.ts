import { AppError } from '../../errors.ts';
import type { ChatActivity } from './conversation.ts';
import { atRevision } from './log.ts';
import { isTheirs } from './persons.ts';
import type { ConversationDocument, StoredEntry, TranscriptDocument } from './schema.ts';
import { DURABLE, type StoreContext } from './storeContext.ts';
import { LONG_AGO } from './turns.ts';

const TRIES = 50;

/**
 * What stays of a line: its number, so that the log has no gap. No client shows an event, so that whoever goes on with the
 * chat sees their own lines and no trace of the other person.
 */
const REDACTED: ChatActivity = { type: 'event', name: 'redacted', from: { id: 'redacted', role: 'bot' } };

/** Takes a person out of the store's conversations. */
export interface Redaction {
  /**
   * Redacts the lines of this person for good, and drops the bot's memory, which may speak of them. A turn that is running
   * is not kept: it was begun with that memory. May be repeated.
   */
  redact(conversationId: string, subjectKeys: readonly string[]): Promise<void>;
  /** Deletes the conversation if nobody else was ever proved in it. @returns whether it is gone */
  forgetUnlessShared(conversationId: string, subjectKeys: readonly string[]): Promise<boolean>;
}

export const createRedaction = (context: StoreContext): Redaction => {
  const { conversations, transcript, json, tenant } = context;

  const redact: Redaction['redact'] = async (conversationId, subjectKeys) => {
    const body = json.write(REDACTED, conversationId);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const found = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { seq: 1, recent: 1, recentFrom: 1, persons: 1, revision: 1 } },
      );
      if (!found) return;
      const { seq, recent, persons = [], revision = 0 } = found;
      const isLeft = (entry: StoredEntry) =>
        entry.seq <= seq && entry.redacted !== true && isTheirs(persons, subjectKeys, entry);
      const cleaned = (entries: StoredEntry[]): StoredEntry[] =>
        entries.map((entry) =>
          isLeft(entry) ? { seq: entry.seq, at: entry.at, body, redacted: true } : entry,
        );
      const older = await transcript.find({ conversationId, tenant }).toArray();
      if (!recent.some(isLeft) && !older.some(({ entries }) => entries.some(isLeft))) return;
      // The newest lines first: a batch that was copied from them before cannot be committed afterwards.
      const { matchedCount } = await conversations.updateOne(
        { _id: conversationId, tenant, seq, ...atRevision(found) },
        {
          $set: {
            recent: cleaned(recent),
            'lease.until': LONG_AGO,
          },
          $inc: { revision: 1, 'lease.token': 1 },
          $unset: { state: 1, userName: 1 },
        },
        DURABLE,
      );
      if (matchedCount === 1) return redactBatches(found, revision + 1, cleaned, isLeft);
    }
    throw new AppError('store_conflict', 'A redaction met another line at every try.', { retryable: true });
  };

  const redactBatches = async (
    { _id: conversationId, recentFrom }: Pick<ConversationDocument, '_id' | 'recentFrom'>,
    revision: number,
    cleaned: (entries: StoredEntry[]) => StoredEntry[],
    isLeft: (entry: StoredEntry) => boolean,
  ): Promise<void> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const left = (await transcript.find({ conversationId, tenant }).toArray()).filter(({ entries }) =>
        entries.some(isLeft),
      );
      if (left.length === 0) return;
      for (const batch of left) await cleanBatch(batch, batch.from >= recentFrom, revision, cleaned);
    }
    throw new AppError('store_conflict', 'A redaction met another one at every try.', { retryable: true });
  };

  /** A copy that its turn never committed, because that ended before, is of no use to anybody. */
  const cleanBatch = async (
    batch: TranscriptDocument,
    uncommitted: boolean,
    revision: number,
    cleaned: (entries: StoredEntry[]) => StoredEntry[],
  ): Promise<void> => {
    const unchanged = { _id: batch._id, tenant, ...atRevision(batch) };
    if (uncommitted) {
      await transcript.deleteOne(unchanged, DURABLE);
      return;
    }
    const next = Math.max(revision, (batch.revision ?? 0) + 1);
    await transcript.updateOne(
      unchanged,
      { $set: { entries: cleaned(batch.entries), revision: next } },
      DURABLE,
    );
  };

  return {
    redact,
    forgetUnlessShared: async (conversationId, subjectKeys) => {
      const { deletedCount } = await conversations.deleteOne(
        {
          _id: conversationId,
          tenant,
          persons: { $not: { $elemMatch: { subjectKey: { $nin: [...subjectKeys] } } } },
        },
        DURABLE,
      );
      if (deletedCount === 0) return false;
      await transcript.deleteMany({ conversationId, tenant }, DURABLE);
      return true;
    },
  };
};
