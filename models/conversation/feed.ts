import { SECOND } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { LogEntry } from './conversation.ts';
import type { ConversationRepository } from './repository.ts';

/** How often a process polls for lines that other processes appended. */
const POLL_MS = SECOND;

export interface FeedListener {
  /** New lines, in order and without gaps. */
  entries(entries: LogEntry[]): void;
  /** Something that is not part of the log, such as a typing indicator. */
  passing(activity: Record<string, unknown>): void;
  /** The conversation is gone. */
  ended(): void;
}

/** Runs something at intervals until it is stopped. */
export type Repeat = (everyMs: number, run: () => void) => () => void;

export const repeatByTimer: Repeat = (everyMs, run) => {
  const timer = setInterval(run, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

/**
 * Delivers new lines to whoever holds a customer's socket: immediately if this process appended them, otherwise by one
 * query a second over all watched conversations.
 */
export interface ConversationFeed {
  /** Delivers everything after `watermark`, starting with what is already in the log. Returns a function that stops it. */
  watch(conversationId: string, watermark: number, listener: FeedListener): () => void;
  tellPassing(conversationId: string, activity: Record<string, unknown>): void;
  /** The conversation was forgotten by this process. */
  tellEnded(conversationId: string): void;
  /** Polls the store now for what other processes appended. */
  poll(): Promise<void>;
  close(): void;
}

interface Watcher {
  conversationId: string;
  watermark: number;
  listener: FeedListener;
  reading: Promise<void>;
  stopped: boolean;
}

export const createConversationFeed = (options: {
  repository: Pick<ConversationRepository, 'activitiesSince' | 'newest' | 'onAppended'>;
  logger: Logger;
  repeat?: Repeat;
}): ConversationFeed => {
  const { repository, logger } = options;
  const watchers = new Map<string, Set<Watcher>>();

  const hand = (watcher: Watcher, entries: LogEntry[]): void => {
    const fresh = entries.filter(({ seq }) => seq > watcher.watermark);
    const last = fresh.at(-1);
    if (watcher.stopped || !last) return;
    watcher.watermark = last.seq;
    watcher.listener.entries(fresh);
  };
  const stop = (watcher: Watcher): void => {
    watcher.stopped = true;
    const others = watchers.get(watcher.conversationId);
    others?.delete(watcher);
    if (others?.size === 0) watchers.delete(watcher.conversationId);
  };
  const end = (watcher: Watcher): void => {
    if (watcher.stopped) return;
    stop(watcher);
    watcher.listener.ended();
  };
  /** Reads until nothing is left. One read at a time per watcher keeps the order. */
  const catchUp = (watcher: Watcher): Promise<void> => {
    const read = async (): Promise<void> => {
      for (;;) {
        const before = watcher.watermark;
        const found = await repository.activitiesSince(watcher.conversationId, before);
        if (!found) return end(watcher);
        // A watermark beyond the log's end: deliver everything new.
        watcher.watermark = Math.min(watcher.watermark, found.head.seq);
        hand(watcher, found.entries);
        if (watcher.stopped || found.entries.length === 0 || watcher.watermark >= found.head.seq) return;
      }
    };
    watcher.reading = watcher.reading.then(read).catch((error: unknown) => {
      logger.warn('new lines of a conversation could not be read; the next poll tries again', {
        conversationId: watcher.conversationId,
        ...errorFields(error),
      });
    });
    return watcher.reading;
  };
  const each = (conversationId: string): Watcher[] => [...(watchers.get(conversationId) ?? [])];

  const poll = async (): Promise<void> => {
    const ids = [...watchers.keys()];
    if (ids.length === 0) return;
    const newest = await repository.newest(ids);
    await Promise.all(
      ids.flatMap((id) =>
        each(id).map(async (watcher) => {
          const seq = newest.get(id);
          if (seq === undefined) end(watcher);
          else if (seq > watcher.watermark) await catchUp(watcher);
        }),
      ),
    );
  };

  const unsubscribe = repository.onAppended((conversationId, entries) => {
    for (const watcher of each(conversationId)) {
      if (entries[0]?.seq === watcher.watermark + 1) hand(watcher, entries);
      else if ((entries.at(-1)?.seq ?? 0) > watcher.watermark) void catchUp(watcher);
    }
  });
  let polling = false;
  const stopPolling = (options.repeat ?? repeatByTimer)(POLL_MS, () => {
    if (polling) return;
    polling = true;
    poll()
      .catch((error: unknown) => logger.warn('conversations could not be polled', errorFields(error)))
      .finally(() => {
        polling = false;
      });
  });

  return {
    watch: (conversationId, watermark, listener) => {
      const watcher: Watcher = {
        conversationId,
        watermark,
        listener,
        reading: Promise.resolve(),
        stopped: false,
      };
      const others = watchers.get(conversationId) ?? new Set();
      watchers.set(conversationId, others.add(watcher));
      void catchUp(watcher);
      return () => stop(watcher);
    },
    tellPassing: (conversationId, activity) => {
      for (const watcher of each(conversationId)) watcher.listener.passing(activity);
    },
    tellEnded: (conversationId) => {
      for (const watcher of each(conversationId)) end(watcher);
    },
    poll,
    close: () => {
      unsubscribe();
      stopPolling();
      for (const set of [...watchers.values()]) for (const watcher of [...set]) stop(watcher);
    },
  };
};
