import { describe, expect, it } from 'vitest';
import { type IncomingEmail, receiveEmail } from '../../../../local/desk/tickets/receiveEmail.ts';
import { openAccount } from '../openAccount.ts';

const ADA = { from: 'ada@example.org', name: 'Ada', subject: 'My data', text: 'Please erase it' };

const opened = async () => {
  const account = await openAccount();
  const { desk } = account;
  const receive = (more: Partial<IncomingEmail> = {}): number => {
    const ticket = receiveEmail(desk.store, { ...ADA, ...more }, desk.clock.now());
    if (!ticket) throw new Error('nobody heard');
    return ticket.id;
  };
  return { ...account, receive };
};

describe('an email of a customer', () => {
  it('becomes a ticket of theirs, which says that it came by email', async () => {
    const { receive, show, audits } = await opened();
    const ticket = await show(receive());
    expect(ticket).toMatchObject({
      subject: 'My data',
      description: 'Please erase it',
      via: { channel: 'email', source: { from: { address: 'ada@example.org' } } },
    });
    expect(await audits(ticket.id)).toMatchObject([
      { author_id: ticket.requester_id, via: { channel: 'email' } },
    ]);
  });

  it('that answers opens the ticket again, as a comment of the customer', async () => {
    const { receive, change, show, comments } = await opened();
    const id = receive();
    await change(id, { status: 'solved' });
    expect(receive({ ticketId: id, text: 'Not yet' })).toBe(id);
    const ticket = await show(id);
    expect(ticket.status).toBe('open');
    expect((await comments(id)).at(-1)).toMatchObject({
      body: 'Not yet',
      public: true,
      author_id: ticket.requester_id,
    });
  });

  it('that answers a closed ticket is a follow-up', async () => {
    const { receive, change, show } = await opened();
    const id = receive();
    await change(id, { status: 'closed' });
    const next = receive({ ticketId: id });
    expect(next).not.toBe(id);
    expect((await show(next)).via.source).toMatchObject({ rel: 'follow_up', from: { ticket_id: id } });
  });

  it('is not heard while the customer is suspended', async () => {
    const { desk, api, receive, show } = await opened();
    const { requester_id } = await show(receive());
    const suspended = await api('PUT', `/users/${requester_id}`, { user: { suspended: true } });
    expect(suspended.body.user.suspended).toBe(true);
    expect(receiveEmail(desk.store, ADA, desk.clock.now())).toBeUndefined();
    expect(desk.store.tickets.all()).toHaveLength(1);
  });

  it('comes over HTTP as well', async () => {
    const { desk } = await opened();
    const post = (body: object) =>
      fetch(`${desk.url}/desk/email`, { method: 'POST', body: JSON.stringify(body) });
    const answer = await post(ADA);
    expect([answer.status, await answer.json()]).toEqual([201, { ticket: desk.store.tickets.all()[0]?.id }]);
    expect((await post({ ...ADA, from: 'nobody' })).status).toBe(422);
    expect((await post({ ...ADA, text: '' })).status).toBe(422);
    expect(desk.store.tickets.all()).toHaveLength(1);
  });
});

describe('a member of the staff who is suspended', () => {
  it('cannot use the API', async () => {
    const { desk, api } = await openAccount();
    const [own] = desk.store.users.where('email', desk.credentials.email);
    expect((await api('GET', '/users/me')).status).toBe(200);
    if (own) desk.store.users.put({ ...own, suspended: true });
    expect((await api('GET', '/users/me')).status).toBe(401);
  });
});
