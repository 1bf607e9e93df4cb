import WebSocket from 'ws';
import {
  createDirectLineClient,
  type DirectLineEvent,
} from '../../../web/widget/client/directLine/directLineClient.ts';
import type { Socket } from '../../../web/widget/client/directLine/environment.ts';
import type { Delivery } from '../../../web/widget/client/directLine/outbox.ts';
import { createResumeMemory } from '../../../web/widget/client/directLine/resumeMemory.ts';
import type { FakeDirectLine } from './fakeDirectLine.ts';
import { createManualTime, until } from './manualTime.ts';

/** The storage of a tab. */
export const createStorage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
};

/** A client with everything it said and heard written down. */
export const createChatter = (
  server: FakeDirectLine,
  options: { storage?: Storage; time?: ReturnType<typeof createManualTime> } = {},
) => {
  const time = options.time ?? createManualTime();
  const events: DirectLineEvent[] = [];
  const memory = createResumeMemory(time.clock, () => options.storage ?? createStorage());
  const client = createDirectLineClient({
    environment: {
      origin: server.origin,
      fetch: (url, init) => fetch(url, init),
      openSocket: (url) => new WebSocket(url) as unknown as Socket,
      timers: time.timers,
      clock: time.clock,
      random: () => 0.5,
    },
    memory,
    locale: () => 'fr',
    on: (event) => events.push(event),
  });
  const texts = (): string[] =>
    events.flatMap((event) =>
      event.type === 'activities' ? event.activities.flatMap(({ text }) => text ?? []) : [],
    );
  const deliveries = (id: string): Delivery[] =>
    events.flatMap((event) => (event.type === 'delivery' && event.id === id ? [event.delivery] : []));
  const links = (): string[] => events.flatMap((event) => (event.type === 'link' ? [event.state] : []));
  const happened = (type: DirectLineEvent['type']): number =>
    events.filter((event) => event.type === type).length;

  return {
    ...client,
    time,
    memory,
    events,
    /** Every text that arrived, the echoes of the customer's own among them. */
    texts,
    deliveries,
    links,
    happened,
    online: (): Promise<void> => until('online', () => links().at(-1) === 'online'),
    hears: (text: string): Promise<void> => until(`heard "${text}"`, () => texts().includes(text)),
    /** Waits until the client pauses before its next try, then lets the pause pass. */
    passPause: async (): Promise<void> => {
      await until('a pause', () => links().at(-1) === 'waiting' && time.nextWithin(3_000) !== undefined);
      time.advance(time.nextWithin(3_000)!);
    },
  };
};
