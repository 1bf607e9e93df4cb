import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Subject } from '../../../domain/subject.ts';
import { MINUTE } from '../../../observe/clock.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from './subjects.ts';

const ADA = 'ada@example.org';
const SHARED = 'family@example.org';
const ada = person('accounts:ada');
const [anna, beat] = ['anna', 'beat'].map(
  (name): Subject => person(`accounts:${name}`, { addressesOnFile: [SHARED] }),
);

describe('a sign-in on the host site', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, { [ADA]: [ada], [SHARED]: [anna!, beat!] });
  });

  const signIn = (sub: string, minutesAgo = 1, place = 'c1', tokenId = 'one') => {
    const authAt = new Date(world.clock.now().getTime() - minutesAgo * MINUTE).toISOString();
    return world.identity.signIn(place, `${sub}|${authAt}|${tokenId}`);
  };
  const begin = (kind: 'access' | 'erasure' | 'rectification', address = ADA, place = 'c1') =>
    world.useCases.beginRequest({ conversation: conversation(place), kind, address, wish: {} });
  const prepare = (requestId: string, place = 'c1') =>
    world.useCases.prepareConfirmation({ conversation: conversation(place), requestId, waiveWindow: false });

  it('needs no code and sends no mail', async () => {
    expect((await signIn('accounts:ada')).outcome).toBe('signed_in');
    expect(await world.useCases.signedIn({ conversation: conversation() })).toMatchObject({
      address: ADA,
      proof: { maskedAddress: 'a***@example.org' },
    });
    const begun = await begin('erasure');
    if (begun.outcome !== 'verified') throw new Error(begun.outcome);
    const ready = await prepare(begun.requestId!);
    if (ready.outcome !== 'ready') throw new Error(ready.outcome);
    const filed = await world.useCases.confirmAndFile({
      conversation: conversation(),
      requestId: begun.requestId!,
      nonce: ready.nonce,
    });
    expect(filed.outcome).toBe('filed');
    expect((await world.requests.find(begun.requestId!))?.evidence).toMatchObject([
      { level: 'signed_in', words: 'Signed in on the host site' },
    ]);
    expect(world.mails).toEqual([]);
  });

  it('says which of two people behind one address it is', async () => {
    await signIn('accounts:beat');
    const begun = await begin('access', SHARED);
    if (begun.outcome !== 'verified') throw new Error(begun.outcome);
    expect((await prepare(begun.requestId!)).outcome).toBe('ready');
  });

  it('with an old password still needs a code where data goes out, and none to correct it', async () => {
    await signIn('accounts:ada', 11);
    expect((await begin('rectification')).outcome).toBe('verified');
    expect((await begin('access')).outcome).toBe('code_sent');
    expect(world.mails).toHaveLength(1);
  });

  it('counts for ten minutes', async () => {
    await signIn('accounts:ada', 0);
    const begun = await begin('erasure');
    world.clock.pass(10 * MINUTE + 1);
    if (begun.outcome !== 'verified') throw new Error(begun.outcome);
    expect(await prepare(begun.requestId!)).toEqual({ outcome: 'verification_needed' });
    expect(await world.useCases.signedIn({ conversation: conversation() })).toBeUndefined();
  });

  it('counts in one conversation', async () => {
    await signIn('accounts:ada');
    expect((await begin('access', ADA, 'c2')).outcome).toBe('code_sent');
    expect(await world.useCases.signedIn({ conversation: conversation('c2') })).toBeUndefined();
  });

  it('is good for the addresses of that account alone', async () => {
    await signIn('accounts:ada');
    expect((await begin('access', SHARED)).outcome).toBe('code_sent');
    expect(await world.useCases.signedIn({ conversation: conversation() })).toBeUndefined();
    expect(world.events).toContain('identity_changed');
  });

  it('uses its token up, whoever brings it a second time, and stays where the page sends it twice', async () => {
    await signIn('accounts:ada');
    expect(await signIn('accounts:ada')).toEqual({ outcome: 'refused', problem: 'replayed' });
    expect(await signIn('accounts:ada', 1, 'c2')).toEqual({ outcome: 'refused', problem: 'replayed' });
    expect((await begin('access')).outcome).toBe('verified');
    await world.identity.forget('c1');
    expect(await signIn('accounts:ada')).toEqual({ outcome: 'refused', problem: 'replayed' });
    expect((await signIn('accounts:ada', 1, 'c1', 'two')).outcome).toBe('signed_in');
  });

  it('gives one of a hundred that come at once its place', async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, n) => signIn('accounts:ada', 1, `c${n % 7}`)),
    );
    expect(all.filter(({ outcome }) => outcome === 'signed_in')).toHaveLength(1);
  });

  it('of somebody else takes back what the conversation had shown', async () => {
    await begin('access');
    await world.useCases.checkCode({ conversation: conversation(), code: world.lastCode() });
    const begun = await begin('access');
    if (begun.outcome !== 'verified') throw new Error(begun.outcome);
    await signIn('accounts:anna');
    expect(await prepare(begun.requestId!)).toEqual({ outcome: 'verification_needed' });
    expect(world.events).toContain('identity_changed');
  });

  it('of the same person leaves the code', async () => {
    await begin('access');
    await world.useCases.checkCode({ conversation: conversation(), code: world.lastCode() });
    await signIn('accounts:ada', 60);
    expect((await begin('access')).outcome).toBe('verified');
  });

  it('is not believed where it names nobody, or the token is bad, and says which', async () => {
    expect(await signIn('accounts:nobody')).toEqual({ outcome: 'refused', problem: 'subject_unknown' });
    expect(await world.identity.signIn('c1', '!expired')).toEqual({ outcome: 'refused', problem: 'expired' });
    expect((await begin('access')).outcome).toBe('code_sent');
  });

  it('leaves nothing readable in the store', async () => {
    await signIn('accounts:ada');
    expect(await world.everything()).not.toContain(ADA);
    expect(await world.everything()).not.toContain('accounts:ada');
  });
});
