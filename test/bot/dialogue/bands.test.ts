import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTENTS, type Intent, type Understand } from '../../../bot/understanding/types.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { openRealChat, type RealChat, readable, understandForReal } from './createChat.ts';

/** An understanding that reads one message as told, and all others as they are. */
const reading =
  (text: string, confidences: Partial<Record<Intent, number>>): Understand =>
  (said, context) => {
    const real = understandForReal(said, context);
    if (said !== text) return real;
    const rest = 1 - Object.values(confidences).reduce((sum, one) => sum + one, 0);
    const others = INTENTS.length - Object.keys(confidences).length;
    const ranked = INTENTS.map((intent) => ({
      intent,
      confidence: confidences[intent] ?? rest / others,
    })).sort((a, b) => b.confidence - a.confidence);
    const [first] = ranked;
    return first === undefined ? real : { ...real, ranked, acts: [{ ...first, details: real.details }] };
  };

let store: TestConnection;
beforeAll(async () => {
  store = await openTestConnection();
});
afterAll(() => store?.close());

const openChat = (confidences: Partial<Record<Intent, number>>): Promise<RealChat> =>
  openRealChat(store, {}, { understand: reading('that thing', confidences) });

const answerTo = async (confidences: Partial<Record<Intent, number>>): Promise<RealChat> => {
  const chat = await openChat(confidences);
  await chat.say('that thing');
  return chat;
};

const buttonsOf = (chat: RealChat): string[] => chat.answer.at(-1)?.buttons?.map(({ label }) => label) ?? [];

describe('how sure the assistant must be', () => {
  it('goes ahead and names what it understood where it is sure', async () => {
    const chat = await answerTo({ access: 0.7 });
    expect(chat.answer.map(readable)[0]).toMatch(/^Gladly: I will arrange a copy/);
    expect(chat.answer.at(-1)?.expecting).toBe('address');
  });

  it('offers the three likeliest meanings, best first, where it is not', async () => {
    const chat = await answerTo({ access: 0.4, erase: 0.3, portability: 0.2 });
    expect(buttonsOf(chat)).toEqual([
      'See my data',
      'Delete my data',
      'Take my data with me',
      'None of these',
    ]);
    await chat.say('Delete my data');
    expect(readable(chat.answer[0] ?? { text: '' })).toMatch(/^You would like us to erase your data/);
  });

  it('takes a yes to that offer for nothing, and asks again', async () => {
    const chat = await answerTo({ erase: 0.5, access: 0.3 });
    await chat.say('yes');
    expect(buttonsOf(chat)).toContain('Delete my data');
    expect(await chat.onFile()).toEqual([]);
  });

  it('asks for other words where it has no idea', async () => {
    const chat = await answerTo({ access: 0.1 });
    expect(chat.answer.map(readable)).toEqual([expect.stringMatching(/^I am not sure what you mean/)]);
  });

  it('returns to the open question when none of the offered meanings was meant', async () => {
    const chat = await openChat({ status: 0.5, cancel_request: 0.3 });
    await chat.say('Delete my data');
    await chat.say('that thing');
    expect(buttonsOf(chat)).toContain('None of these');
    await chat.say('None of these');
    expect(chat.answer.at(-1)?.expecting).toBe('address');
  });
});
