import { codeOf, type ErrorCode, isAppError } from '../errors.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import { after, HOUR, SECOND } from '../observe/clock.ts';
import { errorFields } from '../observe/logger.ts';
import type { JobContext } from './context.ts';
import { fulfilRequest } from './fulfilRequest.ts';
import { growingPause } from './growingPause.ts';
import { keepOptOuts } from './keepOptOuts.ts';
import { moveAudit } from './moveAudit.ts';
import { reconcileTickets } from './reconcileTickets.ts';
import { LEASE_MS } from './run.ts';

/** Claims without a finished step in between, after which a request is set aside. Decided when it is claimed. */
export const MAX_ATTEMPTS = 12;

/** Somebody else is away. Waiting for them, however long, is nothing that a person at the desk could change. */
const OUTAGES: readonly ErrorCode[] = [
  'desk_unreachable',
  'desk_rate_limited',
  'mail_unreachable',
  'mail_deferred',
  'source_unreachable',
  'store_unavailable',
];

/** How often imported lists are compared with those who opted out. */
const OPT_OUTS_MS = HOUR;

export interface Worker {
  /** Does everything that is due now, once; answers whether there was anything. */
  tick(): Promise<boolean>;
  /** Ticks until nothing is due. */
  settle(): Promise<void>;
  /** One look at the tickets of open requests. */
  reconcile(): Promise<number>;
  /** Ends consents that have come back although they were withdrawn. */
  keepOptOuts(): Promise<number>;
  /** Goes on until stopped. */
  start(): void;
  /** Finishes the step in hand. */
  stop(): Promise<void>;
}

export interface WorkerPace {
  /** Milliseconds between two looks when there was nothing to do. */
  idleMs: number;
  /** Milliseconds between two looks at the tickets. */
  reconcileMs: number;
}

export const createWorker = (context: JobContext, pace: WorkerPace): Worker => {
  const { requests, emailSender, logger } = context;

  const workOnRequest = async (): Promise<boolean> => {
    const held = await requests.claim(LEASE_MS);
    if (!held) return false;
    await workOn(held, context);
    return true;
  };

  const keepHouse = async () => (await moveAudit(context)) + (await context.exports.endExpired());

  const tick: Worker['tick'] = async () => {
    const mailed = await emailSender.deliverNext();
    const worked = await workOnRequest();
    const kept = await keepHouse();
    return mailed || worked || kept > 0;
  };

  const loops: Promise<void>[] = [];
  const stopping = new AbortController();
  const loop = async (name: string, pauseMs: number, once: () => Promise<boolean>): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (await once()) continue;
      } catch (error) {
        logger.warn('the worker met an error and goes on', { step: name, ...errorFields(error) });
        await pause(SECOND, stopping.signal);
      }
      await pause(pauseMs, stopping.signal);
    }
  };

  return {
    tick,
    settle: async () => {
      while (await tick());
    },
    reconcile: () => reconcileTickets(context),
    keepOptOuts: () => keepOptOuts(context),
    start: () => {
      loops.push(
        loop('mail', pace.idleMs, () => emailSender.deliverNext()),
        loop('requests', pace.idleMs, workOnRequest),
        loop('housekeeping', pace.idleMs * 4, async () => (await keepHouse()) > 0),
        loop('tickets', pace.reconcileMs, async () => {
          await reconcileTickets(context);
          return false;
        }),
        loop('opt-outs', OPT_OUTS_MS, async () => {
          await keepOptOuts(context);
          return false;
        }),
      );
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};

const workOn = async (held: PrivacyRequest, context: JobContext): Promise<void> => {
  const { requests, clock, logger } = context;
  const about = { reference: held.reference, kind: held.kind, state: held.state };
  if (held.work.attempts > MAX_ATTEMPTS) return setAside(held, context);
  const renew = () => void requests.renew(held, LEASE_MS).catch(() => undefined);
  const heartbeat = setInterval(renew, LEASE_MS / 3);
  try {
    const next = await fulfilRequest(held, context);
    await requests.release(held, { at: next });
    logger.info('request worked on', about);
  } catch (error) {
    if (isAppError(error, 'lease_lost')) {
      logger.warn('request left to its new holder', about);
      return;
    }
    const pauseMs = (isAppError(error) ? error.retryAfterMs : undefined) ?? growingPause(held.work.attempts);
    await requests.release(held, {
      at: after(clock.now(), pauseMs),
      failed: {
        error: `${codeOf(error)}: ${errorFields(error).error ?? ''}`.slice(0, 300),
        ...(OUTAGES.includes(codeOf(error)) && { atMost: MAX_ATTEMPTS - 1 }),
      },
    });
    logger.warn('request waits after an error', {
      ...about,
      attempt: held.work.attempts,
      ...errorFields(error),
    });
  } finally {
    clearInterval(heartbeat);
  }
};

/** A request that fails again and again, or kills its worker, is set aside; the others go on. */
const setAside = async (held: PrivacyRequest, context: JobContext): Promise<void> => {
  const { requests, clock, logger } = context;
  logger.error('request set aside', {
    reference: held.reference,
    kind: held.kind,
    attempt: held.work.attempts,
  });
  if (
    held.state === 'needs_attention' ||
    held.state === 'done' ||
    held.state === 'refused' ||
    held.state === 'cancelled'
  ) {
    const error = held.work.lastError ?? 'the worker ended in the middle of it';
    await requests.release(held, { at: after(clock.now(), growingPause(99)), failed: { error } });
    return;
  }
  await requests.move(held._id, {
    from: held.state,
    to: 'needs_attention',
    by: 'worker',
    what: 'set_aside',
    token: held.work.token,
    workAt: clock.now(),
    set: { attention: { reason: 'attempts_used_up', since: clock.now(), returnTo: held.state } },
  });
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
