import { isDuplicateKey } from '../duplicateKey.ts';
import type { LogEntry } from './conversation.ts';
import type { ConversationDocument, StoredEntry } from './schema.ts';
import { DURABLE, type StoreContext } from './storeContext.ts';

/** Most lines kept in the conversation's own document. */
export const RECENT_LIMIT = 64;
/** Older lines move out in batches of exactly this size, so that a repeated batch holds the same lines. */
export const BATCH = 32;
/** Most lines returned by one read; the client continues from its watermark. */
export const READ_LIMIT = 1_000;

export const readEntry = (context: StoreContext, conversationId: string, stored: StoredEntry): LogEntry => ({
  seq: stored.seq,
  at: stored.at,
  ...(stored.replyTo !== undefined && { replyTo: stored.replyTo }),
  activity: context.json.read(stored.body, conversationId),
});

/** The update that appends `added` to the log and drops the lines that were spilled. */
export const appending = (
  log: { seq: number; recentFrom: number },
  added: StoredEntry[],
  spilled: number,
): { push: { $each: StoredEntry[]; $slice?: number }; set: { seq: number; recentFrom: number } } => {
  const kept = log.seq - log.recentFrom + 1 - spilled + added.length;
  return {
    push: { $each: added, ...(spilled > 0 && { $slice: -kept }) },
    set: { seq: log.seq + added.length, recentFrom: log.recentFrom + spilled },
  };
};

/** What the update that drops spilled lines needs: how many they are, and that nobody has redacted any of them since. */
export interface Spilled {
  count: number;
  unchanged: { revision?: number | { $exists: false } };
}

/**
 * Copies the oldest lines to the transcript if the document would become too long. Call it before the update that drops
 * them. Safe to repeat: a copy from before a redaction is replaced, and never replaces one from after it.
 */
export const spill = async (
  context: StoreContext,
  conversationId: string,
  log: { seq: number; recentFrom: number },
  adding: number,
  purgeAt: Date,
): Promise<Spilled> => {
  const { conversations, transcript, tenant } = context;
  if (log.seq - log.recentFrom + 1 + adding <= RECENT_LIMIT) return { count: 0, unchanged: {} };
  const document = await conversations.findOne(
    { _id: conversationId, tenant, recentFrom: log.recentFrom },
    { projection: { recent: 1, revision: 1 } },
  );
  const entries = document?.recent.slice(0, BATCH) ?? [];
  if (!document || entries.length < BATCH) return { count: 0, unchanged: {} };
  const { revision = 0 } = document;
  const batch = {
    _id: `${conversationId}:${log.recentFrom}`,
    tenant,
    conversationId,
    from: log.recentFrom,
    to: log.recentFrom + BATCH - 1,
    entries,
    revision,
    purgeAt,
  };
  try {
    await transcript.insertOne(batch, DURABLE);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await transcript.replaceOne(
      { _id: batch._id, tenant, revision: { $not: { $gte: revision } } },
      batch,
      DURABLE,
    );
  }
  return { count: BATCH, unchanged: atRevision(document) };
};

/** Matches a conversation, or a batch, that nobody has redacted since it was read, and where no proof began or ended. */
export const atRevision = ({ revision }: Pick<ConversationDocument, 'revision'>) => ({
  revision: revision ?? { $exists: false as const },
});

/** The lines after `watermark` as they are stored, oldest first, from transcript and document together. */
export const storedSince = async (
  context: StoreContext,
  document: Pick<ConversationDocument, '_id' | 'recent' | 'recentFrom'>,
  watermark: number,
): Promise<StoredEntry[]> => {
  const { transcript, tenant } = context;
  // The document was read first, so a line that is spilled in between is still in what was read.
  const older =
    watermark + 1 >= document.recentFrom
      ? []
      : await transcript
          .find({
            conversationId: document._id,
            tenant,
            from: { $gt: watermark - BATCH, $lt: document.recentFrom },
          })
          .sort({ from: 1 })
          .limit(Math.ceil(READ_LIMIT / BATCH) + 1)
          .toArray();
  return [...older.flatMap((batch) => batch.entries), ...document.recent]
    .filter((entry) => entry.seq > watermark)
    .slice(0, READ_LIMIT);
};
