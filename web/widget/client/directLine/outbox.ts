import { CallError, statusOf } from './calls.ts';
import type { Timers } from './environment.ts';

/** `failed` carries why, and whether the same words may be sent once more. */
export type Delivery =
  | { state: 'sending' }
  | { state: 'sent' }
  | { state: 'failed'; status: number; sentence?: string; mayRetry: boolean };

interface Waiting {
  id: string;
  text: string;
  tries: number;
}

const TRIES = 4;
/** The words themselves are refused: sending them again cannot help. */
const HOPELESS = new Set([400, 413, 422]);

/**
 * Sends messages one after the other, in the order they were written. A message waits while there is no connection; it
 * keeps its id whatever happens, so a message that did arrive is never said twice.
 */
export const createOutbox = (options: {
  timers: Timers;
  random: () => number;
  /** Whether there is a connection to send over. */
  ready: () => boolean;
  post: (id: string, text: string) => Promise<void>;
  /** Told of 403 and 404 (token expired, conversation gone) before the outbox goes on. */
  onRefused: (status: number) => void;
  onDelivery: (id: string, delivery: Delivery) => void;
}) => {
  const texts = new Map<string, string>();
  let queue: Waiting[] = [];
  let busy = false;

  const settle = (id: string, delivery: Delivery): void => {
    queue = queue.filter((one) => one.id !== id);
    if (delivery.state === 'sent') texts.delete(id);
    options.onDelivery(id, delivery);
  };

  const onFailure = (waiting: Waiting, error: unknown): void => {
    const status = statusOf(error);
    if (status === 403 || status === 401) {
      options.onRefused(status);
      return;
    }
    if ((status === 0 || status >= 500) && waiting.tries < TRIES) {
      options.timers.set(pump, 1_000 + options.random() * 2_000);
      return;
    }
    const sentence = error instanceof CallError ? error.sentence : undefined;
    settle(waiting.id, {
      state: 'failed',
      status,
      ...(sentence && { sentence }),
      mayRetry: !HOPELESS.has(status),
    });
    if (status === 404) options.onRefused(status);
    pump();
  };

  const pump = (): void => {
    const [next] = queue;
    if (busy || !next || !options.ready()) return;
    busy = true;
    next.tries += 1;
    options.post(next.id, next.text).then(
      () => {
        busy = false;
        if (queue.includes(next)) settle(next.id, { state: 'sent' });
        pump();
      },
      (error) => {
        busy = false;
        if (queue.includes(next)) onFailure(next, error);
        else pump();
      },
    );
  };

  const enqueue = (id: string, text: string): void => {
    queue.push({ id, text, tries: 0 });
    options.onDelivery(id, { state: 'sending' });
    pump();
  };

  return {
    add: (id: string, text: string): void => {
      texts.set(id, text);
      enqueue(id, text);
    },
    /** Sends a failed message again, under its old id. */
    retry: (id: string): void => {
      const text = texts.get(id);
      if (text !== undefined && !queue.some((one) => one.id === id)) enqueue(id, text);
    },
    /** The server echoed it, so it arrived, whatever became of the answer. */
    confirm: (id: string): void => {
      if (texts.has(id)) settle(id, { state: 'sent' });
    },
    /** There is a connection (again). */
    wake: (): void => {
      for (const one of queue) one.tries = Math.min(one.tries, TRIES - 2);
      pump();
    },
    clear: (): void => {
      queue = [];
      texts.clear();
    },
  };
};
