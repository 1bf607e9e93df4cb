import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { Randomness } from '../../observe/randomness.ts';
import type { Delays } from './api/call.ts';
import { createRateLimiter, type Limits } from './api/rateLimits.ts';
import { type Exchange, serveApi } from './api/serveApi.ts';
import { appKeySet } from './appSigner.ts';
import { answerContent } from './attachmentContent.ts';
import { createDelivery } from './deliver.ts';
import { DEMO_CREDENTIALS } from './demoCredentials.ts';
import { answerEmail } from './emailEndpoint.ts';
import { answerFaults } from './faultEndpoint.ts';
import { createFaults, type DeskFaults } from './faults.ts';
import { isCrossOrigin, isLocalHost, jsonAnswer, readBody, send } from './http.ts';
import { servePages } from './pages/servePages.ts';
import { PLANS, type PlanName } from './plans.ts';
import { type DeskStore, openDeskStore } from './store/deskStore.ts';
import { provision } from './store/provision.ts';
import { stamp } from './time.ts';

export interface DeskOptions {
  /** Where the desk keeps its data; made if missing. */
  dir: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  /** How long the desk's background work takes: no time, as long as in a real account, or the given times. Default `none`. */
  delays?: 'none' | 'realistic' | Delays;
  /** Which plan the account is on. Default `enterprise_plus`. */
  plan?: PlanName;
  /** Limits to use in place of Zendesk's, or `wide` for none. */
  limits?: Limits;
  /** Where the emails go that the account's triggers send, e.g. `smtp://127.0.0.1:3025`. Without it none is sent. */
  smtpUrl?: string;
  /** Origin of the app that is installed in the desk, beside each ticket and in the head. Asked when a page is shown. */
  appUrl?: () => string | undefined;
  /** Sees what was asked and answered, before faults spoil it. For tests. */
  onExchange?: (exchange: Exchange) => void;
}

export interface Desk {
  /** An origin: what `ZENDESK_URL` is set to. */
  url: string;
  credentials: typeof DEMO_CREDENTIALS;
  faults: DeskFaults;
  store: DeskStore;
  clock: Clock;
  /** Resolves when all that waits for a webhook or a mailbox has been tried. */
  delivered(): Promise<void>;
  close(): Promise<void>;
}

const DELAYS: Record<'none' | 'realistic', Delays> = {
  none: { latency: 0, job: 0, compliance: 0 },
  realistic: { latency: 150, job: 1_500, compliance: 6_000, search: 5_000 },
};

/**
 * Starts the local desk: it stands in for a Zendesk account, API and agent's pages on one port. Throws `port_taken`.
 */
export const startDesk = async (options: DeskOptions): Promise<Desk> => {
  const { clock, randomness, logger } = options;
  const delays = typeof options.delays === 'object' ? options.delays : DELAYS[options.delays ?? 'none'];
  const store = openDeskStore(options.dir);
  store.transaction(() => provision(store, stamp(clock.now())));
  const { faults, next, deliveryFaults } = createFaults(() => store.tokens.clear());
  const plan = PLANS[options.plan ?? 'enterprise_plus'];
  const limiter = createRateLimiter(options.limits ?? {}, plan.requestsPerMinute);
  const closing = new AbortController();
  const delivery = createDelivery({
    store,
    clock,
    logger,
    smtpUrl: options.smtpUrl,
    faults: deliveryFaults,
    closing: closing.signal,
  });
  store.onCommit(() => void delivery.flush());
  const api = {
    store,
    clock,
    randomness,
    delays,
    limiter,
    plan,
    logger,
    nextFault: next,
    faultState: faults.state,
    closing: closing.signal,
    onExchange: options.onExchange,
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = request.headers.host;
    if (!isLocalHost(host, options.host)) {
      send(
        response,
        jsonAnswer(421, {
          error: 'MisdirectedRequest',
          description: 'The local desk answers local names only.',
        }),
      );
      return;
    }
    const url = new URL(request.url ?? '/', `http://${host}`);
    const isApi = url.pathname.startsWith('/api/v2/') || url.pathname === '/oauth/tokens';
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && isCrossOrigin(request)) {
      send(
        response,
        jsonAnswer(403, { error: 'Forbidden', description: 'Sent from a page of another origin.' }),
      );
    } else if (isApi) await serveApi(request, response, url, api);
    else if (url.pathname === '/desk/faults') {
      send(response, answerFaults(faults, request.method ?? 'GET', await readBody(request, 10_000)));
    } else if (url.pathname === '/desk/email') {
      const body = await readBody(request, 300_000);
      send(response, answerEmail(store, clock.now(), request.method ?? 'GET', body));
    } else if (url.pathname.startsWith('/attachments/token/')) {
      send(response, answerContent(store, url));
    } else if (url.pathname === '/.well-known/jwks.json') {
      send(response, jsonAnswer(200, appKeySet({ store })));
    } else {
      const deskUrl = urlOf(options, server);
      const pages = { store, clock, randomness, logger, appUrl: options.appUrl?.(), deskUrl };
      await servePages(request, response, url, { ...pages, origin: url.origin });
    }
  };

  const running = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = serve(request, response).catch((error: unknown) => {
      logger.error('the local desk failed to answer', errorFields(error));
      if (response.headersSent) response.destroy();
      else send(response, jsonAnswer(500, { error: 'InternalError' }));
    });
    running.add(work);
    void work.finally(() => running.delete(work));
  });
  server.keepAliveTimeout = 30_000;
  await listen(server, options, store);

  return {
    url: urlOf(options, server),
    credentials: DEMO_CREDENTIALS,
    faults,
    store,
    clock,
    delivered: delivery.flush,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => {
          // A call goes on after its client has gone: the store waits for it.
          void Promise.all([...running, delivery.flush()]).then(() => {
            store.close();
            resolve();
          });
        });
        server.closeAllConnections();
      }),
  };
};

const urlOf = ({ host }: DeskOptions, server: ReturnType<typeof createServer>): string =>
  `http://${host}:${(server.address() as AddressInfo).port}`;

const listen = (
  server: ReturnType<typeof createServer>,
  { host, port }: { host: string; port: number },
  store: DeskStore,
): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      store.close();
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new AppError('port_taken', `The local desk's port ${port} is taken`, {
              remedy: 'To resolve, free the port or set LOCAL_DESK_PORT to another one.',
            })
          : error,
      );
    });
    server.listen(port, host, () => resolve());
  });
