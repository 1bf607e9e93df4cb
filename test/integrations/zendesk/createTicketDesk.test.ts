import { describe, expect, it, vi } from 'vitest';
import { createTicketDesk, type TicketDeskOptions } from '../../../integrations/zendesk/createTicketDesk.ts';
import type { NewTicket, TicketDesk } from '../../../integrations/zendesk/ticketDesk.ts';
import type { Desk } from '../../../local/desk/startDesk.ts';
import type { UserRow } from '../../../local/desk/store/rows.ts';
import { readTicketInput } from '../../../local/desk/tickets/ticketInput.ts';
import { updateTicket } from '../../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../../local/desk/time.ts';
import { userByEmail } from '../../../local/desk/users/addUser.ts';
import { type Logger, silentLogger } from '../../../observe/logger.ts';
import { apiOf } from '../../local/desk/apiClient.ts';
import { openDesk } from '../../local/desk/openDesk.ts';

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
  subject: 'Erasure request RD-7KQ4-M2',
  note: 'A customer asks for erasure.\nVerified by a code.',
  fields: { reference: 'RD-7KQ4-M2', kind: 'erasure', state: 'filed', deadline: '2026-04-01' },
  priority: 'normal',
  tags: ['privacy'],
  ...more,
});

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

describe('filing a ticket', () => {
  it('creates it under the service user with an internal note and its fields', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const made = await tickets.ensureTicket(newTicket());

    expect(made).toMatchObject({
      externalId: 'RD-7KQ4-M2',
      status: 'new',
      fields: { reference: 'RD-7KQ4-M2', kind: 'erasure', state: 'filed', deadline: '2026-04-01' },
    });
    const stored = desk.store.tickets.get(made.id);
    const serviceUser = await tickets.serviceUserId();
    expect(stored?.requester_id).toBe(serviceUser);
    expect(desk.store.users.get(serviceUser)).toMatchObject({
      name: 'Privacy requests',
      email: null,
      role: 'end-user',
    });
    expect(await tickets.readComments(made.id)).toMatchObject([
      { public: false, text: 'A customer asks for erasure.\nVerified by a code.' },
    ]);
  });

  it('finds the ticket that is there instead of making a second one, also after the idempotency key has ended', async () => {
    const desk = await openDesk();
    const first = await ticketDeskOn(desk).ensureTicket(newTicket());
    desk.clock.advance(3 * 3_600_000);
    const second = await ticketDeskOn(desk).ensureTicket(newTicket({ subject: 'said in other words' }));
    expect(second.id).toBe(first.id);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('uses the oldest one where several carry the reference', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk);
    const body = { ticket: { external_id: 'RD-7KQ4-M2', comment: { body: 'by hand', public: false } } };
    const oldest = (await api('POST', '/tickets', body)).body.ticket.id;
    await api('POST', '/tickets', body);
    const { logger, warnings } = watchingLogger();
    expect((await ticketDeskOn(desk, { logger }).ensureTicket(newTicket())).id).toBe(oldest);
    expect(warnings).toContainEqual(expect.stringContaining('several tickets carry one reference'));
  });

  it('looks again when the connection broke after the desk had taken the ticket', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.serviceUserId();
    desk.faults.resetAfterAccepting(1);
    const made = await tickets.ensureTicket(newTicket());
    expect(desk.store.tickets.all().map((ticket) => ticket.id)).toEqual([made.id]);
  });

  it('looks again when the answer to the create cannot be read', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.serviceUserId();
    desk.faults.malformed(1, true);
    const made = await tickets.ensureTicket(newTicket());
    expect(desk.store.tickets.all().map((ticket) => ticket.id)).toEqual([made.id]);
  });

  it('throws when it does not know, and makes no second ticket when asked again', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.serviceUserId();
    desk.faults.resetAfterAccepting(1);
    const filing = tickets.ensureTicket(newTicket());
    await vi.waitFor(() => expect(desk.store.tickets.all()).toHaveLength(1), { interval: 1 });
    desk.faults.down(true);
    await filing.catch((error: unknown) => expect(error).toMatchObject({ code: 'desk_unreachable' }));
    desk.faults.clear();
    await tickets.ensureTicket(newTicket());
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('files once when two workers file at the same moment', async () => {
    const desk = await openDesk();
    const made = await Promise.all([
      ticketDeskOn(desk).ensureTicket(newTicket()),
      ticketDeskOn(desk).ensureTicket(newTicket()),
    ]);
    expect(new Set(made.map((ticket) => ticket.id)).size).toBe(1);
    expect(desk.store.tickets.all()).toHaveLength(1);
    expect(desk.store.users.where('external_id', 'rightsdesk-service-user')).toHaveLength(1);
  });
});

describe('notes', () => {
  it('writes a note once per step and hides the marker from the reader', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    await tickets.addNote(id, { marker: 'proof:shop', text: 'Erased in the shop.' });
    await tickets.addNote(id, { marker: 'proof:shop', text: 'Erased in the shop.' });
    await tickets.addNote(id, { marker: 'proof:crm', text: 'Erased in the CRM.' });
    const texts = (await tickets.readComments(id)).map((comment) => comment.text);
    expect(texts.slice(1)).toEqual(['Erased in the shop.', 'Erased in the CRM.']);
    expect(desk.store.comments.where('ticket_id', id).every((comment) => !comment.public)).toBe(true);
  });

  it('does not repeat a note whose answer was lost', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    desk.faults.resetAfterAccepting(1);
    const note = { marker: 'filed', text: 'Filed.' };
    await expect(tickets.addNote(id, note)).rejects.toMatchObject({ code: 'desk_unreachable' });
    await tickets.addNote(id, note);
    expect(await tickets.readComments(id)).toHaveLength(2);
  });

  it('blackens what stands on a ticket, markup and line breaks included, and once only', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(
      newTicket({ note: 'customer: I am Martina & I live <here>\nassistant: thank you' }),
    );
    await tickets.redactComments(id);
    const [comment] = desk.store.comments.where('ticket_id', id);
    expect(comment?.body).toMatch(/^[\s▇]+$/u);
    expect(JSON.stringify(desk.store.audits.all())).not.toContain('Martina');

    const written = desk.store.audits.all().length;
    await tickets.redactComments(id);
    expect(desk.store.audits.all()).toHaveLength(written);
  });

  it('reads a long conversation to its end', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    const api = await apiOf(desk);
    for (let number = 1; number <= 130; number += 1) {
      await api('PUT', `/tickets/${id}`, { ticket: { comment: { body: `note ${number}`, public: false } } });
    }
    const comments = await tickets.readComments(id);
    expect(comments).toHaveLength(131);
    expect(comments.at(-1)?.text).toBe('note 130');
  });
});

describe('following a ticket', () => {
  it('changes fields, status and priority and keeps the tags of others', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    const api = await apiOf(desk);
    await api('PUT', `/tickets/${id}/tags`, { tags: ['vip'] });
    const changed = await tickets.updateTicket(id, {
      fields: { state: 'in_progress' },
      status: 'solved',
      priority: 'high',
      addTags: ['overdue'],
    });
    expect(changed).toMatchObject({ status: 'solved', fields: { state: 'in_progress', kind: 'erasure' } });
    expect(desk.store.tickets.get(id)?.tags).toEqual(
      expect.arrayContaining(['privacy', 'vip', 'overdue', 'in_progress', 'erasure']),
    );
    expect(desk.store.tickets.get(id)?.tags).not.toContain('filed');
  });

  it('reads the decision of an agent and clears it', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    await tickets.updateTicket(id, { fields: { decision: 'approve' } });
    expect((await tickets.readTickets([id]))[0]?.fields.decision).toBe('approve');
    await tickets.updateTicket(id, { fields: { decision: null } });
    expect((await tickets.readTickets([id]))[0]?.fields.decision).toBeUndefined();
  });

  it('tells deleted tickets from those that nobody knows', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const kept = await tickets.ensureTicket(newTicket());
    const gone = await tickets.ensureTicket(newTicket({ externalId: 'RD-OTHER' }));
    const api = await apiOf(desk);
    await api('DELETE', `/tickets/${gone.id}`);
    const read = await tickets.readTickets([kept.id, gone.id, 999_999]);
    expect(read.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: kept.id, status: 'new' },
      { id: gone.id, status: 'deleted' },
    ]);
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

  it('knows the people of the desk and nobody else', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const officer = desk.store.users.where('email', 'sophie.keller@desk.example')[0];
    expect(await tickets.readPerson(officer?.id ?? 0)).toMatchObject({
      name: 'Sophie Keller',
      role: 'agent',
      active: true,
    });
    expect(await tickets.readPerson(4)).toBeUndefined();
  });
});

describe('who decided', () => {
  const open = async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    const staff = (email: string) => userByEmail(desk.store, email) as UserRow;
    const act = (email: string, change: object) => {
      const input = readTicketInput({ ticket: change });
      const at = stamp(desk.clock.now());
      desk.store.transaction(() =>
        updateTicket(desk.store, id, input, { actor: staff(email), via: 'web', at }),
      );
    };
    const field = desk.store.fields.all().find(({ title }) => title === 'Privacy decision')?.id;
    const decide = (email: string, value: string | null) =>
      act(email, { custom_fields: [{ id: field, value }] });
    return { desk, tickets, id, staff, act, decide };
  };
  const OFFICER = 'sophie.keller@desk.example';
  const ADMIN = 'anna.frei@desk.example';

  it('is whoever set this very decision last, by the history of the ticket', async () => {
    const { tickets, id, staff, decide } = await open();
    decide(OFFICER, 'approve_1');
    decide(ADMIN, 'refuse');
    expect(await tickets.lastChange(id, { decision: 'refuse' })).toMatchObject({ by: staff(ADMIN).id });
    expect(await tickets.lastChange(id, { decision: 'approve_1' })).toMatchObject({ by: staff(OFFICER).id });
    expect(await tickets.lastChange(id, { decision: 'approve_2' })).toBeUndefined();
    decide(OFFICER, null);
    decide(OFFICER, 'refuse');
    expect(await tickets.lastChange(id, { decision: 'refuse' })).toMatchObject({ by: staff(OFFICER).id });
  });

  it('is nobody when the integration set it itself', async () => {
    const { tickets, id } = await open();
    await tickets.updateTicket(id, { fields: { decision: 'approve' }, status: 'solved' });
    expect(await tickets.lastChange(id, { decision: 'approve' })).toBeUndefined();
    expect(await tickets.lastChange(id, { status: 'solved' })).toBeUndefined();
  });

  it('is whoever solved it', async () => {
    const { tickets, id, staff, act } = await open();
    act(OFFICER, { status: 'solved' });
    expect(await tickets.lastChange(id, { status: 'solved' })).toMatchObject({ by: staff(OFFICER).id });
  });

  it('has the role that the account gives them', async () => {
    const { tickets, staff } = await open();
    const record = async (email: string) => {
      const { title, light, role } = (await tickets.readPerson(staff(email).id))!;
      return { title, light, role };
    };
    expect(await record(OFFICER)).toEqual({ title: 'Privacy officer', light: false, role: 'agent' });
    expect(await record(ADMIN)).toEqual({ title: 'Administrator', light: false, role: 'admin' });
    expect(await record('nora.lindt@desk.example')).toMatchObject({ light: true });
    expect(await record('marco.bianchi@desk.example')).toEqual({
      title: 'Agent',
      light: false,
      role: 'agent',
    });
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
    const made = await tickets.ensureTicket(newTicket());
    expect(made.fields).toEqual({ reference: 'RD-7KQ4-M2', kind: 'erasure', state: 'filed' });
    expect(await tickets.missingFields()).toEqual(['deadline', 'decision']);
    expect(warnings.filter((line) => line.includes('lacks custom ticket fields'))).toHaveLength(1);
  });

  it('leaves out a value for which the dropdown has no option', async () => {
    const desk = await openDesk();
    const { logger, warnings } = watchingLogger();
    const tickets = ticketDeskOn(desk, { logger });
    const made = await tickets.ensureTicket(newTicket({ fields: { kind: 'erasure', state: 'resting' } }));
    expect(made.fields).toEqual({ kind: 'erasure' });
    expect(warnings).toEqual([expect.stringContaining('lacks an option Privacy state: resting')]);
  });
});

describe('a desk that does not do as it should', () => {
  it('takes a 429 for what it is and says how long to wait', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    await tickets.check();
    desk.faults.answer(1, 429, '37');
    await expect(tickets.readComments(1)).rejects.toMatchObject({
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
    await expect(tickets.check()).rejects.toMatchObject({ code: 'desk_unauthorised', retryable: false });
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

describe('blackening a ticket', () => {
  it('leaves no word of it, and deletes it for good where an agent has deleted it', async () => {
    const desk = await openDesk();
    const tickets = ticketDeskOn(desk);
    const { id } = await tickets.ensureTicket(newTicket());
    await tickets.redactComments(id);
    expect(desk.store.comments.where('ticket_id', id).map(({ body }) => body)).toEqual([
      expect.stringMatching(/^[\s▇]+$/u),
    ]);

    const another = await tickets.ensureTicket(newTicket({ externalId: 'RD-8QX5-N3' }));
    const api = await apiOf(desk);
    expect((await api('DELETE', `/tickets/${another.id}`)).status).toBe(204);
    expect(desk.store.tickets.get(another.id)?.deleted).not.toBeNull();
    await tickets.redactComments(another.id);
    desk.clock.advance(60_000);
    await tickets.readTickets([another.id]);
    expect(desk.store.tickets.get(another.id)).toBeUndefined();
    expect(desk.store.comments.where('ticket_id', another.id)).toEqual([]);
    await tickets.redactComments(another.id);
  });
});
