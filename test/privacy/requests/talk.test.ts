import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { after as later, SECOND } from '../../../observe/clock.ts';
import { openField } from '../../../privacy/records/sealedFields.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { stageOf } from './stage.ts';

const HERE = 'conversation-of-this-test';

describe('while an agent has a conversation', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let requestId: string;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store);
    const filed = await world.useCases.fileAtOnce({
      conversation: conversation(HERE),
      kind: 'human',
      wish: {},
    });
    if (!('request' in filed)) throw new Error('not filed');
    requestId = filed.request.requestId;
  });

  const stored = () => stageOf(world).stored(requestId);
  const added = async () => openField(world.sealer, await stored(), 'added') ?? [];
  const write = (text: string, facts = conversation(HERE), contacts: string[] = []) =>
    world.useCases.passOn({ conversation: facts, requestId, text, contacts });
  /** The ticket stands there, and shows what was added up to now. */
  const ticketShows = async (shown: number, more: Partial<PrivacyRequest['desk']> = {}) => {
    const facts = { state: 'filed', waits: '', added: shown, contacts: 0, since: world.clock.now() };
    await world.connection
      .collection<PrivacyRequest>('privacyRequests')
      .updateOne(
        { _id: (await stored())._id },
        { $set: { ticket: { id: 1, seenAt: null, facts } as never, ...prefixed(more) } },
      );
  };
  const prefixed = (desk: object) =>
    Object.fromEntries(Object.entries(desk).map(([key, value]) => [`desk.${key}`, value]));

  it('that conversation is named to the bot, and no other', async () => {
    expect(await world.useCases.personInChat({ conversation: conversation(HERE) })).toMatchObject({
      requestId,
    });
    const elsewhere = conversation('conversation-of-somebody');
    expect(await world.useCases.personInChat({ conversation: elsewhere })).toBeUndefined();
    expect(await write('mine too', elsewhere)).toEqual({ outcome: 'nobody_there' });
    expect(await added()).toEqual([]);
  });

  it('a turn that is repeated adds its words once', async () => {
    const turn = conversation(HERE);
    expect(await write('once', turn)).toEqual({ outcome: 'passed_on' });
    expect(await write('once', turn)).toEqual({ outcome: 'passed_on' });
    expect((await added()).map(({ message }) => message)).toEqual(['once']);
  });

  it('nothing of the words can be read in the store', async () => {
    await write('a secret of mine', undefined, ['+41 79 123 45 67']);
    expect(await world.everything()).not.toMatch(/secret of mine|123 45 67/);
  });

  it('they come to the ticket eight seconds after the last of them, a minute after the first at the latest', async () => {
    await ticketShows(0);
    world.clock.pass(60 * SECOND);
    const first = world.clock.now();
    for (let seconds = 0; seconds < 70; seconds += 5) {
      await write(`line at ${seconds}`);
      const due = Math.min(seconds + 8, 60);
      expect((await stored()).desk?.at).toEqual(later(first, Math.max(due, 0) * SECOND));
      world.clock.pass(5 * SECOND);
    }
  });

  it('two notes lie far enough apart for the desk, which takes thirty updates in ten minutes', async () => {
    await write('one');
    await ticketShows(1);
    const noted = world.clock.now();
    world.clock.pass(2 * SECOND);
    await write('two');
    expect((await stored()).desk?.at).toEqual(later(noted, 25 * SECOND));
  });

  it('they hold up nothing that somebody has to read on the ticket', async () => {
    await ticketShows(0, { hear: 'look' });
    await write('one');
    expect((await stored()).desk?.at).toEqual(world.clock.now());
  });

  it('a question of the agent counts as answered', async () => {
    const { _id } = await stored();
    const question = { at: world.clock.now(), by: '7' };
    await world.requests.amend(_id, { state: 'filed', set: { question } });
    await write('yes');
    expect((await stored()).question).toBeUndefined();
  });

  it('a long line is passed on whole, in parts', async () => {
    const text = 'word '.repeat(1_500).trim();
    await write(text);
    const parts = (await added()).map(({ message = '' }) => message);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(text);
  });

  it('no more is taken than fits into one note', async () => {
    const text = '<'.repeat(3_000);
    const outcomes: string[] = [];
    for (let n = 0; n < 5; n += 1) outcomes.push((await write(text)).outcome);
    expect(outcomes).toEqual(['passed_on', 'passed_on', 'full', 'full', 'full']);
    expect(await write('short')).toEqual({ outcome: 'passed_on' });
  });

  it('nothing is passed on once the request has ended', async () => {
    const { _id } = await stored();
    await world.requests.move(_id, {
      from: 'filed',
      to: 'cancelled',
      by: 'agent',
      what: 'test',
      workAt: null,
    });
    expect(await world.useCases.personInChat({ conversation: conversation(HERE) })).toBeUndefined();
    expect(await write('too late')).toEqual({ outcome: 'nobody_there' });
  });

  it('another right is a conversation only once an agent has written', async () => {
    const { _id } = await stored();
    const rows = world.connection.collection<PrivacyRequest>('privacyRequests');
    const waits = { kind: 'rectification', state: 'awaiting_decision', establishedInChat: true } as const;
    await rows.updateOne({ _id }, { $set: waits });
    expect(await world.useCases.personInChat({ conversation: conversation(HERE) })).toBeUndefined();
    await rows.updateOne({ _id }, { $set: { 'desk.spokeAt': world.clock.now() } });
    expect(await world.useCases.personInChat({ conversation: conversation(HERE) })).toMatchObject({
      requestId,
    });
    await rows.updateOne({ _id }, { $unset: { establishedInChat: 1 } });
    expect(await world.useCases.personInChat({ conversation: conversation(HERE) })).toBeUndefined();
  });
});
