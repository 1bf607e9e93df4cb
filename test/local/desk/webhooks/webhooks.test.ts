import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../local/desk/startDesk.ts';
import type { UserRow } from '../../../../local/desk/store/rows.ts';
import { createTicket } from '../../../../local/desk/tickets/createTicket.ts';
import { readTicketInput } from '../../../../local/desk/tickets/ticketInput.ts';
import { stamp } from '../../../../local/desk/time.ts';
import type { Json } from '../apiClient.ts';
import { openEndpoint } from '../endpoint.ts';
import { openAccount } from '../openAccount.ts';

const COMMENTS = 'zen:event-type:ticket.comment_added';

const opened = async (subscriptions: string[] = [COMMENTS], ...statuses: number[]) => {
  const account = await openAccount();
  const { url, received } = await openEndpoint(...statuses);
  const webhook = {
    name: 'Rightsdesk',
    status: 'active',
    endpoint: url,
    http_method: 'POST',
    request_format: 'json',
    subscriptions,
  };
  const { status, body } = await account.api('POST', '/webhooks', { webhook });
  expect(status).toBe(201);
  return { ...account, received, webhook, id: body.webhook.id as string };
};

/** An agent at the pages, which work while the API is down. */
const agentOf = ({ store, clock }: Desk) => ({
  actor: store.users.all().find((user) => user.name.startsWith('Marco')) as UserRow,
  write: (actor: UserRow) =>
    store.transaction(() =>
      createTicket(store, readTicketInput({ ticket: { comment: { body: 'By hand' } } }), {
        actor,
        via: 'web',
        at: stamp(clock.now()),
      }),
    ),
});

const bodies = (received: { body: string }[]): Json[] => received.map((one) => JSON.parse(one.body));

describe('a webhook', () => {
  it('is listed, changed and deleted, and its secret is shown apart', async () => {
    const { api, id, webhook } = await opened();
    expect((await api('GET', '/webhooks')).body.webhooks).toMatchObject([{ id, name: 'Rightsdesk' }]);
    expect((await api('GET', '/webhooks?filter[name_contains]=other')).body.webhooks).toEqual([]);
    expect((await api('GET', `/webhooks/${id}`)).body.webhook.signing_secret).toBeUndefined();
    const secret = async (method: string) =>
      (await api(method, `/webhooks/${id}/signing_secret`)).body.signing_secret.secret;
    const first = await secret('GET');
    expect(Buffer.from(first, 'base64')).toHaveLength(32);
    expect(await secret('POST')).not.toBe(first);
    expect((await api('PATCH', `/webhooks/${id}`, { webhook: { status: 'inactive' } })).status).toBe(204);
    expect((await api('PUT', `/webhooks/${id}`, { webhook: { ...webhook, name: 'Other' } })).status).toBe(
      204,
    );
    expect((await api('GET', `/webhooks/${id}`)).body.webhook).toMatchObject({ name: 'Other' });
    expect((await api('DELETE', `/webhooks/${id}`)).status).toBe(204);
    expect((await api('GET', `/webhooks/${id}`)).status).toBe(404);
  });

  it('hears of a comment, signed over time and body', async () => {
    const { desk, api, id, file, received } = await opened();
    const ticket = await file({ comment: { body: 'Grüezi', public: false } });
    await desk.delivered();
    const { headers, body } = received[0] as (typeof received)[number];
    const { secret } = (await api('GET', `/webhooks/${id}/signing_secret`)).body.signing_secret;
    const time = String(headers['x-zendesk-webhook-signature-timestamp']);
    const signature = createHmac('sha256', secret).update(`${time}${body}`).digest('base64');
    expect(headers['x-zendesk-webhook-signature']).toBe(signature);
    expect(time).toBe('2026-03-02T09:00:00Z');
    expect(headers['x-zendesk-webhook-id']).toBe(id);
    expect(JSON.parse(body)).toMatchObject({
      type: COMMENTS,
      subject: `zen:ticket:${ticket.id}`,
      zendesk_event_version: '2022-06-20',
      detail: { id: String(ticket.id), status: 'NEW' },
      event: { comment: { body: 'Grüezi', is_public: false } },
    });
  });

  it('hears what it subscribed to, and nothing while it is inactive', async () => {
    const { desk, api, id, file, change, received, fieldId } = await opened([
      'zen:event-type:ticket.status_changed',
      'zen:event-type:ticket.custom_field_changed',
      'zen:event-type:ticket.tags_changed',
      'zen:event-type:ticket.soft_deleted',
      'zen:event-type:ticket.permanently_deleted',
    ]);
    const ticket = await file();
    const decision = await fieldId('Privacy decision');
    await change(ticket.id, { status: 'open', custom_fields: [{ id: decision, value: 'approve' }] });
    await api('DELETE', `/tickets/${ticket.id}`);
    await api('DELETE', `/deleted_tickets/${ticket.id}`);
    await api('GET', '/tickets');
    await desk.delivered();
    const heard = bodies(received).map((one) => [one.type.split('.')[1], one.event]);
    expect(heard.slice(3).map(([type]) => type)).toEqual(['soft_deleted', 'permanently_deleted']);
    expect(Object.fromEntries(heard)).toEqual({
      status_changed: { previous: 'NEW', current: 'OPEN' },
      tags_changed: { tags_added: ['approve'], tags_removed: [] },
      custom_field_changed: {
        previous: null,
        current: 'approve',
        field: { id: String(decision), title: 'Privacy decision', type: 'tagger' },
      },
      soft_deleted: {},
      permanently_deleted: {},
    });
    await api('PATCH', `/webhooks/${id}`, { webhook: { status: 'inactive' } });
    await change((await file()).id, { status: 'open' });
    await desk.delivered();
    expect(received).toHaveLength(5);
  });

  it('is called again after a 409, three times in all, and its calls can be looked up', async () => {
    const { desk, api, id, file, received } = await opened([COMMENTS], 409, 409, 409, 409);
    await file();
    await desk.delivered();
    expect(received).toHaveLength(3);
    const [invocation] = (await api('GET', `/webhooks/${id}/invocations`)).body.invocations;
    expect(invocation).toMatchObject({ status: 'client error', attempts_count: 3, event_type: COMMENTS });
    const path = `/webhooks/${id}/invocations/${invocation.id}/attempts`;
    expect((await api('GET', path)).body.attempts.map((one: Json) => one.response_code)).toEqual([
      409, 409, 409,
    ]);
  });
});

describe('deliveries that go wrong on request', () => {
  const three = async (
    wrong: Parameters<Awaited<ReturnType<typeof opened>>['desk']['faults']['deliveries']>[0],
  ) => {
    const { desk, file, received, clock: _clock } = await opened();
    desk.faults.deliveries(wrong);
    for (const body of ['one', 'two', 'three']) await file({ comment: { body } });
    await desk.delivered();
    return received.map((one) => [
      JSON.parse(one.body).event.comment.body,
      one.headers['x-zendesk-webhook-invocation-id'],
    ]);
  };

  it('are lost', async () => {
    expect((await three({ lost: 2 })).map(([body]) => body)).toEqual(['three']);
  });

  it('are doubled, with the same invocation id', async () => {
    const arrived = await three({ doubled: 1 });
    expect(arrived.map(([body]) => body)).toEqual(['one', 'one', 'two', 'three']);
    expect(arrived[0]?.[1]).toBe(arrived[1]?.[1]);
  });

  it('are turned round, once all that are to be are there', async () => {
    expect((await three({ reordered: 3 })).map(([body]) => body)).toEqual(['three', 'two', 'one']);
  });
});

describe('a desk that is down', () => {
  it('delivers once it is up again', async () => {
    const { desk, received, api } = await opened();
    const { actor, write } = agentOf(desk);
    desk.faults.down(true);
    write(actor);
    await desk.delivered();
    expect(received).toEqual([]);
    desk.faults.down(false);
    await api('GET', '/tickets');
    await desk.delivered();
    expect(received).toHaveLength(1);
  });
});

describe('a desk that starts again', () => {
  it('delivers what it had no time for', async () => {
    const first = await opened();
    first.desk.faults.deliveries({ reordered: 2 });
    await first.file();
    await first.desk.close();
    const again = await openAccount({ dir: first.desk.dir });
    await again.desk.delivered();
    expect(first.received).toHaveLength(1);
  });
});
