import { expect, it } from 'vitest';
import { newMemory } from '../../../bot/dialogue/memory.ts';
import { step } from '../../../bot/dialogue/step.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';

const understand = loadUnderstanding();
const facts = {
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
const say = (text: string) =>
  step(newMemory('en'), { type: 'message', understood: understand(text, { language: 'en' }) }, facts);

it('hears for whom a copy is wanted, so that this person can be asked themselves', () => {
  const { memory, replies } = say('I want a copy of her data on behalf of my client, ada@example.org');
  expect(memory.goal).toMatchObject({
    kind: 'human',
    wish: { forAnother: 'representative', onBehalf: { kind: 'access', address: 'ada@example.org' } },
  });
  expect(replies).toContainEqual(expect.objectContaining({ key: 'personAsked', with: ['ada@example.org'] }));
});

it.each([
  'I want a copy of her data on behalf of my client',
  'Please delete all data of my client on behalf of my client, ada@example.org',
])('leaves all else to an agent: "%s"', (text) => {
  const { memory, replies } = say(text);
  expect(memory.goal).toMatchObject({ kind: 'human', wish: { forAnother: 'representative' } });
  expect(memory.goal?.wish.onBehalf).toBeUndefined();
  expect(replies.map(({ key }) => key)).not.toContain('personAsked');
});
