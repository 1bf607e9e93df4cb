import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { chatStage } from './chatStage.ts';

const MAYA = 'maya@example.org';
const BEN = 'ben@example.org';
const maya = 'a:maya';
const ben = 'a:ben';

describe('what the product itself keeps of a person', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let stage: ReturnType<typeof chatStage>;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, {
      [MAYA]: [person(maya, { addressesOnFile: [MAYA] })],
      [BEN]: [person(ben, { addressesOnFile: [BEN] })],
    });
    stage = chatStage(world);
  });

  const askForPerson = (id: string, address: string) =>
    stage.turn(id, 'a person, please', () =>
      world.useCases.fileAtOnce({
        conversation: stage.facts(id),
        kind: 'human',
        address,
        wish: { message: 'a secret' },
      }),
    );

  it('holds nothing of a stranger who typed their address by mistake', async () => {
    const id = await stage.open();
    await stage.say(id, 'my passport is X1234567');
    await stage.giveAddress(id, MAYA);
    expect(await stage.linesOf(maya)).toEqual([]);
    await stage.erase(maya);
    expect(await stage.textsOf(id)).toContain('my passport is X1234567');
  });

  it('leaves the chat of a stranger whose request is still open, and its answer still reaches it', async () => {
    const id = await stage.open();
    await stage.say(id, 'help');
    expect((await askForPerson(id, MAYA)).outcome).toBe('filed');
    await stage.erase(maya);
    const answer = { key: 'reply-1', text: 'Sophie here', from: { person: 'Sophie' } };
    expect(await world.conversations.appendNotice(id, answer)).toBe(true);
    expect(await stage.textsOf(id)).toContain('help');
  });

  it('holds the lines of a person from the one with the code on until they give another address', async () => {
    const id = await stage.open();
    await stage.say(id, 'before');
    await stage.prove(id, MAYA);
    await stage.say(id, 'what do you have?');
    await stage.giveAddress(id, BEN);
    const [code, ...rest] = await stage.linesOf(maya);
    expect(code).toMatch(/^code \d{8}$/);
    expect(rest).toEqual([`to ${code}`, 'what do you have?', 'to what do you have?']);
    expect(await stage.linesOf(ben)).toEqual([]);
  });

  it.each([
    ['while the proof counts', 0],
    ['when it is over', 11 * MINUTE],
  ])('leaves the chat to nobody once another address is named in it, %s', async (_, later) => {
    const id = await stage.open();
    await stage.prove(id, MAYA);
    const subjectKey = world.keyring.hash('subject-hash', world.tenant, maya);
    world.clock.pass(later);
    expect(await world.conversations.isOthersNow(id, subjectKey)).toBe(false);
    await stage.giveAddress(id, BEN);
    expect(await world.conversations.isOthersNow(id, subjectKey)).toBe(true);
    await stage.prove(id, MAYA);
    expect(await world.conversations.isOthersNow(id, subjectKey)).toBe(false);
  });

  it('holds for two people who used one chat one after another only their own lines each', async () => {
    const id = await stage.open();
    await stage.prove(id, MAYA);
    await stage.say(id, 'maya speaks');
    await stage.prove(id, BEN);
    await stage.say(id, 'ben speaks');
    expect(await stage.linesOf(maya)).toEqual(expect.arrayContaining(['maya speaks']));
    expect(await stage.linesOf(maya)).not.toContain('ben speaks');
    expect(await stage.linesOf(ben)).not.toContain('maya speaks');
    await stage.erase(maya);
    expect(await stage.linesOf(maya)).toEqual([]);
    expect(await stage.textsOf(id)).toContain('ben speaks');
    expect(await stage.textsOf(id)).not.toContain('maya speaks');
  });

  it('deletes the chat as a whole where nobody else was proved in it', async () => {
    const id = await stage.open();
    await stage.say(id, `I am ${MAYA}`);
    await stage.prove(id, MAYA);
    expect(await stage.erase(maya)).toBe(1);
    expect(await stage.textsOf(id)).toBeUndefined();
    expect(await stage.erase(maya)).toBe(0);
  });

  it('redacts their lines only, where somebody else’s request hangs on the chat', async () => {
    const id = await stage.open();
    await stage.say(id, 'somebody else');
    await askForPerson(id, BEN);
    await stage.prove(id, MAYA);
    await stage.say(id, 'maya speaks');
    await stage.erase(maya);
    expect(await stage.textsOf(id)).toContain('somebody else');
    expect(await stage.textsOf(id)).not.toContain('maya speaks');
  });

  it('does not keep a chat for an attempt that was begun with their own address', async () => {
    const id = await stage.open();
    await world.useCases.beginRequest({
      conversation: stage.facts(id),
      kind: 'access',
      address: MAYA,
      wish: {},
    });
    await stage.prove(id, MAYA);
    await stage.erase(maya);
    expect(await stage.textsOf(id)).toBeUndefined();
  });

  it('ends with what was proved: ten minutes later, after "not me", after a reload', async () => {
    const id = await stage.open();
    await stage.prove(id, MAYA);
    world.clock.pass(11 * MINUTE);
    await stage.say(id, 'much later');
    world.clock.pass(2 * MINUTE);
    await stage.prove(id, MAYA);
    await world.identity.forget(id);
    await stage.say(id, 'after a reload');
    const lines = await stage.linesOf(maya);
    expect(lines.filter((line) => line.startsWith('code'))).toHaveLength(2);
    expect(lines).not.toContain('much later');
    expect(lines).not.toContain('after a reload');
  });

  it('changes hands with the sign-in of the host site, and not when the same person signs in again', async () => {
    const id = await stage.open();
    const signIn = async (subjectId: string, tokenId: string) => {
      await world.identity.signIn(id, `${subjectId}|${world.clock.now().toISOString()}|${tokenId}`);
      await stage.turn(id, `${tokenId} looks`, () =>
        world.useCases.listRequests({ conversation: stage.facts(id) }),
      );
    };
    await signIn(maya, 'maya');
    await stage.say(id, 'maya goes on');
    await signIn(maya, 'maya again');
    await world.identity.signIn(id, `${ben}|${world.clock.now().toISOString()}|before`);
    await stage.say(id, 'nobody was asked about');
    await signIn(ben, 'ben');
    const both = (name: string) => [name, `to ${name}`];
    expect(await stage.linesOf(maya)).toEqual(
      ['maya looks', 'maya goes on', 'maya again looks'].flatMap(both),
    );
    expect(await stage.linesOf(ben)).toEqual(both('ben looks'));
  });

  it('gives a turn that crashed after the proof to the same person when it is repeated', async () => {
    const id = await stage.open();
    await stage.giveAddress(id, MAYA);
    const crashed = stage.turn(id, 'crash', async () => {
      await world.useCases.checkCode({ conversation: stage.facts(id), code: world.lastCode() });
      await world.useCases.listRequests({ conversation: stage.facts(id) });
      throw new Error('the process dies');
    });
    await expect(crashed).rejects.toThrow('dies');
    world.clock.pass(MINUTE);
    await stage.turn(id, 'the code once more', () =>
      world.useCases.listRequests({ conversation: stage.facts(id) }),
    );
    expect(await stage.linesOf(maya)).toEqual(['the code once more', 'to the code once more']);
  });

  it('is erased with the codes, sign-ins and facts that named them, and a sign-in is still not taken twice', async () => {
    const id = await stage.open();
    await stage.prove(id, MAYA);
    const token = `${maya}|${world.clock.now().toISOString()}|once`;
    expect((await world.identity.signIn(id, token)).outcome).toBe('signed_in');
    await world.identity.factsKnown(id, maya, 1);
    await stage.prove(await stage.open(), BEN);
    await stage.records.eraseProofs(await stage.identifiers(maya));
    const stored = async (collection: string) =>
      world.connection.collection(collection).find({ tenant: world.tenant }).toArray();
    expect((await stored('verifications')).map(({ addressKey }) => addressKey)).toEqual([
      world.codes.addressKey(BEN),
    ]);
    const left = (await stored('evidence')).map(({ sealed, dataKey }) => [sealed.length, dataKey.length]);
    expect(left).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await world.identity.evidenceOf(id)).toEqual({ conversationId: id, factsSpent: false });
    expect((await world.identity.signIn(id, token)).outcome).toBe('refused');
  });

  describe('of a chat from before, which has no record of who was proved', () => {
    const filed = async () => {
      const id = await stage.open();
      await stage.say(id, 'before');
      world.clock.pass(MINUTE);
      const conversation = stage.facts(id);
      const begun = await stage.turn(id, MAYA, () =>
        world.useCases.beginRequest({ conversation, kind: 'access', address: MAYA, wish: {} }),
      );
      if (begun.outcome !== 'code_sent') throw new Error(begun.outcome);
      const requestId = begun.requestId!;
      world.clock.pass(MINUTE);
      const ready = await stage.turn(id, 'the code', async () => {
        await world.useCases.checkCode({ conversation, code: world.lastCode() });
        return world.useCases.prepareConfirmation({ conversation, requestId, waiveWindow: false });
      });
      if (ready.outcome !== 'ready') throw new Error(ready.outcome);
      await stage.turn(id, 'yes', () =>
        world.useCases.confirmAndFile({ conversation, requestId, nonce: ready.nonce }),
      );
      world.clock.pass(DAY);
      await stage.say(id, 'a day later');
      await world.connection
        .collection('conversations')
        .updateOne({ _id: id as never }, { $unset: { persons: 1, revision: 1 } });
      return id;
    };

    it('holds what their filed request proves, and nothing before and after', async () => {
      await filed();
      expect(await stage.linesOf(maya)).toEqual(['the code', 'to the code', 'yes', 'to yes']);
    });

    it('holds nothing where an agent said who it is', async () => {
      const id = await filed();
      const [request] = await world.requests.findBySubject(
        world.keyring.hash('subject-hash', world.tenant, maya),
      );
      await world.connection
        .collection('privacyRequests')
        .updateOne({ _id: request!._id }, { $push: { evidence: { level: 'agent' } as never } });
      expect(await stage.linesOf(maya)).toEqual([]);
      await stage.erase(maya);
      expect(await stage.textsOf(id)).toContain('a day later');
    });
  });
});
