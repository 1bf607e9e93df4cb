import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../models/conversation/conversation.ts';
import { type ConversationFeed, createConversationFeed } from '../../../models/conversation/feed.ts';
import {
  type ConversationRepository,
  createConversationRepository,
} from '../../../models/conversation/repository.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { movableClock } from './movableClock.ts';
import { openDatabase } from './openDatabase.ts';

describe('the feed of conversations', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let second: Connection;
  let here: ConversationRepository;
  let elsewhere: ConversationRepository;
  let feed: ConversationFeed;
  let conversationId = '';

  beforeAll(async () => {
    database = await openDatabase();
    second = await database.another();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    conversationId = randomBytes(16).toString('base64url');
    const options = { clock: movableClock(), randomness: secureRandomness, tenant: 'main' };
    here = createConversationRepository({ ...options, connection: database.connection });
    elsewhere = createConversationRepository({ ...options, connection: second });
    feed = createConversationFeed({ repository: here, logger: silentLogger, repeat: () => () => {} });
    await here.create({ conversationId, language: 'en', gpc: false, userId: 'dl_a' });
  });

  const notice = (at: ConversationRepository, text: string) =>
    at.appendNotice(conversationId, { key: text, text, from: 'assistant' });

  /** Collects what a listener hears, and waits for as much as the test expects. */
  const listen = (watermark = 0) => {
    const heard: string[] = [];
    const waiting: (() => void)[] = [];
    const wake = () => {
      for (const go of waiting.splice(0)) go();
    };
    let ended = false;
    const stop = feed.watch(conversationId, watermark, {
      entries: (entries: LogEntry[]) => {
        heard.push(...entries.map(({ activity }) => activity.text ?? ''));
        wake();
      },
      passing: ({ type }) => {
        heard.push(`(${type})`);
        wake();
      },
      ended: () => {
        ended = true;
        wake();
      },
    });
    const until = async (condition: () => boolean): Promise<void> => {
      while (!condition()) await new Promise<void>((resolve) => waiting.push(resolve));
    };
    return { heard, stop, ended: () => ended, until, count: (n: number) => until(() => heard.length >= n) };
  };

  it('tells first what stands in the log, then what this process appends, at once', async () => {
    await notice(here, 'one');
    const listener = listen();
    await listener.count(1);
    await notice(here, 'two');
    expect(listener.heard).toEqual(['one', 'two']);
  });

  it('begins after the watermark it was given', async () => {
    await notice(here, 'one');
    await notice(here, 'two');
    const listener = listen(1);
    await listener.count(1);
    expect(listener.heard).toEqual(['two']);
  });

  it('learns of what other processes append when it asks the store', async () => {
    const listener = listen();
    await notice(elsewhere, 'from afar');
    await notice(elsewhere, 'once more');
    await feed.poll();
    expect(listener.heard).toEqual(['from afar', 'once more']);
    await feed.poll();
    expect(listener.heard).toHaveLength(2);
  });

  it('keeps order and tells nothing twice when both happen at the same time', async () => {
    const listener = listen();
    for (let n = 0; n < 10; n += 1) await notice(n % 2 ? here : elsewhere, `line ${n}`);
    await feed.poll();
    await listener.count(10);
    expect(listener.heard).toEqual(Array.from({ length: 10 }, (_, n) => `line ${n}`));
  });

  it('passes on what is not part of the log', async () => {
    const listener = listen();
    feed.tellPassing(conversationId, { type: 'typing' });
    expect(listener.heard).toEqual(['(typing)']);
  });

  it('says when the conversation was forgotten, here or elsewhere', async () => {
    const listener = listen();
    await elsewhere.forget(conversationId);
    await feed.poll();
    expect(listener.ended()).toBe(true);
  });

  it('tells nothing to who has stopped listening', async () => {
    const listener = listen();
    listener.stop();
    await notice(here, 'one');
    await feed.poll();
    expect(listener.heard).toEqual([]);
  });
});
