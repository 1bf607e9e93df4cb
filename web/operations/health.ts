import { type Request, type Response, Router } from 'express';
import type { RequestKind } from '../../domain/kinds.ts';
import type { RequestState } from '../../domain/states.ts';
import { codeOf } from '../../errors.ts';
import { after, type Clock, SECOND } from '../../observe/clock.ts';
import type { Metrics } from '../../observe/metrics.ts';
import { setRefusal } from '../refusal.ts';

const ASK_AGAIN_MS = 5 * SECOND;
const PATIENCE_MS = 2 * SECOND;

export interface HealthOptions {
  metrics: Metrics;
  clock: Clock;
  /** Without the store this process cannot do its own part. */
  checkStore(): Promise<void>;
  /** Other systems may be unreachable for a while: requests are still filed, and wait. */
  checkOthers: Record<string, () => Promise<void>>;
  countRequests(): Promise<{ kind: RequestKind; state: RequestState; count: number }[]>;
}

type Verdict = 'ok' | string;

const withPatience = async (check: () => Promise<void>): Promise<Verdict> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => {
    timer = setTimeout(() => resolve('no_answer'), PATIENCE_MS);
  });
  try {
    return await Promise.race([check().then(() => 'ok'), late]);
  } catch (error) {
    return codeOf(error);
  } finally {
    clearTimeout(timer);
  }
};

/** Remembers an answer for some seconds, so that a probe every second does not put load on other systems. */
const remembered = <Answer>(clock: Clock, ask: () => Promise<Answer>) => {
  let last: { at: Date; answer: Promise<Answer> } | undefined;
  return (): Promise<Answer> => {
    if (!last || after(last.at, ASK_AGAIN_MS) <= clock.now()) {
      const asked = { at: clock.now(), answer: ask() };
      last = asked;
      asked.answer.catch(() => {
        if (last === asked) last = undefined;
      });
    }
    return last.answer;
  };
};

/** However many ask at once, the store is asked once. */
const shared = (check: () => Promise<Verdict>) => {
  let running: Promise<Verdict> | undefined;
  return (): Promise<Verdict> => {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  };
};

export interface Health {
  /**
   * For load balancers, on the customers' port. `GET /healthz`: the process is alive. `GET /readyz`: 503 only if the store
   * is unreachable. Neither says anything more.
   */
  customers: Router;
  /**
   * For operators, on a port of their own: the same, with what answers and what does not (an outage of desk or mail server
   * is `degraded`, with 200), and `GET /metrics`: Prometheus text.
   */
  operators: Router;
}

export const createHealth = (options: HealthOptions): Health => {
  const { metrics, clock } = options;
  const storeVerdict = shared(() => withPatience(options.checkStore));
  const countRequests = remembered(clock, options.countRequests);
  const others = Object.entries(options.checkOthers).map(
    ([name, check]) => [name, remembered(clock, () => withPatience(check))] as const,
  );
  const alive = (_request: Request, response: Response) => void response.json({ status: 'ok' });

  const customers = Router();
  customers.get('/healthz', alive);
  customers.get('/readyz', async (_request: Request, response: Response) => {
    const isReady = (await storeVerdict()) === 'ok';
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'unavailable' });
  });
  customers.all('/metrics', (_request: Request, response: Response) => {
    setRefusal(response, 'metrics_refused');
    response.sendStatus(404);
  });

  const operators = Router();
  operators.get('/healthz', alive);
  operators.get('/readyz', async (_request: Request, response: Response) => {
    const store = await storeVerdict();
    const checked = await Promise.all(others.map(async ([name, check]) => [name, await check()] as const));
    const degraded = checked.some(([, verdict]) => verdict !== 'ok');
    const status = store !== 'ok' ? 'unavailable' : degraded ? 'degraded' : 'ok';
    response.status(store === 'ok' ? 200 : 503).json({ status, store, ...Object.fromEntries(checked) });
  });
  operators.get('/metrics', async (_request: Request, response: Response) => {
    const { requestsByState, registry } = metrics;
    const counts = await countRequests();
    requestsByState.reset();
    for (const { kind, state, count } of counts) requestsByState.set({ kind, state }, count);
    response.type(registry.contentType).send(await registry.metrics());
  });
  return { customers, operators };
};
