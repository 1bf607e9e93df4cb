import { describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../../integrations/zendesk/createTicketDesk.ts';
import { openSetup } from '../../../../integrations/zendesk/setup/setUpAccount.ts';
import type { DeskOptions } from '../../../../local/desk/startDesk.ts';
import { updateTicket } from '../../../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../../../local/desk/time.ts';
import { userByEmail } from '../../../../local/desk/users/addUser.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { productBlueprint } from '../../../../processes/zendeskSetup/setUpZendesk.ts';
import { openDesk } from '../../../local/desk/openDesk.ts';

const BLUEPRINT = productBlueprint('https://privacy.example');

const open = async (options: Partial<DeskOptions> = {}) => {
  const desk = await openDesk(options);
  const { clientId, clientSecret } = desk.credentials;
  const connection = {
    url: desk.url,
    auth: { kind: 'oauth' as const, clientId, clientSecret },
    clock: desk.clock,
    logger: silentLogger,
  };
  const setup = () => openSetup(connection, BLUEPRINT);
  /** What the next run would do, without what is fine. */
  const toDo = async () =>
    (await setup()).plan
      .filter(({ does }) => does !== 'fine')
      .map(({ does, title, because }) => `${does} ${title}: ${because.join('; ')}`);
  return { desk, store: desk.store, connection, setup, toDo };
};

describe('setting a Zendesk account up', () => {
  it('makes what is missing, and finds nothing to do the second time', async () => {
    const { store, setup, toDo } = await open();
    for (const field of store.fields.all()) if (field.removable) store.fields.remove(field.id);
    const first = await setup();
    expect(new Set(first.plan.map(({ does }) => does))).toEqual(new Set(['create']));
    expect((await first.apply()).filter(({ refused }) => refused !== undefined)).toEqual([]);
    expect(await toDo()).toEqual([]);
    const [views, macros, triggers] = [store.views.all(), store.macros.all(), store.triggers.all()];
    expect(views.map(({ title }) => title)).toEqual(BLUEPRINT.views.map(({ title }) => title));
    expect(macros).toHaveLength(BLUEPRINT.macros.length);
    const second = await setup();
    await second.apply();
    expect(store.views.all()).toEqual(views);
    expect(store.macros.all()).toEqual(macros);
    expect(store.triggers.all()).toEqual(triggers);
    expect(store.webhooks.all()).toHaveLength(1);
  });

  it('writes nothing before it is told to', async () => {
    const { store, setup } = await open();
    const before = store.fields.all();
    await setup();
    expect(store.fields.all()).toEqual(before);
    expect([store.groups.all().length, store.macros.all().length, store.webhooks.all().length]).toEqual([
      1, 0, 0,
    ]);
  });

  it('gives the fields what the product needs to find them and to write into them', async () => {
    const { connection, setup, store } = await open();
    await (await setup()).apply();
    for (const field of store.fields.all()) store.fields.put({ ...field, title: `Feld ${field.id}` });
    const desk = createTicketDesk(connection);
    expect(await desk.missingFields()).toEqual([]);
    const note = { html: '<p>A note.</p>', markers: ['m'] };
    const ticket = { externalId: 'RD-1', subject: 'One', note, tags: ['privacy'] };
    const fields = { kind: 'withdrawal', state: 'needs_attention', deadline: '2026-04-01' };
    const made = await desk.createTicket({ ...ticket, fields, status: 'open', priority: 'normal' });
    expect(made.fields).toEqual(fields);
    const decided = await desk.changeTicket(made.id, { fields: { decision: 'ask_customer' } });
    expect(decided.fields.decision).toBe('ask_customer');
  });

  it('sorts new privacy tickets into their form and group', async () => {
    const { connection, setup, store } = await open();
    await (await setup()).apply();
    const desk = createTicketDesk(connection);
    const note = { html: '<p>A note.</p>', markers: ['m'] };
    const rest = { note, fields: {}, status: 'open', priority: 'normal' } as const;
    const privacy = await desk.createTicket({
      externalId: 'RD-1',
      subject: 'One',
      tags: ['privacy'],
      ...rest,
    });
    const other = await desk.createTicket({ externalId: 'X-1', subject: 'Two', tags: ['billing'], ...rest });
    const group = store.groups.all().find(({ name }) => name === 'Privacy');
    const [form] = store.forms.all();
    expect(store.tickets.get(privacy.id)).toMatchObject({ group_id: group?.id, ticket_form_id: form?.id });
    expect(store.tickets.get(other.id)?.group_id).not.toBe(group?.id);
  });

  it('has the product called for what others do, and not for what it does itself', async () => {
    const { desk, connection, setup, store } = await open();
    await (await setup()).apply();
    for (const webhook of store.webhooks.all())
      store.webhooks.put({ ...webhook, endpoint: 'http://127.0.0.1:9' });
    const tickets = createTicketDesk(connection);
    const note = { html: '<p>A note.</p>', markers: ['m'] };
    const rest = { note, fields: {}, status: 'open', priority: 'normal' } as const;
    const { id } = await tickets.createTicket({
      externalId: 'RD-1',
      subject: 'One',
      tags: ['privacy'],
      ...rest,
    });
    const other = await tickets.createTicket({ externalId: 'X-1', subject: 'Two', tags: [], ...rest });
    await tickets.changeTicket(id, { fields: { state: 'done' } });
    expect(store.invocations.all()).toEqual([]);
    const actor = userByEmail(store, 'marco.bianchi@desk.example');
    if (!actor) throw new Error('no agent');
    for (const ticket of [id, other.id]) {
      store.transaction(() => {
        updateTicket(store, ticket, { priority: 'high' }, { actor, via: 'web', at: stamp(desk.clock.now()) });
      });
    }
    await desk.delivered();
    expect(store.invocations.all().map(({ body }) => JSON.parse(body))).toEqual([{ ticket_id: String(id) }]);
  });

  describe('after an administrator has changed something', () => {
    const setUp = async () => {
      const opened = await open();
      await (await opened.setup()).apply();
      const mendAll = async () => {
        await (await opened.setup()).apply();
        expect(await opened.toDo()).toEqual([]);
      };
      return { ...opened, mendAll };
    };

    it('gives a renamed field its name again', async () => {
      const { store, toDo, mendAll } = await setUp();
      const field = store.fields.all().find(({ title }) => title === 'Privacy state');
      if (field) store.fields.put({ ...field, title: 'Stand' });
      expect(await toDo()).toEqual(['mend Privacy state: is called "Stand"']);
      await mendAll();
      expect(store.fields.get(field?.id ?? 0)?.title).toBe('Privacy state');
    });

    it('adds the options that are missing and keeps those of others', async () => {
      const { store, toDo, mendAll } = await setUp();
      const field = store.fields.all().find(({ title }) => title === 'Privacy decision');
      const own = { id: 1, name: 'Ask the lawyers', value: 'ask_the_lawyers' };
      const kept = (field?.options ?? []).filter(({ value }) => !value.endsWith('refuse'));
      if (field) store.fields.put({ ...field, options: [...kept, own] });
      expect(await toDo()).toContain('mend Privacy decision: lacks options');
      await mendAll();
      const names = store.fields.get(field?.id ?? 0)?.options.map(({ name }) => name);
      expect(names).toEqual([...kept.map(({ name }) => name), 'Ask the lawyers', 'Refuse']);
    });

    it('uses again what was deactivated', async () => {
      const { store, toDo, mendAll } = await setUp();
      const trigger = store.triggers.all().find(({ title }) => title === 'Privacy: tell Rightsdesk');
      const view = store.views.all()[0];
      if (trigger) store.triggers.put({ ...trigger, active: false });
      if (view) store.views.put({ ...view, active: false });
      for (const webhook of store.webhooks.all()) store.webhooks.put({ ...webhook, status: 'inactive' });
      expect(await toDo()).toEqual([
        'mend Rightsdesk: was deactivated',
        'mend Privacy: due soon: was deactivated',
        'mend Privacy: tell Rightsdesk: was deactivated',
      ]);
      await mendAll();
    });

    it('keeps conditions and actions that others have added', async () => {
      const { store, toDo, mendAll } = await setUp();
      const trigger = store.triggers.all().find(({ title }) => title === 'Privacy: tell Rightsdesk');
      const more = { field: 'status', operator: 'is_not', value: 'closed' };
      const alsoDoes = { field: 'priority', value: 'high' };
      if (trigger) {
        store.triggers.put({
          ...trigger,
          conditions: { all: [more], any: [] },
          actions: [...trigger.actions, alsoDoes],
        });
      }
      expect(await toDo()).toEqual(['mend Privacy: tell Rightsdesk: lacks conditions']);
      await mendAll();
      const now = store.triggers.get(trigger?.id ?? 0);
      expect(now?.conditions.all).toContainEqual(more);
      expect(now?.conditions.all).toHaveLength(2);
      expect(now?.actions).toEqual([...(trigger?.actions ?? []), alsoDoes]);
    });

    it('lets macros and views name a field that was made anew', async () => {
      const { store, mendAll } = await setUp();
      const field = store.fields.all().find(({ title }) => title === 'Privacy decision');
      store.fields.remove(field?.id ?? 0);
      await mendAll();
      const now = store.fields.all().find(({ title }) => title === 'Privacy decision');
      const approve = store.macros.all().find(({ title }) => title === 'Privacy::Approve');
      expect(approve?.actions).toContainEqual({
        field: `custom_fields_${now?.id}`,
        value: 'privacy_approve',
      });
    });

    it('leaves everything else of the account alone', async () => {
      const { store, mendAll } = await setUp();
      const trigger = store.triggers.all().find(({ title }) => title.startsWith('Notify'));
      await mendAll();
      expect(store.triggers.get(trigger?.id ?? 0)).toEqual(trigger);
    });
  });

  it('names what the plan does not allow, and goes on with the rest', async () => {
    const { store, setup } = await open({ plan: 'team' });
    const at = store.groups.all()[0]?.created_at ?? '';
    store.forms.put({
      id: 1,
      name: 'The only form',
      display_name: 'The only form',
      position: 0,
      active: true,
      default: true,
      end_user_visible: true,
      ticket_field_ids: [],
      created_at: at,
      updated_at: at,
    });
    const done = await (await setup()).apply();
    expect(done.filter(({ refused }) => refused !== undefined).map(({ title }) => title)).toEqual([
      'Privacy request',
    ]);
    const sort = store.triggers.all().find(({ title }) => title.includes('form and group'));
    expect(sort?.actions.map(({ field }) => field)).toEqual(['group_id']);
    const again = await (await setup()).apply();
    expect(again.filter(({ does }) => does !== 'fine').map(({ title }) => title)).toEqual([
      'Privacy request',
    ]);
  });

  it('names what whoever is signed in may not do', async () => {
    const { store, setup } = await open();
    const us = store.users.all().find(({ name }) => name === 'Rightsdesk');
    if (us) store.users.put({ ...us, role: 'agent', staff: 'agent' });
    const done = (await (await setup()).apply()).filter(({ kind }) => kind !== 'serviceUsers');
    expect(done.length).toBeGreaterThan(10);
    expect(done.every(({ does, refused }) => does === 'not_allowed' || refused !== undefined)).toBe(true);
  });

  it('knows the secret with which the webhook signs', async () => {
    const { store, setup } = await open();
    expect(await (await setup()).signingSecret()).toBeUndefined();
    await (await setup()).apply();
    expect(await (await setup()).signingSecret()).toBe(store.webhooks.all()[0]?.signing_secret.secret);
  });
});
