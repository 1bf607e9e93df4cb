import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { createUseCases } from '../../../privacy/createUseCases.ts';
import { openField } from '../../../privacy/records/sealedFields.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

describe('confirming what is to be done', () => {
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
      'shared@example.org': ['3', '4'].map((n) =>
        person(`accounts:${n}`, { addressesOnFile: ['shared@example.org'] }),
      ),
      'moved@example.org': [
        person('accounts:5', {
          addressesOnFile: ['moved@example.org'],
          addressChangedAt: new Date('2026-02-20T00:00:00Z'),
        }),
      ],
      'listed@example.org': [
        person('lists:6', {
          addressesOnFile: ['listed@example.org'],
          role: 'processor',
          controllers: [{ name: 'Client', contact: 'privacy@client.example' }],
        }),
      ],
      'cal@example.org': [person('accounts:7', { addressesOnFile: ['cal@example.org'], country: 'US-CA' })],
    });
    stage = stageOf(world);
  });

  describe('the scope', () => {
    it('says what goes, what stays and why, until when, and to whom', async () => {
      const { scope, nonce } = await stage.shown(await stage.proved('erasure'));
      expect(scope).toMatchObject({
        kind: 'erasure',
        maskedAddress: 'a***@example.org',
        categories: ['Orders'],
        kept: [{ title: 'Invoices', legalBasis: 'Art. 958f CO', until: new Date('2036-12-31T00:00:00Z') }],
        windowEndsAt: new Date('2026-03-16T22:59:59.999Z'),
        dueAt: new Date('2026-04-01T21:59:59.999Z'),
      });
      expect(Buffer.from(nonce, 'base64url')).toHaveLength(16);
      expect(await world.everything()).not.toContain(nonce);
    });

    it('names the account beside the address, so that two of one person are told apart', async () => {
      world.people[ADA] = [person('accounts:1', { name: 'Ada', label: 'Muster AG, …34' })];
      expect((await stage.shown(await stage.proved('access'))).scope.account).toBe('Ada, Muster AG, …34');
    });

    it('of an erasure names what is open and ends with it, bound or begun with the address', async () => {
      const { reference } = await stage.filed('access');
      const human = { conversation: conversation('c2'), kind: 'human', address: ADA, wish: {} } as const;
      const asked = await world.useCases.fileAtOnce(human);
      const elsewhere = { ...human, conversation: conversation('c3'), address: 'cal@example.org' };
      await world.useCases.fileAtOnce(elsewhere);
      const { scope } = await stage.shown(await stage.proved('erasure'));
      expect(scope.takenAlong).toEqual([
        { kind: 'access', reference },
        { kind: 'human', reference: 'request' in asked && asked.request.reference },
      ]);
      expect((await stage.shown(await stage.proved('restriction'))).scope.takenAlong).toEqual([]);
    });

    it('of an erasure at once has no window, that of an access neither', async () => {
      const erasure = await stage.proved('erasure');
      expect((await stage.shown(erasure, 'c1', true)).scope).not.toHaveProperty('windowEndsAt');
      const { scope } = await stage.shown(await stage.proved('access'));
      expect(scope).not.toHaveProperty('windowEndsAt');
      expect(scope).toMatchObject({ categories: ['Orders', 'Invoices'], kept: [] });
    });

    it('runs the clock of where the person lives', async () => {
      const requestId = await stage.proved('access', 'c1', 'cal@example.org');
      await stage.shown(requestId);
      expect((await stage.stored(requestId)).clocks.map(({ law }) => law)).toEqual(['fadp', 'gdpr', 'ccpa']);
    });

    it('is shown to nobody who is not proved, whose proof is over, or who asks from elsewhere', async () => {
      const begun = (await stage.begin('erasure')) as { requestId: string };
      expect((await stage.prepare(begun.requestId)).outcome).toBe('verification_needed');
      await stage.prove();
      expect((await stage.prepare(begun.requestId, 'c2')).outcome).toBe('not_open');
      world.clock.pass(10 * MINUTE + 1);
      expect((await stage.prepare(begun.requestId)).outcome).toBe('verification_needed');
      expect((await stage.prepare('no id')).outcome).toBe('not_open');
    });
  });

  describe('a yes', () => {
    it('files exactly what was shown', async () => {
      const request = await stage.filed('erasure');
      expect(request).toMatchObject({ state: 'filed', mayCancel: true, mayWaiveWindow: true });
      const stored = await stage.stored(request.requestId);
      expect(stored).toMatchObject({
        filedAt: world.clock.now(),
        evidence: [{ level: 'code' }],
        work: { at: world.clock.now() },
      });
      expect(stored.windowEndsAt).toEqual(new Date('2026-03-16T22:59:59.999Z'));
      expect(openField(world.sealer, stored, 'subjects')).toEqual([person('accounts:1')]);
      expect(stored.audit.map(({ what }) => what)).toEqual(['received', 'scope_shown', 'filed']);
    });

    it('to the erasure at once waives the window', async () => {
      const request = await stage.filed('erasure', 'c1', true);
      expect(request).not.toHaveProperty('windowEndsAt');
      expect((await stage.stored(request.requestId)).windowWaivedAt).toEqual(world.clock.now());
    });

    it('given twice is one, and answers the same', async () => {
      const requestId = await stage.proved('access');
      const { nonce } = await stage.shown(requestId);
      const both = await Promise.all([stage.confirm(requestId, nonce), stage.confirm(requestId, nonce)]);
      expect(both.some(({ outcome }) => outcome === 'filed')).toBe(true);
      const again = await stage.confirm(requestId, nonce);
      expect(again).toMatchObject({ outcome: 'filed', request: { requestId } });
      expect((await stage.stored(requestId)).audit.filter(({ what }) => what === 'filed')).toHaveLength(1);
    });

    it('to what was not the last thing shown counts for nothing', async () => {
      const requestId = await stage.proved('erasure');
      const withWindow = await stage.shown(requestId);
      const atOnce = await stage.shown(requestId, 'c1', true);
      for (const nonce of [withWindow.nonce, '', 'x', atOnce.nonce.toLowerCase()])
        expect((await stage.confirm(requestId, nonce)).outcome).toBe('not_confirmed');
      expect((await stage.stored(requestId)).state).toBe('verifying');
      expect((await stage.confirm(requestId, atOnce.nonce)).outcome).toBe('filed');
    });

    it('before anything was shown counts for nothing', async () => {
      expect((await stage.confirm(await stage.proved('erasure'), 'A'.repeat(22))).outcome).toBe(
        'not_confirmed',
      );
    });

    it('from another conversation, or after the proof has ended or changed, counts for nothing', async () => {
      const requestId = await stage.proved('erasure');
      const { nonce } = await stage.shown(requestId);
      expect((await stage.confirm(requestId, nonce, 'c2')).outcome).toBe('not_open');
      await stage.proved('access', 'c1', 'cal@example.org');
      expect((await stage.confirm(requestId, nonce)).outcome).toBe('verification_needed');
      const other = await stage.proved('access', 'c3', 'cal@example.org');
      const shown = await stage.shown(other, 'c3');
      world.clock.pass(10 * MINUTE + 1);
      expect((await stage.confirm(other, shown.nonce, 'c3')).outcome).toBe('verification_needed');
    });

    it('is not told as filed where it could not be saved', async () => {
      const requestId = await stage.proved('access');
      const { nonce } = await stage.shown(requestId);
      const down = new AppError('store_unavailable', 'away', { retryable: true });
      const requests = { ...world.requests, move: () => Promise.reject(down) };
      const useCases = createUseCases({ ...world.context, requests }, () => ({ outcome: 'nothing' }), {
        ask: async () => {},
      });
      const said = useCases.confirmAndFile({ conversation: conversation(), requestId, nonce });
      await expect(said).rejects.toBe(down);
      expect((await stage.confirm(requestId, nonce)).outcome).toBe('filed');
    });
  });

  describe('a second request of the same kind', () => {
    it('joins the open one when its scope would be shown, and nothing of it stays', async () => {
      const first = await stage.filed('access', 'c1');
      const second = await stage.proved('access', 'c2');
      expect(await stage.prepare(second, 'c2')).toMatchObject({
        outcome: 'joined',
        request: { reference: first.reference },
      });
      const ended = await stage.stored(second);
      expect(ended).toMatchObject({ state: 'cancelled', sealed: {}, work: { at: null } });
      expect(ended).not.toHaveProperty('dataKey');
    });

    it('joins it also when both were confirmed at the same moment', async () => {
      const [one, two] = [await stage.proved('access', 'c1'), await stage.proved('access', 'c2')];
      const [a, b] = [await stage.shown(one, 'c1'), await stage.shown(two, 'c2')];
      const answers = await Promise.all([
        stage.confirm(one, a.nonce, 'c1'),
        stage.confirm(two, b.nonce, 'c2'),
      ]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['filed', 'joined']);
      const states = [(await stage.stored(one)).state, (await stage.stored(two)).state];
      expect(states.sort()).toEqual(['cancelled', 'filed']);
    });

    it('of another kind is one of its own', async () => {
      await stage.filed('access', 'c1');
      expect((await stage.filed('erasure', 'c2')).state).toBe('filed');
    });
  });

  describe('who a machine must not decide about', () => {
    it.each([
      ['shared@example.org', 'ambiguous_identity', 2],
      ['moved@example.org', 'address_changed_lately', 1],
    ])('%s goes to a person, with the clock running', async (address, reason, candidates) => {
      const requestId = await stage.proved('erasure', 'c1', address);
      expect(await stage.prepare(requestId)).toMatchObject({ outcome: 'needs_person' });
      const stored = await stage.stored(requestId);
      expect(stored).toMatchObject({
        state: 'needs_attention',
        attention: { reason, returnTo: 'filed' },
        receivedAt: world.clock.now(),
      });
      expect(stored).not.toHaveProperty('subjectKey');
      expect(openField(world.sealer, stored, 'subjects')).toHaveLength(candidates);
      expect((await stage.confirm(requestId, 'A'.repeat(22))).outcome).toBe('not_open');
    });

    it('a contact of a client is told who answers for it', async () => {
      const requestId = await stage.proved('access', 'c1', 'listed@example.org');
      expect(await stage.prepare(requestId)).toMatchObject({
        outcome: 'other_controller',
        controllers: [{ name: 'Client', contact: 'privacy@client.example' }],
      });
      expect(await stage.stored(requestId)).toMatchObject({ state: 'filed', subjectRole: 'processor' });
    });
  });

  it('the window ends before the legal date, however late the person was proved', async () => {
    const begun = (await stage.begin('erasure')) as { requestId: string };
    world.clock.pass(20 * DAY);
    await stage.proved('erasure');
    const { nonce, scope } = await stage.shown(begun.requestId);
    expect(scope.windowEndsAt?.getTime()).toBeLessThan(scope.dueAt.getTime() - 7 * DAY);
    expect(await stage.confirm(begun.requestId, nonce)).toMatchObject({
      outcome: 'filed',
      request: { windowEndsAt: scope.windowEndsAt },
    });
  });
});
