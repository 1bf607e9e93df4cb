import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { createUseCases } from '../../../privacy/createUseCases.ts';
import { openField } from '../../../privacy/records/sealedFields.ts';
import type { FileAtOnce } from '../../../privacy/useCases.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA, stageOf } from './stage.ts';

describe('what is filed without verification', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store);
  });

  const file = (more: Partial<FileAtOnce>, place = 'c1') =>
    world.useCases.fileAtOnce({ conversation: conversation(place), kind: 'withdrawal', wish: {}, ...more });
  const stopped = async (service: string, address = ADA) => {
    const keys = world.codes.addressKeys(address);
    return (await world.context.suppressions.suppressedAmong(service, keys)).size > 0;
  };
  const saved = async (answer: Awaited<ReturnType<typeof file>>) => {
    if (!('request' in answer)) throw new Error(`not filed: ${answer.outcome}`);
    return stageOf(world).stored(answer.request.requestId);
  };

  it('an opt-out acts at once, also for an address that nobody has, and sends no code', async () => {
    const answer = await file({ address: ADA });
    expect(answer).toMatchObject({ outcome: 'filed', request: { kind: 'withdrawal', state: 'filed' } });
    expect(await stopped('newsletter')).toBe(true);
    expect(await stopped('newsletter', 'eve@example.org')).toBe(false);
    expect(world.mails).toEqual([]);
    expect(await saved(answer)).toMatchObject({ evidence: [{ level: 'none' }], filedAt: world.clock.now() });
  });

  it('stops the services that were named, and no other', async () => {
    const answer = await file({ address: ADA, wish: { services: ['surveys', 'events'] } });
    expect([await stopped('surveys'), await stopped('events'), await stopped('newsletter')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(openField(world.sealer, await saved(answer), 'wish')).toEqual({ services: ['surveys', 'events'] });
  });

  it('an opt-out holds even where the request could not be saved', async () => {
    const down = new AppError('store_unavailable', 'away', { retryable: true });
    const requests = { ...world.requests, create: () => Promise.reject(down) };
    const useCases = createUseCases({ ...world.context, requests }, () => ({ outcome: 'nothing' }), {
      ask: async () => {},
    });
    await expect(
      useCases.fileAtOnce({ conversation: conversation(), kind: 'withdrawal', address: ADA, wish: {} }),
    ).rejects.toBe(down);
    expect(await stopped('newsletter')).toBe(true);
  });

  it('"do not sell" runs fifteen business days and stops sale and sharing', async () => {
    const answer = await file({ kind: 'do_not_sell', address: ADA });
    expect(await stopped('sale_or_sharing')).toBe(true);
    expect((await saved(answer)).clocks[0]).toMatchObject({ law: 'ccpa_opt_out' });
  });

  it('a person is asked for with the chat so far, sealed', async () => {
    const transcript = [{ from: 'customer' as const, text: 'My marriage ended', at: world.clock.now() }];
    const answer = await file({ kind: 'human', wish: { message: 'Call me' }, transcript });
    const request = await saved(answer);
    expect(openField(world.sealer, request, 'transcript')).toMatchObject([{ text: 'My marriage ended' }]);
    expect(await world.everything()).not.toContain('marriage');
  });

  it('only a person gets to see the chat', async () => {
    const transcript = [{ from: 'customer' as const, text: 'x', at: world.clock.now() }];
    const request = await saved(await file({ kind: 'complaint', wish: { message: 'Bad' }, transcript }));
    expect(openField(world.sealer, request, 'transcript')).toBeUndefined();
  });

  describe('said again for an address', () => {
    const answered = async (input: Partial<FileAtOnce>, place: string) => {
      const answer = await file(input, place);
      if (!('request' in answer)) throw new Error(answer.outcome);
      return answer;
    };
    /** What could tell one answer from another; reference and id are new for everybody. */
    const shape = ({ outcome, request }: Awaited<ReturnType<typeof answered>>) => {
      const { reference, requestId: _requestId, ...rest } = request;
      return { outcome, reference: reference.replace(/[0-9A-Z]/g, 'X'), ...rest };
    };

    it.each(['withdrawal', 'do_not_sell'] as const)(
      'a %s is answered like the first one, and nobody learns that it is open already',
      async (kind) => {
        const first = await answered({ kind, address: ADA }, 'c1');
        await world.requests.move((await saved(first))._id, {
          from: 'filed',
          to: kind === 'withdrawal' ? 'in_progress' : 'awaiting_decision',
          by: 'worker',
          what: 'moved on',
          workAt: null,
        });
        world.clock.pass(DAY);
        const again = await answered({ kind, address: ADA }, 'c2');
        const fresh = await answered({ kind, address: 'nobody@example.org' }, 'c3');
        expect(shape(again)).toEqual(shape(fresh));
        expect(again.request.reference).not.toBe(first.request.reference);
        expect(world.mails).toEqual([]);
        const meant = await world.requests.findByReference(again.request.reference);
        expect(String(meant?._id)).toBe(first.request.requestId);
      },
    );

    it('is answered the same again when the turn is repeated after a crash', async () => {
      await file({ kind: 'do_not_sell', address: ADA }, 'c1');
      const input = {
        kind: 'do_not_sell' as const,
        address: ADA,
        wish: {},
        conversation: conversation('c2'),
      };
      const first = await world.useCases.fileAtOnce(input);
      world.clock.pass(MINUTE);
      expect(await world.useCases.fileAtOnce(input)).toEqual(first);
    });

    it('is found under its own reference by whoever proves the address, and cancelled under it', async () => {
      await file({ kind: 'do_not_sell', address: ADA }, 'c1');
      const again = await answered({ kind: 'do_not_sell', address: ADA }, 'c2');
      world.people[ADA] = [person('accounts:1')];
      await stageOf(world).proved('access', 'c4');
      const { reference } = again.request;
      const facts = conversation('c4');
      expect(await world.useCases.listRequests({ conversation: facts })).toMatchObject({
        requests: [{ kind: 'do_not_sell', joined: [reference] }],
      });
      expect(await world.useCases.cancelRequest({ conversation: facts, reference })).toMatchObject({
        outcome: 'cancelled',
      });
    });

    it('makes no request grow without end', async () => {
      const first = await answered({ kind: 'do_not_sell', address: ADA }, 'c1');
      const { _id } = await saved(first);
      const turns = Array.from({ length: 520 }, (_, n) => `turn-${n}`);
      for (const turnKey of turns) expect(await world.requests.join(_id, { turnKey })).toBeDefined();
      expect((await saved(first)).joins).toHaveLength(500);
    });
  });

  it('said again by the same conversation, a wish for a person joins the open one', async () => {
    await file({ kind: 'human' }, 'c1');
    expect((await file({ kind: 'human' }, 'c1')).outcome).toBe('joined');
    expect((await file({ kind: 'human' }, 'c2')).outcome).toBe('filed');
  });

  it('what is said again reaches the open request, also where the worker moves it on at that moment', async () => {
    const say = (message: string) => ({
      conversation: conversation(),
      kind: 'human' as const,
      wish: { message },
      transcript: [{ from: 'customer' as const, text: message, at: world.clock.now() }],
    });
    const first = await world.useCases.fileAtOnce(say('first'));
    const findOpen: typeof world.requests.findOpen = async (key) => {
      const open = await world.requests.findOpen(key);
      const handOver = { from: 'filed', to: 'awaiting_decision', by: 'worker', what: 'handed_over' } as const;
      if (open) await world.requests.move(open._id, { ...handOver, workAt: null });
      return open;
    };
    const requests = { ...world.requests, findOpen };
    const useCases = createUseCases({ ...world.context, requests }, () => ({ outcome: 'nothing' }), {
      ask: async () => {},
    });
    expect(await useCases.fileAtOnce(say('more'))).toMatchObject({
      outcome: 'joined',
      request: { state: 'awaiting_decision' },
    });
    const added = openField(world.sealer, await saved(first), 'added');
    expect(added?.map(({ message }) => message)).toEqual(['more']);
  });

  it('a complaint that comes again keeps its words, and not the chat', async () => {
    const transcript = [{ from: 'customer' as const, text: 'x', at: world.clock.now() }];
    const first = await file({ kind: 'complaint', wish: { message: 'Bad' }, transcript });
    await file({ kind: 'complaint', wish: { message: 'Bad' }, transcript });
    const added = openField(world.sealer, await saved(first), 'added') ?? [];
    expect(added.map((words) => words.transcript)).toEqual([[]]);
  });

  it.each([
    ['withdrawal', undefined],
    ['withdrawal', 'nonsense'],
    ['do_not_sell', ''],
    ['human', 'a@b@c'],
  ] as const)('a %s for %j is asked again for an address', async (kind, address) => {
    expect(await file({ kind, ...(address !== undefined && { address }) })).toEqual({
      outcome: 'address_invalid',
    });
  });
});
