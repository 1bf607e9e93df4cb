import { type Calls, type Grant, statusOf } from './calls.ts';
import type { Timers } from './environment.ts';
import type { ResumeMemory } from './resumeMemory.ts';

/** Answers that mean: this token, secret or conversation will never be good again. */
const GONE = new Set([400, 401, 403, 404, 410, 422]);
const RENEW_AFTER = 2 / 3;
const RENEW_AGAIN = 30_000;

/**
 * Holds the token of one conversation: gets it, renews it when two thirds of its life are over, gets a new one with the
 * resume secret when it expired (a laptop that slept), and begins a new conversation when nothing else is left.
 */
export const createConversation = (options: {
  calls: Calls;
  timers: Timers;
  memory: ResumeMemory;
  locale: () => string;
  /** An earlier page's conversation goes on: its history is still to be read. */
  onResumed: () => void;
  /** The earlier conversation is gone and a new one takes its place. */
  onReplaced: () => void;
  /** The token is no longer good. */
  onExpired: () => void;
}) => {
  const { calls, timers, memory, locale } = options;
  let grant: Grant | undefined;
  let started = false;
  let known = false;
  let cancelRenewal = (): void => {};

  const expire = (): void => {
    cancelRenewal();
    grant = undefined;
  };

  const renew = async (token: string): Promise<void> => {
    try {
      adopt(await calls.refresh(token));
    } catch (error) {
      if (grant?.token !== token) return;
      if (GONE.has(statusOf(error))) {
        expire();
        options.onExpired();
      } else cancelRenewal = timers.set(() => void renew(token), RENEW_AGAIN);
    }
  };

  const adopt = (answer: Grant): Grant => {
    const secret = answer.resumeSecret ?? grant?.resumeSecret;
    grant = { ...answer, ...(secret && { resumeSecret: secret }) };
    if (answer.resumeSecret)
      memory.save({ conversationId: answer.conversationId, resumeSecret: answer.resumeSecret });
    cancelRenewal();
    const { token } = grant;
    cancelRenewal = timers.set(() => void renew(token), grant.expiresIn * 1_000 * RENEW_AFTER);
    return grant;
  };

  /** A token for the kept conversation; undefined when there is none or it is gone. */
  const resume = async (): Promise<Grant | undefined> => {
    const kept = memory.load();
    if (!kept) return undefined;
    try {
      return adopt({
        resumeSecret: kept.resumeSecret,
        ...(await calls.resume(kept.conversationId, kept.resumeSecret)),
      });
    } catch (error) {
      if (!GONE.has(statusOf(error))) throw error;
      memory.clear();
      known = true;
      return undefined;
    }
  };

  const ensure = async (): Promise<Grant> => {
    if (grant) return grant;
    const resumed = await resume();
    if (resumed) {
      started = true;
      if (!known) options.onResumed();
      known = true;
      return resumed;
    }
    const fresh = adopt(await calls.token(locale()));
    started = false;
    if (known) options.onReplaced();
    known = true;
    return fresh;
  };

  return {
    /** The token in hand, or a new one: by the resume secret, else of a new conversation. */
    ensure,
    /** Starts or re-joins the conversation; the answer carries the stream's URL for what follows `watermark`. */
    open: async (watermark: string | undefined): Promise<Grant> => {
      const current = await ensure();
      const answer = started
        ? await calls.reconnect(current, watermark)
        : await calls.start(current.token, locale());
      started = true;
      return adopt(answer);
    },
    current: (): Grant | undefined => grant,
    /** The token was refused. */
    expire,
    /** The conversation itself is gone. */
    lose: (): void => {
      expire();
      memory.clear();
    },
    /** Deletes the conversation on the server and every trace here. Rejects when the server could not be told. */
    forget: async (): Promise<void> => {
      try {
        if (grant) await calls.forget(grant.token);
      } catch (error) {
        if (!GONE.has(statusOf(error))) throw error;
        if (statusOf(error) !== 404) expire();
      }
      // Without a token that is good, the resume secret brings one; where that is refused nothing is left to delete.
      if (!grant) {
        const resumed = await resume();
        if (resumed) await calls.forget(resumed.token);
      }
      expire();
      memory.clear();
      known = false;
      started = false;
    },
  };
};
