import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Wish } from '../../../domain/wish.ts';
import type { DataSource, FactQuestion } from '../../../integrations/sources/source.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import type { CheckFactsResult } from '../../../privacy/outcomes.ts';
import { conversation, openPrivacy, type PrivacyWorld, peopleSource } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from './subjects.ts';

const SHARED = 'family@example.org';
const ALONE = 'ada@example.org';
const [anna, beat] = ['anna', 'beat'].map(
  (name): Subject => person(`a:${name}`, { addressesOnFile: [SHARED] }),
);
const ada = person('a:ada', { addressesOnFile: [ALONE] });

const question = (name: string, answer: FactQuestion['answer'], disputedAs: string[] = []): FactQuestion => ({
  name,
  answer,
  disputedAs,
  ask: { en: `your ${name}`, fr: `votre ${name}` },
});
const ANSWERS: Record<string, Record<string, string[]>> = {
  'a:anna': { number: ['100301'], phone: ['+41 41 555 03 01'], firstOrder: ['2024-03'], colour: ['red'] },
  'a:beat': { number: ['100302'], phone: ['+41 41 555 03 02'], colour: ['red'] },
  'a:ada': { number: ['100401'], phone: ['+41 41 555 04 01'], firstOrder: ['2023-11'] },
};
/** Knows facts of everybody, and a diagnosis of Ada. */
const knowing: DataSource = {
  name: 'facts',
  identity: false,
  facts: [{ category: 'diagnoses', title: { en: 'Diagnoses' }, sensitive: true }],
  questions: [
    question('colour', 'text'),
    question('firstOrder', 'month'),
    question('phone', 'text', ['phone']),
    question('number', 'text'),
  ],
  answersTo: async ({ subjectId }: SubjectIdentifiers, name: string) => ANSWERS[subjectId]?.[name] ?? [],
  keyOf: () => undefined,
  gatherIdentifiers: async () => ({ keys: [], addresses: [] }),
  unattributable: async () => [],
  find: async ({ subjectId }: SubjectIdentifiers) =>
    subjectId === 'a:ada' ? [{ category: 'diagnoses', count: 1 }] : [],
  verifyAbsence: async () => ({ source: 'facts', absent: true, remaining: [], kept: [] }),
} as unknown as DataSource;

describe('facts that only the person knows', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store, { [SHARED]: [anna!, beat!], [ALONE]: [ada] }, [knowing]);
  });

  /** A request whose mailbox is proved. */
  const proved = async (
    address = SHARED,
    place = 'c1',
    kind: 'access' | 'rectification' = 'access',
    wish: Wish = {},
  ): Promise<string> => {
    const facts = conversation(place);
    const begun = await world.useCases.beginRequest({ conversation: facts, kind, address, wish });
    if (begun.outcome === 'code_sent')
      await world.useCases.checkCode({ conversation: facts, code: world.lastCode() });
    if (!('requestId' in begun) || begun.requestId === undefined) throw new Error(begun.outcome);
    return begun.requestId;
  };
  const prepare = (requestId: string, place = 'c1', leaveToPerson = false) =>
    world.useCases.prepareConfirmation({
      conversation: conversation(place),
      requestId,
      waiveWindow: false,
      leaveToPerson,
    });
  const answer = (
    requestId: string,
    given: Record<string, string>,
    place = 'c1',
  ): Promise<CheckFactsResult> =>
    world.useCases.checkFacts({
      conversation: conversation(place),
      requestId,
      answers: Object.entries(given).map(([name, typed]) => ({ name, typed })),
    });
  const asked = async (requestId: string, place = 'c1'): Promise<string[]> => {
    const prepared = await prepare(requestId, place);
    return prepared.outcome === 'facts_needed'
      ? prepared.questions.map(({ name }) => name)
      : [prepared.outcome];
  };

  it('are asked for where two people share the mailbox: one that both have, each their own', async () => {
    const requestId = await proved();
    expect(await prepare(requestId)).toEqual({
      outcome: 'facts_needed',
      questions: [{ name: 'phone', ask: 'your phone', hasDigits: true }],
    });
  });

  it('tell whose request it is, and are named in the evidence', async () => {
    const requestId = await proved();
    expect(await answer(requestId, { phone: 'It is +41 41 555 03 02' })).toEqual({ outcome: 'known' });
    const ready = await prepare(requestId);
    if (ready.outcome !== 'ready') throw new Error(ready.outcome);
    const filed = await world.useCases.confirmAndFile({
      conversation: conversation(),
      requestId,
      nonce: ready.nonce,
    });
    expect(filed.outcome).toBe('filed');
    const request = await world.requests.find(requestId);
    expect(request?.subjectKey).toBe(world.keyring.hash('subject-hash', world.tenant, 'a:beat'));
    expect(request?.evidence).toMatchObject([
      { level: 'code_and_facts', words: expect.stringContaining('Code to the address') },
    ]);
    expect(world.events).toContain('facts_right');
  });

  it('never are the field that is to be corrected', async () => {
    const requestId = await proved(SHARED, 'c1', 'rectification', {
      change: { field: 'phone', newValue: '1' },
    });
    expect(await asked(requestId)).toEqual(['number']);
    expect((await answer(requestId, { phone: '+41 41 555 03 02' })).outcome).toBe('wrong');
    expect((await answer(requestId, { number: '100302' })).outcome).toBe('known');
  });

  it('lead to a person after three that were wrong, in however many conversations', async () => {
    const requestId = await proved();
    expect(await answer(requestId, { phone: '1' })).toEqual({ outcome: 'wrong' });
    expect(await answer(requestId, {})).toEqual({ outcome: 'wrong' });
    const elsewhere = await proved(SHARED, 'c2');
    expect(await answer(elsewhere, { phone: '2' }, 'c2')).toEqual({ outcome: 'spent' });
    expect(await answer(requestId, { phone: '+41 41 555 03 02' })).toEqual({ outcome: 'spent' });
    expect((await prepare(requestId)).outcome).toBe('needs_person');
    expect((await world.requests.find(requestId))?.attention?.reason).toBe('facts_not_known');
  });

  it('compare three of a hundred guesses that come at once', async () => {
    const requestId = await proved();
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, n) => answer(requestId, { phone: `${n}` })),
    );
    expect(all.every(({ outcome }) => outcome !== 'known')).toBe(true);
    expect(world.events.filter((event) => event === 'facts_wrong')).toHaveLength(3);
  });

  it('give the tries back to whoever knew them, and to all after a day', async () => {
    const requestId = await proved();
    await answer(requestId, { phone: '1' });
    await answer(requestId, { phone: '2' });
    expect((await answer(requestId, { phone: '+41415550301' })).outcome).toBe('known');
    const next = await proved(SHARED, 'c2');
    for (const n of [1, 2]) expect((await answer(next, { phone: `${n}` }, 'c2')).outcome).toBe('wrong');
    expect((await answer(next, { phone: '3' }, 'c2')).outcome).toBe('spent');
    world.clock.pass(DAY);
    const later = await proved(SHARED, 'c3');
    expect(await asked(later, 'c3')).toEqual(['phone']);
  });

  it('are over with the proof, and count in one conversation', async () => {
    const requestId = await proved();
    await answer(requestId, { phone: '+41 41 555 03 02' });
    expect(await asked(await proved(SHARED, 'c2'), 'c2')).toEqual(['phone']);
    world.clock.pass(11 * MINUTE);
    expect(await asked(requestId)).toEqual(['verification_needed']);
    expect(await answer(requestId, { phone: '+41 41 555 03 02' })).toEqual({
      outcome: 'verification_needed',
    });
  });

  it('are no proof without a code, and none for a request of another conversation', async () => {
    const begun = await world.useCases.beginRequest({
      conversation: conversation('c5'),
      kind: 'access',
      address: SHARED,
      wish: {},
    });
    if (begun.outcome !== 'code_sent') throw new Error(begun.outcome);
    expect(await answer(begun.requestId!, { phone: '+41 41 555 03 02' }, 'c5')).toEqual({
      outcome: 'verification_needed',
    });
    expect(await answer(begun.requestId!, { phone: '+41 41 555 03 02' }, 'c6')).toEqual({
      outcome: 'not_open',
    });
  });

  it('come on top of the code where sensitive data is held', async () => {
    const requestId = await proved(ALONE);
    expect(await asked(requestId)).toEqual(['firstOrder']);
    expect((await answer(requestId, { firstOrder: 'in November 2023' })).outcome).toBe('known');
    expect((await prepare(requestId)).outcome).toBe('ready');
  });

  it('need each person looked up once, also where sensitive data is asked about too', async () => {
    const people = { [SHARED]: [anna!, beat!] };
    const lookedUp: string[] = [];
    const source = peopleSource(people);
    const counting: DataSource = {
      ...source,
      gatherIdentifiers: (known) => {
        lookedUp.push(known.subjectId);
        return source.gatherIdentifiers(known);
      },
    };
    world = await openPrivacy(store, people, [knowing], { source: counting });
    const requestId = await proved();
    lookedUp.length = 0;
    expect(await asked(requestId)).toEqual(['phone']);
    expect(lookedUp.sort()).toEqual(['a:anna', 'a:beat']);
  });

  it('may be several, and then all must be right', async () => {
    world.context.factsAsked = 2;
    const requestId = await proved(ALONE);
    expect(await asked(requestId)).toEqual(['firstOrder', 'phone']);
    const right = { firstOrder: '11/2023', phone: '+41 41 555 04 01' };
    expect(await answer(requestId, { ...right, firstOrder: '10/2023' })).toEqual({ outcome: 'wrong' });
    expect(await answer(requestId, { firstOrder: '11/2023' })).toEqual({ outcome: 'wrong' });
    expect(await answer(requestId, right)).toEqual({ outcome: 'known' });
  });

  it('are left to a person where the data map has too few, or the customer does not know', async () => {
    world.context.factsAsked = 3;
    expect((await prepare(await proved())).outcome).toBe('needs_person');
    world.context.factsAsked = 1;
    const requestId = await proved(ALONE, 'c2');
    expect((await prepare(requestId, 'c2', true)).outcome).toBe('needs_person');
    expect((await world.requests.find(requestId))?.attention?.reason).toBe('facts_not_known');
  });
});
