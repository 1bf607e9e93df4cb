import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UnverifiedKind } from '../../../domain/kinds.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import type { ListResult, RequestSummary } from '../../../privacy/outcomes.ts';
import type { ConversationFacts } from '../../../privacy/useCases.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { chatStage } from '../records/chatStage.ts';

const ADA = 'ada@example.org';
const EVE = 'eve@example.org';

describe('what a chat has filed itself', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let stage: ReturnType<typeof chatStage>;
  let chat: string;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, {
      [ADA]: [person('accounts:1')],
      [EVE]: [person('accounts:2', { addressesOnFile: [EVE] })],
    });
    stage = chatStage(world);
    chat = await stage.open();
  });

  const facts = (id: string, more: Partial<ConversationFacts> = {}) => ({ ...stage.facts(id), ...more });
  const list = (id = chat, more: Partial<ConversationFacts> = {}): Promise<ListResult> =>
    world.useCases.listRequests({ conversation: facts(id, more) });
  const referencesIn = (result: ListResult): string[] =>
    result.outcome === 'listed' ? result.requests.map(({ reference }) => reference) : [];
  const cancel = (reference: string, id = chat) =>
    world.useCases.cancelRequest({ conversation: facts(id), reference });
  const atOnce = async (kind: UnverifiedKind, address?: string, id = chat): Promise<RequestSummary> => {
    const wish = {};
    const input = { conversation: facts(id), kind, wish, ...(address !== undefined && { address }) };
    const filed = await world.useCases.fileAtOnce(input);
    if (!('request' in filed)) throw new Error(`not filed: ${filed.outcome}`);
    world.clock.pass(MINUTE);
    return filed.request;
  };
  /** The whole way: address, code, confirmation, yes. */
  const filed = async (kind: 'access' | 'erasure', address = ADA, id = chat): Promise<RequestSummary> => {
    const begun = await world.useCases.beginRequest({ conversation: facts(id), kind, address, wish: {} });
    if (begun.outcome === 'code_sent')
      await world.useCases.checkCode({ conversation: facts(id), code: world.lastCode() });
    const requestId = 'requestId' in begun ? (begun.requestId ?? '') : '';
    const shown = { conversation: facts(id), requestId, waiveWindow: false };
    const ready = await world.useCases.prepareConfirmation(shown);
    const nonce = ready.outcome === 'ready' ? ready.nonce : '';
    const answer = await world.useCases.confirmAndFile({ conversation: facts(id), requestId, nonce });
    if (answer.outcome !== 'filed') throw new Error(`not filed: ${answer.outcome}`);
    world.clock.pass(MINUTE);
    return answer.request;
  };

  describe('is told there without a code', () => {
    it('and only there, also when the proof is long over', async () => {
      const { reference } = await filed('erasure');
      world.clock.pass(DAY);
      expect(await list()).toMatchObject({ onlyHere: true, requests: [{ reference, kind: 'erasure' }] });
      expect(await list(await stage.open())).toEqual({ outcome: 'verification_needed' });
    });

    it('and can be cancelled there, and nowhere else', async () => {
      const erasure = await filed('erasure');
      world.clock.pass(DAY);
      const message = await atOnce('human');
      const other = await stage.open();
      for (const { reference } of [erasure, message]) {
        expect((await cancel(reference, other)).outcome).toBe('verification_needed');
        expect((await cancel(reference)).outcome).toBe('cancelled');
      }
    });

    it('with the message to a person that goes beside what was proved', async () => {
      await atOnce('human');
      const access = await filed('access');
      expect(referencesIn(await list())).toEqual([access.reference]);
      const second = await atOnce('complaint');
      expect(referencesIn(await list())).toEqual([second.reference, access.reference]);
    });
  });

  describe('is nobody else’s to hear of', () => {
    const told = async (more: Partial<ConversationFacts> = {}) => {
      world.clock.pass(MINUTE);
      return referencesIn(await list(chat, more));
    };
    const name = (address: string) =>
      world.useCases.beginVerification({ conversation: facts(chat), address, purpose: 'status' });

    it('once another address was named, also before its code is typed', async () => {
      const { reference } = await filed('erasure');
      const message = await atOnce('human');
      await name(EVE);
      expect(await told()).toEqual([]);
      for (const one of [reference, message.reference])
        expect((await cancel(one)).outcome).toBe('verification_needed');
      await world.useCases.checkCode({ conversation: facts(chat), code: world.lastCode() });
      expect(await told()).toEqual([]);
      for (const one of [reference, message.reference]) expect((await cancel(one)).outcome).toBe('unknown');
    });

    it('once another address was given for an opt-out or an answer', async () => {
      await filed('access');
      const { reference } = await atOnce('withdrawal', EVE);
      world.clock.pass(DAY);
      expect(await told()).toEqual([reference]);
    });

    it('once somebody else was proved and has filed something', async () => {
      await filed('erasure', ADA);
      await filed('access', EVE);
      world.clock.pass(DAY);
      expect(await told()).toEqual([]);
    });

    it('once they have signed out, or somebody else has signed in', async () => {
      const signedIn = { signedIn: true };
      await world.identity.signIn(chat, 'accounts:1|2026-01-01T00:00:00Z|a');
      const optOut = await atOnce('withdrawal', ADA);
      expect(await told(signedIn)).toContain(optOut.reference);
      world.clock.pass(DAY);
      expect(await told(signedIn)).toEqual([]);
      const message = await atOnce('human');
      await world.identity.signIn(chat, 'accounts:2|2026-01-01T00:00:00Z|b');
      expect(await told(signedIn)).not.toContain(message.reference);
    });

    it('after a sign-out', async () => {
      await filed('erasure');
      await atOnce('human');
      await world.identity.forget(chat);
      expect(await told()).toEqual([]);
    });

    it('once the owner of an address has cut the chat off', async () => {
      const { reference, requestId } = await filed('erasure');
      await world.notMe.stop(world.notMeLinks.tokenFor({ request: requestId }));
      expect(await told()).toEqual([]);
      await atOnce('human');
      expect(await told()).toEqual([]);
      expect((await cancel(reference)).outcome).toBe('verification_needed');
    });
  });

  describe('tells nothing of another’s request', () => {
    const withoutNames = (result: ListResult): string =>
      JSON.stringify(result).replace(/RD-[2-9A-Z]{4}-[2-9A-Z]{4}/g, 'RD');

    it('whoever names an address hears the same of their opt-out, open before or not', async () => {
      const fresh = await stage.open();
      await atOnce('do_not_sell', EVE, fresh);
      const again = await stage.open();
      const first = await atOnce('do_not_sell', ADA, await stage.open());
      const { _id } = (await world.requests.findByReference(first.reference))!;
      const decide = {
        from: 'filed',
        to: 'awaiting_decision',
        by: 'worker',
        what: 'x',
        workAt: null,
      } as const;
      await world.requests.move(_id, decide);
      world.clock.pass(-2 * MINUTE);
      const joined = await atOnce('do_not_sell', ADA, again);
      expect(referencesIn(await list(again))).toEqual([joined.reference]);
      expect(withoutNames(await list(again))).toBe(withoutNames(await list(fresh)));
    });

    it('nobody ends another’s opt-out by the one that they filed for the same address', async () => {
      const mallorys = await atOnce('do_not_sell', ADA);
      await atOnce('do_not_sell', ADA, await stage.open());
      expect((await cancel(mallorys.reference)).outcome).toBe('verification_needed');
      expect((await world.requests.findByReference(mallorys.reference))?.state).toBe('filed');
    });

    it('and no reference of somebody who has joined it', async () => {
      const message = await atOnce('human');
      const { _id } = (await world.requests.findByReference(message.reference))!;
      await world.requests.join(_id, { reference: 'RD-2222-2222' });
      expect(JSON.stringify(await list())).not.toContain('RD-2222-2222');
    });
  });

  describe('can be added to', () => {
    const add = (requestId: string, id = chat) =>
      world.useCases.passOn({ conversation: facts(id), requestId, text: 'BR-2281', contacts: [] });

    it('although its answer goes to a mailbox', async () => {
      const { reference, requestId } = await atOnce('human', ADA);
      const talk = await world.useCases.personInChat({ conversation: facts(chat) });
      expect(talk).toMatchObject({ reference, elsewhere: true });
      expect((await add(requestId)).outcome).toBe('passed_on');
    });

    it('by nobody who has named another address since', async () => {
      const { requestId } = await atOnce('human', ADA);
      await world.useCases.beginVerification({
        conversation: facts(chat),
        address: EVE,
        purpose: 'status',
      });
      world.clock.pass(MINUTE);
      expect(await world.useCases.personInChat({ conversation: facts(chat) })).toBeUndefined();
      expect((await add(requestId)).outcome).toBe('nobody_there');
    });
  });
});
