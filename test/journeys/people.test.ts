import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { askAndProve, leaveItToAPerson } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const tom = persona('tom').address;

describe('a person of the company', () => {
  let world: World;
  let chat: Chat;
  let reference: string;
  beforeAll(async () => {
    world = await openWorld();
    chat = await openChat(world.url);
    await chat.say('My name is Tom and I am unhappy with the Monday Proof');
    await chat.say('I want to talk to a person');
    const filed = await chat.say(tom);
    reference = filed.reference as string;
    await world.worker.settle();
  });
  afterAll(() => world?.close());
  const look = async () => {
    await world.worker.listen();
    await world.worker.settle();
  };

  it('gets a ticket with the chat so far', () => {
    const ticket = world.agents.ticket(reference);
    expect(ticket.fields).toMatchObject({ 'Privacy request': 'human', 'Privacy state': 'awaiting_decision' });
    expect(ticket.notes.join('\n')).toContain('unhappy with the Monday Proof');
    expect(ticket.status).not.toBe('solved');
  });

  it('reads on the ticket who gets the answer, before writing it', () => {
    expect(world.agents.ticket(reference).notes[0]).toContain(
      `A public reply goes to: ${maskAddress(tom)} by email only.`,
    );
  });

  it('answers on the ticket; the answer goes to the address alone, and the chat hears that it did, once', async () => {
    world.agents.act(reference, { reply: 'Dear Tom, <b>sorry</b>. Sophie here.' });
    await look();
    await look();
    const mails = (await world.mails.to(tom)).filter((mail) => mail.Text.includes('Sophie here'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.HTML).not.toContain('<b>sorry</b>');
    const heard = await chat.hear();
    expect(heard.text).toContain(`has answered **${reference}**`);
    expect(heard.text).not.toContain('Sophie');
  });

  it('is heard each time, and nothing is said twice', async () => {
    world.agents.act(reference, { reply: 'One more thing.' });
    await look();
    expect((await chat.hear()).text).toContain(`has answered **${reference}**`);
    expect((await world.mails.to(tom)).at(-1)?.Text).toContain('One more thing.');
    world.clock.pass(2 * MINUTE);
    await look();
    expect((await chat.hear()).text).toBe('');
  });

  it('reads what the customer says when they come back to it, once, on the same ticket', async () => {
    await chat.say('And my invoice 4711 is wrong as well');
    const again = await chat.say('Please, I want a person');
    const joined = again.reference === undefined ? await chat.say(tom) : again;
    expect(joined.reference, joined.text).toBe(reference);
    expect(joined.text).toContain('passed on');
    await look();
    await look();
    const { notes } = world.agents.ticket(reference);
    expect(
      notes.filter((note) => note.includes('The customer writes') && note.includes('4711')),
    ).toHaveLength(1);
  });

  it('keeps internal notes internal', async () => {
    const mails = (await world.mails.to(tom)).length;
    await look();
    expect(await world.mails.to(tom)).toHaveLength(mails);
  });

  it('gets the ticket again when somebody deletes it', async () => {
    const { id } = world.agents.ticket(reference);
    const { store, clock } = world.desk;
    store.tickets.put({
      ...store.tickets.get(id)!,
      deleted: { at: clock.now().toISOString(), by: 1 },
    });
    await look();
    const again = world.agents.ticket(reference);
    expect(again.id).not.toBe(id);
    expect(again.fields['Privacy state']).toBe('awaiting_decision');
  });

  it('ends the request by solving the ticket, once they have written what was done', async () => {
    world.agents.act(reference, { solve: true });
    await look();
    expect((await world.request(reference)).state).toBe('awaiting_decision');
    expect(world.agents.ticket(reference).status).toBe('open');
    expect(world.agents.ticket(reference).notes.at(-1)).toContain('this choice needs a note');
    world.agents.act(reference, { note: 'Called him; the invoice is corrected.', solve: true });
    await look();
    expect((await world.request(reference)).state).toBe('done');
    expect((await world.mails.to(tom)).at(-1)?.Text).toContain(reference);
  });

  it('is told that a reply after the end reached nobody', async () => {
    const mails = (await world.mails.to(tom)).length;
    world.agents.act(reference, { reply: 'Just one word more, Tom.' });
    await look();
    expect((await chat.hear()).text).toBe('');
    expect(await world.mails.to(tom)).toHaveLength(mails);
    expect(world.agents.ticket(reference).notes.at(-1)).toContain('did not reach the customer');
  });

  it('answers in the chat where the customer gave no address, also after the end', async () => {
    const here = await openChat(world.url);
    await here.say('I want to talk to a person');
    const { reference: own = '' } = await here.say(chatLabels.en.choices.answer_here);
    await world.worker.settle();
    expect(world.agents.ticket(own).notes[0]).toContain('goes to: the customer in the chat only');
    world.agents.act(own, { reply: 'Hello from Sophie.', solve: true });
    await look();
    expect((await here.hear()).text).toMatch(/^Hello from Sophie\.\nOur team has ended/);
    world.agents.act(own, { reply: 'One word more.' });
    await look();
    expect((await here.hear()).text).toBe('One word more.');
  });

  it('refuses with a reason, the authority and the court', async () => {
    const { address } = persona('jonas');
    const { chat: asking } = await askAndProve(world, 'access', address);
    const shown = await leaveItToAPerson(asking);
    await world.worker.settle();
    world.agents.act(shown.reference!, {
      reply: 'We cannot tell which account is yours.',
      decision: 'refuse',
    });
    await look();
    const request = await world.request(shown.reference!);
    expect(request.state).toBe('refused');
    expect(request.dataKey).toBeUndefined();
    const last = (await world.mails.to(address)).at(-1);
    expect(last?.Text).toContain('We cannot tell which account is yours.');
    expect(last?.Text).toContain('Federal Data Protection');
    expect(world.agents.ticket(shown.reference!).status).toBe('solved');
  });

  it('decides on what is not automatic, and the customer hears who does it and by when', async () => {
    const { address } = persona('maya');
    const asking = await openChat(world.url);
    await asking.say('I object to the use of my data for marketing');
    await asking.say(address);
    await world.worker.settle();
    const shown = await asking.say(await world.mails.codeFor(address));
    const filed = await asking.say(
      shown.buttons.includes(chatLabels.en.choices.yes) ? chatLabels.en.choices.yes : 'yes',
    );
    await world.worker.settle();
    const ticket = world.agents.ticket(filed.reference!);
    expect(ticket.fields['Privacy state']).toBe('awaiting_decision');
    world.agents.act(filed.reference!, { note: 'Taken off the list.', decision: 'handled' });
    await look();
    expect((await world.request(filed.reference!)).state).toBe('done');
  });
});
