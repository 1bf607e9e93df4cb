import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatActivity, Turn } from '../../../models/conversation/conversation.ts';
import { BATCH, RECENT_LIMIT } from '../../../models/conversation/log.ts';
import {
  type ConversationRepository,
  createConversationRepository,
} from '../../../models/conversation/repository.ts';
import { after, MINUTE, SECOND } from '../../../observe/clock.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { movableClock } from './movableClock.ts';
import { openDatabase } from './openDatabase.ts';

const ADA = 'hash of ada';
const BEN = 'hash of ben';

const said = (text: string): ChatActivity => ({ type: 'message', from: { id: 'dl_a', role: 'user' }, text });

/** The first copy of older lines is written when `meanwhile` is over. */
const whereCopiesWait = (connection: Connection, meanwhile: () => Promise<void>): Connection => {
  let waits = true;
  const transcript = connection.db!.collection('transcript');
  const { insertOne } = transcript;
  transcript.insertOne = async (...args) => {
    if (waits) {
      waits = false;
      await meanwhile();
    }
    return insertOne.apply(transcript, args);
  };
  const db = new Proxy(connection.db!, {
    get: (target, name) =>
      name === 'collection'
        ? (of: string) => (of === 'transcript' ? transcript : target.collection(of))
        : Reflect.get(target, name),
  });
  return new Proxy(connection, {
    get: (target, name) => (name === 'db' ? db : Reflect.get(target, name)),
  });
};

describe('the lines of a person who was proved in a conversation', () => {
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
    await repository.create({
      conversationId,
      language: 'fr',
      gpc: false,
      userId: 'dl_a',
      userName: 'Ada L',
    });
  });

  const begin = async (): Promise<Turn> => {
    const start = await repository.beginTurn({ conversationId });
    if (start.outcome !== 'begun') throw new Error(`the turn did not begin: ${start.outcome}`);
    return start.turn;
  };
  const speak = async (...lines: string[]): Promise<void> => {
    for (const line of lines)
      await repository.commitTurn(await begin(), { drafts: [{ activity: said(line) }] });
  };
  const many = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n}`);
  const prove = (subjectKey: string, minutes = 10) =>
    repository.markProved(conversationId, { subjectKey, validUntil: after(clock.now(), minutes * MINUTE) });
  const linesOf = async (subjectKey: string) =>
    (await repository.linesOf(conversationId, [subjectKey])).map(({ activity }) => activity.text);
  const allTexts = async () => {
    const found = await repository.activitiesSince(conversationId, 0);
    return found?.entries
      .filter(({ activity }) => activity.type === 'message')
      .map((one) => one.activity.text);
  };
  /** Everything of this conversation as the store holds it. */
  const stored = async () => {
    const byId = { _id: conversationId } as never;
    const head = await database.connection.collection('conversations').findOne(byId);
    const older = await database.connection.collection('transcript').find({ conversationId }).toArray();
    return JSON.stringify([head, older]);
  };

  it('begin with the line that is being answered, and end with the last one before the proof ended', async () => {
    await speak('who am I?');
    const turn = await begin();
    await prove(ADA);
    await repository.commitTurn(turn, {
      drafts: [{ activity: said('12345678') }, { activity: said('It is you') }],
    });
    await speak('my phone');
    await repository.endProof(conversationId);
    await speak('somebody else');
    expect(await linesOf(ADA)).toEqual(['12345678', 'It is you', 'my phone']);
    expect(await linesOf(BEN)).toEqual([]);
    expect(await repository.provedTo([ADA, 'a former hash'])).toEqual([conversationId]);
  });

  it('are the same when the turn crashes and is repeated', async () => {
    await speak('before');
    const crashed = await begin();
    await prove(ADA);
    await repository.releaseTurn(crashed);
    const again = await begin();
    await prove(ADA);
    await repository.commitTurn(again, { drafts: [{ activity: said('12345678') }] });
    expect(await linesOf(ADA)).toEqual(['12345678']);
  });

  it('say whether the chat is still that person’s, or may be somebody else’s by now', async () => {
    const isOthersNow = (subjectKey = ADA) => repository.isOthersNow(conversationId, subjectKey);
    await speak('hello');
    expect(await isOthersNow()).toBe(false);
    await prove(ADA);
    await speak('my phone');
    expect(await isOthersNow()).toBe(false);
    expect(await isOthersNow(BEN)).toBe(true);
    clock.move(11 * MINUTE);
    expect(await isOthersNow()).toBe(false);
    await repository.endProof(conversationId);
    expect(await isOthersNow()).toBe(true);
    await prove(ADA);
    expect(await isOthersNow()).toBe(false);
    await speak('it is me again');
    await prove(BEN);
    expect(await isOthersNow()).toBe(true);
  });

  it('say since when nobody can have taken the customer’s place, and which address was named last', async () => {
    const sits = () => repository.sameSince(conversationId);
    const { since: opened } = (await sits())!;
    clock.move(SECOND);
    await repository.nameAddress(conversationId, 'a');
    const named = await sits();
    expect(named).toMatchObject({ addressKey: 'a' });
    expect(named!.since.getTime()).toBeGreaterThan(opened.getTime());
    clock.move(SECOND);
    await repository.nameAddress(conversationId, 'a');
    await prove(ADA);
    await repository.endProof(conversationId, [ADA]);
    expect(await sits()).toEqual(named);
    await repository.endProof(conversationId);
    expect(await sits()).not.toHaveProperty('addressKey');
    expect((await sits())!.since.getTime()).toBeGreaterThan(named!.since.getTime());
    expect(await repository.sameSince('nowhere')).toBeUndefined();
  });

  it('end by themselves when nobody renews the proof, and what comes in between is nobody’s', async () => {
    await prove(ADA);
    await speak('in time');
    clock.move(10 * MINUTE + SECOND);
    await speak('much later, maybe somebody else');
    await prove(ADA);
    await speak('proved again');
    expect(await linesOf(ADA)).toEqual(['in time', 'proved again']);
  });

  it('go on without a gap when the proof is renewed in time', async () => {
    await prove(ADA);
    await speak('one');
    clock.move(6 * MINUTE);
    await prove(ADA);
    clock.move(6 * MINUTE);
    await speak('two');
    expect(await linesOf(ADA)).toEqual(['one', 'two']);
  });

  it('are never those of the next person, also after more lines than one document holds', async () => {
    const [ada, ben] = [many('ada', RECENT_LIMIT), many('ben', RECENT_LIMIT)];
    await prove(ADA, 1_000);
    await speak(...ada);
    await prove(BEN, 1_000);
    await speak(...ben);
    expect(await linesOf(ADA)).toEqual(ada);
    expect(await linesOf(BEN)).toEqual(ben);
  });

  it('stay proved for whoever signs in as the same person', async () => {
    await prove(ADA);
    await repository.endProof(conversationId, [ADA]);
    await speak('still me');
    expect(await linesOf(ADA)).toEqual(['still me']);
  });

  it('of a chat that an earlier version kept are those of the time in which a request was shown and filed', async () => {
    await speak('before');
    clock.move(MINUTE);
    const since = clock.now();
    await speak('the code', 'the yes');
    const until = clock.now();
    clock.move(MINUTE);
    await speak('after');
    await repository.markProvedThen(conversationId, { subjectKey: ADA, since, until });
    await repository.markProvedThen(conversationId, { subjectKey: BEN, since, until });
    expect(await linesOf(ADA)).toEqual(['the code', 'the yes']);
    expect(await linesOf(BEN)).toEqual([]);
  });

  describe('when they are redacted', () => {
    it('are gone for good with the memory of the bot, and nobody else’s are touched', async () => {
      const [before, ada, ben] = [many('before', 5), many('ada', BATCH + 40), many('ben', 20)];
      await speak(...before);
      await prove(ADA, 1_000);
      await speak(...ada);
      await prove(BEN, 1_000);
      await speak(...ben);
      await repository.commitTurn(await begin(), { drafts: [], state: { address: 'ada@example.org' } });
      await repository.redact(conversationId, [ADA]);
      expect(await allTexts()).toEqual([...before, ...ben]);
      expect(await linesOf(ADA)).toEqual([]);
      expect(await linesOf(BEN)).toEqual(ben);
      expect(await stored()).not.toMatch(/ada \d|ada@example|Ada L/);
      await speak('the chat goes on');
      const found = await repository.activitiesSince(conversationId, 0);
      expect(found?.entries.map(({ seq }) => seq)).toEqual(found?.entries.map((_, index) => index + 1));
      expect((await begin()).state).toBeUndefined();
    });

    it('do not come back with a turn that was running with the memory of before', async () => {
      await prove(ADA);
      await speak('mine');
      const turn = await begin();
      await otherProcess.redact(conversationId, [ADA]);
      const late = { drafts: [{ activity: said('late') }], state: { address: 'ada@example.org' } };
      await expect(repository.commitTurn(turn, late)).rejects.toMatchObject({ code: 'lease_lost' });
      expect(await stored()).not.toMatch(/mine|ada@example/);
    });

    it('do not come back with a copy that was made before', async () => {
      await prove(ADA);
      await speak(...many('ada', RECENT_LIMIT));
      const id = { _id: conversationId } as never;
      const before = await database.connection.collection('conversations').findOne(id);
      if (!before) throw new Error('no conversation');
      await otherProcess.redact(conversationId, [ADA]);
      // What a process writes that had read the lines before, and was interrupted.
      await database.connection.collection('transcript').insertOne({
        _id: `${conversationId}:1` as never,
        tenant: 'main',
        conversationId,
        from: 1,
        to: BATCH,
        entries: before['recent'].slice(0, BATCH),
        revision: before['revision'],
        purgeAt: after(clock.now(), MINUTE),
      });
      await speak('one more, so that the oldest are moved');
      expect(await stored()).not.toMatch(/ada \d/);
      expect(await allTexts()).toEqual(['one more, so that the oldest are moved']);
    });

    it('do not come back with a notice that had read them before', async () => {
      await prove(ADA, 1_000);
      await speak(...many('ada', RECENT_LIMIT));
      const slow = createConversationRepository({
        clock,
        randomness: secureRandomness,
        tenant: 'main',
        connection: whereCopiesWait(database.connection, () => repository.redact(conversationId, [ADA])),
      });
      await slow.appendNotice(conversationId, { key: 'n', text: 'Sophie here', from: 'assistant' });
      expect(await stored()).not.toMatch(/ada \d/);
      expect(await allTexts()).toEqual(['Sophie here']);
    });

    it('are gone when a redaction that died half way is repeated', async () => {
      await prove(ADA, 1_000);
      await speak(...many('ada', RECENT_LIMIT + 1));
      const older = database.connection.collection('transcript');
      const batch = await older.findOne({ conversationId });
      await repository.redact(conversationId, [ADA]);
      // The newest lines were cleaned, and the process died before it came to the older ones.
      await older.replaceOne({ conversationId }, batch ?? {});
      // A copy of older lines that a turn left behind when it died.
      await older.insertOne({ ...batch, _id: `${conversationId}:${BATCH + 1}` as never, from: BATCH + 1 });
      expect(await stored()).toMatch(/ada \d/);
      await otherProcess.redact(conversationId, [ADA]);
      expect(await stored()).not.toMatch(/ada \d/);
      expect(await older.countDocuments({ conversationId })).toBe(1);
    });

    it('are all gone when two people are redacted at the same moment while a third writes', async () => {
      await prove(ADA, 1_000);
      await speak(...many('ada', BATCH + 20));
      await prove(BEN, 1_000);
      await speak(...many('ben', BATCH + 20));
      await repository.endProof(conversationId);
      const notices = many('notice', 40);
      const writing = async () => {
        for (const text of notices)
          await repository.appendNotice(conversationId, { key: text, text, from: 'assistant' });
      };
      await Promise.all([
        writing(),
        repository.redact(conversationId, [ADA]),
        otherProcess.redact(conversationId, [BEN]),
      ]);
      expect(await stored()).not.toMatch(/ada \d|ben \d/);
      expect(await allTexts()).toEqual(notices);
    });
  });

  it('go with the whole conversation only where nobody else was proved', async () => {
    await prove(ADA);
    await speak('ada');
    await prove(BEN);
    await speak('ben');
    expect(await repository.forgetUnlessShared(conversationId, [ADA])).toBe(false);
    expect(await allTexts()).toEqual(['ada', 'ben']);
    expect(await repository.forgetUnlessShared(conversationId, [ADA, BEN])).toBe(true);
    expect(await repository.find(conversationId)).toBeUndefined();
  });
});
