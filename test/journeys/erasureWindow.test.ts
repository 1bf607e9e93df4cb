import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { rowsOf } from '../builders/companyRows.ts';
import { fileRequest, proveForStatus } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const claire = persona('claire');
const ACCOUNT = 'A100234';
const account = (world: World) => world.company.collection('accounts').findOne({ _id: ACCOUNT as never });

describe('an erasure inside its window', () => {
  let world: World;
  let before: Record<string, number>;
  let reference: string;
  beforeAll(async () => {
    world = await openWorld();
    before = await rowsOf(world.company, ACCOUNT);
    ({ reference } = await fileRequest(world, 'erasure', claire.address, { language: 'fr' }));
    await world.worker.settle();
  });
  afterAll(() => world?.close());

  it('stops the use of the data and deletes nothing', async () => {
    const request = await world.request(reference);
    expect(request.state).toBe('scheduled');
    expect(request.windowEndsAt?.toISOString().slice(0, 10)).toBe('2026-03-16');
    expect((await account(world))?.['stopped']).toMatchObject({ all: expect.any(Date) });
    expect(await rowsOf(world.company, ACCOUNT)).toEqual(before);
    expect(world.agents.ticket(reference).fields['Privacy state']).toBe('scheduled');
    expect(world.agents.knows(claire.address)).toBe(true);
  });

  it('deletes nothing on any day of the window', async () => {
    for (let day = 1; day <= 13; day += 1) {
      world.clock.pass(DAY);
      await world.worker.settle();
      expect((await world.request(reference)).state).toBe('scheduled');
    }
    expect(await rowsOf(world.company, ACCOUNT)).toEqual(before);
  });

  it('gives the account back when it is cancelled, and says so', async () => {
    const { chat } = await proveForStatus(world, claire.address);
    const asked = await chat.say(`cancel ${reference}`);
    expect(asked.buttons).toContain(chatLabels.en.choices.yes_cancel);
    await chat.say(chatLabels.en.choices.yes_cancel);
    expect((await world.request(reference)).state).toBe('cancelled');
    await world.worker.settle();
    expect((await account(world))?.['stopped']).toEqual({});
    expect(await rowsOf(world.company, ACCOUNT)).toEqual(before);
    expect(world.agents.ticket(reference).status).toBe('solved');
    expect((await world.mails.to(claire.address)).at(-1)?.Text).toContain(reference);
    const request = await world.request(reference);
    expect(request.dataKey).toBeUndefined();
    expect(request.sealed).toEqual({});
  });

  it('never wakes up again', async () => {
    world.clock.pass(60 * DAY);
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('cancelled');
    expect(await rowsOf(world.company, ACCOUNT)).toEqual(before);
  });
});

describe('a restriction that stood before an erasure', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ others: 0 });
  });
  afterAll(() => world?.close());

  it('stands when the erasure is cancelled, and when the next one is cancelled, too', async () => {
    const since = new Date('2026-01-15T09:00:00Z');
    const accounts = world.company.collection('accounts');
    await accounts.updateOne({ _id: ACCOUNT as never }, { $set: { stopped: { newsletter: since } } });
    for (let erasures = 0; erasures < 2; erasures += 1) {
      const { reference } = await fileRequest(world, 'erasure', claire.address);
      await world.worker.settle();
      const { filedAt } = await world.request(reference);
      const by = { since: filedAt, requests: [reference] };
      expect((await account(world))?.['stopped']).toEqual({
        all: filedAt,
        allBy: by,
        analytics: filedAt,
        analyticsBy: by,
        newsletter: since,
      });
      world.clock.pass(DAY);
      const { chat } = await proveForStatus(world, claire.address);
      await chat.say(`cancel ${reference}`);
      await chat.say(chatLabels.en.choices.yes_cancel);
      await world.worker.settle();
      expect((await account(world))?.['stopped']).toEqual({ newsletter: since });
      world.clock.pass(DAY);
    }
  });
});

describe('a restriction that an agent carries out during the window', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ others: 0 });
  });
  afterAll(() => world?.close());

  it('stands when the erasure is cancelled; the rest is taken up again', async () => {
    const { reference: erasure } = await fileRequest(world, 'erasure', claire.address);
    await world.worker.settle();
    const { filedAt } = await world.request(erasure);
    world.clock.pass(DAY);

    const { chat } = await proveForStatus(world, claire.address);
    await chat.say('Pause the use of my data');
    const asked = await chat.say('the newsletter');
    expect(asked.expecting, asked.text).toBe('yes_no');
    const { reference } = await chat.say(chatLabels.en.choices.yes);
    await world.worker.settle();
    world.agents.act(reference!, { note: 'Stopped in the mailing system.', decision: 'handled' });
    await world.worker.listen();
    await world.worker.settle();
    expect((await world.request(reference!)).state).toBe('done');

    await chat.say(`cancel ${erasure}`);
    await chat.say(chatLabels.en.choices.yes_cancel);
    await world.worker.settle();
    expect((await world.request(erasure)).state).toBe('cancelled');
    expect((await account(world))?.['stopped']).toEqual({
      newsletter: filedAt,
      newsletterBy: { since: filedAt, requests: [reference] },
    });
  });
});

describe('an erasure whose window ends', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it('erases everything but the invoices, mails before the contact record goes, and proves it', async () => {
    // Ten years from the end of the year in which it was issued: those of 2015 may go in 2026.
    const owed = { accountId: ACCOUNT, issuedAt: { $gte: new Date('2015-12-31T23:00:00Z') } };
    const invoices = await world.company.collection('invoices').countDocuments(owed);
    const others = await world.company.collection('accounts').countDocuments({});
    const { reference } = await fileRequest(world, 'erasure', claire.address, { language: 'fr' });
    await world.worker.settle();
    const { windowEndsAt } = await world.request(reference);
    world.clock.setTo(new Date(windowEndsAt!.getTime() - 1));
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('scheduled');

    world.clock.setTo(windowEndsAt!);
    await world.inbox.faults.goDown();
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('in_progress');
    expect(await rowsOf(world.company, ACCOUNT)).toEqual({ accounts: 1, invoices: 11 });

    await world.inbox.faults.comeBack();
    world.clock.pass(DAY);
    await world.worker.settle();
    const request = await world.request(reference);
    expect(request.state).toBe('done');
    expect(request.dataKey).toBeUndefined();
    const after = await rowsOf(world.company, ACCOUNT);
    expect(after).toEqual({ invoices });
    for (const invoice of await world.company.collection('invoices').find({ accountId: ACCOUNT }).toArray())
      expect(Object.keys(invoice)).not.toEqual(expect.arrayContaining(['email']));
    expect(await world.company.collection('accounts').countDocuments({})).toBe(others - 1);
    expect(world.agents.knows(claire.address)).toBe(false);
    expect(request.dueAt.getTime()).toBeGreaterThan(request.endedAt!.getTime());

    const last = (await world.mails.to(claire.address)).at(-1);
    expect(last?.Text).toContain('958f');
    const trail = (await world.product.auditTrail.read(reference)).map(({ what }) => what);
    expect(trail.indexOf('mail:erasure_done')).toBeGreaterThan(trail.indexOf('prove:all_but_contact'));
    expect(trail.indexOf('mail:erasure_done')).toBeLessThan(trail.indexOf('erase:contact:plumelac'));
    expect(trail.at(-1)).toMatch(/^(erased|ticket_shows:done.*)$/);
  });
});
