import { type Request, type Response, Router } from 'express';
import type { RequestKind } from '../../domain/kinds.ts';
import type { RequestState } from '../../domain/states.ts';
import { codeOf } from '../../errors.ts';
import { after, type Clock, SECOND } from '../../observe/clock.ts';
import type { Metrics } from '../../observe/metrics.ts';

const CHECK_AGAIN_MS = 5 * SECOND;
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
const remembered = (clock: Clock, check: () => Promise<void>) => {
  let last: { at: Date; verdict: Promise<Verdict> } | undefined;
  return (): Promise<Verdict> => {
    if (!last || after(last.at, CHECK_AGAIN_MS) <= clock.now())
      last = { at: clock.now(), verdict: withPatience(check) };
    return last.verdict;
  };
};

/**
 * `GET /healthz`: the process is alive. `GET /readyz`: 503 only if the store is unreachable; an outage of desk or mail server
 * is `degraded` in the body with 200. `GET /metrics`: Prometheus text.
 */
export const createHealthRoutes = (options: HealthOptions): Router => {
  const router = Router();
  const others = Object.entries(options.checkOthers).map(
    ([name, check]) => [name, remembered(options.clock, check)] as const,
  );
  router.get('/healthz', (_request: Request, response: Response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request: Request, response: Response) => {
    const store = await withPatience(options.checkStore);
    const checked = await Promise.all(others.map(async ([name, check]) => [name, await check()] as const));
    const degraded = checked.some(([, verdict]) => verdict !== 'ok');
    const status = store !== 'ok' ? 'unavailable' : degraded ? 'degraded' : 'ok';
    response.status(store === 'ok' ? 200 : 503).json({ status, store, ...Object.fromEntries(checked) });
  });
  router.get('/metrics', async (_request: Request, response: Response) => {
    const { requestsByState, registry } = options.metrics;
    requestsByState.reset();
    for (const { kind, state, count } of await options.countRequests())
      requestsByState.set({ kind, state }, count);
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
};
