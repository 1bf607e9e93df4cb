import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { askAndProve } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const labels = chatLabels.en.choices;
const { address } = persona('claire');
const CONTACT = '+41 79 555 77 88';
const NEW_PHONE = '+41 22 555 99 11';

describe('what we ourselves hold of somebody who has their data erased', () => {
  let world: World;
  let reference = '';
  let rows: { label: string; value: string }[] = [];
  const others: string[] = [];
  /** Chats in which she was proved, and those in which somebody has merely named her address. */
  const proved: Chat[] = [];
  const unproved: Chat[] = [];

  /** Asks for a person, says that the address is lost, and has a number corrected: three requests that wait. */
  beforeAll(async () => {
    world = await openWorld({ others: 0 });
    const human = await openChat(world.url);
    unproved.push(human);
    await human.say('I want to talk to a person');
    others.push((await human.say(address)).reference as string);
    const lost = await openChat(world.url);
    unproved.push(lost);
    await lost.say('I want a copy of my data');
    await lost.say(address);
    await lost.say('I no longer have access to that email');
    await lost.say(labels.agent_decides);
    others.push((await lost.say(CONTACT)).reference as string);
    await world.worker.settle();
    const correct = await openChat(world.url);
    proved.push(correct);
    await correct.say('Please correct my phone number');
    await correct.say(NEW_PHONE);
    await correct.say(address);
    await world.worker.settle();
    await correct.say(await world.mails.codeFor(address));
    others.push((await correct.say(labels.yes)).reference as string);
    await world.worker.settle();
    world.agents.act(others[0] as string, { reply: 'Dear Claire Rochat, we call you.' });
    await world.worker.listen();
    world.clock.pass(MINUTE);
    await world.worker.settle();
    const { chat } = await askAndProve(world, 'erasure', address);
    proved.push(chat);
    ({ rows } = await chat.say(labels.erase_now));
    reference = (await chat.say(labels.yes_erase_now)).reference as string;
    await world.worker.settle();
  }, 60_000);
  afterAll(() => world?.close());

  it('is named in the confirmation: the account, and the requests that end with it', () => {
    expect(rows).toContainEqual({ label: 'Account', value: 'Claire Rochat, Librairie du Molard, …34' });
    const ending = rows.filter(({ label }) => label === 'Ends as well').map(({ value }) => value);
    expect(ending).toEqual([
      `message to our team (${others[0]})`,
      `request for a copy of your data (${others[1]})`,
      `request to correct your data (${others[2]})`,
    ]);
  });

  it('ends before the last email, after which no other is sent', async () => {
    expect((await world.request(reference)).state).toBe('done');
    const mails = await world.mails.to(address);
    expect(mails.at(-1)?.Subject).toContain('has been erased');
    for (const other of others) {
      const { state, erasedBy, sealed, dataKey } = await world.request(other);
      expect({ state, erasedBy, sealed, dataKey }, other).toEqual({
        state: 'cancelled',
        erasedBy: reference,
        sealed: {},
        dataKey: undefined,
      });
      expect(world.agents.ticket(other).status).toBe('solved');
    }
    world.clock.pass(10 * MINUTE);
    await world.worker.settle();
    await world.worker.listen();
    expect(await world.mails.to(address)).toHaveLength(mails.length);
  });

  it('is not read by anybody who answers afterwards, in any chat', async () => {
    world.agents.act(others[0] as string, { reply: 'One more thing, Claire.' });
    await world.worker.listen();
    await world.worker.settle();
    expect(world.agents.ticket(others[0] as string).notes.at(-1)).toContain('did not reach the customer');
    const { store } = world.desk;
    const last = store.comments.all().find(({ body }) => body.includes('One more thing'));
    store.comments.put({ ...last!, body: '', html_body: '' });
  });

  it('is nowhere at the desk, in clear or in a note', () => {
    const { store } = world.desk;
    const everything = JSON.stringify([
      store.comments.all(),
      store.tickets.all(),
      store.users.all(),
      store.identities.all(),
      store.audits.all(),
    ]);
    for (const word of [address, 'Rochat', 'Molard', CONTACT, NEW_PHONE, 'A100234', '100234'])
      expect(everything, word).not.toContain(word);
  });

  it('is nowhere in our store, in clear or under a key; the register keeps references, dates and keyed hashes', async () => {
    const db = world.product.connection.db!;
    // Chats keep what is in them under no key of their own: what is left of them is looked at below.
    const chats = ['conversations', 'transcript'];
    const collections = (await db.collections()).filter(({ collectionName: name }) => !chats.includes(name));
    for (const collection of collections) {
      const text = JSON.stringify(await collection.find({}).toArray());
      for (const word of [address, 'Rochat', 'Molard', CONTACT, NEW_PHONE, 'A100234'])
        expect(text, `${collection.collectionName}: ${word}`).not.toContain(word);
      const readable = { dataKey: { $exists: true, $ne: Buffer.alloc(0) } };
      expect(await collection.countDocuments(readable), collection.collectionName).toBe(0);
    }
  });

  it('is in no chat but those in which nobody was proved: they may be anybody’s, and go after 30 days', async () => {
    const db = world.product.connection.db!;
    const { conversations } = world.product;
    for (const { conversationId } of proved) {
      expect(await conversations.activitiesSince(conversationId, 0)).toBeUndefined();
      expect(await db.collection('transcript').countDocuments({ conversationId })).toBe(0);
    }
    const left = await db.collection('conversations').find({}).toArray();
    expect(left.map(({ _id }) => String(_id)).sort()).toEqual(
      unproved.map(({ conversationId }) => conversationId).sort(),
    );
    for (const { persons = [], createdAt, purgeAt } of left) {
      expect(persons).toEqual([]);
      expect(purgeAt.getTime() - createdAt.getTime()).toBeLessThanOrEqual(30 * DAY + HOUR);
    }
    // The store itself deletes them then.
    for (const name of ['conversations', 'transcript'])
      expect(await db.collection(name).indexes()).toContainEqual(
        expect.objectContaining({ key: { purgeAt: 1 }, expireAfterSeconds: 0 }),
      );
  });
});
