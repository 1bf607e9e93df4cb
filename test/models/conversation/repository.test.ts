import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatActivity, Turn } from '../../../models/conversation/conversation.ts';
import { BATCH, RECENT_LIMIT } from '../../../models/conversation/log.ts';
import {
  type ConversationRepository,
  createConversationRepository,
} from '../../../models/conversation/repository.ts';
import { LEASE_MS } from '../../../models/conversation/turns.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { movableClock } from './movableClock.ts';
import { openDatabase } from './openDatabase.ts';

const said = (text: string): ChatActivity => ({ type: 'message', from: { id: 'dl_a', role: 'user' }, text });
const answered = (text: string): ChatActivity => ({
  type: 'message',
  from: { id: 'assistant', role: 'bot' },
  text,
});

describe('the repository of conversations', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let second: Connection;
  let repository: ConversationRepository;
  let otherProcess: ConversationRepository;
  let clock = movableClock();
  let conversationId = '';

  beforeAll(async () => {
    database = await openDatabase();
    second = await database.another();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock = movableClock();
    conversationId = randomBytes(16).toString('base64url');
    const options = { clock, randomness: secureRandomness, tenant: 'main' };
    repository = createConversationRepository({ ...options, connection: database.connection });
    otherProcess = createConversationRepository({ ...options, connection: second });
    await repository.create({ conversationId, language: 'fr', gpc: true, userId: 'dl_a' });
  });

  const begin = async (at = repository, more: { clientActivityId?: string } = {}): Promise<Turn> => {
    const start = await at.beginTurn({ conversationId, ...more });
    if (start.outcome !== 'begun') throw new Error(`the turn did not begin: ${start.outcome}`);
    return start.turn;
  };
  const texts = async (watermark = 0): Promise<string[]> =>
    ((await repository.activitiesSince(conversationId, watermark))?.entries ?? []).map(
      ({ activity }) => activity.text ?? '',
    );
  const speak = async (text: string, at = repository): Promise<void> => {
    await at.commitTurn(await begin(at), { drafts: [{ activity: said(text) }] });
  };

  it('keeps what was said and what the bot remembers in one commit', async () => {
    const turn = await begin();
    expect(turn.head).toMatchObject({ language: 'fr', gpc: true, userId: 'dl_a', opened: false, seq: 0 });
    const entries = await repository.commitTurn(turn, {
      drafts: [{ activity: said('hello') }, { activity: answered('good day'), repliesToFirst: true }],
      state: { 'a.b/$c': { name: 'Ada' } },
    });
    expect(entries.map(({ seq, replyTo }) => [seq, replyTo])).toEqual([
      [1, undefined],
      [2, 1],
    ]);
    expect(await texts()).toEqual(['hello', 'good day']);
    expect(await texts(1)).toEqual(['good day']);
    expect((await begin(otherProcess)).state).toEqual({ 'a.b/$c': { name: 'Ada' } });
  });

  it('lets one process at a time hold a turn', async () => {
    const turn = await begin();
    expect(await otherProcess.beginTurn({ conversationId })).toMatchObject({
      outcome: 'busy',
    });
    await repository.releaseTurn(turn);
    await begin(otherProcess);
  });

  it('keeps every one of twenty counters that two processes raise at the same time', async () => {
    const raise = async (at: ConversationRepository): Promise<void> => {
      const start = await at.beginTurn({ conversationId });
      if (start.outcome !== 'begun') {
        await new Promise((resolve) => setImmediate(resolve));
        return raise(at);
      }
      const { count = 0 } = (start.turn.state ?? {}) as { count?: number };
      await at.commitTurn(start.turn, { drafts: [{ activity: said('+1') }], state: { count: count + 1 } });
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => raise(n % 2 ? repository : otherProcess)));
    const turn = await begin();
    expect(turn.state).toEqual({ count: 20 });
    expect(turn.head.seq).toBe(20);
  });

  it('hands an expired lease over, and keeps nothing of the one who held it before', async () => {
    const slow = await begin();
    clock.move(LEASE_MS + 1);
    const fresh = await begin(otherProcess);
    await expect(repository.commitTurn(slow, { drafts: [{ activity: said('late') }] })).rejects.toMatchObject(
      {
        code: 'lease_lost',
        retryable: true,
      },
    );
    await otherProcess.commitTurn(fresh, { drafts: [{ activity: said('in time') }] });
    await expect(repository.commitTurn(slow, { drafts: [{ activity: said('late') }] })).rejects.toMatchObject(
      {
        code: 'lease_lost',
      },
    );
    expect(await texts()).toEqual(['in time']);
  });

  it('does not let a stale holder give back a lease that is not its own', async () => {
    const slow = await begin();
    clock.move(LEASE_MS + 1);
    await begin(otherProcess);
    await repository.releaseTurn(slow);
    expect(await repository.beginTurn({ conversationId })).toMatchObject({ outcome: 'busy' });
  });

  it('recognises an activity that was answered before', async () => {
    const clientActivityId = 'client.1';
    await repository.commitTurn(await begin(repository, { clientActivityId }), {
      drafts: [{ activity: said('once') }],
      clientActivityId,
    });
    expect(await otherProcess.beginTurn({ conversationId, clientActivityId })).toEqual({
      outcome: 'answered',
      seq: 1,
    });
  });

  it('counts turns of a minute in the store', async () => {
    const request = () => ({ conversationId, perMinute: 3 });
    for (const at of [repository, otherProcess, repository]) {
      const start = await at.beginTurn(request());
      if (start.outcome !== 'begun') throw new Error(start.outcome);
      await at.commitTurn(start.turn, { drafts: [{ activity: said('hi') }] });
      clock.move(1_000);
    }
    const limited = await repository.beginTurn(request());
    expect(limited).toEqual({
      outcome: 'limited',
      retryAt: new Date(clock.now().getTime() + MINUTE - 3_000),
    });
    clock.move(MINUTE);
    expect((await repository.beginTurn(request())).outcome).toBe('begun');
  });

  it('appends a notice beside a running turn; neither loses its number', async () => {
    const turn = await begin();
    const notice = { key: 'agent-1', text: 'I have read your request.', from: { person: 'Mona' } };
    expect(await otherProcess.appendNotice(conversationId, notice)).toBe(true);
    expect(await otherProcess.appendNotice(conversationId, notice)).toBe(true);
    await repository.commitTurn(turn, {
      drafts: [{ activity: said('hello') }, { activity: answered('good day'), repliesToFirst: true }],
    });
    const entries = (await repository.activitiesSince(conversationId, 0))?.entries ?? [];
    expect(entries.map(({ seq, replyTo, activity }) => [seq, replyTo, activity.text])).toEqual([
      [1, undefined, 'I have read your request.'],
      [2, undefined, 'hello'],
      [3, 2, 'good day'],
    ]);
    expect(entries[0]?.activity).toMatchObject({
      from: { name: 'Mona', role: 'bot' },
      channelData: { person: true },
      locale: 'fr',
    });
  });

  it('keeps all of many notices and turns that come at once', async () => {
    await Promise.all([
      ...Array.from({ length: 8 }, (_, n) =>
        otherProcess.appendNotice(conversationId, { key: `n${n}`, text: `notice ${n}`, from: 'assistant' }),
      ),
      speak('a turn'),
    ]);
    const entries = (await repository.activitiesSince(conversationId, 0))?.entries ?? [];
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(entries.map(({ activity }) => activity.text)).size).toBe(9);
  });

  it('moves older lines into the transcript and still reads all of them in order', async () => {
    const total = RECENT_LIMIT + BATCH + 5;
    for (let n = 1; n <= total; n += 1) await speak(`line ${n}`);
    const all = Array.from({ length: total }, (_, n) => `line ${n + 1}`);
    expect(await texts()).toEqual(all);
    expect(await texts(10)).toEqual(all.slice(10));
    expect(await texts(total - 1)).toEqual([`line ${total}`]);
    const document = await database.connection
      .collection<{ _id: string; recent: unknown[] }>('conversations')
      .findOne({ _id: conversationId });
    expect(document?.recent.length).toBeLessThanOrEqual(RECENT_LIMIT);
  });

  it('spills the same lines once, whoever was interrupted before the commit', async () => {
    for (let n = 1; n <= RECENT_LIMIT; n += 1) await speak(`line ${n}`);
    const slow = await begin();
    clock.move(LEASE_MS + 1);
    const fresh = await begin(otherProcess);
    // The stale holder spills before it learns that its lease is gone.
    await expect(repository.commitTurn(slow, { drafts: [{ activity: said('late') }] })).rejects.toMatchObject(
      {
        code: 'lease_lost',
      },
    );
    await otherProcess.commitTurn(fresh, { drafts: [{ activity: said('in time') }] });
    const lines = await texts();
    expect(lines).toHaveLength(RECENT_LIMIT + 1);
    expect(lines.at(-1)).toBe('in time');
  });

  it('passes every text through the codec on its way to the store and back', async () => {
    const sealed = createConversationRepository({
      connection: database.connection,
      clock,
      randomness: secureRandomness,
      tenant: 'main',
      codec: {
        encode: (text, id) => Buffer.from(`${id}:${text}`).reverse(),
        decode: (stored, id) =>
          Buffer.from(stored as Buffer)
            .reverse()
            .toString()
            .slice(id.length + 1),
      },
    });
    const turn = await begin(sealed);
    await sealed.commitTurn(turn, {
      drafts: [{ activity: said('my secret') }],
      state: { address: 'ada@example.org' },
    });
    const stored = await database.connection
      .collection<{ _id: string }>('conversations')
      .findOne({ _id: conversationId });
    expect(JSON.stringify(stored)).not.toMatch(/my secret|ada@example/);
    expect((await sealed.activitiesSince(conversationId, 0))?.entries[0]?.activity.text).toBe('my secret');
    expect((await begin(sealed)).state).toEqual({ address: 'ada@example.org' });
  });

  it('forgets everything, also what a running turn still wanted to write', async () => {
    for (let n = 1; n <= RECENT_LIMIT; n += 1) await speak(`line ${n}`);
    const turn = await begin();
    await otherProcess.forget(conversationId);
    await expect(repository.commitTurn(turn, { drafts: [{ activity: said('x') }] })).rejects.toMatchObject({
      code: 'lease_lost',
    });
    await otherProcess.forget(conversationId);
    expect(await repository.find(conversationId)).toBeUndefined();
    expect(await repository.activitiesSince(conversationId, 0)).toBeUndefined();
    expect(await repository.beginTurn({ conversationId })).toEqual({ outcome: 'gone' });
    expect(await repository.appendNotice(conversationId, { key: 'k', text: 't', from: 'assistant' })).toBe(
      false,
    );
    expect(await database.connection.collection('transcript').countDocuments({ conversationId })).toBe(0);
  });

  it('is deleted thirty days after its last use', async () => {
    await speak('hello');
    const document = await database.connection
      .collection<{ _id: string; purgeAt: Date }>('conversations')
      .findOne({ _id: conversationId });
    expect(document?.purgeAt.getTime()).toBe(clock.now().getTime() + 30 * DAY);
  });

  it('belongs to one tenant', async () => {
    const foreign = createConversationRepository({
      connection: database.connection,
      clock,
      randomness: secureRandomness,
      tenant: 'other',
    });
    expect(await foreign.find(conversationId)).toBeUndefined();
    expect(await foreign.beginTurn({ conversationId })).toEqual({ outcome: 'gone' });
    await foreign.forget(conversationId);
    expect(await repository.find(conversationId)).toBeDefined();
  });

  it('answers an id that cannot be one like an unknown one', async () => {
    for (const id of ['', 'x', { $ne: 'x' } as unknown as string, `${conversationId}\n`]) {
      expect(await repository.find(id)).toBeUndefined();
      expect(await repository.beginTurn({ conversationId: id })).toEqual({ outcome: 'gone' });
    }
  });
});
