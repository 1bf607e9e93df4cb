import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeLanguageModel {
  url: string;
  /** What it was asked, headers and body, in order. */
  asked: { path: string | undefined; authorization: string | undefined; body: string }[];
  /** How it answers from now on. */
  answers: (reply: (response: ServerResponse) => void) => void;
  close: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const bytes of request) body += String(bytes);
  return body;
};

/** A chat completion that says this. */
export const completion =
  (content: string) =>
  (response: ServerResponse): void => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  };

export const meaning = (...intents: string[]) => completion(JSON.stringify({ intents }));

/** An OpenAI-compatible endpoint on this machine that says what a test wants. */
export const startLanguageModel = async (): Promise<FakeLanguageModel> => {
  const asked: FakeLanguageModel['asked'] = [];
  let reply: (response: ServerResponse) => void = completion('nothing');
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.push({ path: request.url, authorization: request.headers.authorization, body });
    reply(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answers: (next) => {
      reply = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
