import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../builders/openWorld.ts';

const policyOf = async (url: string) => {
  const response = await fetch(url);
  await response.text();
  return response.headers.get('content-security-policy')?.split(/;\s*/) ?? [];
};

describe('what is reachable over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it.each(['/healthz', '/metrics', '/widget.js', '/pages.css'])(
    'states a whole policy of its own, into which no default is merged (%s)',
    async (path) => {
      expect(await policyOf(world.url + path)).toEqual([
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]);
    },
  );

  it('allows the pages behind emails and the frame of the chat what they need, and nothing of others', async () => {
    const page = await policyOf(`${world.url}/code/${'A'.repeat(22)}`);
    expect(page).toContain("style-src 'self'");
    const chat = await policyOf(`${world.url}/chat`);
    expect(chat).toContain("script-src 'self'");
    for (const policy of [page, chat]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy.join()).not.toMatch(/unsafe-inline|https:|font-src|script-src-attr|object-src/);
    }
  });

  it('has the operators’ endpoints on a port of their own', async () => {
    expect((await fetch(`${world.url}/metrics`)).status).toBe(404);
    expect(await (await fetch(`${world.url}/readyz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${world.operationsUrl}/metrics`)).status).toBe(200);
    expect(await (await fetch(`${world.operationsUrl}/readyz`)).json()).toEqual({
      status: 'ok',
      store: 'ok',
      desk: 'ok',
      mail: 'ok',
    });
    for (const path of ['/chat', '/chat/token', '/widget.js', '/code/x'])
      expect((await fetch(world.operationsUrl + path)).status).toBe(404);
  });
});
