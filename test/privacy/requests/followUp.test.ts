import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../observe/clock.ts';
import { createUseCases } from '../../../privacy/createUseCases.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

const EVE = 'eve@example.org';

describe('following a request up', () => {
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
      [EVE]: [person('accounts:2', { addressesOnFile: [EVE] })],
    });
    stage = stageOf(world);
  });

  const list = (place: string) => world.useCases.listRequests({ conversation: conversation(place) });
  const cancel = (reference: string, place: string, useCases = world.useCases) =>
    useCases.cancelRequest({ conversation: conversation(place), reference });
  const waive = (reference: string, place: string) =>
    world.useCases.waiveWindow({ conversation: conversation(place), reference });
  const signIn = async (place: string, address = ADA) => {
    await world.useCases.beginVerification({ conversation: conversation(place), address, purpose: 'status' });
    await stage.prove(place);
  };
  const worker = async (
    requestId: string,
    from: 'filed' | 'scheduled',
    to: 'scheduled' | 'in_progress' | 'awaiting_decision',
  ) => {
    const { _id } = await stage.stored(requestId);
    return world.requests.move(_id, { from, to, by: 'worker', what: to, workAt: null });
  };

  describe('the list', () => {
    it('shows a person their own requests, the newest first, and nobody else’s', async () => {
      const access = await stage.filed('access', 'c1');
      world.clock.pass(MINUTE);
      const erasure = await stage.filed('erasure', 'c2');
      await signIn('c3');
      expect(await list('c3')).toMatchObject({
        outcome: 'listed',
        requests: [{ reference: erasure.reference }, { reference: access.reference }],
      });
      await signIn('c4', EVE);
      expect(await list('c4')).toEqual({ outcome: 'listed', requests: [] });
    });

    it('needs a proof that is not older than ten minutes', async () => {
      expect(await list('c1')).toEqual({ outcome: 'verification_needed' });
      await signIn('c1');
      world.clock.pass(10 * MINUTE + 1);
      expect(await list('c1')).toEqual({ outcome: 'verification_needed' });
    });

    it('leaves out what was begun and never filed', async () => {
      await stage.proved('access', 'c1');
      expect(await list('c1')).toEqual({ outcome: 'listed', requests: [] });
    });

    it('shows several people behind one mailbox only what was begun with the mailbox itself', async () => {
      const first = await stage.filed('access', 'c1');
      world.people[ADA] = [person('accounts:1'), person('accounts:9')];
      const optOut = await world.useCases.fileAtOnce({
        conversation: conversation('c2'),
        kind: 'withdrawal',
        address: ADA,
        wish: {},
      });
      await signIn('c3');
      const answer = await list('c3');
      expect(JSON.stringify(answer)).not.toContain(first.reference);
      expect(answer).toMatchObject({
        requests: [{ reference: (optOut as { request: { reference: string } }).request.reference }],
      });
    });
  });

  describe('cancelling', () => {
    it('ends a filed request, and once more says the same', async () => {
      const { reference, requestId } = await stage.filed('access');
      for (let n = 0; n < 2; n += 1)
        expect(await cancel(reference, 'c1')).toMatchObject({
          outcome: 'cancelled',
          request: { state: 'cancelled' },
        });
      expect((await stage.stored(requestId)).work.at).toEqual(world.clock.now());
    });

    it('understands a reference as somebody types it', async () => {
      const { reference } = await stage.filed('access');
      expect((await cancel(reference.toLowerCase().replaceAll('-', ' '), 'c1')).outcome).toBe('cancelled');
    });

    it('ends an erasure inside its window', async () => {
      const { reference, requestId } = await stage.filed('erasure');
      await worker(requestId, 'filed', 'scheduled');
      expect((await cancel(reference, 'c1')).outcome).toBe('cancelled');
    });

    it('ends what waits for an agent, and leaves nothing for them to decide', async () => {
      const { reference, requestId } = await stage.filed('rectification');
      await worker(requestId, 'filed', 'awaiting_decision');
      expect((await cancel(reference, 'c1')).outcome).toBe('cancelled');
    });

    it.each([
      ['agent_required', 'filed', 'cancelled'],
      ['attempts_used_up', 'in_progress', 'too_late'],
      ['not_me', 'filed', 'too_late'],
    ] as const)('knows whether what was set aside for %s may end', async (reason, returnTo, outcome) => {
      const { reference, requestId } = await stage.filed('erasure');
      const { _id } = await stage.stored(requestId);
      await world.requests.move(_id, {
        from: 'filed',
        to: 'needs_attention',
        by: 'worker',
        what: reason,
        workAt: null,
        set: { attention: { reason, returnTo } },
      });
      expect((await cancel(reference, 'c1')).outcome).toBe(outcome);
      expect((await stage.stored(requestId)).attention?.reason).toBe(
        outcome === 'cancelled' ? undefined : reason,
      );
    });

    it('comes too late once the work has begun, and says so', async () => {
      const { reference, requestId } = await stage.filed('access');
      await worker(requestId, 'filed', 'in_progress');
      expect(await cancel(reference, 'c1')).toMatchObject({
        outcome: 'too_late',
        request: { state: 'in_progress' },
      });
    });

    it.each([
      ['scheduled', 'cancelled'],
      ['in_progress', 'too_late'],
    ] as const)('tells the truth when the worker makes it %s at the same moment', async (to, outcome) => {
      const { reference, requestId } = await stage.filed('erasure');
      let raced = false;
      const move: typeof world.requests.move = async (id, step) => {
        if (!raced) {
          raced = true;
          await worker(requestId, 'filed', to);
        }
        return world.requests.move(id, step);
      };
      const useCases = createUseCases(
        { ...world.context, requests: { ...world.requests, move } },
        () => ({ outcome: 'nothing' }),
        { ask: async () => {} },
      );
      expect((await cancel(reference, 'c1', useCases)).outcome).toBe(outcome);
      expect((await stage.stored(requestId)).state).toBe(outcome === 'cancelled' ? 'cancelled' : to);
    });

    it("knows no other person's request, and nothing without a proof", async () => {
      const { reference, requestId } = await stage.filed('access', 'c1');
      await signIn('c2', EVE);
      for (const typed of [reference, 'RD-2222-223A', 'x', ''])
        expect(await cancel(typed, 'c2')).toEqual({ outcome: 'unknown' });
      expect(await cancel(reference, 'c9')).toEqual({ outcome: 'verification_needed' });
      expect((await stage.stored(requestId)).state).toBe('filed');
    });
  });

  describe('waiving the window', () => {
    it('starts the erasure now, and once more says the same', async () => {
      const { reference, requestId } = await stage.filed('erasure');
      await worker(requestId, 'filed', 'scheduled');
      for (let n = 0; n < 2; n += 1) expect((await waive(reference, 'c1')).outcome).toBe('waived');
      expect(await stage.stored(requestId)).toMatchObject({
        state: 'in_progress',
        windowWaivedAt: world.clock.now(),
        work: { at: world.clock.now() },
      });
    });

    it('before the worker has seen the request is remembered', async () => {
      const { reference, requestId } = await stage.filed('erasure');
      expect((await waive(reference, 'c1')).outcome).toBe('waived');
      expect(await stage.stored(requestId)).toMatchObject({
        state: 'filed',
        windowWaivedAt: world.clock.now(),
      });
    });

    it('is nothing for an access request or a cancelled erasure', async () => {
      const access = await stage.filed('access', 'c1');
      expect((await waive(access.reference, 'c1')).outcome).toBe('too_late');
      const erasure = await stage.filed('erasure', 'c1');
      await cancel(erasure.reference, 'c1');
      expect((await waive(erasure.reference, 'c1')).outcome).toBe('too_late');
    });
  });

  describe('dropping what was begun', () => {
    const drop = (requestId: string, place: string) =>
      world.useCases.abandonRequest({ conversation: conversation(place), requestId });

    it('leaves nothing of it behind', async () => {
      const { requestId } = (await stage.begin('access')) as { requestId: string };
      await drop(requestId, 'c1');
      const ended = await stage.stored(requestId);
      expect(ended).toMatchObject({ state: 'cancelled', sealed: {}, work: { at: null } });
      expect(ended).not.toHaveProperty('dataKey');
    });

    it('touches neither a filed request nor one of another conversation', async () => {
      const { requestId } = (await stage.begin('access', 'c1')) as { requestId: string };
      await drop(requestId, 'c2');
      expect((await stage.stored(requestId)).state).toBe('verifying');
      const filed = await stage.filed('erasure', 'c1');
      await drop(filed.requestId, 'c1');
      expect((await stage.stored(filed.requestId)).state).toBe('filed');
    });
  });
});
