import { describe, expect, it } from 'vitest';
import { newGoal } from '../../../bot/dialogue/goal.ts';
import { type Memory, newMemory, readMemory, storeMemory } from '../../../bot/dialogue/memory.ts';
import { step } from '../../../bot/dialogue/step.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';

const understand = loadUnderstanding();
const context = {
  now: new Date('2026-03-10T09:00:00Z'),
  conversation: {
    tenant: 'demo',
    conversationId: 'c1',
    network: 'here',
    turnId: 't1',
    language: 'en' as const,
    gpc: false,
  },
  services: [],
};
const say = (memory: Memory, text: string) =>
  step(memory, { type: 'message', understood: understand(text, { language: 'en' }) }, context);

const until = new Date('2026-03-10T09:10:00Z');
const memory: Memory = {
  ...newMemory('fr'),
  goal: { ...newGoal('access', { address: 'ada@example.org' }), requestId: 'r1', codeUntil: until },
  proof: { address: 'ada@example.org', maskedAddress: 'a***@example.org', validUntil: until },
  question: {
    about: 'confirmation',
    nonce: 'n1',
    waive: false,
    scope: {
      kind: 'access',
      maskedAddress: 'a***@example.org',
      categories: ['Account'],
      mayConcern: [],
      unattributable: [],
      takenAlong: [],
      kept: [{ title: 'Invoices', legalBasis: 'law', until }],
      dueAt: until,
    },
  },
};

/** A conversation of version 0.1, as its store kept it: at the confirmation of a copy, with an erasure to follow. */
const VERSION_1 = {
  v: 1,
  language: 'en',
  waiting: [{ goal: 'erasure', wish: {}, now: false, waive: false, proofsRefused: 0 }],
  misses: 0,
  task: {
    goal: 'access',
    wish: {},
    now: false,
    waive: false,
    proofsRefused: 0,
    address: 'anna@example.org',
    requestId: 'request-1',
  },
  address: 'anna@example.org',
  proof: {
    address: 'anna@example.org',
    maskedAddress: 'a***@example.org',
    validUntil: '2026-03-10T09:10:00.000Z',
  },
  question: {
    about: 'confirmation',
    nonce: 'nonce-6',
    waive: false,
    scope: {
      kind: 'access',
      maskedAddress: 'a***@example.org',
      categories: ['Account', 'Orders', 'Newsletter'],
      kept: [],
      dueAt: '2026-04-09T09:00:00.000Z',
    },
  },
};

describe('the memory of a conversation', () => {
  it('comes back from plain JSON as it was, dates included', () => {
    const stored = JSON.parse(JSON.stringify(storeMemory(memory)));
    expect(readMemory(stored, 'en')).toEqual({ memory, lost: false });
  });

  it('comes back the same where the store revives the dates itself', () => {
    expect(readMemory({ ...memory }, 'en')).toEqual({ memory, lost: false });
  });

  it('keeps the clause of the policy that was quoted last, and does without one', () => {
    const quoted = { ...memory, quoted: 'invoices' };
    expect(readMemory(storeMemory(quoted), 'en')).toEqual({ memory: quoted, lost: false });
    expect(readMemory({ ...storeMemory(memory), quoted: 7 }, 'en').lost).toBe(true);
  });

  it('is new, and nothing is lost, where there was none', () => {
    expect(readMemory({}, 'de')).toEqual({ memory: newMemory('de'), lost: false });
  });

  it.each([
    ['of a version to come', { ...storeMemory(memory), v: 3 }],
    ['with a goal that nobody knows', { ...storeMemory(memory), waiting: [{ kind: 'fly' }] }],
    ['with a question that nobody asks', { ...storeMemory(memory), question: { about: 'weather' } }],
    [
      'with a proof that has no end',
      { ...storeMemory(memory), proof: { ...memory.proof, validUntil: 'soon' } },
    ],
  ])('is new, and says that something was lost, for one %s', (_what, stored) => {
    // It may have told of something that was filed, so that a person may have this chat.
    expect(readMemory(stored, 'de')).toEqual({ memory: { ...newMemory('de'), filed: true }, lost: true });
  });
});

describe('a conversation that version 0.1 began', () => {
  const read = () => readMemory(VERSION_1, 'en');

  it('goes on at its open question, with the proof that it had', () => {
    expect(read().lost).toBe(false);
    expect(say(read().memory, 'yes').call).toEqual({
      name: 'confirmAndFile',
      input: { requestId: 'request-1', nonce: 'nonce-6' },
    });
  });

  it('still has its dates and what was to come afterwards', () => {
    const { question, proof, waiting } = read().memory;
    expect(question).toMatchObject({ scope: { dueAt: new Date('2026-04-09T09:00:00Z') } });
    expect(proof?.validUntil).toEqual(until);
    expect(waiting.map(({ kind }) => kind)).toEqual(['erasure']);
  });

  it('still knows what was said before "did you mean ...?"', () => {
    const message = 'I would like you to take care of that thing with my stuff';
    const stored = {
      v: 1,
      language: 'en',
      waiting: [],
      misses: 0,
      question: { about: 'meaning', intents: ['human'], wishes: { wish: { message }, now: false } },
    };
    const next = say(readMemory(stored, 'en').memory, '1');
    expect(next.memory.goal).toMatchObject({ kind: 'human', wish: { message } });
  });
});
