import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../domain/subject.ts';
import { after, DAY, MINUTE } from '../../../observe/clock.ts';
import { DEFAULT_ASSURANCE, type Purpose } from '../../../privacy/identity/assuranceTable.ts';
import type { IdentityEvidence } from '../../../privacy/identity/identityEvidence.ts';
import { type ProofWanted, whatIsStillNeeded } from '../../../privacy/identity/whatIsStillNeeded.ts';
import { person } from './subjects.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const ago = (milliseconds: number): Date => after(NOW, -milliseconds);
const ada = person('accounts:1');
const bea = person('accounts:2');
const KEY = 'hash-of-the-address';

const wanted = (purpose: Purpose, more: Partial<ProofWanted> = {}): ProofWanted => ({
  purpose,
  rule: DEFAULT_ASSURANCE[purpose],
  conversationId: 'c1',
  addressKey: KEY,
  sensitive: [],
  ...more,
});
const nothing: IdentityEvidence = { conversationId: 'c1', factsSpent: false };
const code = (subjects: Subject[] = [ada], minutesAgo = 1): IdentityEvidence => ({
  ...nothing,
  code: { addressKey: KEY, addressKeys: [KEY, 'former'], subjects, at: ago(minutesAgo * MINUTE) },
});
const signedIn = (authMinutesAgo?: number, minutesAgo = 1): IdentityEvidence => ({
  ...nothing,
  signIn: {
    subject: ada,
    addressKeys: [KEY],
    at: ago(minutesAgo * MINUTE),
    ...(authMinutesAgo !== undefined && { authAt: ago(authMinutesAgo * MINUTE) }),
  },
});
const needed = (request: ProofWanted, evidence: IdentityEvidence) =>
  whatIsStillNeeded(request, evidence, NOW);
const SCOPE = { need: 'scope', subject: ada };

describe('without any proof', () => {
  it.each(['access', 'erasure', 'rectification', 'status'] as const)('%s needs one', (purpose) => {
    expect(needed(wanted(purpose), nothing)).toEqual({ need: 'proof' });
  });

  it('an address that nobody has looks the same', () => {
    expect(needed(wanted('access'), code([]))).toEqual(needed(wanted('access'), nothing));
  });
});

describe('a code', () => {
  it.each(Object.keys(DEFAULT_ASSURANCE) as Purpose[])('is enough for %s of ordinary data', (purpose) => {
    expect(needed(wanted(purpose), code())).toEqual(SCOPE);
  });

  it('counts for ten minutes', () => {
    expect(needed(wanted('erasure'), code([ada], 10))).toEqual(SCOPE);
    expect(needed(wanted('erasure'), code([ada], 10.01))).toEqual({ need: 'proof' });
  });

  it('counts in its own conversation and for its own address', () => {
    expect(needed(wanted('access', { conversationId: 'c2' }), code()).need).toBe('proof');
    expect(needed(wanted('access', { addressKey: 'another' }), code()).need).toBe('proof');
  });

  it('serves to look up earlier requests whatever the address was', () => {
    const { addressKey: _, ...anyAddress } = wanted('status');
    expect(needed(anyAddress, code())).toEqual(SCOPE);
  });
});

describe('a sign-in on the host site', () => {
  it('is enough to correct data, whenever the password was typed', () => {
    expect(needed(wanted('rectification'), signedIn())).toEqual(SCOPE);
    expect(needed(wanted('cancel'), signedIn(600))).toEqual(SCOPE);
  });

  it.each([
    ['access', 10, 'scope'],
    ['access', 10.01, 'proof'],
    ['portability', 30, 'proof'],
    ['erasure', 9, 'scope'],
    ['erasure', 11, 'proof'],
    ['objection', 11, 'proof'],
    ['objection_marketing', 11, 'scope'],
  ] as const)('for %s with a password of %s minutes ago: %s', (purpose, minutes, need) => {
    expect(needed(wanted(purpose), signedIn(minutes)).need).toBe(need);
  });

  it('that does not say when the password was typed is not enough where data goes out', () => {
    expect(needed(wanted('access'), signedIn())).toEqual({ need: 'proof' });
  });

  it('does not speak for an address that is not on that account', () => {
    expect(needed(wanted('access', { addressKey: 'somebody-else' }), signedIn(1)).need).toBe('proof');
  });

  it('says which of two people behind one address it is', () => {
    const both = { ...signedIn(1), code: code([bea, ada]).code! };
    expect(needed(wanted('access'), both)).toEqual(SCOPE);
  });

  it('of another person than the code counts only when it came later', () => {
    const earlier = { ...signedIn(1, 5), code: code([bea], 1).code! };
    expect(needed(wanted('access'), earlier)).toMatchObject({ need: 'scope', subject: bea });
    const later = { ...signedIn(1, 1), code: code([bea], 5).code! };
    expect(needed(wanted('access'), later)).toMatchObject({ need: 'scope', subject: ada });
  });
});

describe('facts', () => {
  const sensitive = wanted('access', { sensitive: [ada.subjectId] });
  const known = { subjectId: ada.subjectId, at: ago(MINUTE), count: 1 };

  it('come on top of the code where the data is sensitive', () => {
    expect(needed(sensitive, code())).toMatchObject({ need: 'facts', people: [ada] });
    expect(needed(sensitive, { ...code(), facts: known })).toEqual(SCOPE);
    expect(needed(sensitive, signedIn(1))).toEqual(SCOPE);
  });

  it('are never enough alone', () => {
    expect(needed(sensitive, { ...nothing, facts: known }).need).toBe('proof');
  });

  it('tell apart two people behind one address', () => {
    const both = code([ada, bea]);
    expect(needed(wanted('access'), both)).toMatchObject({ need: 'facts', people: [ada, bea] });
    expect(needed(wanted('access'), { ...both, facts: known })).toEqual(SCOPE);
    expect(needed(wanted('access'), { ...both, facts: { ...known, subjectId: 'accounts:3' } }).need).toBe(
      'facts',
    );
  });

  it('that are wrong three times, or cannot be asked for, leave it to an agent', () => {
    const both = code([ada, bea]);
    expect(needed(wanted('access'), { ...both, factsSpent: true })).toMatchObject({
      need: 'agent',
      why: 'facts_not_known',
      people: [ada, bea],
    });
    expect(needed(wanted('access', { factsAvailable: false }), both)).toMatchObject({
      need: 'agent',
      why: 'ambiguous_identity',
    });
    expect(needed({ ...sensitive, factsAvailable: false }, code()).need).toBe('agent');
  });

  it('are over after ten minutes as all else is', () => {
    const old = { ...code(), facts: { ...known, at: ago(11 * MINUTE) } };
    expect(needed(sensitive, old).need).toBe('facts');
  });
});

describe('a person decides', () => {
  const moved = person('accounts:1', { addressChangedAt: ago(10 * DAY) });

  it('where the address changed within thirty days, also for whoever is signed in or knows facts', () => {
    const held = { need: 'agent', why: 'address_changed_lately', people: [moved] };
    expect(needed(wanted('access'), code([moved]))).toMatchObject(held);
    expect(
      needed(wanted('access'), { ...signedIn(1), signIn: { ...signedIn(1).signIn!, subject: moved } }),
    ).toMatchObject(held);
    const facts = { subjectId: moved.subjectId, at: NOW, count: 1 };
    expect(needed(wanted('access'), { ...code([moved, bea]), facts })).toMatchObject(held);
  });

  it('where a Californian without an account wants specific pieces', () => {
    const reader = person('subscribers:1', { country: 'US-CA', withoutAccount: true });
    expect(needed(wanted('access'), code([reader]))).toMatchObject({ need: 'agent', why: 'no_account' });
    expect(needed(wanted('erasure'), code([reader])).need).toBe('scope');
    expect(needed(wanted('access'), code([person('a:1', { country: 'US-CA' })])).need).toBe('scope');
  });

  it('where the company wants it so', () => {
    const rule = { ordinary: ['agent'], sensitive: ['agent'] } as const;
    expect(needed(wanted('erasure', { rule }), code())).toMatchObject({
      need: 'agent',
      why: 'agent_required',
    });
  });
});

describe('the shown scope', () => {
  it('authorises the person to whom it was shown and nobody else', () => {
    expect(needed(wanted('erasure', { shownTo: 'accounts:1' }), code())).toEqual({
      need: 'nothing',
      subject: ada,
      established: {
        level: 'code',
        at: ago(MINUTE),
        words: 'Code to the address on file, typed in the chat',
      },
    });
    expect(needed(wanted('erasure', { shownTo: 'accounts:2' }), code())).toEqual(SCOPE);
  });

  it('names in words all that was shown', () => {
    const facts = { subjectId: ada.subjectId, at: NOW, count: 2 };
    const all = { ...signedIn(1), ...code([ada, bea]), signIn: signedIn(1).signIn!, facts };
    expect(needed(wanted('access', { shownTo: ada.subjectId }), all)).toMatchObject({
      established: {
        level: 'code_and_facts',
        words: expect.stringMatching(/Signed in.*Code.*2 of the facts/),
      },
    });
  });
});

it('sends whoever merely stands on a list to those who answer for it', () => {
  const listed = person('contacts:1', {
    role: 'processor',
    controllers: [{ name: 'A', contact: 'a@a.example' }],
  });
  expect(needed(wanted('access'), code([listed]))).toMatchObject({ need: 'referral' });
});
