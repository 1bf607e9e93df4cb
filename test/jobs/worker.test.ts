import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorker } from '../../jobs/worker.ts';
import { openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';

let store: TestConnection;
beforeAll(async () => {
  store = await openTestConnection();
});
afterAll(() => store.close());

/** A worker that has so many emails to send and nothing else to do, and how often it asked for each kind of work. */
const withEmails = async (emails: number) => {
  const { context } = await openJobs(store);
  const asked = { emails: 0, requests: 0 };
  const { claim } = context.requests;
  const worker = createWorker(
    {
      ...context,
      emailSender: {
        ...context.emailSender,
        deliverNext: async () => {
          asked.emails += 1;
          return asked.emails <= emails;
        },
      },
      requests: {
        ...context.requests,
        claim: (leaseMs) => {
          asked.requests += 1;
          return claim(leaseMs);
        },
      },
    },
    { idleMs: 5, listenMs: 1_000 },
  );
  return { worker, asked };
};

it('asks once for each kind of work where nothing is due', async () => {
  const { worker, asked } = await withEmails(0);
  await worker.settle();
  expect(asked).toEqual({ emails: 1, requests: 1 });
});

it('asks for nothing again that has had nothing to do since the last thing was done', async () => {
  const { worker, asked } = await withEmails(2);
  await worker.settle();
  expect(asked).toEqual({ emails: 3, requests: 1 });
});
