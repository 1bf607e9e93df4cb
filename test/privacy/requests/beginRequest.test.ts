import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { createUseCases } from '../../../privacy/createUseCases.ts';
import { openField } from '../../../privacy/records/sealedFields.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

describe('beginning a request', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let stage: ReturnType<typeof stageOf>;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, {
      [ADA]: [person('accounts:1')],
      'eve@example.org': [person('accounts:2', { addressesOnFile: ['eve@example.org'] })],
    });
    stage = stageOf(world);
  });

  it('saves it with its clocks before anything is told, and sends a code', async () => {
    const begun = await stage.begin('erasure');
    expect(begun).toMatchObject({ outcome: 'code_sent' });
    const request = await stage.stored((begun as { requestId: string }).requestId);
    expect(request).toMatchObject({ state: 'verifying', kind: 'erasure', receivedAt: world.clock.now() });
    expect(request.clocks.map(({ law }) => law)).toEqual(['fadp', 'gdpr']);
    expect(request.dueAt).toEqual(request.clocks[0]?.dueAt);
    expect(request.work.at).toEqual(new Date(world.clock.now().getTime() + 30 * DAY));
  });

  it('sends and tells nothing where it could not be saved', async () => {
    const down = new AppError('store_unavailable', 'away', { retryable: true });
    const requests = { ...world.requests, create: () => Promise.reject(down) };
    const useCases = createUseCases({ ...world.context, requests }, () => ({ outcome: 'nothing' }), {
      ask: async () => {},
    });
    const begun = useCases.beginRequest({
      conversation: conversation(),
      kind: 'access',
      address: ADA,
      wish: {},
    });
    await expect(begun).rejects.toBe(down);
    expect(world.mails).toEqual([]);
  });

  it('keeps what the customer said sealed', async () => {
    const begun = await world.useCases.beginRequest({
      conversation: conversation(),
      kind: 'rectification',
      address: ' ADA@Example.org ',
      wish: { change: { field: 'lastName', newValue: 'Lovelace' } },
    });
    const request = await stage.stored((begun as { requestId: string }).requestId);
    expect(JSON.stringify(request)).not.toMatch(/lovelace|ada@/i);
    expect(openField(world.sealer, request, 'address')).toBe(ADA);
    expect(openField(world.sealer, request, 'wish')).toMatchObject({ change: { newValue: 'Lovelace' } });
    expect(await world.everything()).not.toMatch(/lovelace|ada@/i);
  });

  it.each([
    '',
    'ada',
    'ada@',
    'ada@example.org, eve@example.org',
    'ada@example.org\r\nBcc: eve@example.org',
    `${'a'.repeat(400)}@x.org`,
  ])('is refused for %j, which is no address', async (address) => {
    expect(await stage.begin('access', 'c1', address)).toEqual({ outcome: 'address_invalid' });
    expect(await world.requests.findVerifying('c1')).toEqual([]);
    expect(world.mails).toEqual([]);
  });

  it('answers the same for an address that nobody has', async () => {
    const known = await stage.begin('access', 'c1');
    const unknown = await stage.begin('access', 'c2', 'nobody@example.org');
    const shape = (answer: object) => ({ ...answer, requestId: 'x' });
    expect(shape(unknown)).toEqual(shape(known));
    const [one, two] = [await world.requests.findVerifying('c1'), await world.requests.findVerifying('c2')];
    expect(Object.keys(two[0] ?? {}).sort()).toEqual(Object.keys(one[0] ?? {}).sort());
  });

  it('said again in the same conversation is the same request', async () => {
    const first = await stage.begin('access');
    world.clock.pass(2 * MINUTE);
    const second = await stage.begin('access');
    expect(second).toMatchObject({ requestId: (first as { requestId: string }).requestId });
    expect(await world.requests.findVerifying('c1')).toHaveLength(1);
    expect((await stage.begin('erasure')) as object).not.toMatchObject({
      requestId: (first as { requestId: string }).requestId,
    });
  });

  it('needs no second code from somebody who was proved a moment ago', async () => {
    await stage.proved('access');
    const mails = world.mails.length;
    expect(await stage.begin('erasure')).toMatchObject({
      outcome: 'verified',
      proof: { maskedAddress: 'a***@example.org' },
    });
    expect(world.mails).toHaveLength(mails);
    expect(await stage.begin('erasure', 'c1', 'eve@example.org')).toMatchObject({ outcome: 'code_sent' });
    expect(await stage.begin('erasure')).not.toMatchObject({ outcome: 'verified' });
  });
});

describe('proving oneself without a request', () => {
  let store: TestConnection;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());

  it('sends a code for looking or cancelling, again on request, and begins nothing', async () => {
    const world = await openPrivacy(store, { [ADA]: [person('accounts:1')] });
    const input = { conversation: conversation() };
    expect(await world.useCases.sendCodeAgain(input)).toEqual({ outcome: 'nothing_open' });
    const begun = await world.useCases.beginVerification({ ...input, address: ADA, purpose: 'status' });
    expect(begun).toMatchObject({ outcome: 'code_sent' });
    expect(begun).not.toHaveProperty('requestId');
    expect(await world.useCases.sendCodeAgain(input)).toMatchObject({ outcome: 'too_soon' });
    world.clock.pass(MINUTE);
    expect(await world.useCases.sendCodeAgain(input)).toMatchObject({ outcome: 'code_sent' });
    const { outcome } = await world.useCases.checkCode({ ...input, code: world.lastCode() });
    expect(outcome).toBe('verified');
    expect(await world.requests.findVerifying('c1')).toEqual([]);
  });
});
