import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../observe/clock.ts';
import { openChat } from '../builders/chat.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const tom = persona('tom').address;

describe('stopping the newsletter', () => {
  let world: World;
  const subscription = async () =>
    (await world.company.collection('subscribers').findOne({ emailLower: tom }))?.['status'];
  const suppressed = async (address: string) => {
    const keys = world.product.codes.addressKeys(address);
    return (await world.product.jobs.suppressions.suppressedAmong('newsletter', keys)).size > 0;
  };
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it('takes one sentence and no code, and is suppressed before any job runs', async () => {
    const chat = await openChat(world.url);
    const filed = await chat.say(`Please unsubscribe ${tom} from your newsletter`);
    expect(filed.reference).toBeDefined();
    expect(await suppressed(tom)).toBe(true);
    await world.worker.settle();
    expect(await subscription()).toBe('unsubscribed');
    const ticket = world.agents.ticket(filed.reference!);
    expect(ticket).toMatchObject({ status: 'solved', fields: { 'Privacy request': 'withdrawal' } });
    const mails = await world.mails.to(tom);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.Text).toContain(filed.reference);
  });

  it('survives a re-import of the old list', async () => {
    const old = await world.company.collection('subscribers').findOne({ emailLower: tom });
    await world.company.collection('subscribers').deleteOne({ emailLower: tom });
    await world.company
      .collection('subscribers')
      .insertOne({ ...old, _id: 'S999' as never, status: 'active', email: 'Tom.Ashworth@quillmail.example' });
    const others = await world.company.collection('subscribers').countDocuments({ status: 'active' });
    expect(await world.worker.keepOptOuts()).toBe(1);
    expect(await subscription()).toBe('unsubscribed');
    expect(await world.company.collection('subscribers').countDocuments({ status: 'active' })).toBe(
      others - 1,
    );
    expect(await world.worker.keepOptOuts()).toBe(0);
  });

  it('acts for an address that nobody has, too', async () => {
    const stranger = 'nobody.here@nowhere.example';
    const chat = await openChat(world.url);
    const filed = await chat.say(`Please unsubscribe ${stranger} from your newsletter`);
    await world.worker.settle();
    expect((await world.request(filed.reference!)).state).toBe('done');
    expect(await suppressed(stranger)).toBe(true);
    await world.company
      .collection('subscribers')
      .insertOne({ _id: 'S998' as never, emailLower: stranger, email: stranger, status: 'active' });
    expect(await world.worker.keepOptOuts()).toBe(1);
  });

  it('joins an open one instead of filing it twice, and files anew when that one has ended', async () => {
    const address = persona('jonas').address;
    const ask = async () =>
      (await (await openChat(world.url)).say(`Please unsubscribe ${address} from your newsletter`)).reference;
    const first = await ask();
    expect(await ask()).toBe(first);
    await world.worker.settle();
    world.clock.pass(HOUR);
    expect(await ask()).not.toBe(first);
    await world.worker.settle();
    expect(world.agents.ticket(first!).status).toBe('solved');
  });
});
