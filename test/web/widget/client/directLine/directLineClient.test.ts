import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChatter, createStorage } from '../../chatter.ts';
import { type FakeDirectLine, startFakeDirectLine } from '../../fakeDirectLine.ts';
import { until } from '../../manualTime.ts';

const GREETING = 'Hello, I am an automated assistant.';
let server: FakeDirectLine;
let chatters: ReturnType<typeof createChatter>[] = [];

const chat = (options: Parameters<typeof createChatter>[1] = {}) => {
  const chatter = createChatter(server, options);
  chatters.push(chatter);
  chatter.start();
  return chatter;
};
const ownOf = (text: string) =>
  [...server.conversations.values()].flatMap(({ activities }) =>
    activities.filter((one) => one.text === text),
  );

beforeEach(async () => {
  server = await startFakeDirectLine();
});
afterEach(async () => {
  for (const chatter of chatters) chatter.stop();
  chatters = [];
  await server.stop();
});

describe('a conversation over the WebSocket', () => {
  test('begins with the greeting of the assistant', async () => {
    const chatter = chat();
    await chatter.hears(GREETING);
    expect(chatter.links()).toEqual(['connecting', 'online']);
  });

  test('delivers a message, hears its echo and the answer, each once', async () => {
    const chatter = chat();
    await chatter.online();
    chatter.send('one', 'Delete my data');
    await chatter.hears('You said: Delete my data');
    await until('sent', () => chatter.deliveries('one').at(-1)?.state === 'sent');
    expect(chatter.texts()).toEqual([GREETING, 'Delete my data', 'You said: Delete my data']);
    expect(ownOf('Delete my data')[0]).toMatchObject({
      type: 'message',
      locale: 'fr',
      channelData: { clientActivityID: 'one' },
    });
  });

  test('sends an empty string every twenty seconds', async () => {
    const chatter = chat();
    await chatter.online();
    chatter.time.advance(20_000);
    chatter.time.advance(20_000);
    await until('two pings', () => server.frames.length === 2);
    expect(server.frames).toEqual(['', '']);
  });

  test('keeps the order of messages written in one go', async () => {
    const chatter = chat();
    await chatter.online();
    for (const word of ['a', 'b', 'c']) chatter.send(word, word);
    await chatter.hears('You said: c');
    const words = chatter.texts().filter((text) => text.length === 1);
    expect(words).toEqual(['a', 'b', 'c']);
  });
});

describe('a lost connection', () => {
  test('is taken up after one to three seconds, without a gap and without a repeat', async () => {
    const chatter = chat();
    await chatter.hears(GREETING);
    server.dropSockets();
    await until('a pause', () => chatter.links().at(-1) === 'waiting');
    server.say([{ text: 'said meanwhile' }]);
    const pause = chatter.time.nextWithin(3_000);
    expect(pause).toBeGreaterThanOrEqual(1_000);
    await chatter.passPause();
    await chatter.hears('said meanwhile');
    server.say([{ text: 'said after' }]);
    await chatter.hears('said after');
    expect(chatter.texts()).toEqual([GREETING, 'said meanwhile', 'said after']);
  });

  test('sends what was written meanwhile as soon as the server is back from its restart', async () => {
    const chatter = chat();
    await chatter.hears(GREETING);
    await server.stop();
    await until('a pause', () => chatter.links().at(-1) === 'waiting');
    chatter.send('one', 'first');
    chatter.send('two', 'second');
    await server.resume();
    await chatter.passPause();
    await chatter.hears('You said: second');
    expect(chatter.texts()).toEqual([GREETING, 'first', 'You said: first', 'second', 'You said: second']);
  });

  test('is tried again at once when the network is back', async () => {
    const chatter = chat();
    await chatter.hears(GREETING);
    server.dropSockets();
    await until('a pause', () => chatter.links().at(-1) === 'waiting');
    chatter.nudge();
    await chatter.online();
    expect(chatter.links()).toEqual(['connecting', 'online', 'waiting', 'online']);
  });

  test('without WebSocket the activities are polled each second', async () => {
    server.refuseSockets(true);
    const chatter = chat();
    await chatter.hears(GREETING);
    chatter.send('one', 'over polling');
    await until('posted', () => ownOf('over polling').length === 1);
    chatter.time.advance(1_000);
    await chatter.hears('You said: over polling');
    expect(chatter.texts().filter((text) => text === GREETING)).toHaveLength(1);
  });
});

describe('a token', () => {
  test('is renewed before it ends', async () => {
    const chatter = chat();
    await chatter.online();
    chatter.time.advance(1_200_000);
    await until('refreshed', () => server.calls.includes('POST /v3/directline/tokens/refresh'));
    chatter.send('one', 'still here');
    await chatter.hears('You said: still here');
  });

  test('that ended while the laptop slept is replaced with the resume secret; the conversation goes on', async () => {
    const chatter = chat();
    await chatter.hears(GREETING);
    chatter.time.sleep(8 * 3_600_000);
    server.expireTokens();
    chatter.nudge();
    await chatter.passPause();
    await until('resumed', () => server.calls.includes('POST /chat/resume'));
    await chatter.online();
    chatter.send('one', 'good morning');
    await chatter.hears('You said: good morning');
    expect(chatter.happened('replaced')).toBe(0);
    expect(chatter.texts().filter((text) => text === GREETING)).toHaveLength(1);
  });

  test('that is refused while a message goes out is replaced and the message sent', async () => {
    const chatter = chat();
    await chatter.online();
    server.expireTokens();
    chatter.send('one', 'hello again');
    await chatter.hears('You said: hello again');
    expect(ownOf('hello again')).toHaveLength(1);
  });

  test('that ended without a resume secret means a new conversation, and says so', async () => {
    server.giveNoSecrets();
    const chatter = chat();
    await chatter.online();
    server.expireTokens();
    chatter.send('one', 'anyone?');
    await until('replaced', () => chatter.happened('replaced') === 1);
    await until('second greeting', () => chatter.texts().filter((text) => text === GREETING).length === 2);
  });
});

describe('a message that fails', () => {
  test('because the answer got lost is sent again under its id and stands once on the server', async () => {
    const chatter = chat();
    await chatter.online();
    server.failNext({ path: /POST .*activities/, status: 0, lost: true });
    chatter.send('one', 'only once');
    await chatter.hears('You said: only once');
    await until('sent', () => chatter.deliveries('one').at(-1)?.state === 'sent');
    expect(ownOf('only once')).toHaveLength(1);
  });

  test('with 500 is tried again by itself', async () => {
    const chatter = chat();
    await chatter.online();
    server.failNext({ path: /POST .*activities/, status: 500 });
    chatter.send('one', 'persistent');
    await until('a retry is planned', () => chatter.time.nextWithin(2_500) !== undefined);
    chatter.time.advance(2_000);
    await chatter.hears('You said: persistent');
    expect(chatter.deliveries('one').map(({ state }) => state)).toEqual(['sending', 'sent']);
  });

  test('four times with 503 shows the sentence of the server', async () => {
    const chatter = chat();
    await chatter.online();
    const error = { code: 'store_unavailable', message: 'Please try again in a minute.' };
    for (let time = 0; time < 4; time += 1) {
      server.failNext({ path: /POST .*activities/, status: 503, body: { error } });
    }
    chatter.send('one', 'unlucky');
    for (let time = 0; time < 3; time += 1) {
      await until('a retry is planned', () => chatter.time.nextWithin(2_500) !== undefined);
      chatter.time.advance(2_000);
    }
    await until('failed', () => chatter.deliveries('one').at(-1)?.state === 'failed');
    expect(chatter.deliveries('one').at(-1)).toEqual({
      state: 'failed',
      status: 503,
      sentence: 'Please try again in a minute.',
      mayRetry: true,
    });
  });

  test('with 413 shows the sentence of the server and offers no retry', async () => {
    const chatter = chat();
    await chatter.online();
    chatter.send('one', 'x'.repeat(300_000));
    await until('failed', () => chatter.deliveries('one').at(-1)?.state === 'failed');
    expect(chatter.deliveries('one').at(-1)).toMatchObject({ status: 413, mayRetry: false });
    chatter.send('two', 'short');
    await chatter.hears('You said: short');
  });

  test('with 429 can be sent again by hand, under the same id', async () => {
    const chatter = chat();
    await chatter.online();
    const error = { code: 'rate_limited', message: 'That was quick.' };
    server.failNext({ path: /POST .*activities/, status: 429, body: { error } });
    chatter.send('one', 'patience');
    await until('failed', () => chatter.deliveries('one').at(-1)?.state === 'failed');
    expect(chatter.deliveries('one').at(-1)).toMatchObject({ sentence: 'That was quick.', mayRetry: true });
    chatter.retry('one');
    await chatter.hears('You said: patience');
    expect(ownOf('patience')[0]).toMatchObject({ channelData: { clientActivityID: 'one' } });
  });

  test('because the conversation is gone starts a new one and may be said again there', async () => {
    const chatter = chat();
    await chatter.online();
    server.conversations.clear();
    chatter.send('one', 'where are you');
    await until('replaced', () => chatter.happened('replaced') === 1);
    expect(chatter.deliveries('one').at(-1)).toMatchObject({ state: 'failed', status: 404, mayRetry: true });
    await until('new greeting', () => chatter.texts().filter((text) => text === GREETING).length === 2);
    chatter.retry('one');
    await chatter.hears('You said: where are you');
  });
});

describe('after a reload', () => {
  test('the conversation goes on with its history', async () => {
    const storage = createStorage();
    const before = chat({ storage });
    await before.online();
    before.send('one', 'remember me');
    await before.hears('You said: remember me');
    before.stop();

    const after = chat({ storage });
    await after.hears('You said: remember me');
    expect(after.texts()).toEqual([GREETING, 'remember me', 'You said: remember me']);
    expect(after.happened('resumed')).toBe(1);
    expect(after.events.find((event) => event.type === 'activities')).toMatchObject({ history: true });
    await after.online();
    server.say([{ text: 'and on' }]);
    await after.hears('and on');
    expect(server.conversations.size).toBe(1);
  });

  test('a day later a new one begins', async () => {
    const storage = createStorage();
    const before = chat({ storage });
    await before.online();
    before.stop();
    before.time.advance(24 * 3_600_000);
    const after = chat({ storage, time: before.time });
    await after.hears(GREETING);
    expect(server.conversations.size).toBe(2);
  });

  test('a conversation the server no longer has is replaced, and that is said', async () => {
    const storage = createStorage();
    const before = chat({ storage });
    await before.online();
    before.stop();
    server.conversations.clear();
    const after = chat({ storage });
    await after.hears(GREETING);
    expect(after.happened('replaced')).toBe(1);
    expect(after.happened('resumed')).toBe(0);
  });

  test('nothing is kept where storage is refused, and the chat works', async () => {
    const refused = new Proxy({} as Storage, {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    const chatter = chat({ storage: refused });
    await chatter.hears(GREETING);
    expect(chatter.memory.lasting).toBe(false);
    server.expireTokens();
    chatter.send('one', 'still me');
    await chatter.hears('You said: still me');
    expect(server.conversations.size).toBe(1);
  });
});

describe('forgetting', () => {
  test('deletes the conversation on the server and the secret here', async () => {
    const storage = createStorage();
    const chatter = chat({ storage });
    await chatter.online();
    await chatter.forget();
    expect(server.conversations.size).toBe(0);
    expect(storage.length).toBe(0);
    expect(server.calls.filter((call) => call === 'POST /chat/token')).toHaveLength(1);
    chatter.start();
    await until('a new greeting', () => chatter.texts().filter((text) => text === GREETING).length === 2);
    expect(chatter.happened('replaced')).toBe(0);
  });

  test('works with a token that has ended', async () => {
    const chatter = chat();
    await chatter.online();
    server.expireTokens();
    await chatter.forget();
    expect(server.conversations.size).toBe(0);
  });

  test('is refused when the server cannot be told, and the chat goes on', async () => {
    const chatter = chat();
    await chatter.online();
    server.failNext({ path: /DELETE/, status: 503 });
    await expect(chatter.forget()).rejects.toThrow('503');
    await until('online again', () => chatter.links().slice(-2).join() === 'connecting,online');
    chatter.send('one', 'still there');
    await chatter.hears('You said: still there');
  });
});

test('a busy server is asked again after the time it names, with its sentence shown', async () => {
  const error = { code: 'rate_limited', message: 'Many people are writing. Please wait.' };
  server.failNext({ path: /chat\/token/, status: 429, body: { error }, headers: { 'Retry-After': '7' } });
  const chatter = chat();
  await until('waiting', () => chatter.links().at(-1) === 'waiting');
  expect(chatter.events.at(-1)).toMatchObject({ sentence: 'Many people are writing. Please wait.' });
  chatter.time.advance(6_900);
  expect(server.calls.filter((call) => call === 'POST /chat/token')).toHaveLength(1);
  chatter.time.advance(100);
  await chatter.hears(GREETING);
});
