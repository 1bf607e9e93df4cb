import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../../config/packageRoot.ts';
import { createReadHostToken } from '../../../integrations/hostSite/createReadHostToken.ts';
import { DEMO_PASSWORD, demoCustomers } from '../../../local/site/signIn/customers.ts';
import { type RunningSite, startSite } from '../../../local/site/startSite.ts';
import { HOUR } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import { standingClock } from '../../builders/standingClock.ts';

const ISSUER = 'http://localhost:3003';
const clock = standingClock();
let site: RunningSite;
beforeAll(async () => {
  site = await startSite({
    host: '127.0.0.1',
    port: 0,
    widgetOrigin: 'http://127.0.0.1:3000',
    policy: loadPolicy(shipped('local', 'demo', 'policy')),
    company: JSON.parse(readFileSync(shipped('local', 'demo', 'company.json'), 'utf8')),
    issuer: ISSUER,
    clock,
    randomness: secureRandomness,
    logger: silentLogger,
  });
});
afterAll(() => site.close());

const post = (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
const signIn = async (customer = '100234', more: Record<string, string> = {}) => {
  const response = await post('/sign-in', { customer, password: DEMO_PASSWORD, back: '/fr/', ...more });
  return { response, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};

describe('signing in on the website', () => {
  it('is offered to everybody of the demo who has an account', async () => {
    const page = await (await fetch(`${site.url}/de/konto`)).text();
    for (const { number } of demoCustomers) expect(page).toContain(`value="${number}"`);
    expect(page).toContain('action="/sign-in"');
    expect(page).not.toContain('<img');
  });

  it('needs the password, and says so where it was wrong', async () => {
    const refused = await post('/sign-in', { customer: '100234', password: 'guess', from: '/account' });
    expect([refused.status, refused.headers.get('location'), refused.headers.get('set-cookie')]).toEqual([
      303,
      '/account?wrong=1',
      null,
    ]);
    expect(await (await fetch(`${site.url}/account?wrong=1`)).text()).toContain('role="alert"');
  });

  it('sets a cookie of its own that no script can read, and shows the name until one signs out', async () => {
    const { response, cookie } = await signIn();
    expect(response.headers.get('location')).toBe('/fr/');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const home = async () => (await fetch(site.url, { headers: { cookie } })).text();
    expect(await home()).toContain('Claire Rochat');
    await post('/sign-out', { back: '/' }, { cookie });
    expect(await home()).not.toContain('Claire Rochat');
  });

  it('ends by itself, and leads nowhere else than to its own pages', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect((await signIn('100234', { back })).response.headers.get('location')).toBe('/');
    const { cookie } = await signIn();
    clock.pass(9 * HOUR);
    expect((await post('/chat-token', {}, { cookie })).status).toBe(204);
  });
});

describe("the chat's token", () => {
  it('is for whoever is signed in, once, and passes every check of the product', async () => {
    const { cookie } = await signIn('100302');
    clock.pass(60_000);
    const take = async () =>
      ((await (await post('/chat-token', {}, { cookie })).json()) as { token: string }).token;
    const [first, second] = [await take(), await take()];
    const keys = { jwksUrl: `${site.url}/.well-known/jwks.json` };
    const read = createReadHostToken({
      issuer: ISSUER,
      audience: 'rightsdesk',
      keys,
      algorithm: 'ES256',
      clock,
    });
    expect(await read(first)).toMatchObject({
      outcome: 'good',
      identity: { sub: '100302', authAt: new Date(clock.now().getTime() - 60_000) },
    });
    expect(decodeJwt(first).jti).not.toBe(decodeJwt(second).jti);
  });

  it('is for nobody else: not without a session, not for a page elsewhere', async () => {
    expect((await post('/chat-token')).status).toBe(204);
    const { cookie } = await signIn();
    const foreign = await post('/chat-token', {}, { cookie, origin: 'https://evil.example' });
    expect([foreign.status, await foreign.text()]).toEqual([403, '']);
    expect((await fetch(`${site.url}/chat-token`, { headers: { cookie } })).status).toBe(404);
  });

  it('is fetched by one more line on every page', async () => {
    expect(await (await fetch(site.url)).text()).toContain(
      '<script src="http://127.0.0.1:3000/widget-sign-in.js" data-token-url="/chat-token" async></script>',
    );
  });
});
