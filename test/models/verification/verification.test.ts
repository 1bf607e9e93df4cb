import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createVerificationRepository,
  type Verification,
  type VerificationRepository,
} from '../../../models/verification/verification.ts';
import { after as later, MINUTE } from '../../../observe/clock.ts';
import {
  freshTenant,
  indexed,
  openTestConnection,
  type TestConnection,
} from '../../builders/testConnection.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const tenant = freshTenant();

const verification = (more: Partial<Verification> = {}): Verification => ({
  _id: randomBytes(16).toString('hex'),
  tenant,
  place: 'conversation-1',
  purpose: 'request',
  addressKey: 'a'.repeat(43),
  language: 'en',
  codeHash: 'c'.repeat(43),
  linkHash: randomBytes(16).toString('hex'),
  dataKey: Buffer.from('key'),
  sealed: Buffer.from('sealed'),
  state: 'open',
  tries: 0,
  createdAt: NOW,
  expiresAt: later(NOW, 10 * MINUTE),
  purgeAt: later(NOW, 60 * MINUTE),
  ...more,
});

describe('verifications', () => {
  let store: TestConnection;
  let repository: VerificationRepository;
  let elsewhere: VerificationRepository;
  const created = async (more: Partial<Verification> = {}): Promise<Verification> => {
    const one = verification({ place: randomBytes(8).toString('hex'), ...more });
    await repository.create(one);
    return one;
  };

  beforeAll(async () => {
    store = await openTestConnection();
    repository = createVerificationRepository(store.connection, tenant);
    elsewhere = createVerificationRepository(await store.another(), tenant);
    await indexed(store.connection);
  });
  afterAll(() => store.close());

  it('come back as they were, bytes as bytes', async () => {
    const one = await created();
    expect(await repository.latest(one.place)).toEqual(one);
    expect((await repository.findByLink(one.linkHash))?.sealed.equals(one.sealed)).toBe(true);
  });

  it('count one try each, never more than there are, however many ask at once', async () => {
    const { _id } = await created();
    const asked = await Promise.all(
      Array.from({ length: 100 }, (_, n) => (n % 2 ? repository : elsewhere).countTry(_id, NOW, 5)),
    );
    const tries = asked.flatMap((one) => (one ? [one.tries] : []));
    expect(tries.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('count no try once they have ended, and the last moment is already too late', async () => {
    const { _id, expiresAt } = await created();
    expect(await repository.countTry(_id, expiresAt, 5)).toBeUndefined();
    expect(await repository.countTry(_id, later(expiresAt, -1), 5)).toMatchObject({ tries: 1 });
  });

  it('have one winner', async () => {
    const { _id, place } = await created();
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? repository : elsewhere).prove(_id, NOW)),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await repository.latestProven(place, later(NOW, -1))).toMatchObject({ _id, provenAt: NOW });
    expect(await repository.latestProven(place, later(NOW, 1))).toBeUndefined();
    expect(await repository.countTry(_id, NOW, 5)).toBeUndefined();
  });

  it('end by place: open ones alone, or what was proved as well', async () => {
    const proved = await created();
    await repository.prove(proved._id, NOW);
    const open = await created({ place: proved.place, createdAt: later(NOW, 1) });
    const other = await created();
    await repository.kill(proved.place, false);
    expect(await repository.countTry(open._id, NOW, 5)).toBeUndefined();
    expect(await repository.latestProven(proved.place, NOW)).toMatchObject({ _id: proved._id });
    await repository.kill(proved.place, true);
    expect(await repository.latestProven(proved.place, NOW)).toBeUndefined();
    expect(await repository.prove(open._id, NOW)).toBe(false);
    expect(await repository.countTry(other._id, NOW, 5)).toBeDefined();
  });

  it('of another tenant are not there', async () => {
    const one = await created();
    const foreign = createVerificationRepository(store.connection, freshTenant());
    expect(await foreign.latest(one.place)).toBeUndefined();
    expect(await foreign.findByLink(one.linkHash)).toBeUndefined();
    expect(await foreign.countTry(one._id, NOW, 5)).toBeUndefined();
    expect(await foreign.prove(one._id, NOW)).toBe(false);
  });

  it('are found by the newest first', async () => {
    const first = await created();
    const second = await created({ place: first.place, createdAt: later(NOW, MINUTE) });
    expect((await repository.latest(first.place))?._id).toBe(second._id);
  });

  it('purge themselves', async () => {
    const indexes = await store.connection.collection('verifications').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { purgeAt: 1 }, expireAfterSeconds: 0 }));
  });
});
