import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isAppError } from '../../errors.ts';
import { SECOND } from '../../observe/clock.ts';
import type { SecurityEvent } from '../../observe/events.ts';
import { errorFields } from '../../observe/logger.ts';
import { activitySet, readWatermark } from './activitySet.ts';
import type { ChatContext } from './context.ts';
import { createSocketCount } from './socketCount.ts';
import { createTellHeard } from './tellHeard.ts';
import { STREAM_TOKEN_MS } from './tokens.ts';

const PATH = /^\/v3\/directline\/conversations\/([A-Za-z0-9_-]{22,43})\/stream$/;
/** Clients only send an empty text every 20 seconds. */
const MAX_FRAME = 1_024;
/** A client that does not read is disconnected. It reconnects with its watermark. */
const MAX_UNSENT = 1_048_576;
/** Sockets of one conversation in one process: a customer's tabs, and some that are not noticed as gone yet. */
const MAX_SOCKETS = 10;
/** Longer than a stream's token lives, so that it is good once and never again. */
const USED_MS = 2 * STREAM_TOKEN_MS;
const PING_MS = 30 * SECOND;
const CLOSE_WAIT_MS = 2 * SECOND;
const GOING_AWAY = 1001;
const NORMAL = 1000;

const STATUS = {
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

const refuse = (socket: Duplex, status: keyof typeof STATUS): void => {
  socket.end(`HTTP/1.1 ${status} ${STATUS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

export interface StreamServer {
  attachUpgrade(server: Server): void;
  /** Accepts no more sockets, sends the open ones a close frame and waits briefly for them. */
  close(): Promise<void>;
}

/** Streams new lines over WebSocket: text frames `{activities, watermark}` (Direct Line 3.0). */
export const createStreamServer = (context: ChatContext): StreamServer => {
  const { repository, feed, tokens, guard, logger, report, spend, tenant, clientNetworkOf } = context;
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_FRAME });
  const tellHeard = createTellHeard(context);
  const alive = new WeakSet<WebSocket>();
  const count = createSocketCount(MAX_SOCKETS);
  let closing = false;

  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, PING_MS);
  pings.unref();

  const serve = (socket: WebSocket, conversationId: string, watermark: number, network: string): void => {
    const send = (frame: unknown): void => {
      if (socket.bufferedAmount > MAX_UNSENT) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
    };
    const stop = feed.watch(conversationId, watermark, {
      entries: (entries) => {
        send(activitySet(conversationId, entries, watermark));
        tellHeard(conversationId, entries);
      },
      passing: (activity) => send({ activities: [activity] }),
      ended: () => socket.close(NORMAL, 'conversation ended'),
    });
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('message', () => alive.add(socket));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const tooLarge = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
      if (error.code?.startsWith('WS_ERR'))
        report(tooLarge ? 'frame_too_large' : 'frame_invalid', { conversationId, network });
      socket.terminate();
    });
    socket.on('close', stop);
  };

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const conversationId = PATH.exec(url.pathname)?.[1];
    if (!conversationId) return refuse(socket, 404);
    if (closing) return refuse(socket, 503);
    const claims = await tokens.readStream(url.searchParams.get('t') ?? '');
    const { streamId, origins } = claims;
    const network = clientNetworkOf(request).address;
    const refused = (reason: SecurityEvent, status: 403 | 429 = 403): void => {
      report(reason, { conversationId: claims.conversationId, status, network });
      refuse(socket, status);
    };
    if (claims.conversationId !== conversationId) return refused('token_invalid');
    if (!guard.allows(request.headers, origins)) return refused('origin_refused');
    // The client left while its token was read: its end would not be heard any more.
    if (socket.destroyed) return;
    if (!count.hold(conversationId, socket)) return refused('streams_too_many', 429);
    if (!(await repository.find(conversationId))) return refused('conversation_not_found');
    if (await spend(`${tenant}:streams:${streamId}`, 1, USED_MS)) return refused('stream_used_up');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      if (closing) return opened.close(GOING_AWAY, 'server stops');
      serve(opened, conversationId, readWatermark(url.searchParams.get('watermark')), network);
    });
  };

  return {
    attachUpgrade: (server) => {
      server.on('upgrade', (request, socket, head) => {
        socket.on('error', () => socket.destroy());
        upgrade(request, socket, head).catch((error: unknown) => {
          const code = isAppError(error) ? error.code : undefined;
          const known = code === 'token_invalid' || code === 'token_expired';
          if (known) report(code, { status: 403, network: clientNetworkOf(request).address });
          else logger.warn('a stream could not be opened', errorFields(error));
          refuse(socket, known ? 403 : 503);
        });
      });
    },
    close: async () => {
      closing = true;
      clearInterval(pings);
      const open = [...sockets.clients];
      const gone = Promise.all(open.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
      for (const socket of open) socket.close(GOING_AWAY, 'server stops');
      const timer = setTimeout(() => {
        for (const socket of open) socket.terminate();
      }, CLOSE_WAIT_MS);
      await gone;
      clearTimeout(timer);
      sockets.close();
    },
  };
};
