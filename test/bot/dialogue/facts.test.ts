import { describe, expect, it } from 'vitest';
import type { UseCaseResult } from '../../../bot/dialogue/calls.ts';
import { newGoal } from '../../../bot/dialogue/goal.ts';
import { type Memory, newMemory } from '../../../bot/dialogue/memory.ts';
import { step } from '../../../bot/dialogue/step.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';
import type { AskedFact, CheckFactsResult } from '../../../privacy/outcomes.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import { besideForReal } from './createChat.ts';

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
const PROVED: Memory = {
  ...newMemory('en'),
  goal: { ...newGoal('access', { address: 'family@example.org' }), requestId: 'r1' },
  proof: {
    address: 'family@example.org',
    maskedAddress: 'f***@example.org',
    validUntil: new Date('2026-03-10T09:10:00Z'),
  },
};
const questions = [
  { name: 'number', ask: 'your customer number' },
  { name: 'month', ask: 'the month of your first order' },
];
const onResult = (memory: Memory, result: UseCaseResult) =>
  step(memory, { type: 'result', ...result }, context);
const say = (memory: Memory, text: string) =>
  step(
    memory,
    { type: 'message', understood: understand(text, { language: 'en' }), beside: besideForReal(text) },
    context,
  );
const prepare = { name: 'prepareConfirmation' as const, input: { requestId: 'r1', waiveWindow: false } };
const asked = (some: AskedFact[] = questions) =>
  onResult(PROVED, { call: prepare, result: { outcome: 'facts_needed', questions: some } });
const checked = (outcome: CheckFactsResult['outcome']) =>
  onResult(PROVED, {
    call: { name: 'checkFacts', input: { requestId: 'r1', answers: [] } },
    result: { outcome } as CheckFactsResult,
  } as UseCaseResult);

describe('questions that only the person can answer', () => {
  it('are put one after the other and judged together', () => {
    const first = asked();
    expect(first.replies.at(-1)).toMatchObject({ key: 'askFact', with: ['your customer number', true] });
    const second = say(first.memory, 'it is 100302');
    expect(second.replies.at(-1)).toMatchObject({
      key: 'askFact',
      with: ['the month of your first order', false],
    });
    expect(second.call).toBeUndefined();
    expect(say(second.memory, 'mars 2024').call).toEqual({
      name: 'checkFacts',
      input: {
        requestId: 'r1',
        answers: [
          { name: 'number', typed: 'it is 100302' },
          { name: 'month', typed: 'mars 2024' },
        ],
      },
    });
  });

  it('do not turn the conversation into French because a month is called mars', () => {
    const one = asked([questions[1]!]);
    expect(say(one.memory, 'au mois de mars 2024 je crois').memory.language).toBe('en');
  });

  it.each([
    chatLabels.en.choices.facts_unknown,
    'no',
    "I don't know",
    "Sorry, I really don't remember it any more",
    'no idea, sorry',
    "i've forgotten",
    'not sure what that is',
    'je ne sais pas',
    "Désolé, je ne m'en souviens plus",
    'je ne le connais pas',
    'aucune idée',
    'Ich weiß es leider nicht mehr',
    'Das weiss ich nicht',
    'keine Ahnung, sorry',
    'hab ich vergessen',
    'daran erinnere ich mich nicht',
    'ich kann mich nicht erinnern',
    'non lo so',
    'Mi dispiace, non me lo ricordo più',
    'non ne ho idea',
    'no lo sé',
    'No me acuerdo de eso, lo siento',
    'no tengo ni idea',
  ])('that are answered with "%s" may go to a person: it is asked, and no answer is counted', (text) => {
    const offered = say(asked().memory, text);
    expect(offered.call).toBeUndefined();
    expect(offered.replies.map(({ key }) => key)).toEqual(['askFactsUnknown']);
    expect(say(offered.memory, 'yes please').call).toEqual({
      name: 'prepareConfirmation',
      input: { requestId: 'r1', waiveWindow: false, leaveToPerson: true },
    });
    expect(say(offered.memory, 'no').call?.name).toBe('abandonRequest');
    expect(say(offered.memory, 'ah, it is 100302').replies.at(-1)?.key).toBe('askFact');
  });

  it.each([
    'une personne sil vous plait',
    'merci au revoir',
    'thanks, goodbye',
    'where would I find that?',
    "j'viens de dire que je l'ai pas. et que c'est que le 2e compte",
    'das muss bei den Papieren sein',
  ])('never compare "%s" with a number', (text) => {
    const one = asked([{ ...questions[0]!, hasDigits: true }]);
    const { call, memory } = say(one.memory, text);
    expect(call?.name).not.toBe('checkFacts');
    expect(call?.name).not.toBe('prepareConfirmation');
    expect(memory.filed).toBeUndefined();
  });

  it.each([
    "I don't know, maybe 100302?",
    'not sure, 100302',
    'Boher',
    'Je sais: mars 2024',
    'No. 100302',
    'no 7',
  ])('take "%s" for an answer', (text) => {
    const one = asked([questions[0]!]);
    expect(say(one.memory, text).call).toMatchObject({ name: 'checkFacts' });
  });

  it('are asked again when the customer asks back', () => {
    const { call, replies, memory } = say(asked().memory, 'which one?');
    expect(call).toBeUndefined();
    expect(replies.map(({ key }) => key)).toEqual(['whatFact', 'askFactAgain']);
    expect(memory.question).toMatchObject({ about: 'facts', given: [] });
  });

  it('leave the customer free to want something else', () => {
    const { call, memory } = say(asked().memory, 'I want to talk to a person');
    expect(call?.name).not.toBe('checkFacts');
    expect(memory.question?.about).not.toBe('facts');
  });

  it.each([
    ['known', 'factsKnown'],
    ['wrong', 'factsWrong'],
  ] as const)('go on when they were %s', (outcome, key) => {
    const next = checked(outcome);
    expect(next.replies.map(({ key }) => key)).toEqual([key]);
    expect(next.call?.name).toBe('prepareConfirmation');
  });

  it('say nothing of three failures: the person who takes over does', () => {
    const next = checked('spent');
    expect(next.replies).toEqual([]);
    expect(next.call?.name).toBe('prepareConfirmation');
  });
});

describe('whoever is signed in on the host site', () => {
  const until = new Date('2026-03-10T09:10:00Z');
  const proof = { maskedAddress: 'a***@example.org', provenAt: context.now, validUntil: until };
  const known = { ...context, signedIn: { address: 'ada@example.org', proof } };
  const want = (memory: Memory, text: string) =>
    step(memory, { type: 'message', understood: understand(text, { language: 'en' }) }, known);

  it('is not asked for an address, and hears who they are taken for', () => {
    const next = want(newMemory('en'), 'I want a copy of my data');
    expect(next.replies.map(({ key }) => key)).toContain('signedInAs');
    expect(next.call).toMatchObject({ name: 'beginRequest', input: { address: 'ada@example.org' } });
  });

  it('may name another address, which stands', () => {
    const begun = want(newMemory('en'), 'I want a copy of my data');
    const other = want({ ...begun.memory, question: { about: 'code' } }, 'Use another address');
    const asking = step(
      other.memory,
      { type: 'result', call: { name: 'abandonRequest', input: { requestId: 'r1' } }, result: undefined },
      known,
    );
    expect((other.memory.question ?? asking.memory.question)?.about).toBe('address');
  });
});
