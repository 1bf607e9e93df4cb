import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { createZendeskClient } from '../../../integrations/zendesk/zendeskClient.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { openScriptedZendesk } from './scriptedZendesk.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const openClient = async () => {
  const account = await openScriptedZendesk({
    'POST /tickets': ({ body }) => ({ status: 201, body: { subject: body.subject } }),
  });
  const client = createZendeskClient({ ...account, clock: standingClock(), logger: silentLogger });
  return { client, calls: account.calls };
};

it('sends each of several calls at once with its own key, and without one where none was given', async () => {
  const { client, calls } = await openClient();
  const keys = ['one', undefined, 'two'];
  await Promise.all(keys.map((key) => client.post(['tickets'], { subject: String(key) }, key)));
  const sent = calls.filter(({ call }) => call === 'POST /tickets');
  expect(sent).toHaveLength(3);
  for (const { body, headers } of sent) expect(headers['idempotency-key'] ?? 'undefined').toBe(body.subject);
});

it('carries the key through no storage that every promise of the process would have to pass on', async () => {
  const run = vi.spyOn(AsyncLocalStorage.prototype, 'run');
  const { client } = await openClient();
  await client.post(['tickets'], { subject: 'one' }, 'one');
  expect(run).not.toHaveBeenCalled();
});
