import { describe, expect, it } from 'vitest';
import type { Json } from '../apiClient.ts';
import { openEndpoint } from '../endpoint.ts';
import { openAccount } from '../openAccount.ts';

const is = (field: string, value: string, operator = 'is') => ({ field, operator, value });
const ADA = { requester: { name: 'Ada', email: 'ada@example.org' } };

const opened = async () => {
  const account = await openAccount();
  const add = async (trigger: Json): Promise<Json> => {
    const answer = await account.api('POST', '/triggers', { trigger });
    expect(answer.status).toBe(201);
    return answer.body.trigger;
  };
  const decisionField = await account.fieldId('Privacy decision');
  const decision = `custom_fields_${decisionField}`;
  return { ...account, add, decision, decisionField };
};

describe('a trigger that sets a field', () => {
  it('does so in the audit of the update, and each of its events says that a rule did it', async () => {
    const { add, decision, decisionField, file, change, audits } = await opened();
    const trigger = await add({
      title: 'Refuse',
      conditions: { all: [is('status', 'pending', 'value')], any: [] },
      actions: [{ field: decision, value: 'refuse' }],
    });
    const { id } = await file();
    const changed = await change(id, { status: 'pending' });
    expect(changed.tags).toEqual(['refuse']);
    const audit = (await audits(id)).at(-1) as Json;
    const rule = { channel: 'rule', source: { rel: 'trigger', from: { id: trigger.id, title: 'Refuse' } } };
    expect(audit.via.channel).toBe('api');
    const [own, ...byRule] = audit.events;
    expect(own).toMatchObject({ field_name: 'status', value: 'pending' });
    expect(own.via).toBeUndefined();
    expect(byRule.map((one: Json) => one.field_name).sort()).toEqual([String(decisionField), 'tags']);
    for (const event of byRule) expect(event).toMatchObject({ value: 'refuse', via: rule });
  });

  it('fires once, and lets those before it look again', async () => {
    const { add, file, show } = await opened();
    const all = (tag: string) => ({ all: [is('current_tags', tag, 'includes')], any: [] });
    await add({
      title: 'Second',
      position: 1,
      conditions: all('b'),
      actions: [{ field: 'priority', value: 'high' }],
    });
    await add({
      title: 'First',
      position: 2,
      conditions: all('a'),
      actions: [{ field: 'current_tags', value: 'b' }],
    });
    await add({
      title: 'Round',
      position: 3,
      conditions: all('b'),
      actions: [{ field: 'current_tags', value: 'a' }],
    });
    const { id } = await file({ tags: ['a'] });
    expect(await show(id)).toMatchObject({ tags: ['a', 'b'], priority: 'high' });
  });

  it('that is inactive, or whose conditions do not hold, does nothing', async () => {
    const { api, add, file, show } = await opened();
    const actions = [{ field: 'priority', value: 'urgent' }];
    const off = await add({ title: 'Off', conditions: { all: [is('status', 'new')], any: [] }, actions });
    await api('PUT', `/triggers/${off.id}`, {
      trigger: { title: 'Off', active: false, conditions: off.conditions, actions },
    });
    await add({ title: 'Other', conditions: { all: [is('status', 'open')], any: [] }, actions });
    expect((await show((await file()).id)).priority).toBeNull();
  });

  it.each<[string, Json]>([
    [
      'without conditions',
      { conditions: { all: [], any: [] }, actions: [{ field: 'status', value: 'open' }] },
    ],
    ['without actions', { conditions: { all: [is('status', 'new')] }, actions: [] }],
    [
      'on a field that there is not',
      { conditions: { all: [is('custom_fields_7', 'x')] }, actions: [{ field: 'status', value: 'open' }] },
    ],
    [
      'with an action that there is not',
      { conditions: { all: [is('status', 'new')] }, actions: [{ field: 'dance', value: 'x' }] },
    ],
    [
      'that calls a webhook that there is not',
      {
        conditions: { all: [is('status', 'new')] },
        actions: [{ field: 'notification_webhook', value: ['01X', '{}'] }],
      },
    ],
  ])('%s is refused', async (_name, trigger) => {
    const { api } = await opened();
    expect((await api('POST', '/triggers', { trigger: { title: 'X', ...trigger } })).status).toBe(422);
  });
});

describe('the trigger that every account has', () => {
  it('mails the requester what an agent answers in public, and only that', async () => {
    const { desk, file, change, audits } = await opened();
    const { id } = await file(ADA);
    await change(id, { comment: { body: 'Inside', public: false } });
    expect(desk.store.mails.all()).toEqual([]);
    await change(id, { comment: { body: 'Dear Ada' } });
    expect(desk.store.mails.all()).toMatchObject([
      { to: 'ada@example.org', subject: 'Re: Hello', ticket_id: id },
    ]);
    expect(desk.store.mails.all()[0]?.text).toContain('Dear Ada');
    expect((await audits(id)).at(-1)?.events.at(-1)).toMatchObject({
      type: 'Notification',
      via: { channel: 'rule' },
    });
  });

  it('mails nobody where the requester has no address', async () => {
    const { desk, api, file, change } = await opened();
    const service = (await api('POST', '/users', { user: { name: 'Privacy requests' } })).body.user.id;
    const { id } = await file({ requester_id: service });
    await change(id, { comment: { body: 'Answer' } });
    expect(desk.store.mails.all()).toEqual([]);
  });
});

describe('a trigger that calls a webhook', () => {
  it('sends what it was given, filled in so that it stays JSON', async () => {
    const { desk, api, add, file } = await opened();
    const { url, received } = await openEndpoint();
    const facts = { status: 'active', http_method: 'POST', request_format: 'json' };
    const hook = { name: 'Look', endpoint: url, subscriptions: ['conditional_ticket_events'], ...facts };
    const webhook = (await api('POST', '/webhooks', { webhook: hook })).body.webhook.id;
    const text = '{"ticket": "{{ticket.id}}", "subject": "{{ticket.title}}"}';
    await add({
      title: 'Tell',
      conditions: { all: [is('update_type', 'Create')], any: [] },
      actions: [{ field: 'notification_webhook', value: [webhook, text] }],
    });
    const { id } = await file({ subject: 'Say "no"' });
    await desk.delivered();
    expect(received.map(({ body }) => JSON.parse(body))).toEqual([
      { ticket: String(id), subject: 'Say "no"' },
    ]);
  });
});
