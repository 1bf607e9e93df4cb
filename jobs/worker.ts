import { HOUR, SECOND } from '../observe/clock.ts';
import { errorFields } from '../observe/logger.ts';
import type { JobContext } from './context.ts';
import { listen } from './desk/listen.ts';
import { lookAfterTicket } from './desk/lookAfterTicket.ts';
import { startHinted, startMarked } from './desk/startFromTickets.ts';
import { keepOptOuts } from './keepOptOuts.ts';
import { moveAudit } from './moveAudit.ts';
import { LEASE_MS } from './run.ts';
import { workOn } from './workOn.ts';

/** How often we look for consents that came back, with an import for example, after they were withdrawn. */
const OPT_OUTS_MS = HOUR;

export interface Worker {
  /** Works on one email, one request and one ticket that are due, and does maintenance; answers whether there was anything to do. */
  tick(): Promise<boolean>;
  /** Ticks until nothing is due. */
  settle(): Promise<void>;
  /** Begins what was asked for by email, and finds out once which tickets have changed; answers how many. They are looked after by the next ticks. */
  listen(): Promise<number>;
  /** Ends consents that came back although they were withdrawn; answers how many. */
  keepOptOuts(): Promise<number>;
  /** Starts the loops, which run until `stop`. */
  start(): void;
  /** Ends each loop once it has finished what it is doing. */
  stop(): Promise<void>;
}

export interface WorkerPace {
  /** Milliseconds to wait when there was nothing to do. */
  idleMs: number;
  /** Milliseconds between two looks at which tickets have changed. */
  listenMs: number;
}

export const createWorker = (context: JobContext, pace: WorkerPace): Worker => {
  const { requests, emailSender, logger } = context;

  const workOnRequest = async (): Promise<boolean> => {
    const held = await requests.claim(LEASE_MS);
    if (!held) return false;
    await workOn(held, context);
    return true;
  };

  const maintain = async () => (await moveAudit(context)) + (await context.exports.endExpired());

  /** Each does one thing that is due, and answers whether there was one. */
  const deeds = [
    () => emailSender.deliverNext(),
    workOnRequest,
    () => lookAfterTicket(context),
    async () => (await startHinted(context)) > 0,
    async () => (await maintain()) > 0,
  ];

  const tick: Worker['tick'] = async () => {
    let any = false;
    for (const once of deeds) any = (await once()) || any;
    return any;
  };

  /**
   * One kind of work after the other to its end: this asks much less often whether there is any than one of each in turn.
   * It ends as soon as all of them, one after the other, had nothing to do.
   */
  const settle: Worker['settle'] = async () => {
    for (let idle = 0, next = 0; idle < deeds.length; next = (next + 1) % deeds.length) {
      let any = false;
      while (await deeds[next]?.()) any = true;
      idle = any ? 1 : idle + 1;
    }
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
    settle,
    listen: async () => {
      await startMarked(context);
      return listen(context);
    },
    keepOptOuts: () => keepOptOuts(context),
    start: () => {
      loops.push(
        loop('mail', pace.idleMs, () => emailSender.deliverNext()),
        loop('requests', pace.idleMs, workOnRequest),
        loop('maintenance', pace.idleMs * 4, async () => (await maintain()) > 0),
        loop('tickets', pace.idleMs, () => lookAfterTicket(context)),
        loop('intake', pace.idleMs * 4, async () => (await startHinted(context)) > 0),
        loop('listening', pace.listenMs, async () => {
          await startMarked(context);
          await listen(context);
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
