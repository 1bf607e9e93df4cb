import { type Activity, type ActivitySet, isFromCustomer } from './activities.ts';
import { CallError, createCalls, statusOf } from './calls.ts';
import { createConversation } from './conversation.ts';
import { createPause, type Environment } from './environment.ts';
import { createOutbox, type Delivery } from './outbox.ts';
import type { ResumeMemory } from './resumeMemory.ts';
import { openStream, type Stream } from './stream.ts';

export type LinkState = 'connecting' | 'online' | 'waiting';

export type DirectLineEvent =
  /** `sentence` is the server's own word to the customer on why there is no connection. */
  | { type: 'link'; state: LinkState; sentence?: string }
  /** In the order of the conversation, each once; `history` was said before this page was loaded. */
  | { type: 'activities'; activities: Activity[]; history: boolean }
  | { type: 'delivery'; id: string; delivery: Delivery }
  | { type: 'resumed' }
  /** The earlier conversation is gone; a new one begins. */
  | { type: 'replaced' };

export interface DirectLineOptions {
  environment: Environment;
  memory: ResumeMemory;
  locale: () => string;
  on: (event: DirectLineEvent) => void;
}

const POLL = 1_000;
/** While polling, a WebSocket is tried again this often. */
const SOCKET_AGAIN = 300_000;

/** A client of Direct Line 3.0 that keeps the conversation going whatever happens to network, token and server. */
export const createDirectLineClient = ({ environment, memory, locale, on }: DirectLineOptions) => {
  const { timers, clock, random } = environment;
  const calls = createCalls(environment);
  const pause = createPause(timers);
  const seen = new Set<string>();
  let watermark: string | undefined;
  let historyMissing = false;
  let link: LinkState | undefined;
  let running = false;
  let loop = Promise.resolve();
  let stream: Stream | undefined;
  let failedOpens = 0;
  let everOpened = false;
  let hurry = false;

  const setLink = (state: LinkState, sentence?: string): void => {
    if (link === state && !sentence) return;
    link = state;
    on({ type: 'link', state, ...(sentence && { sentence }) });
    if (state === 'online') outbox.wake();
  };

  const conversation = createConversation({
    calls,
    timers,
    memory,
    locale,
    onResumed: () => {
      historyMissing = true;
      on({ type: 'resumed' });
    },
    onReplaced: () => {
      seen.clear();
      watermark = undefined;
      on({ type: 'replaced' });
    },
    onExpired: () => leaveStream(),
  });

  const leaveStream = (): void => {
    hurry = true;
    stream?.close();
    pause.cut();
  };

  const outbox = createOutbox({
    timers,
    random,
    ready: () => running && link === 'online' && conversation.current() !== undefined,
    post: async (id, text) => {
      const grant = conversation.current();
      if (!grant) throw new CallError(403);
      const activity = {
        type: 'message',
        text,
        textFormat: 'plain',
        locale: locale(),
        from: { id: 'customer' },
      };
      await calls.post(grant, { ...activity, channelData: { clientActivityID: id } });
    },
    onRefused: (status) => {
      if (status === 404) conversation.lose();
      else conversation.expire();
      leaveStream();
    },
    onDelivery: (id, delivery) => on({ type: 'delivery', id, delivery }),
  });

  const hear = (set: ActivitySet, history = false): void => {
    const fresh = set.activities.filter((one) => !seen.has(one.id));
    for (const one of fresh) {
      seen.add(one.id);
      if (one.clientActivityID && isFromCustomer(one)) outbox.confirm(one.clientActivityID);
    }
    watermark = set.watermark ?? watermark;
    if (fresh.length > 0) on({ type: 'activities', activities: fresh, history });
  };

  /** A WebSocket that never opened is not waited for long; one that did is given a second chance. */
  const mustPoll = (): boolean => failedOpens >= (everOpened ? 2 : 1);

  const poll = async (): Promise<void> => {
    const until = clock.now().getTime() + SOCKET_AGAIN;
    while (running && clock.now().getTime() < until) {
      hear(await calls.activities(await conversation.ensure(), watermark));
      setLink('online');
      await pause.wait(POLL);
    }
    failedOpens = 0;
    hurry = true;
  };

  /** Listens until the connection is over; whether there ever was one. */
  const follow = async (streamUrl: string | undefined): Promise<boolean> => {
    if (!streamUrl || mustPoll()) {
      await poll();
      return true;
    }
    stream = openStream(environment, streamUrl, { opened: () => setLink('online'), set: hear });
    const { opened } = await stream.ended;
    stream = undefined;
    everOpened ||= opened;
    failedOpens = opened ? 0 : failedOpens + 1;
    hurry ||= mustPoll();
    return opened;
  };

  const connect = async (): Promise<boolean> => {
    const grant = await conversation.ensure();
    if (historyMissing) {
      hear(await calls.activities(grant), true);
      historyMissing = false;
    }
    const { streamUrl } = await conversation.open(watermark);
    return running && (await follow(streamUrl));
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    let hurried = false;
    while (running) {
      let sentence: string | undefined;
      let atLeast = 0;
      try {
        failures = (await connect()) ? 0 : failures + 1;
      } catch (error) {
        failures += 1;
        const status = statusOf(error);
        if (status === 404) conversation.lose();
        else if (status === 401 || status === 403) conversation.expire();
        hurry ||= status === 403 || status === 404;
        if (error instanceof CallError) {
          sentence = error.sentence;
          atLeast = error.retryAfterMs ?? 0;
        }
      }
      if (!running) return;
      hurried = hurry && !hurried;
      hurry = false;
      setLink(hurried ? 'connecting' : 'waiting', sentence);
      if (hurried) continue;
      const spread = failures < 6 ? 1_000 + random() * 2_000 : 5_000 + random() * 10_000;
      await pause.wait(Math.max(spread, atLeast));
    }
  };

  const stop = (): void => {
    running = false;
    stream?.close();
    pause.cut();
  };

  const start = (): void => {
    if (running) return;
    running = true;
    setLink('connecting');
    loop = loop.then(run);
  };

  return {
    /** Begins or resumes the conversation and keeps it connected until `stop`. */
    start,
    /** Leaves; the conversation can be resumed. */
    stop,
    /** Sends the customer's words under an id of the caller's choice (<= 64 of `[A-Za-z0-9._-]`). */
    send: outbox.add,
    /** Sends a failed message again, under the same id. */
    retry: outbox.retry,
    /** The network is back, or the customer is: try at once. */
    nudge: (): void => {
      stream?.check();
      pause.cut();
    },
    /** Tells the server whom the host's page has signed in. Where that is refused, a code is asked for instead. */
    signIn: async (hostToken: string): Promise<void> => {
      const grant = conversation.current();
      if (grant) await calls.signIn(grant.token, hostToken).catch(() => undefined);
    },
    /** Deletes the conversation everywhere and stops. Rejects, and goes on, when the server could not be told. */
    forget: async (): Promise<void> => {
      stop();
      await loop;
      try {
        await conversation.forget();
      } catch (error) {
        start();
        throw error;
      }
      outbox.clear();
      seen.clear();
      watermark = undefined;
      link = undefined;
    },
  };
};

export type DirectLineClient = ReturnType<typeof createDirectLineClient>;
