import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response, type Router } from 'express';
import { type WebSocket, WebSocketServer } from 'ws';

/** One message of the pretended assistant. */
export interface FakeReply {
  text: string;
  buttons?: { label: string; value: string }[];
  summary?: { title: string; rows: { label: string; value: string }[] };
  quote?: { text: string; source: string; url: string };
  expecting?: string;
  person?: string;
}

interface Conversation {
  id: string;
  resumeSecret: string;
  activities: Record<string, unknown>[];
  sockets: Set<WebSocket>;
}

interface Fault {
  path: RegExp;
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** The server does its part and the answer is lost on the way. */
  lost?: boolean;
}

const toActivity = (conversationId: string, id: string, reply: FakeReply) => ({
  type: 'message',
  id,
  timestamp: new Date().toISOString(),
  channelId: 'directline',
  conversation: { id: conversationId },
  from: { id: 'assistant', name: reply.person ?? 'Assistant', role: 'bot' },
  text: reply.text,
  ...(reply.buttons && {
    suggestedActions: {
      actions: reply.buttons.map(({ label, value }) => ({ type: 'imBack', title: label, value })),
    },
  }),
  attachments: [
    ...(reply.summary
      ? [{ contentType: 'application/vnd.rightsdesk.summary+json', content: reply.summary }]
      : []),
    ...(reply.quote ? [{ contentType: 'application/vnd.rightsdesk.quote+json', content: reply.quote }] : []),
  ],
  channelData: { expecting: reply.expecting, ...(reply.person && { person: true }) },
});

/**
 * A server of Direct Line 3.0 in memory, with the faults that a network has: for the tests of the widget alone. It does
 * what the protocol says and knows nothing of the product's own server.
 */
export const startFakeDirectLine = async (
  options: {
    greeting?: FakeReply[];
    reply?: (text: string) => FakeReply[];
    /** Mounted before the protocol: the widget's own pages. */
    pages?: Router;
    /** Seconds. */
    tokenLife?: number;
    /** Sends a typing activity before each reply. */
    typing?: boolean;
  } = {},
) => {
  const conversations = new Map<string, Conversation>();
  const tokens = new Map<string, string>();
  const tickets = new Map<string, string>();
  const calls: string[] = [];
  const frames: string[] = [];
  let faults: Fault[] = [];
  let refuseSockets = false;
  let withSecret = true;
  let next = 1;
  let server: Server;
  let port = 0;

  const push = (
    conversation: Conversation,
    activities: Record<string, unknown>[],
    transient = false,
  ): void => {
    if (!transient) conversation.activities.push(...activities);
    const frame = { activities, watermark: String(conversation.activities.length) };
    for (const socket of conversation.sockets) socket.send(JSON.stringify(frame));
  };
  const say = (conversation: Conversation, replies: FakeReply[]): void => {
    push(
      conversation,
      replies.map((reply) => toActivity(conversation.id, `${conversation.id}|${next++}`, reply)),
    );
  };
  const grant = (conversation: Conversation) => {
    const token = randomUUID();
    tokens.set(token, conversation.id);
    return { conversationId: conversation.id, token, expires_in: options.tokenLife ?? 1_800 };
  };
  const withStream = (conversation: Conversation, watermark: unknown) => {
    const ticket = randomUUID();
    tickets.set(ticket, conversation.id);
    const mark = typeof watermark === 'string' ? `watermark=${watermark}&` : '';
    return {
      ...grant(conversation),
      streamUrl: `ws://127.0.0.1:${port}/v3/directline/conversations/${conversation.id}/stream?${mark}t=${ticket}`,
    };
  };
  const refuse = (response: Response, status: number, message: string): void => {
    response.status(status).json({ error: { code: 'Refused', message } });
  };
  /** The conversation of the bearer token, or 403. */
  const authorised = (request: Request, response: Response): Conversation | undefined => {
    const id = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (id === undefined) refuse(response, 403, 'The token has expired.');
    else if (!conversations.has(id)) refuse(response, 404, 'The conversation has ended.');
    return conversations.get(id ?? '');
  };

  const app = express();
  if (options.pages) app.use(options.pages);
  app.use(express.json({ limit: '256kb' }));
  app.use((request, response, go) => {
    calls.push(`${request.method} ${request.originalUrl}`);
    const fault = faults.find(({ path }) => path.test(`${request.method} ${request.originalUrl}`));
    faults = faults.filter((one) => one !== fault);
    if (!fault) {
      go();
      return;
    }
    if (fault.lost) {
      response.json = () => {
        request.socket.destroy();
        return response;
      };
      go();
      return;
    }
    if (fault.status === 0) {
      request.socket.destroy();
      return;
    }
    response
      .status(fault.status)
      .set(fault.headers ?? {})
      .json(fault.body ?? {});
  });

  app.post('/chat/token', (_request, response) => {
    const id = randomUUID();
    const conversation = { id, resumeSecret: randomUUID(), activities: [], sockets: new Set<WebSocket>() };
    conversations.set(id, conversation);
    response.json({ ...grant(conversation), ...(withSecret && { resumeSecret: conversation.resumeSecret }) });
  });
  app.post('/chat/resume', (request, response) => {
    const { conversationId, resumeSecret } = request.body as Record<string, string>;
    const conversation = conversations.get(conversationId ?? '');
    if (conversation?.resumeSecret !== resumeSecret || !conversation)
      refuse(response, 403, 'This chat has ended.');
    else response.json(grant(conversation));
  });
  app.delete('/chat/conversation', (request, response) => {
    const conversation = authorised(request, response);
    if (!conversation) return;
    conversations.delete(conversation.id);
    for (const socket of conversation.sockets) socket.close();
    response.status(204).end();
  });
  app.post('/v3/directline/tokens/refresh', (request, response) => {
    const conversation = authorised(request, response);
    if (conversation) response.json(grant(conversation));
  });
  app.post('/v3/directline/conversations', (request, response) => {
    const conversation = authorised(request, response);
    if (!conversation) return;
    const isNew = conversation.activities.length === 0;
    response.status(isNew ? 201 : 200).json(withStream(conversation, undefined));
    if (isNew) say(conversation, options.greeting ?? [{ text: 'Hello, I am an automated assistant.' }]);
  });
  app.get('/v3/directline/conversations/:id', (request, response) => {
    const conversation = authorised(request, response);
    if (conversation) response.json(withStream(conversation, request.query.watermark));
  });
  app
    .route('/v3/directline/conversations/:id/activities')
    .get((request, response) => {
      const conversation = authorised(request, response);
      if (!conversation) return;
      const from = Number(request.query.watermark ?? 0);
      response.json({
        activities: conversation.activities.slice(from),
        watermark: String(conversation.activities.length),
      });
    })
    .post((request, response) => {
      const conversation = authorised(request, response);
      if (!conversation) return;
      const { text, channelData } = request.body as {
        text: string;
        channelData: { clientActivityID: string };
      };
      const known = conversation.activities.find(
        (one) =>
          (one.channelData as { clientActivityID?: string }).clientActivityID ===
          channelData.clientActivityID,
      );
      if (known) {
        response.json({ id: known.id });
        return;
      }
      const id = `${conversation.id}|${next++}`;
      push(conversation, [
        {
          ...(request.body as object),
          id,
          timestamp: new Date().toISOString(),
          from: { id: 'dl_1', role: 'user' },
        },
      ]);
      if (options.typing) {
        const typing = { type: 'typing', id: `typing-${next++}`, from: { id: 'assistant', role: 'bot' } };
        push(conversation, [typing], true);
      }
      say(conversation, options.reply?.(text) ?? [{ text: `You said: ${text}` }]);
      response.json({ id });
    });

  const listen = async (): Promise<void> => {
    server = createServer(app);
    const sockets = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, raw, head) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const ticket = url.searchParams.get('t') ?? '';
      const conversation = conversations.get(tickets.get(ticket) ?? '');
      tickets.delete(ticket);
      if (refuseSockets || !conversation) {
        raw.destroy();
        return;
      }
      sockets.handleUpgrade(request, raw, head, (socket) => {
        conversation.sockets.add(socket);
        socket.on('close', () => conversation.sockets.delete(socket));
        socket.on('message', (data) => frames.push(String(data)));
        const from = Number(url.searchParams.get('watermark') ?? 0);
        const activities = conversation.activities.slice(from);
        const watermark = String(conversation.activities.length);
        if (activities.length > 0) socket.send(JSON.stringify({ activities, watermark }));
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const dropSockets = (): void => {
    for (const { sockets } of conversations.values()) for (const socket of sockets) socket.terminate();
  };
  const stop = async (): Promise<void> => {
    dropSockets();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  await listen();
  return {
    origin: `http://127.0.0.1:${port}`,
    conversations,
    /** "METHOD /path" of every call, in order. */
    calls,
    /** What came over the sockets. */
    frames,
    /** The next call that matches fails so; status 0 cuts the connection. */
    failNext: (fault: Fault): void => void faults.push(fault),
    /** The assistant speaks without being asked. */
    say: (replies: FakeReply[]): void => {
      for (const conversation of conversations.values()) say(conversation, replies);
    },
    dropSockets,
    refuseSockets: (refused: boolean): void => {
      refuseSockets = refused;
    },
    /** Every token given so far is refused from now on. */
    expireTokens: (): void => tokens.clear(),
    /** Tokens come without a resume secret. */
    giveNoSecrets: (): void => {
      withSecret = false;
    },
    stop,
    /** Listens again on the same port; conversations and tokens are as they were. */
    resume: listen,
  };
};

export type FakeDirectLine = Awaited<ReturnType<typeof startFakeDirectLine>>;
