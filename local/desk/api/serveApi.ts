import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { errorFields, type Logger } from '../../../observe/logger.ts';
import type { Fault, FaultState } from '../faults.ts';
import { BodyTooLarge, jsonAnswer, oneLineHeaders, readBytes, send, type WebAnswer } from '../http.ts';
import { type ApiParts, answerCall } from './answerCall.ts';
import { ApiError } from './apiError.ts';

const LARGEST_BODY = 2_000_000;
const LARGEST_FILE = 50_000_000;
const TAKES_FILES = /^\/api\/v2\/(?:apps\/)?uploads(?:\.json)?$/;

/** One request that was carried out, and what was answered to it. */
export interface Exchange {
  method: string;
  path: string;
  query: URLSearchParams;
  request: string;
  status: number;
  response: string;
}

export interface ApiServerParts extends ApiParts {
  logger: Logger;
  onExchange: ((exchange: Exchange) => void) | undefined;
  nextFault(changes: boolean): Fault;
  faultState(): FaultState;
  /** Aborted when the desk closes: requests that are still held back are then neither carried out nor answered. */
  closing: AbortSignal;
}

const answer = (request: IncomingMessage, url: URL, body: Buffer, parts: ApiServerParts): WebAnswer => {
  try {
    const headers = oneLineHeaders(request);
    const reply = answerCall({ method: request.method ?? 'GET', url, headers, body }, parts);
    return jsonAnswer(reply.status, reply.body, reply.headers);
  } catch (error) {
    if (error instanceof ApiError) return jsonAnswer(error.status, error.body, error.headers);
    parts.logger.error('the local desk failed to answer', errorFields(error));
    return jsonAnswer(500, {
      error: 'InternalError',
      description: 'The local desk failed; its log says why.',
    });
  }
};

/** Serves `/oauth/tokens` and `/api/v2/...`, with the faults that were asked for. */
export const serveApi = async (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  parts: ApiServerParts,
): Promise<void> => {
  const fault = parts.nextFault(request.method !== 'GET' && url.pathname !== '/oauth/tokens');
  if (fault.kind === 'down') {
    request.socket.destroy();
    return;
  }
  let body: Buffer;
  try {
    body = await readBytes(request, TAKES_FILES.test(url.pathname) ? LARGEST_FILE : LARGEST_BODY);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    send(response, { ...jsonAnswer(413, { error: 'RequestTooLarge' }), headers: { connection: 'close' } });
    return;
  }
  const held = parts.delays.latency + parts.faultState().latency;
  if (held > 0) await wait(held, undefined, { signal: parts.closing }).catch(() => undefined);
  if (parts.closing.aborted) return;
  if (fault.kind === 'answer') {
    const retry = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    const said = { error: 'FaultOnRequest', description: 'The desk was told to answer like this.' };
    send(response, jsonAnswer(fault.status, said, retry));
    return;
  }
  const done = answer(request, url, body, parts);
  parts.onExchange?.({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    request: TAKES_FILES.test(url.pathname) ? '' : body.toString('utf8'),
    status: done.status,
    response: String(done.body),
  });
  if (fault.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  send(response, fault.kind === 'malformed' ? { ...done, body: '{"ticket": {"id": 1' } : done);
};
