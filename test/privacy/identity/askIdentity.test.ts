import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import type { DataSource } from '../../../integrations/sources/source.ts';
import { conversation, openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { ADA, stageOf } from '../requests/stage.ts';
import { person } from './subjects.ts';

const SHARED = 'family@example.org';
const MOVED = 'moved@example.org';

describe('one use case', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let stage: ReturnType<typeof stageOf>;
  /** What was asked while the use case ran. */
  let asked: string[];
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    asked = [];
    /** Holds a diagnosis of Ada, and knows a number of everybody. */
    const clinic = {
      name: 'clinic',
      identity: false,
      facts: [{ category: 'diagnoses', title: { en: 'Diagnoses' }, sensitive: true }],
      questions: [{ name: 'number', answer: 'text', disputedAs: [], ask: { en: 'your number' } }],
      keyOf: () => undefined,
      gatherIdentifiers: async () => ({ keys: [], addresses: [] }),
      unattributable: async () => [],
      find: async ({ subjectId }: SubjectIdentifiers) => {
        asked.push(`diagnoses of ${subjectId}`);
        return [{ category: 'diagnoses', count: subjectId === 'a:ada' ? 1 : 0 }];
      },
      answersTo: async ({ subjectId }: SubjectIdentifiers, name: string) => {
        asked.push(`${name} of ${subjectId}`);
        return [subjectId];
      },
      verifyAbsence: async () => ({ source: 'clinic', absent: true, remaining: [], kept: [] }),
    } as unknown as DataSource;
    world = await openPrivacy(
      store,
      {
        [ADA]: [person('a:ada')],
        [SHARED]: ['a:anna', 'a:beat'].map((id) => person(id, { addressesOnFile: [SHARED] })),
        [MOVED]: [
          person('a:moved', {
            addressesOnFile: [MOVED],
            addressChangedAt: new Date('2026-02-20T00:00:00Z'),
          }),
        ],
      },
      [clinic],
    );
    stage = stageOf(world);
    const { proofOf } = world.codes;
    world.codes.proofOf = (place) => {
      asked.push('evidence');
      return proofOf(place);
    };
  });

  /** What this use case asked for. */
  const askedBy = async (useCase: () => Promise<{ outcome: string }>) => {
    asked = [];
    const { outcome } = await useCase();
    return { outcome, asked: [...asked].sort() };
  };

  it('that begins a request reads once what was proved, and sends its code by that', async () => {
    const begin = (address: string) => () => stage.begin('access', 'c1', address);
    expect(await askedBy(begin(ADA))).toEqual({ outcome: 'code_sent', asked: ['evidence'] });
    await stage.prove();
    const again = await askedBy(begin(ADA));
    expect(again.outcome).toBe('verified');
    expect(again.asked.filter((one) => one === 'evidence')).toHaveLength(1);
    expect(await askedBy(begin(SHARED))).toEqual({ outcome: 'code_sent', asked: ['evidence'] });
  });

  it('that proves an address, or sends the code again, reads it once', async () => {
    const facts = conversation();
    const verify = () =>
      world.useCases.beginVerification({ conversation: facts, address: ADA, purpose: 'status' });
    expect(await askedBy(verify)).toEqual({ outcome: 'code_sent', asked: ['evidence'] });
    const again = () => world.useCases.sendCodeAgain({ conversation: facts });
    expect(await askedBy(again)).toEqual({ outcome: 'too_soon', asked: ['evidence'] });
  });

  it('that asks for facts asks the sources once for each person', async () => {
    const requestId = await stage.proved('access', 'c1', SHARED);
    const everything = [
      'diagnoses of a:anna',
      'diagnoses of a:beat',
      'evidence',
      'number of a:anna',
      'number of a:beat',
    ];
    expect(await askedBy(() => stage.prepare(requestId))).toEqual({
      outcome: 'facts_needed',
      asked: everything,
    });
    const answer = (typed: string) => () =>
      world.useCases.checkFacts({
        conversation: conversation(),
        requestId,
        answers: [{ name: 'number', typed }],
      });
    expect(await askedBy(answer('wrong'))).toEqual({ outcome: 'wrong', asked: everything });
    expect(await askedBy(answer('a:beat'))).toEqual({ outcome: 'known', asked: everything });
  });

  it('that hands a request to an agent asks once for sensitive data', async () => {
    const requestId = await stage.proved('access', 'c1', MOVED);
    expect(await askedBy(() => stage.prepare(requestId))).toEqual({
      outcome: 'needs_person',
      asked: ['diagnoses of a:moved', 'evidence'],
    });
  });

  it('that hands over because the customer does not know the facts asks once, too', async () => {
    const requestId = await stage.proved('access');
    const leave = () =>
      world.useCases.prepareConfirmation({
        conversation: conversation(),
        requestId,
        waiveWindow: false,
        leaveToPerson: true,
      });
    expect(await askedBy(leave)).toEqual({
      outcome: 'needs_person',
      asked: ['diagnoses of a:ada', 'evidence', 'number of a:ada'],
    });
    expect((await stage.stored(requestId)).attention?.sensitive).toBe(true);
  });

  it('that files a confirmed request reads once what was proved', async () => {
    const requestId = await stage.proved('erasure', 'c1', SHARED);
    await world.useCases.checkFacts({
      conversation: conversation(),
      requestId,
      answers: [{ name: 'number', typed: 'a:anna' }],
    });
    const { nonce } = await stage.shown(requestId);
    expect(await askedBy(() => stage.confirm(requestId, nonce))).toEqual({
      outcome: 'filed',
      asked: ['diagnoses of a:anna', 'diagnoses of a:beat', 'evidence'],
    });
  });
});
