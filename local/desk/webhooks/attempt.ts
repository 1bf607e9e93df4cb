import { SECOND } from '../../../observe/clock.ts';
import { isObject } from '../readJson.ts';
import type { Attempt, InvocationRow, WebhookRow } from './rows.ts';
import { sign } from './sign.ts';

/** Zendesk gives up on a call after this long. */
const PATIENCE = 10 * SECOND;

const TYPES = {
  json: 'application/json',
  xml: 'application/xml',
  form_encoded: 'application/x-www-form-urlencoded',
};

const authorization = ({ authentication }: WebhookRow): Record<string, string> => {
  if (!isObject(authentication) || !isObject(authentication.data)) return {};
  const { type, data } = authentication;
  if (type === 'bearer_token') return { authorization: `Bearer ${data.token}` };
  if (type === 'api_key') return { [String(data.name)]: String(data.value) };
  const both = Buffer.from(`${data.username}:${data.password}`).toString('base64');
  return { authorization: `Basic ${both}` };
};

const headersOf = (webhook: WebhookRow, invocation: InvocationRow, timestamp: string) => ({
  'content-type': TYPES[webhook.request_format],
  ...webhook.custom_headers,
  ...authorization(webhook),
  'x-zendesk-account-id': '12345',
  'x-zendesk-webhook-id': webhook.id,
  'x-zendesk-webhook-invocation-id': invocation.id,
  'x-zendesk-webhook-signature-timestamp': timestamp,
  'x-zendesk-webhook-signature': sign(webhook.signing_secret.secret, timestamp, invocation.body),
});

type Outcome = Pick<Attempt, 'status' | 'response_code' | 'error_message'>;

const judge = (status: number): Attempt['status'] => {
  if (status < 300) return 'success';
  if (status < 400) return 'failed';
  return status < 500 ? 'client error' : 'server error';
};

/** Calls a webhook once; never throws. `timestamp` is signed along. */
export const attempt = async (
  webhook: WebhookRow,
  invocation: InvocationRow,
  timestamp: string,
  closing: AbortSignal,
): Promise<Outcome> => {
  const { http_method: method, endpoint } = webhook;
  try {
    const response = await fetch(endpoint, {
      method,
      headers: headersOf(webhook, invocation, timestamp),
      ...(method !== 'GET' && { body: invocation.body }),
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(PATIENCE)]),
    });
    await response.body?.cancel();
    return { status: judge(response.status), response_code: response.status };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    const error_message = isTimeout
      ? 'the endpoint did not answer in time'
      : 'the endpoint cannot be reached';
    return { status: isTimeout ? 'timeout' : 'failed', response_code: 0, error_message };
  }
};
