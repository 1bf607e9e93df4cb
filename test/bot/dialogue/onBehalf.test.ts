import { expect, it } from 'vitest';
import { newMemory } from '../../../bot/dialogue/memory.ts';
import { step } from '../../../bot/dialogue/step.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';

const understand = loadUnderstanding();
const facts = {
  now: new Date('2026-03-10T09:00:00Z'),
  conversation: { tenant: 'demo', conversationId: 'c1', turnId: 't1', language: 'en' as const, gpc: false },
  services: [],
};
const say = (text: string) =>
  step(newMemory('en'), { type: 'said', understood: understand(text, { language: 'en' }) }, facts);

it('hears for whom a copy is wanted, so that this person can be asked themselves', () => {
  const { memory, say: said } = say('I want a copy of her data on behalf of my client, ada@example.org');
  expect(memory.task).toMatchObject({
    goal: 'human',
    wish: { forAnother: 'representative', onBehalf: { kind: 'access', address: 'ada@example.org' } },
  });
  expect(said).toContainEqual(expect.objectContaining({ key: 'personAsked', with: ['ada@example.org'] }));
});

it.each([
  'I want a copy of her data on behalf of my client',
  'Please delete all data of my client on behalf of my client, ada@example.org',
])('leaves all else to an agent: "%s"', (text) => {
  const { memory, say: said } = say(text);
  expect(memory.task).toMatchObject({ goal: 'human', wish: { forAnother: 'representative' } });
  expect(memory.task?.wish.onBehalf).toBeUndefined();
  expect(said.map(({ key }) => key)).not.toContain('personAsked');
});
