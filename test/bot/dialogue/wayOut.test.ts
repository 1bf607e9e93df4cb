import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMemory } from '../../../bot/dialogue/memory.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { openRealChat, type RealChat } from './createChat.ts';

/** What is said to come to each question; `code` stands for the code of the last email. */
const STEPS: Record<string, string[]> = {
  address: ['Delete my data'],
  code: ['Delete my data', 'anna@example.org'],
  confirmation: ['Delete my data', 'anna@example.org', 'code'],
  facts: ['I want a copy of my data', 'couple@example.org', 'code'],
  field: ['Correct my data'],
  new_value: ['My phone number is wrong'],
  extent: ['Object to the use of my data'],
  services: ['Pause the use of my data'],
  consent: ['I withdraw my consent'],
  agreement: ['I want to make a complaint'],
  whose_list: ['STOP THE SENDING!!! WRONG LIST!!!'],
  topic: ['I want to talk to a person'],
  reach: ['I want to talk to a person about a very old matter with the invoices of my company'],
  contact: [
    'Delete my data',
    'anna@example.org',
    'I no longer have access to that address',
    'Let your team decide',
  ],
  next: ['I want a copy of my data', 'and delete my account too', 'anna@example.org', 'code', 'no'],
};

describe('every step has a way out', () => {
  let store: TestConnection;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());

  const arriveAt = async (step: string): Promise<RealChat> => {
    const chat = await openRealChat(store);
    for (const said of STEPS[step] ?? []) await chat.say(said === 'code' ? (chat.lastCode() ?? '') : said);
    expect(readMemory(chat.memory, 'en').memory.question?.about).toBe(step);
    return chat;
  };

  it.each(Object.keys(STEPS).flatMap((step) => ['forget it', 'stop'].map((said) => [step, said] as const)))(
    'at the question about %s "%s" ends what was begun',
    async (step, said) => {
      const chat = await arriveAt(step);
      await chat.say(said);
      const { goal, question } = readMemory(chat.memory, 'en').memory;
      expect({ goal, question }).toEqual({ goal: undefined, question: undefined });
      expect(await chat.onFile()).toEqual([]);
    },
  );

  it.each(Object.keys(STEPS))('at the question about %s "a person, please" fetches one', async (step) => {
    const chat = await arriveAt(step);
    await chat.say('a person, please');
    const { goal } = readMemory(chat.memory, 'en').memory;
    const filed = (await chat.onFile()).some(({ kind }) => kind === 'human');
    expect(goal?.kind === 'human' || filed).toBe(true);
  });
});
