import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { DAY } from '../../../observe/clock.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { ADA } from './stage.ts';

const LAWYER = 'lawyer@office.example';
const STRANGER = 'nobody@nowhere.example';

describe('somebody who acts for another person', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, { [ADA]: [person('a:ada')] });
  });

  const ask = (address = ADA, place = 'c1') =>
    world.useCases.fileAtOnce({
      conversation: conversation(place),
      kind: 'human',
      address: LAWYER,
      wish: {
        message: 'a secret about my client',
        forAnother: 'representative',
        onBehalf: { kind: 'access', address },
      },
    });
  const lastToken = (): string => {
    const content = world.mails.at(-1)?.content;
    if (content?.template !== 'mandateAsked') throw new Error(`it is ${content?.template}`);
    return content.pageUrl.split('/').at(-1)!;
  };
  const begun = async (address = ADA): Promise<PrivacyRequest[]> =>
    (await world.requests.findUnboundByAddress(world.codes.addressKey(address))).filter(
      ({ kind }) => kind === 'access',
    );

  it('gets a ticket for an agent, while the person is asked at their own address', async () => {
    expect((await ask()).outcome).toBe('filed');
    expect(world.mails.map(({ to }) => to)).toEqual([ADA]);
    expect(await world.mandates.page(lastToken())).toMatchObject({
      state: 'open',
      kind: 'access',
      by: LAWYER,
    });
    const [request] = await begun();
    expect(request).toMatchObject({ state: 'verifying', evidence: [] });
    // Nothing that is done in the chat of whoever asked reaches it.
    expect(request?.conversationId).toBeUndefined();
  });

  it('looks the same for an address that nobody has: the same answer, one mail, the neutral one', async () => {
    const [known, unknown] = [await ask(ADA, 'c1'), await ask(STRANGER, 'c2')];
    expect(unknown.outcome).toBe(known.outcome);
    expect(world.mails.map(({ to, content }) => [to, content.template])).toEqual([
      [ADA, 'mandateAsked'],
      [STRANGER, 'neutralNotice'],
    ]);
  });

  it('asks once, however often the same turn is repeated, and three times a day at most', async () => {
    await ask();
    await ask();
    expect(world.mails).toHaveLength(1);
    for (const place of ['c2', 'c3', 'c4', 'c5']) await ask(ADA, place);
    expect(world.mails).toHaveLength(3);
    world.clock.pass(DAY);
    await ask(ADA, 'c6');
    expect(world.mails).toHaveLength(4);
  });

  it('releases nothing by opening the page, and files the request when the person agrees', async () => {
    await ask();
    const token = lastToken();
    for (let n = 0; n < 3; n += 1) await world.mandates.page(token);
    expect((await begun())[0]?.state).toBe('verifying');
    expect(await world.mandates.answer(token, true)).toEqual({ outcome: 'agreed', language: 'en' });
    const key = world.keyring.hash('subject-hash', world.tenant, 'a:ada');
    const [filed] = await world.requests.findBySubject(key);
    expect(filed).toMatchObject({
      state: 'filed',
      evidence: [{ level: 'code', words: expect.stringContaining('the person agreed') }],
    });
    expect(await world.mandates.answer(token, true)).toEqual({ outcome: 'over', language: 'en' });
    expect((await world.mandates.page(token)).state).toBe('over');
  });

  it('drops it when the person does not want it, and nothing of it stays', async () => {
    await ask();
    const token = lastToken();
    const [asked] = await begun();
    expect((await world.mandates.answer(token, false)).outcome).toBe('declined');
    expect(await world.requests.find(String(asked?._id))).toMatchObject({ state: 'cancelled', sealed: {} });
    expect((await world.mandates.answer(token, true)).outcome).toBe('over');
  });

  it('has one answer, whichever of two is pressed first', async () => {
    await ask();
    const both = await Promise.all([true, false].map((agreed) => world.mandates.answer(lastToken(), agreed)));
    expect(both.filter(({ outcome }) => outcome === 'over')).toHaveLength(1);
  });

  it.each([
    ['several people', [person('a:1'), person('a:2')], 'ambiguous_identity'],
    [
      'an address that is new',
      [person('a:1', { addressChangedAt: new Date('2026-02-25T09:00:00Z') })],
      'address_changed_lately',
    ],
  ] as const)('is for an agent where %s stand behind the address', async (_who, people, reason) => {
    world.people[ADA] = [...people];
    await ask();
    expect((await world.mandates.answer(lastToken(), true)).outcome).toBe('needs_person');
    expect((await begun())[0]).toMatchObject({ state: 'needs_attention', attention: { reason } });
  });

  it('takes people as they are when they agree: who has left the record since is nobody', async () => {
    await ask();
    world.people[ADA] = [];
    expect((await world.mandates.answer(lastToken(), true)).outcome).toBe('over');
    expect((await begun())[0]?.state).toBe('verifying');
  });

  it('shows the person who asks and for what, and not what else was written', async () => {
    await ask();
    expect(JSON.stringify(await world.mandates.page(lastToken()))).not.toContain('secret');
    expect(JSON.stringify(world.mails)).not.toContain('secret');
  });

  it('cannot be answered by a link that was made for something else', async () => {
    await ask();
    const [request] = await begun();
    const notMe = world.notMeLinks.tokenFor({ request: String(request?._id) });
    for (const token of [notMe, notMe.replace(/^r/, 'm'), `m${request?._id}${'a'.repeat(32)}`, '']) {
      expect(await world.mandates.page(token)).toEqual({ state: 'unknown' });
      expect(await world.mandates.answer(token, true)).toEqual({ outcome: 'unknown' });
    }
  });

  it('is not taken for a mandate where the wish names none', async () => {
    await world.useCases.fileAtOnce({
      conversation: conversation(),
      kind: 'human',
      wish: { message: 'Hello' },
    });
    expect(world.mails).toEqual([]);
  });
});
