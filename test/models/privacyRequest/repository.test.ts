import { type Connection, Types } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import {
  createPrivacyRequestRepository,
  type NewRequest,
  type PrivacyRequestRepository,
} from '../../../models/privacyRequest/repository.ts';
import { after as later, MINUTE } from '../../../observe/clock.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { readReference } from '../../../secrets/reference.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import {
  freshTenant,
  indexed,
  openTestConnection,
  type TestConnection,
} from '../../builders/testConnection.ts';
import { newRequest } from './newRequest.ts';

const LEASE = 30_000;
const FILE = { from: 'verifying', to: 'filed', by: 'customer', what: 'filed', workAt: null } as const;

describe('the repository of requests', () => {
  let store: TestConnection;
  let second: Connection;
  let clock: StandingClock;
  let requests: PrivacyRequestRepository;
  let elsewhere: PrivacyRequestRepository;
  let tenant = '';

  beforeAll(async () => {
    store = await openTestConnection();
    second = await store.another();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = standingClock();
    tenant = freshTenant();
    const options = { tenant, clock, randomness: secureRandomness };
    requests = createPrivacyRequestRepository({ ...options, connection: store.connection });
    elsewhere = createPrivacyRequestRepository({ ...options, connection: second });
    await indexed(store.connection);
  });

  const create = (more: Partial<NewRequest> = {}) => requests.create(newRequest(tenant, more));
  const found = async ({ _id }: { _id: Types.ObjectId }): Promise<PrivacyRequest> => {
    const request = await requests.find(String(_id));
    if (!request) throw new Error('the request is gone');
    return request;
  };
  const claimed = async (at = requests): Promise<PrivacyRequest> => {
    const held = await at.claim(LEASE);
    if (!held) throw new Error('nothing to claim');
    return held;
  };

  describe('a new request', () => {
    it('has a reference that can be read back, a first version and a first line in the trail', async () => {
      const request = await create();
      expect(readReference(request.reference)).toBe(request.reference);
      expect(await found(request)).toEqual(request);
      expect(request).toMatchObject({
        version: 1,
        steps: [],
        auditMoved: 0,
        work: { token: 0, attempts: 0 },
      });
      expect(request.audit).toMatchObject([
        { actor: 'customer', what: 'received', to: 'verifying', detail: { route: 'chat' }, at: clock.now() },
      ]);
    });

    it('begins in no other state than the table allows', async () => {
      for (const state of ['scheduled', 'in_progress', 'done'] as const)
        await expect(create({ state })).rejects.toMatchObject({ code: 'transition_refused' });
    });

    it('takes another reference where the first is taken', async () => {
      const taken = (await create()).reference;
      const letters = [...taken.replace(/^RD-|-/g, '')].slice(0, 7);
      const alphabet = '23456789ABCDEFGHJKMNPQRTUVWXY';
      const drawn = letters.map((letter) => alphabet.indexOf(letter));
      const below = (limit: number) => drawn.shift() ?? secureRandomness.below(limit);
      const unlucky = createPrivacyRequestRepository({
        tenant,
        clock,
        randomness: { ...secureRandomness, below },
        connection: store.connection,
      });
      expect((await unlucky.create(newRequest(tenant))).reference).not.toBe(taken);
    });

    it('is refused while an open one holds its place, and free again after that one ended', async () => {
      const openKey = 'access:subject-1';
      const first = await create({ openKey, state: 'filed' });
      await expect(create({ openKey, state: 'filed' })).rejects.toMatchObject({ code: 'store_conflict' });
      expect((await requests.findOpen(openKey))?._id).toEqual(first._id);
      await requests.move(first._id, {
        from: 'filed',
        to: 'cancelled',
        by: 'customer',
        what: 'cancelled',
        workAt: null,
      });
      expect(await requests.findOpen(openKey)).toBeUndefined();
      await expect(create({ openKey, state: 'filed' })).resolves.toBeDefined();
    });

    it('of many filed at the same moment is one', async () => {
      const tries = Array.from({ length: 8 }, (_, n) =>
        (n % 2 ? requests : elsewhere).create(newRequest(tenant, { openKey: 'k', state: 'filed' })),
      );
      const done = await Promise.allSettled(tries);
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('finding', () => {
    it('knows a request by id, reference, person, address and conversation', async () => {
      const request = await create({ subjectKey: 's1', addressKey: 'a1', conversationId: 'c1' });
      const only = async (list: Promise<PrivacyRequest[]>) => (await list).map(({ _id }) => String(_id));
      const id = String(request._id);
      expect((await requests.findByReference(request.reference))?._id).toEqual(request._id);
      expect(await only(requests.findBySubject('s1'))).toEqual([id]);
      expect(await only(requests.findVerifying('c1'))).toEqual([id]);
      expect(await only(requests.findUnboundByAddress('a1'))).toEqual([]);
      const unbound = await create({ addressKey: 'a1', conversationId: 'c1' });
      expect(await only(requests.findUnboundByAddress('a1'))).toEqual([String(unbound._id)]);
    });

    it('is not hidden by attempts that came to nothing, however many and however new', async () => {
      const filed = await create({ addressKey: 'a1', state: 'filed', filedAt: clock.now() });
      const bound = await create({ subjectKey: 's1' });
      for (let n = 1; n <= 60; n += 1) {
        const receivedAt = later(clock.now(), n * MINUTE);
        const { _id } = await create({ addressKey: 'a1', receivedAt });
        const ended = {
          from: 'verifying',
          to: 'cancelled',
          by: 'customer',
          what: 'x',
          workAt: null,
        } as const;
        await requests.move(_id, ended);
        await create({ subjectKey: 's1', receivedAt });
      }
      const unbound = await requests.findUnboundByAddress('a1');
      expect(unbound.map(({ _id }) => String(_id))).toEqual([String(filed._id)]);
      const all = await requests.findBySubject('s1');
      expect(all).toHaveLength(61);
      expect(all.at(-1)?._id).toEqual(bound._id);
    });

    it('knows what a conversation has going on', async () => {
      const filed = await create({ conversationId: 'busy', state: 'filed' });
      const verifying = await create({ conversationId: 'busy', receivedAt: later(clock.now(), MINUTE) });
      const { _id } = await create({ conversationId: 'busy' });
      await requests.move(_id, {
        from: 'verifying',
        to: 'cancelled',
        by: 'customer',
        what: 'x',
        workAt: null,
      });
      const found = await requests.findUnfinished('busy');
      expect(found.map((one) => String(one._id))).toEqual([String(verifying._id), String(filed._id)]);
    });

    it('answers the newest first', async () => {
      const ids = [];
      for (let n = 0; n < 3; n += 1)
        ids.push(
          String((await create({ subjectKey: 's1', receivedAt: later(clock.now(), n * MINUTE) }))._id),
        );
      expect((await requests.findBySubject('s1')).map(({ _id }) => String(_id))).toEqual(ids.reverse());
    });

    it.each([
      'findBySubject',
      'findUnboundByAddress',
      'findVerifying',
      'findUnfinished',
      'findOpen',
    ] as const)('%s never asks with an empty key: it would find anybody', async (method) => {
      await create();
      for (const empty of ['', undefined, null, { $ne: '' }] as string[])
        await expect(async () => requests[method](empty)).rejects.toMatchObject({
          code: 'subject_key_empty',
        });
    });

    it('is nothing for what is no id, and for the requests of another tenant', async () => {
      const request = await create();
      for (const id of ['', 'x', '[object Object]', String(new Types.ObjectId())])
        expect(await requests.find(id)).toBeUndefined();
      const foreign = createPrivacyRequestRepository({
        tenant: freshTenant(),
        clock,
        randomness: secureRandomness,
        connection: store.connection,
      });
      expect(await foreign.find(String(request._id))).toBeUndefined();
      expect(await foreign.findByReference(request.reference)).toBeUndefined();
      expect(await foreign.move(request._id, FILE)).toBeUndefined();
      expect(await foreign.claim(LEASE)).toBeUndefined();
    });
  });

  describe('a transition', () => {
    it('changes the state, counts the version and writes its line in one update', async () => {
      const request = await create();
      const moved = await requests.move(request._id, {
        ...FILE,
        set: { filedAt: clock.now() },
        seal: { wish: Buffer.from('wish') },
        evidence: { level: 'code', at: clock.now(), words: 'Code' },
        detail: { channel: 'chat' },
      });
      expect(moved).toMatchObject({
        state: 'filed',
        version: 2,
        filedAt: clock.now(),
        evidence: [{ level: 'code' }],
      });
      expect(Object.keys(moved?.sealed ?? {}).sort()).toEqual(['address', 'wish']);
      expect(moved?.audit.at(-1)).toMatchObject({
        from: 'verifying',
        to: 'filed',
        actor: 'customer',
        detail: { channel: 'chat' },
      });
      expect(await found(request)).toEqual(moved);
    });

    it('that the table does not have is refused, whoever asks', async () => {
      const request = await create();
      for (const step of [
        { from: 'verifying', to: 'done', by: 'worker' },
        { from: 'verifying', to: 'filed', by: 'worker' },
        { from: 'done', to: 'filed', by: 'agent' },
      ] as const)
        await expect(async () =>
          requests.move(request._id, { ...step, what: 'x', workAt: null }),
        ).rejects.toMatchObject({ code: 'transition_refused' });
      expect(await found(request)).toEqual(request);
    });

    it('from a state that has passed does nothing', async () => {
      const request = await create();
      await requests.move(request._id, FILE);
      expect(await requests.move(request._id, FILE)).toBeUndefined();
      expect((await found(request)).audit).toHaveLength(2);
    });

    it('has one winner among many', async () => {
      const request = await create({ state: 'filed' });
      const outcomes = await Promise.all([
        ...Array.from({ length: 5 }, () =>
          requests.move(request._id, {
            from: 'filed',
            to: 'cancelled',
            by: 'customer',
            what: 'c',
            workAt: null,
          }),
        ),
        ...Array.from({ length: 5 }, () =>
          elsewhere.move(request._id, {
            from: 'filed',
            to: 'in_progress',
            by: 'worker',
            what: 'w',
            workAt: null,
          }),
        ),
      ]);
      const won = outcomes.filter((one) => one !== undefined);
      expect(won).toHaveLength(1);
      expect((await found(request)).state).toBe(won[0]?.state);
    });

    it('into an end says when, and frees the place', async () => {
      const request = await create({ state: 'filed', openKey: 'k' });
      clock.pass(MINUTE);
      const ended = await requests.move(request._id, {
        from: 'filed',
        to: 'cancelled',
        by: 'customer',
        what: 'cancelled',
        workAt: null,
        set: { sealed: {} },
        unset: ['dataKey'],
      });
      expect(ended?.endedAt).toEqual(clock.now());
      expect(ended).not.toHaveProperty('openKey');
      expect(ended).not.toHaveProperty('dataKey');
    });

    it('that claims a taken place is a conflict and changes nothing', async () => {
      await create({ state: 'filed', openKey: 'k' });
      const second = await create();
      await expect(requests.move(second._id, { ...FILE, set: { openKey: 'k' } })).rejects.toMatchObject({
        code: 'store_conflict',
      });
      expect(await found(second)).toEqual(second);
    });
  });

  describe('a change that is no transition', () => {
    it('needs the state that it was meant for', async () => {
      const request = await create();
      const change = { set: { country: 'FR' }, audit: { actor: 'product' as const, what: 'country_known' } };
      expect(await requests.amend(request._id, { ...change, state: 'filed' })).toBeUndefined();
      const amended = await requests.amend(request._id, { ...change, state: 'verifying' });
      expect(amended).toMatchObject({ country: 'FR', version: 2, state: 'verifying' });
      expect(amended?.audit.at(-1)).toMatchObject({ what: 'country_known' });
    });
  });

  describe('a lease', () => {
    it('gives the longest waiting request to one worker, and counts before any work is done', async () => {
      const second = await create({ workAt: later(clock.now(), -1) });
      const first = await create({ workAt: later(clock.now(), -5) });
      await create({ workAt: later(clock.now(), 1) });
      await create({ workAt: null });
      const held = await Promise.all(
        [requests, elsewhere, requests, elsewhere].map((one) => one.claim(LEASE)),
      );
      const got = held.filter((one) => one !== undefined);
      expect(got.map(({ _id }) => String(_id)).sort()).toEqual(
        [first, second].map(({ _id }) => String(_id)).sort(),
      );
      expect(got[0]?.work).toMatchObject({ token: 1, attempts: 1, at: later(clock.now(), LEASE) });
    });

    it('goes to the networks in turn: a flood from one of them delays nobody else', async () => {
      const from = (network: string, ago: number) => create({ network, workAt: later(clock.now(), -ago) });
      for (let n = 0; n < 20; n += 1) await from('flood', 1_000 - n);
      await create({ workAt: later(clock.now(), -1) });
      await from('home', 3);
      await from('home', 2);
      await from('office', 4);
      const order: string[] = [];
      for (let held = await requests.claim(LEASE); held; held = await requests.claim(LEASE))
        order.push(held.network ?? 'none');
      expect(order).toHaveLength(24);
      expect(order.slice(0, 6)).toEqual(['flood', 'home', 'office', 'none', 'flood', 'home']);
      expect(order.slice(6)).toEqual(Array(18).fill('flood'));
    });

    it('gives the oldest of one network first', async () => {
      const second = await create({ network: 'home', workAt: later(clock.now(), -1) });
      const first = await create({ network: 'home', workAt: later(clock.now(), -5) });
      expect([await claimed(), await claimed()].map(({ _id }) => String(_id))).toEqual([
        String(first._id),
        String(second._id),
      ]);
    });

    it('that ran out passes on, and its former holder can do nothing any more', async () => {
      await create();
      const stale = await claimed();
      clock.pass(LEASE);
      const holder = await claimed(elsewhere);
      expect(holder.work).toMatchObject({ token: 2, attempts: 2 });
      await expect(requests.recordStep(stale, { name: 'mail' }, LEASE)).rejects.toMatchObject({
        code: 'lease_lost',
        retryable: true,
      });
      const step = { from: 'verifying', to: 'refused', by: 'worker', what: 'x', workAt: null } as const;
      expect(await requests.move(stale._id, { ...step, token: stale.work.token })).toBeUndefined();
      await requests.renew(stale, 10 * LEASE);
      await requests.release(stale, { at: null });
      expect(await found(holder)).toEqual(holder);
      expect(await elsewhere.move(holder._id, { ...step, token: holder.work.token })).toBeDefined();
    });

    it('is kept by a heartbeat while it lasts, and by none afterwards', async () => {
      await create();
      const held = await claimed();
      clock.pass(LEASE - 1);
      await requests.renew(held, LEASE);
      expect((await found(held)).work.at).toEqual(later(clock.now(), LEASE));
      clock.pass(LEASE);
      await requests.renew(held, LEASE);
      expect((await found(held)).work.at).toEqual(clock.now());
    });

    it('ends when the customer changes the request', async () => {
      const request = await create({ state: 'filed' });
      const held = await claimed();
      await requests.move(request._id, {
        from: 'filed',
        to: 'cancelled',
        by: 'customer',
        what: 'c',
        workAt: null,
      });
      await expect(requests.recordStep(held, { name: 'erase' }, LEASE)).rejects.toMatchObject({
        code: 'lease_lost',
      });
    });

    it('is given back: at once after success, with what failed else', async () => {
      await create();
      await requests.release(await claimed(), {
        at: later(clock.now(), MINUTE),
        failed: { error: 'desk_unreachable' },
      });
      expect(await requests.claim(LEASE)).toBeUndefined();
      clock.pass(MINUTE);
      const again = await claimed();
      expect(again.work).toMatchObject({ attempts: 2, lastError: 'desk_unreachable' });
      await requests.release(again, { at: null });
      expect((await found(again)).work).toEqual({ at: null, token: 2, attempts: 0 });
    });

    it('does not count an outage for ever', async () => {
      await create();
      for (let n = 0; n < 5; n += 1) {
        await requests.release(await claimed(), { at: clock.now(), failed: { error: 'x', atMost: 2 } });
      }
      expect((await claimed()).work.attempts).toBe(3);
    });
  });

  describe('a step that happened', () => {
    it('is recorded with what it found, and renews the lease', async () => {
      await create();
      const held = await claimed();
      clock.pass(MINUTE / 4);
      const saved = await requests.recordStep(
        held,
        { name: 'export', result: { bytes: 3 }, seal: { report: Buffer.from('r') }, detail: { bytes: 3 } },
        LEASE,
      );
      expect(saved.steps).toEqual([{ name: 'export', at: clock.now(), result: { bytes: 3 } }]);
      expect(saved.work).toMatchObject({
        at: later(clock.now(), LEASE),
        attempts: 1,
        token: held.work.token,
      });
      expect(saved.audit.at(-1)).toMatchObject({ actor: 'worker', what: 'export', detail: { bytes: 3 } });
      expect(saved.sealed.report?.toString()).toBe('r');
    });
  });

  it('knows of a chat whose identity was established in it, each person once, and whether it is cut off', async () => {
    const conversationId = 'conversation-2';
    for (const subjectKey of ['anna', 'anna', 'ben'])
      await create({ conversationId, subjectKey, establishedInChat: true });
    await create({ conversationId, subjectKey: 'cleo' });
    await create({ conversationId, establishedInChat: true });
    const chat = await requests.chatOf(conversationId);
    expect({ ...chat, people: chat.people.toSorted() }).toEqual({ cutOff: false, people: ['anna', 'ben'] });
    await requests.cutOffChat(conversationId);
    expect(await requests.chatOf(conversationId)).toMatchObject({ cutOff: true });
    expect(await requests.chatOf('another conversation')).toEqual({ cutOff: false, people: [] });
  });

  describe('counting', () => {
    it('is by kind and state', async () => {
      await create();
      await create();
      await create({ kind: 'erasure', state: 'filed' });
      const counts = await requests.countByState();
      expect(counts.sort((a, b) => b.count - a.count)).toEqual([
        { kind: 'access', state: 'verifying', count: 2 },
        { kind: 'erasure', state: 'filed', count: 1 },
      ]);
    });
  });

  describe('requests with a ticket', () => {
    it('are walked through in pages, those that ended long ago left out', async () => {
      const ticket = { id: 1, seenAt: null };
      const withTicket = [];
      for (let n = 0; n < 3; n += 1) withTicket.push(await create({ state: 'filed', ticket }));
      await create({ state: 'filed' });
      const [first] = withTicket;
      await requests.move(first!._id, {
        from: 'filed',
        to: 'cancelled',
        by: 'customer',
        what: 'c',
        workAt: null,
      });
      const later = new Date(clock.now().getTime() + 1);
      const page = await requests.findTickets(undefined, 1, later);
      const rest = await requests.findTickets(String(page[0]?._id), 10, later);
      expect([...page, ...rest].map(({ _id }) => String(_id))).toEqual(
        withTicket.slice(1).map(({ _id }) => String(_id)),
      );
      expect(await requests.findTickets(undefined, 10, clock.now())).toHaveLength(3);
    });

    const found = (updatedAt: Date) => ({ status: 'open', updatedAt, ours: true, fields: {} });

    it('are looked after beside their worker, and neither disturbs the other', async () => {
      const request = await create({ state: 'filed', ticket: { id: 7, seenAt: null } });
      const worker = await claimed();
      expect(await requests.wakeTicket(7)).toBe(true);
      const desk = await requests.claimDesk(1_000);
      const shown = await requests.recordDesk(desk!, {
        ticket: { found: found(clock.now()) },
        unset: ['hear'],
      });
      expect(shown.ticket).toEqual({ id: 7, seenAt: null, found: found(clock.now()) });
      expect(shown.desk?.hear).toBeUndefined();
      await requests.recordStep(worker, { name: 'a_step', line: 'Done.' }, 1_000);
      await requests.releaseDesk(desk!, { at: null });
      expect((await requests.find(String(request._id)))?.desk).toMatchObject({
        at: null,
        lines: [{ marker: 'a_step', text: 'Done.' }],
      });
    });

    it('are known to be left alone since a change of ours, and not since an earlier one', async () => {
      const [first, second] = [clock.now(), later(clock.now(), 1_000)];
      const { _id } = await create({
        state: 'filed',
        ticket: { id: 6, seenAt: null, found: found(second) },
      });
      const seenAt = async () => (await requests.find(String(_id)))?.ticket?.seenAt;
      await requests.settleTicket(6, first);
      expect(await seenAt()).toBeNull();
      await requests.settleTicket(6, second);
      expect(await seenAt()).toEqual(second);
    });

    it('woken while somebody holds them wait for that one, and are then looked at again', async () => {
      await create({ state: 'filed', ticket: { id: 8, seenAt: null } });
      expect(await requests.wakeTicket(9)).toBe(false);
      await requests.wakeTicket(8);
      const held = await requests.claimDesk(60_000);
      clock.pass(1);
      await requests.wakeTicket(8, found(clock.now()));
      expect(await requests.claimDesk(60_000)).toBeUndefined();
      await requests.releaseDesk(held!, { at: null });
      expect((await requests.claimDesk(60_000))?.desk?.hear).toBe('history');
      await expect(requests.recordDesk(held!, {})).rejects.toThrow('Somebody else looks after');
    });

    it('are taken by what waits for an agent first, then by their legal date', async () => {
      const at = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);
      const made = [];
      for (const [state, days] of [
        ['filed', 1],
        ['awaiting_decision', 9],
        ['awaiting_decision', 5],
      ] as const) {
        const request = await create({
          state: 'filed',
          dueAt: at(days),
          ticket: { id: made.length + 20, seenAt: null },
        });
        if (state !== 'filed')
          await requests.move(request._id, {
            from: 'filed',
            to: state,
            by: 'worker',
            what: 'w',
            workAt: null,
          });
        await requests.wakeTicket(made.length + 20);
        made.push(request.reference);
      }
      const taken = [];
      for (let n = 0; n < 3; n += 1) taken.push((await requests.claimDesk(60_000))?.reference);
      expect(taken).toEqual([made[2], made[1], made[0]]);
    });
  });
});
