import { describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import { receiveEmail } from '../../../local/desk/tickets/receiveEmail.ts';
import { updateTicket } from '../../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../../local/desk/time.ts';
import { userByEmail } from '../../../local/desk/users/addUser.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { openDesk } from '../../local/desk/openDesk.ts';

const NOTE = { html: '<p>A note.</p>', markers: ['m'] };

const open = async () => {
  const account = await openDesk();
  const { store, clock, url, credentials } = account;
  const { clientId, clientSecret } = credentials;
  const auth = { kind: 'oauth' as const, clientId, clientSecret };
  const desk = createTicketDesk({ url, auth, clock, logger: silentLogger });
  const email = (from: string) => {
    const sent = { from, name: 'Ada', subject: 'Hello', text: 'Please.' };
    const ticket = receiveEmail(store, sent, clock.now());
    if (!ticket) throw new Error('no ticket');
    return ticket;
  };
  const agent = userByEmail(store, 'marco.bianchi@desk.example');
  const change = (id: number, what: Parameters<typeof updateTicket>[2]) => {
    clock.advance(1_000);
    if (!agent) throw new Error('no agent');
    store.transaction(() => {
      updateTicket(store, id, what, { actor: agent, via: 'web', at: stamp(clock.now()) });
    });
  };
  return { desk, store, email, change };
};

describe('email tickets that are marked as privacy requests', () => {
  it('are found by their mark, and no others', async () => {
    const { desk, email, change } = await open();
    const [marked, other] = [email('ada@example.org'), email('ben@example.org')];
    change(marked.id, { tags: ['privacy_start', 'vip'] });
    expect(await desk.findMarked()).toEqual([marked.id]);
    const [read, ...more] = await desk.readMarked([marked.id, other.id]);
    expect(more).toEqual([]);
    expect(read).toMatchObject({ id: marked.id, ours: false, requesterId: marked.requester_id });
    expect(read?.createdAt.toISOString()).toBe(new Date(marked.created_at).toISOString());
    expect(read).not.toHaveProperty('kind');
  });

  it('say which right was chosen, in our words', async () => {
    const { desk, store, email, change } = await open();
    const { id } = email('ada@example.org');
    const field = store.fields.all().find(({ title }) => title === 'Privacy request');
    change(id, { tags: ['privacy_start'], customFields: [{ id: field?.id ?? 0, value: 'erasure' }] });
    expect((await desk.readMarked([id]))[0]?.kind).toBe('erasure');
  });

  it('name who wrote', async () => {
    const { desk, email } = await open();
    const ticket = email('ada@example.org');
    expect(await desk.readRequester(ticket.requester_id)).toMatchObject({
      name: 'Ada',
      address: 'ada@example.org',
      role: 'end-user',
    });
    expect(await desk.readRequester(424_242)).toBeUndefined();
  });

  it('lose their mark with the answer, and nothing else', async () => {
    const { desk, store, email, change } = await open();
    const { id } = email('ada@example.org');
    change(id, { tags: ['privacy_start', 'vip'] });
    const [read] = await desk.readMarked([id]);
    if (!read) throw new Error('not marked');
    await desk.answerMarked(read, { started: true, note: NOTE });
    expect([...(store.tickets.get(id)?.tags ?? [])].sort()).toEqual(['privacy_started', 'vip']);
    const notes = store.comments.where('ticket_id', id).filter((one) => !one.public);
    expect(notes.map(({ body }) => body)).toEqual(['A note.']);
    expect(await desk.readMarked([id])).toEqual([]);
  });

  it('are looked at again where somebody has changed them meanwhile', async () => {
    const { desk, store, email, change } = await open();
    const { id } = email('ada@example.org');
    change(id, { tags: ['privacy_start'] });
    const [read] = await desk.readMarked([id]);
    if (!read) throw new Error('not marked');
    change(id, { tags: ['privacy_start', 'vip'] });
    await expect(desk.answerMarked(read, { started: true, note: NOTE })).rejects.toMatchObject({
      code: 'desk_conflict',
    });
    expect(store.tickets.get(id)?.tags).toEqual(['privacy_start', 'vip']);
  });

  it('cost no call where there are none', async () => {
    const { desk } = await open();
    expect(await desk.readMarked([])).toEqual([]);
  });
});
