import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSecondOpinion } from '../../bot/understanding/secondOpinion.ts';
import { systemClock } from '../../observe/clock.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';
import { type FakeLanguageModel, meaning, startLanguageModel } from '../fakes/languageModel.ts';
import { type Chat, openRealChat, type RealChat, readable } from './dialogue/createChat.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
/** Not sure, by our own understanding. */
const DOUBTFUL = 'I would like you to take care of that thing with my stuff';

let model: FakeLanguageModel;
let store: TestConnection;

const openChat = (): Promise<RealChat> => {
  const secondOpinion = createSecondOpinion({
    url: model.url,
    model: 'small',
    clock: systemClock,
    logger: silent,
  });
  return openRealChat(store, {}, { secondOpinion });
};

const heard = ({ answer }: Chat): string => answer.map(readable).join('\n');
const offered = ({ answer }: Chat): string[] =>
  answer.flatMap(({ buttons }) => buttons ?? []).map(({ label }) => label);

beforeAll(async () => {
  [model, store] = await Promise.all([startLanguageModel(), openTestConnection()]);
});
afterAll(() => Promise.all([model?.close(), store?.close()]));
beforeEach(() => {
  model.asked.length = 0;
});

describe('a chat with a language model beside it', () => {
  it('offers what the model proposes, and begins nothing by it', async () => {
    model.answers(meaning('erase'));
    const chat = await openChat();
    await chat.say(DOUBTFUL);
    expect(model.asked).toHaveLength(1);
    expect(offered(chat).join(' ')).toMatch(/delete|erase/i);
    expect(chat.memory['goal']).toBeUndefined();
    expect(await chat.onFile()).toEqual([]);
  });

  it('brings a person when the model says that one is wanted', async () => {
    model.answers(meaning('human'));
    const chat = await openChat();
    await chat.say(DOUBTFUL);
    expect(heard(chat)).toMatch(/person|colleague|team/i);
  });

  it('asks nobody about what is clear', async () => {
    const chat = await openChat();
    await chat.say('please delete my account');
    expect(model.asked).toEqual([]);
  });

  it('sends no address, code or answer that was asked for', async () => {
    const chat = await openChat();
    await chat.say('please delete my account');
    await chat.say('hmm, it would be the one that I have at work');
    await chat.say('anna@example.org');
    await chat.say('the number in it says something like 1234');
    expect(model.asked).toEqual([]);
  });

  it('confirms no erasure by what a model says', async () => {
    model.answers(meaning('affirm'));
    const chat = await openChat();
    await chat.say(DOUBTFUL);
    expect(await chat.onFile()).toEqual([]);
  });
});
