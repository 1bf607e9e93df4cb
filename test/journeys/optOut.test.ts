import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../observe/clock.ts';
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
    const ask = async () => {
      const chat = await openChat(world.url);
      const answer = await chat.say(`Please unsubscribe ${address} from your newsletter`);
      return { text: answer.text, reference: answer.reference as string };
    };
    const first = await ask();
    const again = await ask();
    // Nobody who types an address learns what is open for it: the words are the same, the reference is another.
    expect(again.text.replaceAll(again.reference, 'RD')).toBe(first.text.replaceAll(first.reference, 'RD'));
    expect(again.reference).not.toBe(first.reference);
    expect((await world.request(again.reference)).reference).toBe(first.reference);
    await world.worker.settle();
    world.clock.pass(HOUR);
    const anew = await ask();
    expect((await world.request(anew.reference)).reference).toBe(anew.reference);
    await world.worker.settle();
    expect(world.agents.ticket(first.reference).status).toBe('solved');
  });

  it('ends with a new consent: who subscribes anew stays subscribed, and may opt out again', async () => {
    const { address } = persona('claire');
    const subscribers = world.company.collection('subscribers');
    const status = async () => (await subscribers.findOne({ emailLower: address }))?.['status'];
    const optOut = async () => {
      await (await openChat(world.url)).say(`Please unsubscribe ${address} from your newsletter`);
      await world.worker.settle();
    };
    const subscribeAnew = () =>
      subscribers.updateOne(
        { emailLower: address },
        { $set: { status: 'active', consentAt: world.clock.now() }, $unset: { unsubscribedAt: '' } },
      );
    await optOut();
    expect(await status()).toBe('unsubscribed');
    world.clock.pass(DAY);
    await subscribeAnew();
    world.clock.pass(HOUR);
    expect(await world.worker.keepOptOuts()).toBe(0);
    expect(await status()).toBe('active');
    await optOut();
    expect(await status()).toBe('unsubscribed');
    await subscribers.updateOne({ emailLower: address }, { $set: { status: 'active' } });
    world.clock.pass(HOUR);
    expect(await world.worker.keepOptOuts()).toBe(1);
    expect(await status()).toBe('unsubscribed');
  });
});
