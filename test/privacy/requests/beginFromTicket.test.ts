import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RequestKind } from '../../../domain/kinds.ts';
import { DAY } from '../../../observe/clock.ts';
import { createBeginFromTicket } from '../../../privacy/requests/beginFromTicket.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

const MOVED = 'moved@example.org';

describe('a request that was asked for by email', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let stage: ReturnType<typeof stageOf>;
  let asked: Date;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, {
      [ADA]: [person('accounts:1')],
      [MOVED]: [
        person('accounts:5', {
          addressesOnFile: [MOVED],
          addressChangedAt: new Date('2026-02-20T00:00:00Z'),
        }),
      ],
    });
    stage = stageOf(world);
    asked = new Date(world.clock.now().getTime() - 5 * DAY);
  });

  const begin = (kind: RequestKind = 'access', address = ADA, ticketId = 35) => {
    const { context, codes } = world;
    const beginFromTicket = createBeginFromTicket({ ...context, addressKeys: codes.addressKeys });
    return beginFromTicket({ ticketId, kind, address, language: 'en', receivedAt: asked });
  };
  const begun = async (kind: RequestKind = 'access', address = ADA) => {
    const start = await begin(kind, address);
    if (start.outcome !== 'begun') throw new Error(start.outcome);
    return start.request;
  };
  const now = async ({ _id }: { _id: unknown }) => stage.stored(String(_id));

  it('is continued by whoever proves the address, with its date and under its reference', async () => {
    const emailed = await begun();
    const filed = await stage.filed('access');
    expect(await now(emailed)).toMatchObject({ state: 'cancelled', sealed: {} });
    const continued = await stage.stored(filed.requestId);
    expect(continued).toMatchObject({ state: 'filed', route: 'email', fromTicket: 35 });
    expect(continued.receivedAt).toEqual(asked);
    expect(filed.dueAt).toEqual(emailed.dueAt);
    expect((await world.requests.findByReference(emailed.reference))?._id).toEqual(continued._id);
  });

  it('waits on while somebody names the address and proves nothing', async () => {
    const emailed = await begun();
    const attempt = await stage.begin('access', 'stranger');
    const requestId = 'requestId' in attempt ? (attempt.requestId ?? '') : '';
    await world.useCases.abandonRequest({ conversation: conversation('stranger'), requestId });
    await world.useCases.leaveToAgent({ conversation: conversation('stranger'), requestId });
    expect(await now(emailed)).toMatchObject({ state: 'verifying', version: emailed.version });
  });

  it('is not handed to an agent by somebody who says that they lost the address', async () => {
    const emailed = await begun();
    const attempt = await stage.begin('access', 'stranger');
    const requestId = 'requestId' in attempt ? (attempt.requestId ?? '') : '';
    const left = await world.useCases.leaveToAgent({ conversation: conversation('stranger'), requestId });
    expect(left.outcome).toBe('needs_person');
    expect(await now(emailed)).toMatchObject({ state: 'verifying', version: emailed.version });
    expect((await stage.stored(requestId)).receivedAt).not.toEqual(asked);
  });

  it('is not continued by another right', async () => {
    const emailed = await begun('erasure');
    const filed = await stage.filed('access');
    expect((await now(emailed)).state).toBe('verifying');
    expect((await stage.stored(filed.requestId)).receivedAt).not.toEqual(asked);
  });

  it('keeps its date where an agent must still look who it is, once the address is proved', async () => {
    const emailed = await begun('access', MOVED);
    const requestId = await stage.proved('access', 'c1', MOVED);
    expect((await stage.prepare(requestId)).outcome).toBe('needs_person');
    expect(await stage.stored(requestId)).toMatchObject({ state: 'needs_attention', receivedAt: asked });
    expect((await now(emailed)).state).toBe('cancelled');
  });

  it('joins one that the person has filed already, and the same ticket joins it once', async () => {
    const filed = await stage.filed('access');
    const [first, second] = [await begin(), await begin()];
    if (first.outcome !== 'joined' || second.outcome !== 'joined') throw new Error('not joined');
    expect(first.reference).toBe(second.reference);
    expect(String(first.request._id)).toBe(filed.requestId);
    expect((await stage.stored(filed.requestId)).joins).toHaveLength(1);
  });

  it('is ended too where the person had the same filed in the meantime', async () => {
    const second = 'second@example.org';
    const both = [person('accounts:1', { addressesOnFile: [ADA, second] })];
    world.people[ADA] = both;
    world.people[second] = both;
    const emailed = await begun();
    const other = await stage.proved('access', 'c2', second);
    await stage.confirm(other, (await stage.shown(other, 'c2')).nonce, 'c2');
    const again = await stage.proved('access', 'c1');
    expect((await stage.prepare(again)).outcome).toBe('joined');
    expect((await now(emailed)).state).toBe('cancelled');
    // The first day on which the person asked counts.
    expect((await stage.stored(other)).receivedAt).toEqual(asked);
    expect((await stage.stored(other)).dueAt).toEqual(emailed.dueAt);
  });

  it('counts from now where the ticket’s date lies ahead', async () => {
    asked = new Date(world.clock.now().getTime() + DAY);
    expect((await begun()).receivedAt).toEqual(world.clock.now());
  });

  it('keeps the address out of what can be read in the store', async () => {
    await begun();
    expect(await world.everything()).not.toContain(ADA);
  });

  it('leaves questions and complaints to people', async () => {
    expect(await begin('human')).toEqual({ outcome: 'answered_by_people' });
    expect(await begin('complaint')).toEqual({ outcome: 'answered_by_people' });
  });

  it('stops the use of an address at once where it is an opt-out, and joins what was asked before', async () => {
    const first = await begin('do_not_sell');
    expect(first).toMatchObject({ outcome: 'begun', request: { state: 'filed', route: 'email' } });
    expect(await begin('do_not_sell', ADA, 36)).toMatchObject({ outcome: 'joined' });
  });
});
