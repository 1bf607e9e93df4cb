import { isObject, isText, type Json, list as listOf, namedBy, oneOf, optionalText } from '../readJson.ts';
import { stamp } from '../time.ts';
import { webhookId } from '../webhooks/invoke.ts';
import type { InvocationRow, WebhookRow } from '../webhooks/rows.ts';
import { ApiError, malformed } from './apiError.ts';
import type { Call, Reply, Route } from './call.ts';
import { onlyAdministrators, sentObject } from './crud.ts';
import { paginate } from './paginate.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const FORMATS = ['json', 'xml', 'form_encoded'];

const gone = (): ApiError =>
  new ApiError(404, { error: { title: 'Not Found', code: 'WebhookNotFound', message: 'Webhook not found' } });

const existing = (call: Call): WebhookRow => {
  const webhook = call.store.webhooks.get(call.params.id ?? '');
  if (!webhook) throw gone();
  return webhook;
};

const checkEndpoint = (endpoint: string): string => {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw malformed('endpoint must be a URL');
  return endpoint;
};

type Told = Pick<
  WebhookRow,
  'name' | 'description' | 'status' | 'endpoint' | 'http_method' | 'request_format' | 'subscriptions'
> &
  Partial<Pick<WebhookRow, 'authentication' | 'custom_headers'>>;

const read = (sent: Json, before: WebhookRow | undefined): Told => {
  const method = before?.http_method ?? 'POST';
  const format = before?.request_format ?? 'json';
  const authentication = sent.authentication ?? before?.authentication;
  const headers = sent.custom_headers ?? before?.custom_headers;
  return {
    name: namedBy(sent, 'name', before?.name),
    description: optionalText(sent, 'description', before?.description ?? ''),
    status: oneOf(
      { status: before?.status ?? 'active', ...sent },
      'status',
      ['active', 'inactive'],
      'Status',
    ),
    endpoint: checkEndpoint(optionalText(sent, 'endpoint', before?.endpoint ?? '')),
    http_method: oneOf({ http_method: method, ...sent }, 'http_method', METHODS, 'Method'),
    request_format: oneOf({ request_format: format, ...sent }, 'request_format', FORMATS, 'Format'),
    subscriptions:
      sent.subscriptions === undefined
        ? (before?.subscriptions ?? [])
        : listOf(sent, 'subscriptions', isText),
    ...(isObject(authentication) && { authentication }),
    ...(isObject(headers) && { custom_headers: headers as Record<string, string> }),
  };
};

/** What an administrator sees: how it signs in without the secrets, and never the signing secret. */
const present = ({ signing_secret: _secret, authentication, ...webhook }: WebhookRow): object => {
  const { data: _data, ...known } = authentication ?? {};
  return authentication ? { ...webhook, authentication: known } : webhook;
};

const secret = (call: Call): WebhookRow['signing_secret'] => ({
  algorithm: 'SHA256',
  secret: call.randomness.bytes(32).toString('base64'),
});

const list = (call: Call): Reply => {
  const name = call.query.get('filter[name_contains]')?.toLowerCase() ?? '';
  const status = call.query.get('filter[status]');
  const rows = call.store.webhooks
    .all()
    .filter((row) => row.name.toLowerCase().includes(name) && (status === null || row.status === status));
  const page = paginate({ ...call, query: sized(call.query) }, 'webhooks', rows, present);
  return { status: 200, body: page };
};

/** Here and among the invocations pages go by cursor alone. */
const sized = (query: URLSearchParams): URLSearchParams => {
  const by = new URLSearchParams(query);
  if (!by.has('page[size]')) by.set('page[size]', '100');
  return by;
};

const create = (call: Call): Reply => {
  onlyAdministrators(call);
  const at = stamp(call.now);
  const by = String(call.actor.id);
  const row = call.store.webhooks.put({
    id: webhookId(call.store),
    ...read(sentObject(call, 'webhook'), undefined),
    signing_secret: secret(call),
    created_at: at,
    created_by: by,
    updated_at: at,
    updated_by: by,
  });
  return { status: 201, body: { webhook: present(row) } };
};

/** PUT and PATCH alike keep what is not said. */
const update = (call: Call): Reply => {
  onlyAdministrators(call);
  const before = existing(call);
  const by = { updated_at: stamp(call.now), updated_by: String(call.actor.id) };
  call.store.webhooks.put({ ...before, ...read(sentObject(call, 'webhook'), before), ...by });
  return { status: 204 };
};

const remove = (call: Call): Reply => {
  onlyAdministrators(call);
  call.store.webhooks.remove(existing(call).id);
  return { status: 204 };
};

const showSecret = (call: Call): Reply => {
  onlyAdministrators(call);
  return { status: 200, body: { signing_secret: existing(call).signing_secret } };
};

const resetSecret = (call: Call): Reply => {
  onlyAdministrators(call);
  const row = call.store.webhooks.put({ ...existing(call), signing_secret: secret(call) });
  return { status: 201, body: { signing_secret: row.signing_secret } };
};

const presentInvocation = ({ attempts, waiting: _waiting, body: _body, ...row }: InvocationRow): object => ({
  ...row,
  attempts_count: attempts.length,
});

const invocations = (call: Call): Reply => {
  const rows = call.store.invocations.where('webhook_id', existing(call).id).reverse();
  const page = paginate({ ...call, query: sized(call.query) }, 'invocations', rows, presentInvocation);
  return { status: 200, body: page };
};

const attempts = (call: Call): Reply => {
  const row = call.store.invocations.get(call.params.invocation ?? '');
  if (row?.webhook_id !== existing(call).id) throw gone();
  const shown = row.attempts.map((one) => ({ ...one, invocation_id: row.id }));
  return { status: 200, body: { attempts: shown } };
};

const resource = 'webhooks';
const path = '/webhooks/:id';
export const webhookRoutes: Route[] = [
  { method: 'GET', path: '/webhooks', resource, handle: list },
  { method: 'POST', path: '/webhooks', resource, handle: create },
  {
    method: 'GET',
    path,
    resource,
    handle: (call) => ({ status: 200, body: { webhook: present(existing(call)) } }),
  },
  { method: 'PUT', path, resource, handle: update },
  { method: 'PATCH', path, resource, handle: update },
  { method: 'DELETE', path, resource, handle: remove },
  { method: 'GET', path: `${path}/signing_secret`, resource, handle: showSecret },
  { method: 'POST', path: `${path}/signing_secret`, resource, handle: resetSecret },
  { method: 'GET', path: `${path}/invocations`, resource, handle: invocations },
  { method: 'GET', path: `${path}/invocations/:invocation/attempts`, resource, handle: attempts },
];
