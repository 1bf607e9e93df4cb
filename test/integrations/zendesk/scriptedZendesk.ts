import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export interface ScriptedCall {
  /** `GET /tickets/7/audits`: below `/api/v2`, without the query. */
  call: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever was sent
  body: any;
}

interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}
type Script = (call: ScriptedCall) => ScriptedAnswer;

export const SELF = 900;
export const SERVICE_USER = 901;
export const OPTIONS = [
  { name: 'Approve', value: 'privacy_approve' },
  { name: 'Refuse', value: 'refuse' },
  { name: 'Ask my boss', value: 'ask_my_boss' },
];
export const FIELDS = [
  { id: 71, type: 'text', title: 'Privacy reference' },
  { id: 72, type: 'text', title: 'Privacy request' },
  { id: 73, type: 'text', title: 'Privacy state' },
  { id: 74, type: 'date', title: 'Privacy deadline' },
  { id: 75, type: 'tagger', title: 'Privacy decision', custom_field_options: OPTIONS },
];

/** What any account answers, unless the test's script says otherwise. */
const USUAL: Record<string, Script> = {
  'POST /oauth/tokens': () => ({
    body: { access_token: 'the-token', token_type: 'bearer', expires_in: 7_200 },
  }),
  'GET /users/me': () => ({ body: { user: { id: SELF, name: 'Rightsdesk', role: 'agent' } } }),
  'GET /users/search': () => ({
    body: { users: [{ id: SERVICE_USER, name: 'Privacy requests', external_id: 'rightsdesk-service-user' }] },
  }),
  'GET /ticket_fields': () => ({ body: { ticket_fields: FIELDS } }),
};

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0)) await step();
});

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? undefined : JSON.parse(text);
};

/** A tiny account that answers what the test scripts, and notes what it was asked. Closed after the test. */
export const openScriptedZendesk = async (script: Record<string, Script> = {}) => {
  const calls: ScriptedCall[] = [];
  const answers = { ...USUAL, ...script };
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://account');
      const path = url.pathname.replace(/^\/api\/v2/, '').replace(/\.json$/, '');
      const call: ScriptedCall = {
        call: `${request.method} ${path}`,
        query: url.searchParams,
        headers: request.headers,
        body: await readJson(request),
      };
      calls.push(call);
      const known = answers[call.call];
      const {
        status = 200,
        headers = {},
        body,
      } = known?.(call) ?? { status: 404, body: { error: 'RecordNotFound' } };
      const raw = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? {});
      const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
      response.writeHead(status, { 'content-type': type, ...headers }).end(raw);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    auth: { kind: 'oauth' as const, clientId: 'id', clientSecret: 'secret' },
    calls,
    /** What was asked, without the token. */
    asked: () => calls.map(({ call }) => call).filter((call) => call !== 'POST /oauth/tokens'),
    answers,
  };
};
