import { describe, expect, it, vi } from 'vitest';
import { createTicketDesk, type TicketDeskOptions } from '../../../integrations/zendesk/createTicketDesk.ts';
import { noteHtml, paragraph } from '../../../integrations/zendesk/noteHtml.ts';
import type { DeskPerson, NewTicket, TicketDesk } from '../../../integrations/zendesk/ticketDesk.ts';
import type { Desk } from '../../../local/desk/startDesk.ts';
import type { UserRow } from '../../../local/desk/store/rows.ts';
import { readTicketInput } from '../../../local/desk/tickets/ticketInput.ts';
import { updateTicket } from '../../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../../local/desk/time.ts';
import { userByEmail } from '../../../local/desk/users/addUser.ts';
import { type Logger, silentLogger } from '../../../observe/logger.ts';
import { apiOf } from '../../local/desk/apiClient.ts';
import { movableClock, openDesk } from '../../local/desk/openDesk.ts';
import { openScriptedZendesk, SELF, SERVICE_USER } from './scriptedZendesk.ts';

const ticketDeskOn = (desk: Desk, more: Partial<TicketDeskOptions> = {}): TicketDesk =>
  createTicketDesk({
    url: desk.url,
    auth: { kind: 'oauth', ...desk.credentials },
    clock: desk.clock,
    logger: silentLogger,
    ...more,
  });

const newTicket = (more: Partial<NewTicket> = {}): NewTicket => ({
  externalId: 'RD-7KQ4-M2',
  subject: 'Erasure · due 1 Apr · English',
  note: {
    html: noteHtml(paragraph('A customer asks for erasure.\nVerified by a code.')),
    markers: ['filed'],
  },
  fields: { reference: 'RD-7KQ4-M2', kind: 'erasure', state: 'filed', deadline: '2026-04-01' },
  status: 'open',
  priority: 'normal',
  tags: ['privacy'],
  ...more,
});

const note = (text: string, ...markers: string[]) => ({ html: noteHtml(paragraph(text)), markers });
const textsOn = (desk: Desk, id: number): string[] =>
  desk.store.comments.where('ticket_id', id).map(({ body }) => body);

const watchingLogger = (): { logger: Logger; warnings: string[] } => {
  const warnings: string[] = [];
  return {
    warnings,
    logger: {
      ...silentLogger,
      warn: (message, fields) => void warnings.push(`${message} ${fields?.error ?? ''}`),
    },
  };
};

const OFFICER = 'sophie.keller@desk.example';
const ADMIN = 'anna.frei@desk.example';

/** A desk with one ticket of ours, and what people do to it. */
const openTicket = async () => {
  const desk = await openDesk();
  const tickets = ticketDeskOn(desk);
  const made = await tickets.createTicket(newTicket());
  const staff = (email: string) => userByEmail(desk.store, email) as UserRow;
  const act = (email: string, change: object) => {
    const input = readTicketInput({ ticket: change });
    const at = stamp(desk.clock.now());
    desk.store.transaction(() =>
      updateTicket(desk.store, made.id, input, { actor: staff(email), via: 'web', at }),
    );
  };
  const field = desk.store.fields.all().find(({ title }) => title === 'Privacy decision')?.id;
  const decide = (email: string, value: string | null) =>
    act(email, { custom_fields: [{ id: field, value }] });
  return { desk, tickets, made, id: made.id, staff, act, decide };
};

describe('filing a ticket', () => {
  it('creates it under the service user with an internal note and its fields', async () => {
    const { desk, made } = await openTicket();
    expect(made).toMatchObject({
      externalId: 'RD-7KQ4-M2',
      status: 'open',
      ours: true,
      fields: { reference: 'RD-7KQ4-M2', kind: 'erasure', state: 'filed', deadline: '2026-04-01' },
    });
    const stored = desk.store.tickets.get(made.id);
    expect(stored?.tags).toContain('privacy');
    expect(desk.store.users.get(stored?.requester_id ?? 0)).toMatchObject({
      name: 'Privacy requests',
      email: null,
      role: 'end-user',
    });
    expect(desk.store.comments.where('ticket_id', made.id)).toMatchObject([
      { public: false, html_body: '<p>A customer asks for erasure.<br>Verified by a code.</p>' },
    ]);
  });

  it('may be solved from the beginning', async () => {
    const desk = await openDesk();
    const made = await ticketDeskOn(desk).createTicket(newTicket({ status: 'solved' }));
    expect(made.status).toBe('solved');
  });

  it('answers the same ticket when it is asked twice within two hours', async () => {
    const { desk, tickets, id } = await openTicket();
    expect((await tickets.createTicket(newTicket())).id).toBe(id);
    expect((await tickets.createTicket(newTicket({ subject: 'said in other words' }))).id).toBe(id);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('looks for an earlier try where there may have been one, however long ago', async () => {
    const { desk, id } = await openTicket();
    desk.clock.advance(3 * 3_600_000);
    const found = await ticketDeskOn(desk).createTicket(newTicket({ subject: 'said in other words' }), true);
    expect(found.id).toBe(id);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('uses the oldest open one where several carry the reference', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk);
    const body = { ticket: { external_id: 'RD-7KQ4-M2', comment: { body: 'by hand', public: false } } };
    const closed = { ticket: { ...body.ticket, status: 'closed' } };
    await api('POST', '/tickets', closed);
    const oldest = (await api('POST', '/tickets', body)).body.ticket.id;
    await api('POST', '/tickets', body);
    const { logger, warnings } = watchingLogger();
    expect((await ticketDeskOn(desk, { logger }).createTicket(newTicket(), true)).id).toBe(oldest);
    expect(warnings).toContainEqual(expect.stringContaining('several tickets carry one reference'));
  });

  it('makes another one in another round, where the first was closed or deleted', async () => {
    const { desk, tickets, id } = await openTicket();
    const api = await apiOf(desk);
    await api('DELETE', `/tickets/${id}`);
    const second = await tickets.createTicket(newTicket({ round: 1 }), true);
    expect(second.id).not.toBe(id);
    expect((await tickets.createTicket(newTicket({ round: 1 }))).id).toBe(second.id);
  });

  it('says which closed ticket it follows, and which markers its note has', async () => {
    const account = await openScriptedZendesk({
      'POST /tickets': () => ({ status: 201, body: { ticket: { id: 8, requester_id: SERVICE_USER } } }),
    });
    const tickets = createTicketDesk({ ...account, clock: movableClock(), logger: silentLogger });
    await tickets.createTicket(newTicket({ round: 2, follows: 7 }));
    const sent = account.calls.at(-1);
    expect(sent?.headers['idempotency-key']).toBe('rightsdesk-RD-7KQ4-M2-3');
    expect(sent?.body.ticket).toMatchObject({
      via_followup_source_id: 7,
      requester_id: SERVICE_USER,
      submitter_id: SELF,
      metadata: { rightsdesk: 'filed' },
      comment: { public: false, author_id: SELF },
    });
  });

  it.each([
    ['the connection broke after the desk had taken it', (desk: Desk) => desk.faults.resetAfterAccepting(1)],
    ['the answer cannot be read', (desk: Desk) => desk.faults.malformed(1, true)],
  ])('throws when it does not know, and finds the ticket when told to look: %s', async (_why, fault) => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.readTickets([]);
    fault(desk);
    await expect(tickets.createTicket(newTicket())).rejects.toMatchObject({ code: 'desk_unreachable' });
    const made = await tickets.createTicket(newTicket(), true);
    expect(desk.store.tickets.all().map((ticket) => ticket.id)).toEqual([made.id]);
  });

  it('files once when two workers file at the same moment', async () => {
    const desk = await openDesk();
    const made = await Promise.all([
      ticketDeskOn(desk).createTicket(newTicket()),
      ticketDeskOn(desk).createTicket(newTicket()),
    ]);
    expect(new Set(made.map((ticket) => ticket.id)).size).toBe(1);
    expect(desk.store.tickets.all()).toHaveLength(1);
    expect(desk.store.users.where('external_id', 'rightsdesk-service-user')).toHaveLength(1);
  });

  it('finds another service user when an administrator has removed the one it knew', async () => {
    const { desk, tickets, made } = await openTicket();
    const former = desk.store.tickets.get(made.id)?.requester_id ?? 0;
    const user = desk.store.users.get(former) as UserRow;
    desk.store.users.put({ ...user, standing: 'deleted', external_id: null });
    desk.clock.advance(60_000);
    const second = await tickets.createTicket(newTicket({ externalId: 'RD-OTHER' }));
    expect(second.ours).toBe(true);
    expect(desk.store.tickets.get(second.id)?.requester_id).not.toBe(former);
  });
});

describe('changing a ticket', () => {
  it('writes everything at once and keeps the tags of others', async () => {
    const { desk, tickets, id } = await openTicket();
    const api = await apiOf(desk);
    await api('PUT', `/tickets/${id}/tags`, { tags: ['vip'] });
    const changed = await tickets.changeTicket(id, {
      subject: 'Erasure · done · English',
      fields: { state: 'in_progress' },
      status: 'solved',
      priority: 'high',
      note: note('Erased in the shop.', 'proof:shop'),
    });
    expect(changed).toMatchObject({ status: 'solved', fields: { state: 'in_progress', kind: 'erasure' } });
    const stored = desk.store.tickets.get(id);
    expect(stored).toMatchObject({ subject: 'Erasure · done · English', priority: 'high' });
    expect(stored?.tags).toEqual(expect.arrayContaining(['privacy', 'vip', 'in_progress', 'erasure']));
    expect(stored?.tags).not.toContain('filed');
    expect(textsOn(desk, id).at(-1)).toBe('Erased in the shop.');
    expect(desk.store.comments.where('ticket_id', id).every((comment) => !comment.public)).toBe(true);
    expect(desk.store.audits.where('ticket_id', id)).toHaveLength(3);
  });

  it('clears the decision of an agent', async () => {
    const { tickets, id, decide } = await openTicket();
    decide(OFFICER, 'approve');
    expect((await tickets.readTickets([id]))[0]?.fields.decision).toBe('approve');
    const cleared = await tickets.changeTicket(id, { fields: { decision: null } });
    expect(cleared.fields.decision).toBeUndefined();
  });

  it('is refused as a conflict where somebody was faster, and goes through with what they left', async () => {
    const { desk, tickets, id, decide } = await openTicket();
    const [seen] = await tickets.readTickets([id]);
    desk.clock.advance(2_000);
    decide(OFFICER, 'refuse');
    const clear = (unchangedSince: Date | undefined) =>
      tickets.changeTicket(id, { fields: { decision: null }, ...(unchangedSince && { unchangedSince }) });
    await expect(clear(seen?.updatedAt)).rejects.toMatchObject({
      code: 'desk_conflict',
      retryable: true,
      status: 409,
    });
    const [now] = await tickets.readTickets([id]);
    expect(now?.fields.decision).toBe('refuse');
    expect((await clear(now?.updatedAt)).fields.decision).toBeUndefined();
  });

  it('gives a ticket back to the service user', async () => {
    const { tickets, id, staff, act } = await openTicket();
    act(OFFICER, { requester_id: staff(ADMIN).id });
    expect((await tickets.readTickets([id]))[0]?.ours).toBe(false);
    expect((await tickets.changeTicket(id, { requester: 'service_user' })).ours).toBe(true);
  });

  it.each([
    ['closed', 'desk_refused', 422],
    ['deleted', 'desk_not_found', 404],
  ])('is refused where the ticket is %s', async (how, code, status) => {
    const { desk, tickets, id } = await openTicket();
    const api = await apiOf(desk);
    if (how === 'deleted') await api('DELETE', `/tickets/${id}`);
    else await api('PUT', `/tickets/${id}`, { ticket: { status: 'closed' } });
    const change = tickets.changeTicket(id, { note: note('late') });
    await expect(change).rejects.toMatchObject({ code, status, retryable: false });
  });
});

describe('reading tickets', () => {
  it('leaves out those that are deleted or that nobody knows', async () => {
    const { desk, tickets, id } = await openTicket();
    const gone = await tickets.createTicket(newTicket({ externalId: 'RD-OTHER' }));
    const api = await apiOf(desk);
    await api('DELETE', `/tickets/${gone.id}`);
    expect((await tickets.readTickets([id, gone.id, 999_999])).map((ticket) => ticket.id)).toEqual([id]);
  });

  it('reads more tickets than fit into one answer', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk);
    const ids: number[] = [];
    for (let number = 0; number < 120; number += 1) {
      const made = await api('POST', '/tickets', { ticket: { comment: { body: 'text' } } });
      ids.push(made.body.ticket.id);
    }
    expect(await ticketDeskOn(desk).readTickets(ids)).toHaveLength(120);
  });

  it('tells in order what people and we ourselves have done', async () => {
    const { tickets, id, staff, act, decide } = await openTicket();
    const [officer, admin] = [staff(OFFICER).id, staff(ADMIN).id];
    decide(OFFICER, 'approve_1');
    decide(ADMIN, 'refuse');
    await tickets.changeTicket(id, { fields: { decision: null }, status: 'pending', note: note('Noted.') });
    act(OFFICER, { comment: { body: 'Dear Anna', public: true }, status: 'solved' });
    const history = await tickets.readHistory(id, 0);
    expect(
      history.slice(1).map(({ by, as, act: what }) => ({ as, ...(as === 'person' && { by }), what })),
    ).toEqual([
      { as: 'person', by: officer, what: { decision: 'approve_1' } },
      { as: 'person', by: admin, what: { decision: 'refuse' } },
      { as: 'us', what: { comment: expect.objectContaining({ text: 'Noted.', public: false }) } },
      { as: 'us', what: { status: 'pending' } },
      {
        as: 'person',
        by: officer,
        what: { comment: expect.objectContaining({ text: 'Dear Anna', public: true }) },
      },
      { as: 'person', by: officer, what: { status: 'solved' } },
    ]);
    const last = history.at(-1)?.audit ?? 0;
    expect(await tickets.readHistory(id, last)).toEqual([]);
    expect(await tickets.readHistory(id, last - 1)).toHaveLength(2);
  });

  it('reads a long history to its end', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.createTicket(newTicket());
    const api = await apiOf(desk);
    for (let number = 1; number <= 130; number += 1) {
      // Zendesk takes 30 updates of a ticket in ten minutes.
      desk.clock.advance(21_000);
      await api('PUT', `/tickets/${id}`, { ticket: { comment: { body: `note ${number}`, public: false } } });
    }
    const texts = (await tickets.readHistory(id, 0)).map(({ act }) =>
      'comment' in act ? act.comment.text : '',
    );
    expect(texts).toHaveLength(131);
    expect(texts.at(-1)).toBe('note 130');
  });
});

describe('the people of the desk', () => {
  it('have the role that the account gives them', async () => {
    const { tickets, staff } = await openTicket();
    const record = async (email: string) => {
      const { name, title, light, role, active } = (await tickets.readPerson(staff(email).id)) as DeskPerson;
      return { name, title, light, role, active };
    };
    const active = true;
    expect(await record(OFFICER)).toEqual({
      name: 'Sophie Keller',
      title: 'Privacy officer',
      light: false,
      role: 'agent',
      active,
    });
    expect(await record(ADMIN)).toMatchObject({ title: 'Administrator', light: false, role: 'admin' });
    expect(await record('nora.lindt@desk.example')).toMatchObject({ light: true });
    expect(await record('marco.bianchi@desk.example')).toMatchObject({ title: 'Agent', role: 'agent' });
    expect(await tickets.readPerson(4)).toBeUndefined();
  });

  const agent = { id: 50, name: 'Sophie', role: 'agent', custom_role_id: 3, active: true };
  const withPerson = async (script: Parameters<typeof openScriptedZendesk>[0] = {}) => {
    const account = await openScriptedZendesk({
      'GET /users/50': () => ({ body: { user: agent } }),
      'GET /custom_roles': () => ({ body: { custom_roles: [{ id: 3, name: 'Privacy officer' }] } }),
      'GET /users/50/group_memberships': () => ({
        body: { group_memberships: [{ group_id: 11 }, { group_id: 12 }, { group_id: 99 }] },
      }),
      'GET /groups': () => ({
        body: {
          groups: [
            { id: 11, name: 'Privacy' },
            { id: 12, name: 'Support' },
          ],
        },
      }),
      ...script,
    });
    const clock = movableClock();
    return { account, clock, tickets: createTicketDesk({ ...account, clock, logger: silentLogger }) };
  };

  it('are in the groups that the account has them in', async () => {
    const { tickets } = await withPerson();
    expect(await tickets.readPerson(50)).toMatchObject({
      title: 'Privacy officer',
      groups: ['Privacy', 'Support'],
    });
  });

  it.each([403, 404])('have no role and no group of which the plan tells nothing (%i)', async (status) => {
    const refused = () => ({ status, body: { error: 'Forbidden' } });
    const { tickets } = await withPerson({
      'GET /custom_roles': refused,
      'GET /users/50/group_memberships': refused,
    });
    const person = await tickets.readPerson(50);
    expect(person).toMatchObject({ role: 'agent', groups: [] });
    expect(person).not.toHaveProperty('title');
    await expect(tickets.check()).resolves.toBeUndefined();
  });

  it('are remembered for a minute', async () => {
    const { account, clock, tickets } = await withPerson();
    const asked = () => account.asked().filter((call) => call === 'GET /users/50').length;
    await tickets.readPerson(50);
    clock.advance(59_000);
    await tickets.readPerson(50);
    expect(asked()).toBe(1);
    clock.advance(1_000);
    account.answers['GET /users/50'] = () => ({ body: { user: { ...agent, suspended: true } } });
    expect(await tickets.readPerson(50)).toMatchObject({ active: false });
  });
});

describe('redacting our tickets', () => {
  it('leaves no word on one, also where it is closed', async () => {
    const { desk, tickets, id, act } = await openTicket();
    act(OFFICER, { comment: { html_body: '<p>Dear <b>Anna</b> & co</p>', public: true }, status: 'closed' });
    await tickets.redactComments(id);
    expect(textsOn(desk, id).join('')).toMatch(/^[\s▇]+$/u);
    await tickets.redactComments(id);
    const api = await apiOf(desk);
    await api('DELETE', `/tickets/${id}`);
    await expect(tickets.redactComments(id)).resolves.toBeUndefined();
  });

  it('leaves all but the notes of some markers as they are, where only those are to go', async () => {
    const noted = (id: number, rightsdesk: string) => ({
      id,
      author_id: SELF,
      metadata: { custom: { rightsdesk } },
      events: [{ id: id + 10, type: 'Comment', body: `note ${id}`, html_body: '<p>x</p>' }],
    });
    const account = await openScriptedZendesk({
      'GET /tickets/7/audits': () => ({
        body: { audits: [noted(3, 'done'), noted(2, 'who:1\nright'), noted(1, 'filed')], next_page: null },
      }),
      'PUT /comment_redactions/12': () => ({ body: { comment: { id: 12 } } }),
    });
    const tickets = createTicketDesk({ ...account, clock: movableClock(), logger: silentLogger });
    await tickets.redactComments(7, ['who:1', 'who:2']);
    expect(account.asked().filter((call) => call.startsWith('PUT'))).toEqual(['PUT /comment_redactions/12']);
    await tickets.redactComments(7, []);
    expect(account.asked().filter((call) => call.startsWith('PUT'))).toHaveLength(1);
  });

  it('takes files, links and pictures away too, and asks for nothing twice', async () => {
    const black = {
      id: 2,
      body: '▇▇▇',
      html_body: '<p>▇▇▇</p>',
      attachments: [{ id: 5, file_name: 'redacted.txt' }],
    };
    const html_body = '<p>See <a href="https://x.example/anna">here</a><img src="/anna.png"/></p>';
    const file = { id: 4, file_name: 'anna.pdf', content_url: 'https://x.example/attachments/4' };
    const account = await openScriptedZendesk({
      'GET /tickets/7/comments': () => ({
        body: { comments: [{ id: 1, body: 'See here', html_body, attachments: [file] }, black] },
      }),
      'PUT /comment_redactions/1': () => ({ body: { comment: { id: 1 } } }),
    });
    await createTicketDesk({ ...account, clock: movableClock(), logger: silentLogger }).redactComments(7);
    expect(account.asked()).toEqual(['GET /tickets/7/comments', 'PUT /comment_redactions/1']);
    expect(account.calls.at(-1)?.body).toEqual({
      ticket_id: 7,
      html_body:
        '<p><redact>See </redact><a href="https://x.example/anna" redact><redact>here</redact></a><img src="/anna.png" redact></p>',
      external_attachment_urls: ['https://x.example/attachments/4'],
    });
  });
});

describe('how many calls it takes', () => {
  it('is one for each operation, once the account is known', async () => {
    const calls: string[] = [];
    const desk = await openDesk({ onExchange: ({ method, path }) => void calls.push(`${method} ${path}`) });
    const tickets = ticketDeskOn(desk);
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      calls.length = 0;
      await work();
      return calls.length;
    };
    await tickets.readTickets([]);
    let id = 0;
    const counted = {
      create: await count(async () => {
        id = (await tickets.createTicket(newTicket())).id;
      }),
      change: await count(() =>
        tickets.changeTicket(id, {
          subject: 'x',
          status: 'pending',
          priority: 'high',
          fields: { state: 'in_progress', decision: null },
          note: note('Done.', 'done'),
          requester: 'service_user',
        }),
      ),
      read: await count(() => tickets.readTickets(Array.from({ length: 100 }, (_none, index) => id + index))),
      history: await count(() => tickets.readHistory(id, 0)),
      written: await count(() => tickets.written(id, ['done'])),
      createDoubtful: await count(() => tickets.createTicket(newTicket(), true)),
    };
    expect(counted).toEqual({ create: 1, change: 1, read: 1, history: 1, written: 1, createDoubtful: 1 });
  });
});

describe('an account without our fields', () => {
  it('says which ones are missing, warns once and leaves them out', async () => {
    const desk = await openDesk();
    for (const field of desk.store.fields.all()) {
      if (['Privacy deadline', 'Privacy decision'].includes(field.title)) desk.store.fields.remove(field.id);
    }
    const { logger, warnings } = watchingLogger();
    const tickets = ticketDeskOn(desk, { logger });
    const made = await tickets.createTicket(newTicket());
    expect(made.fields).toEqual({ reference: 'RD-7KQ4-M2', kind: 'erasure', state: 'filed' });
    expect(await tickets.missingFields()).toEqual(['deadline', 'decision']);
    expect(warnings.filter((line) => line.includes('lacks custom ticket fields'))).toHaveLength(1);
  });

  it('leaves out a value for which the dropdown has no option', async () => {
    const desk = await openDesk();
    const { logger, warnings } = watchingLogger();
    const tickets = ticketDeskOn(desk, { logger });
    const made = await tickets.createTicket(newTicket({ fields: { kind: 'erasure', state: 'resting' } }));
    expect(made.fields).toEqual({ kind: 'erasure' });
    expect(warnings).toEqual([expect.stringContaining('lacks an option Privacy state: resting')]);
  });
});

describe('a desk that does not do as it should', () => {
  it('takes a 429 for what it is and says how long to wait', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.readTickets([]);
    desk.faults.answer(1, 429, '37');
    await expect(tickets.readHistory(1, 0)).rejects.toMatchObject({
      code: 'desk_rate_limited',
      retryable: true,
      retryAfterMs: 37_000,
      status: 429,
    });
  });

  it.each([500, 502, 503, 504])('calls %i unreachable and retryable', async (status) => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.check();
    desk.faults.answer(1, status, '99999999');
    await expect(tickets.readPerson(1)).rejects.toMatchObject({
      code: 'desk_unreachable',
      retryable: true,
      retryAfterMs: 600_000,
    });
  });

  it('calls a desk that is down unreachable, and recovers with it', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    desk.faults.down(true);
    await expect(tickets.check()).rejects.toMatchObject({ code: 'desk_unreachable', retryable: true });
    desk.faults.clear();
    await expect(tickets.check()).resolves.toBeUndefined();
  });

  it('gives up after its time limit', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk, { timeoutMs: 40 });
    desk.faults.latency(2_000);
    await expect(tickets.check()).rejects.toMatchObject({ code: 'desk_unreachable' });
  });

  it('gets a new token when the old one has been revoked, and once only', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.check();
    desk.faults.expireTokens();
    await expect(tickets.check()).resolves.toBeUndefined();
    desk.faults.answer(2, 401);
    await expect(tickets.check()).rejects.toMatchObject({
      code: 'desk_unauthorised',
      retryable: true,
      retryAfterMs: 5_000,
    });
  });

  it('renews the token before it ends', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.check();
    desk.clock.advance(7_000_000);
    await tickets.check();
    expect(desk.store.tokens.all()).toHaveLength(2);
  });

  it('asks for one token however many calls wait for it', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await Promise.all([tickets.check(), tickets.check(), tickets.check(), tickets.check()]);
    expect(desk.store.tokens.all()).toHaveLength(1);
  });

  it('says that the client is refused when its secret is wrong', async () => {
    const desk = await openDesk();
    const auth = { kind: 'oauth' as const, clientId: desk.credentials.clientId, clientSecret: 'guess' };
    await expect(ticketDeskOn(desk, { auth }).check()).rejects.toMatchObject({
      code: 'desk_unauthorised',
      status: 401,
    });
  });

  it('still takes an API token and warns of its end', async () => {
    const desk = await openDesk();
    const warn = vi.fn();
    const { email, apiToken } = desk.credentials;
    const auth = { kind: 'token' as const, email, apiToken };
    await ticketDeskOn(desk, { auth, logger: { ...silentLogger, warn } }).check();
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('30 April 2027'), expect.anything());
  });

  it('refuses to go on when the account takes it for an anonymous visitor', async () => {
    const desk = await openDesk();
    const { email } = desk.credentials;
    const auth = { kind: 'token' as const, email, apiToken: 'wrong' };
    await expect(ticketDeskOn(desk, { auth }).check()).rejects.toMatchObject({ code: 'desk_unauthorised' });
  });
});
