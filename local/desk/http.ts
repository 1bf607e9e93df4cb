import type { IncomingMessage, ServerResponse } from 'node:http';

export class BodyTooLarge extends Error {}

/** The whole body, up to `limit` bytes. */
export const readBytes = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new BodyTooLarge('the body is too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

export const readBody = async (request: IncomingMessage, limit: number): Promise<string> =>
  (await readBytes(request, limit)).toString('utf8');

export const oneLineHeaders = (request: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** Whether the request was meant for this machine: a page elsewhere may point its own name at 127.0.0.1. */
export const isLocalHost = (header: string | undefined, ownHost: string): boolean => {
  const name = (header ?? '').replace(/:\d+$/, '').toLowerCase();
  return ['127.0.0.1', 'localhost', '[::1]', ownHost.toLowerCase()].includes(name);
};

/** A request that a browser sent from a page of another origin. */
export const isCrossOrigin = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

export interface WebAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

export const send = (response: ServerResponse, answer: WebAnswer): void => {
  response.writeHead(answer.status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(answer.body);
};

export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): WebAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
});
