import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { askAndProve, fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const maya = persona('maya').address;

interface Ready {
  status: string;
  store: string;
  desk: string;
  mail: string;
}
const ready = async (world: World): Promise<{ status: number; body: Ready }> => {
  const response = await fetch(`${world.operationsUrl}/readyz`);
  return { status: response.status, body: (await response.json()) as Ready };
};

describe('desk or mail server away', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world?.close());

  it('fulfils what needs nothing of the desk while it is down; the ticket waits with growing pauses, and catches up', async () => {
    world.desk.faults.down(true);
    const chat = await openChat(world.url);
    await chat.say('Please unsubscribe me from your newsletter');
    const { reference = '' } = await chat.say(maya);
    const pauses: number[] = [];
    for (let look = 0; look < 6; look += 1) {
      await world.worker.settle();
      const { desk } = await world.request(reference);
      expect(desk?.lastError).toContain('desk_unreachable');
      pauses.push(desk!.at!.getTime() - world.clock.now().getTime());
      world.clock.setTo(desk!.at!);
    }
    expect((await world.request(reference)).state).toBe('done');
    expect((await world.mails.to(maya)).at(-1)?.Text).toContain(reference);
    expect(world.agents.tickets(reference)).toEqual([]);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32].map((seconds) => seconds * SECOND));
    expect(await ready(world)).toEqual({
      status: 200,
      body: { status: 'degraded', store: 'ok', desk: 'desk_unreachable', mail: 'ok' },
    });

    world.desk.faults.clear();
    world.clock.pass(MINUTE);
    await world.worker.settle();
    expect(world.agents.ticket(reference)).toMatchObject({
      status: 'solved',
      fields: { 'Privacy state': 'done' },
    });
    expect((await ready(world)).body.status).toBe('ok');
  });

  // More tries than would set it aside if each counted.
  it('is never parked by an outage of the desk, whose data belong into the copy, however long', async () => {
    const { reference } = await fileRequest(world, 'access', maya);
    world.desk.faults.down(true);
    for (let quarter = 0; quarter < 16; quarter += 1) {
      world.clock.pass(15 * MINUTE);
      await world.worker.settle();
    }
    expect(await world.request(reference)).toMatchObject({
      state: 'in_progress',
      work: { lastError: expect.stringContaining('source_unreachable') },
    });
    world.desk.faults.clear();
    world.clock.pass(15 * MINUTE);
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
  }, 60_000);

  it('makes one ticket when the desk accepts and the connection breaks', async () => {
    const { reference } = await fileRequest(world, 'access', maya);
    world.desk.faults.resetAfterAccepting(3);
    for (let look = 0; look < 4; look += 1) {
      await world.worker.settle();
      world.clock.pass(MINUTE);
    }
    expect((await world.request(reference)).state).toBe('done');
    const { notes } = world.agents.ticket(reference);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('keeps mails while SMTP is down and sends each once, under the Message-ID it had', async () => {
    const { chat, shown } = await askAndProve(world, 'access', maya);
    expect(shown.expecting).toBe('yes_no');
    await world.inbox.faults.goDown();
    const { reference = '' } = await chat.say(chatLabels.en.choices.yes);
    await world.worker.settle();
    expect((await ready(world)).body).toMatchObject({ status: 'degraded', mail: 'mail_unreachable' });
    const outbox = world.product.connection.collection('outbox');
    const waiting = await outbox.findOne({ template: 'filed' });
    expect(waiting).toMatchObject({ state: 'due', work: { lastError: 'mail_unreachable' } });

    await world.inbox.faults.comeBack();
    world.inbox.faults.dropAfterData(1);
    for (let look = 0; look < 6; look += 1) {
      world.clock.pass(MINUTE);
      await world.worker.settle();
    }
    expect((await world.request(reference)).state).toBe('done');
    const told = (await world.mails.to(maya)).filter(({ Text }) => Text.includes(reference));
    expect(new Set(told.map(({ MessageID }) => MessageID)).size).toBe(2);
    expect(told.filter(({ MessageID }) => MessageID === waiting?.['messageId'])).toHaveLength(2);
  });

  it('erases all the same when nobody took the last mail for seven days, and notes it', async () => {
    const claire = persona('claire').address;
    const { reference } = await fileRequest(world, 'erasure', claire);
    await world.worker.settle();
    world.clock.setTo((await world.request(reference)).windowEndsAt!);
    await world.inbox.faults.goDown();
    for (let hours = 0; hours < 30; hours += 1) {
      await world.worker.settle();
      expect((await world.request(reference)).state).toBe('in_progress');
      world.clock.pass(DAY / 6 + MINUTE);
    }
    world.clock.pass(3 * DAY);
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
    expect(world.agents.ticket(reference).notes.join('\n')).toContain('last mail');
  });
});
