import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { SECOND } from '../observe/clock.ts';
import type { Report } from '../observe/createReport.ts';
import type { SecurityEvent } from '../observe/events.ts';
import { plainAddress, prefixesOf } from './addressPrefixes.ts';

/** Slower clients are disconnected, so that they cannot occupy all sockets. */
const LIMITS = {
  headersTimeout: 10 * SECOND,
  requestTimeout: 30 * SECOND,
  connectionsCheckingInterval: 2 * SECOND,
  maxHeaderSize: 16_384,
};

type Refusal = [status: string, reason: SecurityEvent];
const REFUSALS: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'request_too_slow'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers_too_large'],
};
const MALFORMED: Refusal = ['400 Bad Request', 'request_malformed'];

/** An HTTP server that also answers and reports what is not a valid HTTP request. */
export const createServer = (listener: RequestListener, report: Report): Server => {
  const server = createHttpServer(LIMITS, listener);
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Duplex) => {
    if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const [status, reason] = REFUSALS[code] ?? MALFORMED;
    // There are no headers to trust here, so behind a proxy this is the proxy's own address.
    const { address } = prefixesOf(plainAddress((socket as Socket).remoteAddress ?? '') ?? '');
    report(reason, { status: Number.parseInt(status, 10), network: address });
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  return server;
};
