import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestKind } from '../../domain/kinds.ts';
import type { Mailer } from '../../integrations/email/mailer.ts';
import { renderEmail } from '../../integrations/email/renderEmail.ts';
import { createTicketDesk } from '../../integrations/zendesk/createTicketDesk.ts';
import { createJobs } from '../../jobs/createJobs.ts';
import { createWorker, type Worker } from '../../jobs/worker.ts';
import type { Exchange } from '../../local/desk/api/serveApi.ts';
import { seedDesk } from '../../local/desk/seedDesk.ts';
import { type Desk, startDesk } from '../../local/desk/startDesk.ts';
import { addUser, userByEmail } from '../../local/desk/users/addUser.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { openProduct } from '../../product.ts';
import { fillWith, personaRows } from '../../test/builders/seedPersonas.ts';
import { testConfig } from '../../test/builders/testConfig.ts';
import { movableClock } from '../identity/openBench.ts';
import { startBenchStore } from '../store/startBenchStore.ts';
import { accountOf, filed } from './people.ts';

/** How long each call takes, in virtual milliseconds. */
const CALL_MS = 150;

export interface Call {
  at: number;
  call: string;
  refused: boolean;
  /** Whose request it was for; nothing for what is asked for the account as a whole. */
  kind: RequestKind | undefined;
  /** The reference of a request whose ticket it made. */
  made: string | undefined;
}

export interface Crowd {
  clock: ReturnType<typeof movableClock>;
  worker: Worker;
  desk: Desk;
  calls: readonly Call[];
  requests(): Promise<PrivacyRequest[]>;
  /** Those whose first ticket is due and not made yet. */
  waiting(): Promise<Pick<PrivacyRequest, 'reference' | 'dueAt' | 'desk'>[]>;
  close(): Promise<void>;
}

const MAIL_SERVER: Mailer = {
  send: async ({ messageId }) => ({ response: '250 Ok', messageId }),
  check: async () => {},
  close: () => {},
};

/**
 * As many requests as are named, all filed at once by people with a profile and two tickets each, before a worker and a
 * desk that allows `callsPerMinute`. Only the clock is not real: each call takes 150 ms of it.
 */
export const openCrowd = async (kinds: readonly RequestKind[], callsPerMinute: number): Promise<Crowd> => {
  const store = await startBenchStore();
  const dir = mkdtempSync(path.join(tmpdir(), 'rd-zendesk-'));
  const names = { product: `bench_zendesk_${process.pid}`, company: `bench_company_${process.pid}` };
  const clock = movableClock('2026-03-02T09:00:00Z');
  const calls: Call[] = [];
  /** Kinds by what a call may name: an address, a number at the desk, a reference. */
  const named = new Map<string, RequestKind>();
  const kindOf = ({ path: asked, query, request, response }: Exchange): RequestKind | undefined => {
    const words = `${asked} ${query} ${request}`.match(/person\.\d+|RD-\w{4}-\w{4}|\b\d{3,}\b/g) ?? [];
    const kind = words.map((word) => named.get(word)).find((one) => one !== undefined);
    const ticket = /^\{"ticket":\{[^}]*?"id":(\d+)/.exec(response)?.[1];
    if (kind !== undefined && ticket !== undefined) named.set(ticket, kind);
    return kind ?? (asked.includes('/job_statuses/') ? 'erasure' : undefined);
  };
  const desk = await startDesk({
    dir: path.join(dir, 'desk'),
    host: '127.0.0.1',
    port: 0,
    clock,
    randomness: secureRandomness,
    logger: silentLogger,
    delays: { latency: 0, job: 1_500, compliance: 6_000 },
    limits: { accountPerMinute: callsPerMinute },
    onExchange: (exchange) => {
      clock.pass(CALL_MS);
      const { method, path: asked, request, status } = exchange;
      const makes = method === 'POST' && asked === '/api/v2/tickets' && status === 201;
      calls.push({
        at: clock.now().getTime(),
        call: `${method} ${asked}`,
        refused: status === 429,
        kind: kindOf(exchange),
        made: makes ? /"external_id":"([^"]+)"/.exec(request)?.[1] : undefined,
      });
    },
  });
  const { clientId, clientSecret } = desk.credentials;
  const withDatabase = store.uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${names.product}`);
  const product = await openProduct({
    config: testConfig(dir, names.company),
    endpoints: {
      mongodbUri: withDatabase,
      mail: { smtpUrl: 'smtp://127.0.0.1:9', from: 'Bench <bench@plumelac.example>' },
      desk: { url: desk.url, auth: { kind: 'oauth', clientId, clientSecret } },
    },
    clock,
    randomness: secureRandomness,
    logger: silentLogger,
    background: true,
  });
  const { shared } = product;
  const jobs = createJobs({
    policyVersion: '2.0',
    ...shared,
    desk: createTicketDesk({ ...product.desk, clock, logger: silentLogger }),
    mailer: MAIL_SERVER,
    renderEmail,
  });

  const company = store.client.db(names.company);
  await fillWith(company, personaRows(clock, 0));
  await company.collection('accounts').createIndex({ emailLower: 1 });
  await company.collection<{ _id: string }>('accounts').insertMany(kinds.map((_, n) => accountOf(n)));
  desk.store.transaction(() => {
    for (const n of kinds.keys()) {
      const { _id, email } = accountOf(n);
      addUser(desk.store, {
        name: `Person ${n}`,
        email,
        externalId: _id,
        verified: true,
        at: '2025-03-02T09:00:00Z',
      });
    }
  });
  seedDesk(desk, {
    users: [],
    tickets: [...kinds.keys()].flatMap((n) =>
      ['A question', 'Another question'].map((subject) => ({
        requesterEmail: accountOf(n).email,
        subject,
        status: 'solved' as const,
        comments: [
          { from: 'customer' as const, text: 'Hello?', at: '2026-02-26T10:00:00Z' },
          { from: 'agent' as const, text: 'Dear customer', at: '2026-02-27T10:00:00Z' },
        ],
      })),
    ),
  });
  for (const [n, kind] of kinds.entries()) {
    const { email } = accountOf(n);
    const user = userByEmail(desk.store, email)!;
    const tickets = desk.store.tickets.where('requester_id', user.id);
    const { reference } = await jobs.requests.create(filed(n, kind, kinds.length, jobs));
    for (const name of [`person.${n}`, String(user.id), ...tickets.map(({ id }) => String(id)), reference])
      named.set(name, kind);
  }

  return {
    clock,
    worker: createWorker(jobs, { idleMs: 1, listenMs: 1 }),
    desk,
    calls,
    waiting: () =>
      product.connection
        .collection<PrivacyRequest>('privacyRequests')
        .find({ ticket: { $exists: false }, 'desk.at': { $gt: new Date(0), $lte: clock.now() } })
        .project<Pick<PrivacyRequest, 'reference' | 'dueAt' | 'desk'>>({ reference: 1, dueAt: 1, desk: 1 })
        .toArray(),
    requests: () =>
      product.connection.collection<PrivacyRequest>('privacyRequests').find({}).toArray() as Promise<
        PrivacyRequest[]
      >,
    close: async () => {
      await desk.close();
      await product.connection.dropDatabase();
      await company.dropDatabase();
      await product.close();
      await store.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
