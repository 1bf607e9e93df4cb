import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../observe/clock.ts';
import { apiOf, tokenFor } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

const basic = (name: string, token: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${name}/token:${token}`).toString('base64')}`,
});

describe('client credentials', () => {
  it('are exchanged for a bearer token', async () => {
    const desk = await openDesk();
    const { status, body } = await tokenFor(desk, { scope: 'read', expires_in: 600 });
    expect(status).toBe(201);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{48}$/),
      token_type: 'bearer',
      scope: 'read',
      expires_in: 600,
    });
  });

  it.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ client_id: 'somebody' }, 401, 'invalid_client'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ expires_in: 299 }, 400, 'invalid_request'],
    [{ expires_in: 172_801 }, 400, 'invalid_request'],
    [{ expires_in: 'soon' }, 400, 'invalid_request'],
  ])('%o is refused', async (wrong, status, error) => {
    const answer = await tokenFor(await openDesk(), wrong);
    expect(answer).toMatchObject({ status, body: { error } });
    expect(answer.body).not.toHaveProperty('access_token');
  });

  it('are asked for by POST alone', async () => {
    const desk = await openDesk();
    expect((await fetch(`${desk.url}/oauth/tokens`)).status).toBe(404);
  });
});

describe('a bearer token', () => {
  it('is good until it ends, on the second', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk, { expires_in: 300 });
    desk.clock.advance(300 * SECOND - 1);
    expect((await api('GET', '/ticket_fields')).status).toBe(200);
    desk.clock.advance(1);
    const late = await api('GET', '/ticket_fields');
    expect(late).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    expect(late.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('is stored as a hash only', async () => {
    const desk = await openDesk();
    const { access_token } = (await tokenFor(desk)).body;
    expect(JSON.stringify(desk.store.tokens.all())).not.toContain(access_token);
  });

  it.each([
    ['read', 'GET', '/tickets', 200],
    ['read', 'POST', '/tickets', 403],
    ['tickets:write', 'POST', '/tickets', 201],
    ['tickets:write', 'GET', '/users', 403],
    ['read tickets:write', 'POST', '/users', 403],
    ['read users:write', 'POST', '/users', 201],
    ['read write', 'POST', '/users', 201],
  ])('with the scope "%s" may %s %s: %i', async (scope, method, path, status) => {
    const api = await apiOf(await openDesk(), { scope });
    const body = path === '/users' ? { user: { name: 'Ada' } } : { ticket: { comment: { body: 'Hello' } } };
    const answer = await api(method, path, method === 'POST' ? body : undefined);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.error).toBe('missing_scope');
  });

  it('of an unknown sender is refused', async () => {
    const desk = await openDesk();
    const { status, body } = await (await apiOf(desk))('GET', '/tickets', undefined, {
      authorization: 'Bearer 0123456789',
    });
    expect({ status, error: body.error }).toEqual({ status: 401, error: 'invalid_token' });
  });
});

describe('the old way, an API token', () => {
  it('signs in with the address of its agent', async () => {
    const desk = await openDesk();
    const api = await apiOf(desk);
    const { email, apiToken } = desk.credentials;
    expect((await api('GET', '/users/me', undefined, basic(email, apiToken))).body.user.email).toBe(email);
    for (const headers of [basic(email, 'wrong'), basic('nora.lindt@desk.example', apiToken)])
      expect((await api('GET', '/users/me', undefined, headers)).status).toBe(401);
  });
});

describe('without any credentials', () => {
  it('the API is closed, and "me" is an anonymous user as in Zendesk', async () => {
    // The document describes "me" for people who are signed in.
    const desk = await openDesk({ onExchange: () => {} });
    expect((await fetch(`${desk.url}/api/v2/tickets`)).status).toBe(401);
    const me = await fetch(`${desk.url}/api/v2/users/me.json`);
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({ user: { id: null, name: 'Anonymous user' } });
  });
});

it('a token that was left unused for longer than it lasts is replaced by asking again', async () => {
  const desk = await openDesk();
  const first = await apiOf(desk);
  desk.clock.advance(61 * MINUTE);
  expect((await first('GET', '/tickets')).status).toBe(401);
  expect((await (await apiOf(desk))('GET', '/tickets')).status).toBe(200);
});
