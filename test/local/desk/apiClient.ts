import type { Desk } from '../../../local/desk/startDesk.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
export type Json = any;

export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: Json;
}

export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<ApiAnswer>;

export const tokenFor = async (desk: Desk, more: Record<string, unknown> = {}): Promise<ApiAnswer> => {
  const { clientId, clientSecret } = desk.credentials;
  const response = await fetch(`${desk.url}/oauth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'read write',
      expires_in: 3_600,
      ...more,
    }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
};

/** Plain calls of the API, without any library in between. */
export const apiOf = async (desk: Desk, more: Record<string, unknown> = {}): Promise<Api> =>
  callsAs(desk, `Bearer ${(await tokenFor(desk, more)).body.access_token}`);

/** The same, signed in the older way, which never ends: for tests that let days pass. */
export const lastingApiOf = ({ url, credentials: { email, apiToken } }: Desk): Api =>
  callsAs({ url }, `Basic ${Buffer.from(`${email}/token:${apiToken}`).toString('base64')}`);

const callsAs =
  ({ url }: { url: string }, authorization: string): Api =>
  async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}/api/v2${path}`, {
      method,
      headers: {
        authorization,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
