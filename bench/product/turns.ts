import { randomUUID } from 'node:crypto';
import { post } from './post.ts';
import { quantile } from './statistics.ts';

/** Sends one message to whoever is measured and waits until the turn is over. */
export type Talk = (text: string) => Promise<void>;

export interface Rate {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Messages that cause no email: greetings, questions, a request that is begun and dropped. */
const SAYINGS = [
  'Hello',
  'What are my rights?',
  'How long do you keep invoices?',
  'I want a copy of my data',
  'Why do you need my address?',
  'Forget it',
  'Tell me a joke',
  'Thank you',
];

const must = (status: number): void => {
  if (status !== 200) throw new Error(`a turn was answered with ${status}`);
};

/** A conversation may have a hundred turns a minute; a customer who has more to say opens another. */
const TURNS_OF_ONE = 80;

export const productCustomers = async (url: string, count: number, turns: number): Promise<Talk[]> => {
  const open = async () => {
    const issued = await post(`${url}/chat/token`, '{"language":"en"}');
    must(issued.status);
    const { conversationId, token } = JSON.parse(issued.text) as { conversationId: string; token: string };
    const headers = { authorization: `Bearer ${token}` };
    const opened = await post(`${url}/v3/directline/conversations`, '{}', headers);
    if (opened.status !== 201) throw new Error(`a chat was opened with ${opened.status}`);
    return { path: `${url}/v3/directline/conversations/${conversationId}/activities`, headers };
  };
  return Promise.all(
    Array.from({ length: count }, async (): Promise<Talk> => {
      const chats: Awaited<ReturnType<typeof open>>[] = [];
      for (let left = turns; left > 0; left -= TURNS_OF_ONE) chats.push(await open());
      let said = 0;
      return async (text) => {
        const chat = chats[Math.floor(said / TURNS_OF_ONE)]!;
        said += 1;
        const body = JSON.stringify({
          type: 'message',
          text,
          channelData: { clientActivityID: randomUUID() },
        });
        must((await post(chat.path, body, chat.headers)).status);
      };
    }),
  );
};

export const echoCustomers = (url: string, count: number): Talk[] =>
  Array.from({ length: count }, (): Talk => {
    const conversation = randomUUID();
    return async (text) => {
      const body = JSON.stringify({
        type: 'message',
        id: randomUUID(),
        text,
        deliveryMode: 'expectReplies',
        channelId: 'test',
        serviceUrl: 'urn:bench',
        from: { id: 'user' },
        recipient: { id: 'bot' },
        conversation: { id: conversation },
      });
      const { status, text: answer } = await post(`${url}/api/messages`, body);
      must(status);
      if (!answer.includes(text)) throw new Error('the echo bot did not echo');
    };
  });

/** Each customer says `turns` lines one after the other; all customers do so at the same time. */
export const measureTurns = async (customers: Talk[], turns: number): Promise<Rate> => {
  const took: number[] = [];
  const begun = performance.now();
  await Promise.all(
    customers.map(async (talk, index) => {
      for (let turn = 0; turn < turns; turn += 1) {
        const from = performance.now();
        await talk(SAYINGS[(turn + index) % SAYINGS.length]!);
        took.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  return { perSecond: took.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
};
