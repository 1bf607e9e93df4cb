import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorker } from '../../jobs/worker.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { conversation } from '../builders/openPrivacy.ts';
import { openWholeProduct, type WholeProduct } from '../builders/openWholeProduct.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const [claire, maya, tom] = ['claire', 'maya', 'tom'].map((id) => persona(id).address);

describe('a new SECRET_KEY', () => {
  let world: World;
  let product: WholeProduct;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    await product?.close();
    await world?.close();
  });

  const begin = (uses: WholeProduct, place: string, address: string, kind: 'access' | 'erasure') =>
    uses.useCases.beginRequest({ conversation: conversation(place), kind, address, wish: {} });

  it('keeps what was begun, opted out and asked for under the old one', async () => {
    const old = world.product;
    const begun = await begin(old, 'c1', claire!, 'erasure');
    if (begun.outcome !== 'code_sent') throw new Error(begun.outcome);
    const waiting = await begin(old, 'c2', maya!, 'access');
    if (waiting.outcome !== 'code_sent') throw new Error(waiting.outcome);
    await old.useCases.fileAtOnce({
      conversation: conversation('c3'),
      kind: 'withdrawal',
      address: tom!,
      wish: {},
    });
    await world.worker.settle();
    const code = await world.mails.codeFor(claire!);
    const page = /\/code\/([\w-]+)/.exec((await world.mails.to(claire!)).at(-1)!.Text)![1]!;

    product = await openWholeProduct({
      config: {
        ...old.config,
        secretKey: 'a quite new key '.repeat(3),
        formerSecretKeys: [old.config.secretKey!],
      },
      endpoints: world.endpoints,
      clock: world.clock,
      randomness: secureRandomness,
      logger: silentLogger,
    });
    const { useCases } = product;

    // The link in an old mail, the code in it, and the yes that follows.
    expect((await product.codes.page(page))?.code).toBe(code);
    const facts = { conversation: conversation('c1') };
    expect((await useCases.checkCode({ ...facts, code })).outcome).toBe('verified');
    const requestId = begun.requestId!;
    const ready = await useCases.prepareConfirmation({ ...facts, requestId, waiveWindow: false });
    if (ready.outcome !== 'ready') throw new Error(ready.outcome);
    const filed = await useCases.confirmAndFile({ ...facts, requestId, nonce: ready.nonce });
    expect(filed.outcome).toBe('filed');

    // What stood before the rotation is found by its owner after it.
    await begin(product, 'c4', maya!, 'access');
    await createWorker(product.jobs, { idleMs: 5, listenMs: 1_000 }).settle();
    await useCases.checkCode({ conversation: conversation('c4'), code: await world.mails.codeFor(maya!) });
    const known = await product.requests.findUnboundByAddress(world.product.codes.addressKey(maya!));
    expect(known.map(({ _id }) => String(_id))).toContain(waiting.requestId);

    // The opt-out survives: who is imported again is unsubscribed again.
    const subscribers = world.company.collection('subscribers');
    await subscribers.updateOne({ emailLower: tom }, { $set: { status: 'active' } });
    expect(await createWorker(product.jobs, { idleMs: 5, listenMs: 1_000 }).keepOptOuts()).toBe(1);
    expect((await subscribers.findOne({ emailLower: tom }))?.['status']).toBe('unsubscribed');
  });

  it('joins a second request to one that was filed under the old key', async () => {
    const place = 'c9';
    const old = world.product;
    const first = await begin(old, place, maya!, 'erasure');
    if (first.outcome !== 'code_sent') throw new Error(first.outcome);
    await world.worker.settle();
    await old.useCases.checkCode({
      conversation: conversation(place),
      code: await world.mails.codeFor(maya!),
    });
    const input = { conversation: conversation(place), requestId: first.requestId!, waiveWindow: false };
    const ready = await old.useCases.prepareConfirmation(input);
    if (ready.outcome !== 'ready') throw new Error(ready.outcome);
    await old.useCases.confirmAndFile({ ...input, nonce: ready.nonce });
    await world.worker.settle();

    const second = await begin(product, 'c10', maya!, 'erasure');
    if (second.outcome !== 'code_sent') throw new Error(second.outcome);
    await createWorker(product.jobs, { idleMs: 5, listenMs: 1_000 }).settle();
    const again = { conversation: conversation('c10'), requestId: second.requestId!, waiveWindow: false };
    await product.useCases.checkCode({ ...again, code: await world.mails.codeFor(maya!) });
    expect(await product.useCases.prepareConfirmation(again)).toMatchObject({ outcome: 'joined' });
  });
});
