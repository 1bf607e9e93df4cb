import { AppError } from '../../errors.ts';
import { after, DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import type { ConversationHead, LogEntry, Turn, TurnResult, TurnStart } from './conversation.ts';
import { appending, spill } from './log.ts';
import type { ConversationDocument, StoredEntry } from './schema.ts';
import { DURABLE, PASSING, type StoreContext } from './storeContext.ts';

/** How long a turn may take before another process may take over the conversation. */
export const LEASE_MS = 15 * SECOND;
/** How long after its last message a conversation is deleted with its log. */
export const KEPT_MS = 30 * DAY;
export const LONG_AGO = new Date(0);

const ANSWERED_KEPT = 100;
const COMMIT_TRIES = 20;
const WITHOUT_LOG = { recent: 0, answered: 0, notices: 0, resume: 0 } as const;

export const headOf = (document: Omit<ConversationDocument, 'recent'>): ConversationHead => ({
  conversationId: document._id,
  language: document.language,
  gpc: document.gpc,
  userId: document.userId,
  ...(document.userName !== undefined && { userName: document.userName }),
  opened: document.opened,
  signedIn: document.signedIn === true,
  seq: document.seq,
});

export interface TurnRequest {
  conversationId: string;
  clientActivityId?: string;
  /** Turns that may begin in a minute. Absent: no limit. */
  perMinute?: number;
}

/**
 * The two round trips of a turn: `begin` takes the lease and returns the state, `commit` writes the turn's result and
 * releases the lease. A turn that lost its lease commits nothing.
 */
export const createTurns = (context: StoreContext, holder: string) => {
  const { conversations, transcript, json, clock, tenant } = context;

  const whyNot = async (request: TurnRequest, now: Date): Promise<TurnStart> => {
    const { conversationId, clientActivityId } = request;
    const found = await conversations.findOne(
      { _id: conversationId, tenant },
      { projection: { answered: 1, lease: 1, rate: 1 } },
    );
    if (!found) return { outcome: 'gone' };
    const answered = found.answered.find(({ key }) => key === clientActivityId);
    if (answered) return { outcome: 'answered', seq: answered.seq };
    if (found.lease.until > now) return { outcome: 'busy', until: found.lease.until };
    const retryAt = after(found.rate.since, MINUTE);
    // Whatever prevented the turn has just gone away, so the caller may try again, as if it were busy.
    return retryAt > now ? { outcome: 'limited', retryAt } : { outcome: 'busy', until: now };
  };

  const begin = async (request: TurnRequest): Promise<TurnStart> => {
    const now = clock.now();
    const document = await conversations.findOneAndUpdate(
      {
        _id: request.conversationId,
        tenant,
        'lease.until': { $lte: now },
        ...(request.clientActivityId !== undefined && { 'answered.key': { $ne: request.clientActivityId } }),
        ...(request.perMinute !== undefined && {
          $or: [
            { 'rate.since': { $lte: after(now, -MINUTE) } },
            { 'rate.count': { $lt: request.perMinute } },
          ],
        }),
      },
      { $set: { 'lease.holder': holder, 'lease.until': after(now, LEASE_MS) }, $inc: { 'lease.token': 1 } },
      { projection: WITHOUT_LOG, returnDocument: 'after', ...PASSING },
    );
    if (!document) return whyNot(request, now);
    const counting = request.perMinute !== undefined;
    const minuteOver = document.rate.since <= after(now, -MINUTE);
    return {
      outcome: 'begun',
      turn: {
        head: headOf(document),
        state: document.state === undefined ? undefined : json.read(document.state, document._id),
        leaseToken: document.lease.token,
        recentFrom: document.recentFrom,
        rate: !counting
          ? document.rate
          : minuteOver
            ? { since: now, count: 1 }
            : { since: document.rate.since, count: document.rate.count + 1 },
      },
    };
  };

  const lost = async (conversationId: string, exists: boolean): Promise<never> => {
    // The conversation was forgotten during the turn: delete what this turn may have spilled as well.
    if (!exists) await transcript.deleteMany({ conversationId, tenant });
    throw new AppError('lease_lost', 'The turn outlived its lease; nothing of it was kept.', {
      retryable: true,
    });
  };

  const commit = async (turn: Turn, result: TurnResult): Promise<LogEntry[]> => {
    const { conversationId } = turn.head;
    const now = clock.now();
    const purgeAt = after(now, KEPT_MS);
    const bodies = result.drafts.map(({ activity }) => json.write(activity, conversationId));
    const state = result.state === undefined ? undefined : json.write(result.state, conversationId);
    const log = { seq: turn.head.seq, recentFrom: turn.recentFrom };
    for (let attempt = 0; attempt < COMMIT_TRIES; attempt += 1) {
      const first = log.seq + 1;
      const added: StoredEntry[] = result.drafts.map(({ repliesToFirst }, index) => ({
        seq: first + index,
        at: now,
        ...(repliesToFirst && { replyTo: first }),
        body: bodies[index] as string | Buffer,
      }));
      const spilled = await spill(context, conversationId, log, added.length, purgeAt);
      const { push, set } = appending(log, added, spilled.count);
      const key = result.clientActivityId;
      const { matchedCount } = await conversations.updateOne(
        {
          _id: conversationId,
          tenant,
          'lease.token': turn.leaseToken,
          seq: log.seq,
          ...spilled.unchanged,
        },
        {
          $set: {
            ...set,
            ...(state !== undefined && { state }),
            ...(result.opening && { opened: true, language: result.opening.language }),
            rate: turn.rate,
            'lease.until': LONG_AGO,
            purgeAt,
          },
          $push: {
            recent: push,
            ...(key !== undefined && {
              answered: { $each: [{ key, seq: first }], $slice: -ANSWERED_KEPT },
            }),
          },
        },
        DURABLE,
      );
      if (matchedCount === 1)
        return added.map((entry, index) => ({
          seq: entry.seq,
          at: entry.at,
          ...(entry.replyTo !== undefined && { replyTo: entry.replyTo }),
          activity: (result.drafts[index] as TurnResult['drafts'][number]).activity,
        }));
      // A notice may have taken the number, or a line that was spilled was redacted. If the lease is still ours, we go on.
      const current = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { 'lease.token': 1, seq: 1, recentFrom: 1 } },
      );
      if (!current || current.lease.token !== turn.leaseToken) return lost(conversationId, current !== null);
      log.seq = current.seq;
      log.recentFrom = current.recentFrom;
    }
    throw new AppError('store_conflict', 'A turn met a notice at every try.', { retryable: true });
  };

  /** Releases the lease without writing anything. */
  const release = async (turn: Turn): Promise<void> => {
    await conversations.updateOne(
      { _id: turn.head.conversationId, tenant, 'lease.token': turn.leaseToken },
      { $set: { 'lease.until': LONG_AGO } },
      PASSING,
    );
  };

  return { begin, commit, release };
};
