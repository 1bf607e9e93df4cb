import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMacro } from '../../local/desk/rules/applyMacro.ts';
import type { TicketRow, UserRow } from '../../local/desk/store/rows.ts';
import { receiveEmail } from '../../local/desk/tickets/receiveEmail.ts';
import { readTicketInput } from '../../local/desk/tickets/ticketInput.ts';
import { updateTicket } from '../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../local/desk/time.ts';
import { userByEmail } from '../../local/desk/users/addUser.ts';
import { DAY, SECOND } from '../../observe/clock.ts';
import { openChat } from '../builders/chat.ts';
import { askForDownloadCode, download, exportLink, readExport } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const claire = persona('claire');
const REFERENCE = /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/;

describe('a request that arrives as an email at the desk', () => {
  let world: World;
  let ticketId = 0;
  let fromEmail = '';
  beforeAll(async () => {
    world = await openWorld({ setUpDesk: true });
  });
  afterAll(() => world?.close());

  const ticket = () => world.desk.store.tickets.get(ticketId) as TicketRow;
  const notes = () =>
    world.desk.store.comments
      .where('ticket_id', ticketId)
      .filter((one) => !one.public)
      .map(({ body }) => body);

  /** An agent without the right to decide applies the macro, chooses the right and submits. */
  const startRequest = (kind: string | undefined) => {
    const { store, clock } = world.desk;
    world.clock.pass(SECOND);
    const marco = userByEmail(store, 'marco.bianchi@desk.example') as UserRow;
    const macro = store.macros.all().find(({ title }) => title === 'Privacy::Start a privacy request');
    const field = store.fields.all().find(({ title }) => title === 'Privacy request');
    if (!macro || !field) throw new Error('the desk is not set up');
    const option = field.options.find(({ value }) => value.replace('privacy_', '') === kind);
    const change = {
      ...applyMacro(macro, ticket(), { store, actor: marco, now: clock.now() }),
      ...(option && { custom_fields: [{ id: field.id, value: option.value }] }),
    };
    store.transaction(() => {
      const acting = { actor: marco, via: 'web', at: stamp(clock.now()) };
      updateTicket(store, ticketId, readTicketInput({ ticket: change }), acting);
    });
  };

  /** The webhook tells, and the worker does what there is to do; nothing is polled. */
  const work = async () => {
    await world.desk.delivered();
    await world.worker.settle();
  };

  it('waits at the desk until somebody sees what it is', async () => {
    const email = {
      from: claire.address,
      name: claire.name,
      subject: 'Meine Daten',
      text: 'Guten Tag, ich möchte wissen, was Sie über mich gespeichert haben.',
    };
    ticketId = receiveEmail(world.desk.store, email, world.clock.now())?.id ?? 0;
    world.clock.pass(4 * DAY);
    await work();
    expect(notes()).toEqual([]);
  });

  it('is asked about when the agent has not said which right it is', async () => {
    startRequest(undefined);
    await work();
    expect(notes().at(-1)).toContain('Choose it in the field');
    expect(ticket().tags).not.toContain('privacy_start');
    expect(await world.mails.to(claire.address)).toEqual([]);
  });

  it('becomes a request whose clock runs from the day of the email, as soon as the agent submits', async () => {
    startRequest('access');
    await work();
    fromEmail = REFERENCE.exec(notes().at(-1) ?? '')?.[0] ?? '';
    const request = await world.request(fromEmail);
    expect(request).toMatchObject({ state: 'verifying', route: 'email', kind: 'access' });
    expect(request.receivedAt.toISOString()).toBe(new Date(ticket().created_at).toISOString());
    expect(ticket().tags).toContain('privacy_started');
    expect(ticket().tags).not.toContain('privacy_start');
    expect(world.agents.tickets(fromEmail)).toEqual([]);
  });

  it('asks the customer by email to show in the chat who they are', async () => {
    const [mail, ...others] = await world.mails.to(claire.address);
    expect(others).toEqual([]);
    expect(mail?.Text).toContain(fromEmail);
    expect(mail?.Text).toMatch(/\/chat\?language=[a-z]{2}/);
    expect(mail?.Text).not.toContain('gespeichert');
  });

  it('is begun once, whatever the webhook and the poll tell again', async () => {
    await world.product.shared.models.ticketHints.add(ticketId);
    await world.worker.listen();
    await work();
    expect(notes()).toHaveLength(2);
    expect(await world.mails.to(claire.address)).toHaveLength(1);
  });

  it('is neither continued nor taken away by somebody who only names the address', async () => {
    const chat = await openChat(world.url);
    await chat.say('I want a copy of my data');
    expect(await chat.say(claire.address)).toMatchObject({ expecting: 'code' });
    await chat.say('forget it');
    await fileRequest(world, 'access', persona('tom').address);
    const request = await world.request(fromEmail);
    expect(request).toMatchObject({ state: 'verifying', reference: fromEmail });
    expect(request.conversationId).toBeUndefined();
  });

  it('is carried out once the customer has proved the address in the chat, and keeps its date', async () => {
    world.clock.pass(2 * DAY);
    const { reference } = await fileRequest(world, 'access', claire.address);
    await work();
    const request = await world.request(reference);
    expect(request).toMatchObject({ state: 'done', route: 'email', fromTicket: ticketId });
    expect(request.receivedAt.toISOString()).toBe(new Date(ticket().created_at).toISOString());
    expect(request.clocks.length).toBeGreaterThan(0);
    expect(world.agents.ticket(reference).notes.join('\n')).toContain(`by email (ticket #${ticketId})`);
    // The reference of the email leads to it.
    expect((await world.request(fromEmail)).reference).toBe(reference);
  });

  it('ends with the file', async () => {
    const link = exportLink((await world.mails.to(claire.address)).at(-1), world.url);
    expect((await askForDownloadCode(link)).status).toBe(200);
    await world.worker.settle();
    const { json } = await readExport(await download(link, await world.mails.codeFor(claire.address)));
    expect(json.categories.length).toBeGreaterThan(0);
  });
});
