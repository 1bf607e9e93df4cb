import { type Activity, type ActivitySet, isFromCustomer } from './activities.ts';
import { CallError, createCalls, statusOf } from './calls.ts';
import { createConversation } from './conversation.ts';
import { createPause, type Environment } from './environment.ts';
import { createListening } from './listening.ts';
import { createOutbox, type Delivery } from './outbox.ts';
import { createReceived } from './received.ts';
import type { ResumeMemory } from './resumeMemory.ts';

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

/** A client of Direct Line 3.0 that keeps the conversation going whatever happens to network, token and server. */
export const createDirectLineClient = ({ environment, memory, locale, on }: DirectLineOptions) => {
  const { timers, random } = environment;
  const calls = createCalls(environment);
  const pause = createPause(timers);
  const received = createReceived();
  let historyMissing = false;
  let link: LinkState | undefined;
  let running = false;
  let loop = Promise.resolve();
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
      received.clear();
      on({ type: 'replaced' });
    },
    onExpired: () => leaveStream(),
  });

  const leaveStream = (): void => {
    hurry = true;
    listening.close();
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
    const fresh = received.take(set);
    for (const one of fresh)
      if (one.clientActivityID && isFromCustomer(one)) outbox.confirm(one.clientActivityID);
    if (fresh.length > 0) on({ type: 'activities', activities: fresh, history });
  };

  const listening = createListening({
    environment,
    pause,
    ask: async () => calls.activities(await conversation.ensure(), received.watermark()),
    hear,
    onOnline: () => setLink('online'),
    running: () => running,
  });

  const connect = async (): Promise<boolean> => {
    const grant = await conversation.ensure();
    if (historyMissing) {
      hear(await calls.activities(grant), true);
      historyMissing = false;
    }
    const { streamUrl } = await conversation.open(received.watermark());
    if (!running) return false;
    const { connected, atOnce } = await listening.follow(streamUrl);
    hurry ||= atOnce;
    return connected;
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    let hurried = false;
    while (running) {
      let refused: CallError | undefined;
      try {
        failures = (await connect()) ? 0 : failures + 1;
      } catch (error) {
        failures += 1;
        const status = statusOf(error);
        if (status === 404) conversation.lose();
        else if (status === 401 || status === 403) conversation.expire();
        hurry ||= status === 403 || status === 404;
        if (error instanceof CallError) refused = error;
      }
      if (!running) return;
      hurried = hurry && !hurried;
      hurry = false;
      setLink(hurried ? 'connecting' : 'waiting', refused?.sentence);
      if (hurried) continue;
      const spread = failures < 6 ? 1_000 + random() * 2_000 : 5_000 + random() * 10_000;
      await pause.wait(Math.max(spread, refused?.retryAfterMs ?? 0));
    }
  };

  const stop = (): void => {
    running = false;
    listening.close();
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
      listening.check();
      pause.cut();
    },
    /** A file that a person sent into this conversation. Rejects with `CallError`. */
    file: async (path: string): Promise<Blob> => calls.file((await conversation.ensure()).token, path),
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
      received.clear();
      link = undefined;
    },
  };
};

export type DirectLineClient = ReturnType<typeof createDirectLineClient>;
