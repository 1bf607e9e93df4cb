import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWidgetRoutes, type WidgetRoutesOptions } from '../../../web/widget/widgetRoutes.ts';

let folder: string;
let server: Server;
let origin: string;

const options = (): WidgetRoutesOptions => ({
  assetsDir: folder,
  allowedOrigins: ['https://shop.example', "https://evil.example; script-src 'unsafe-inline'"],
  privacyUrl: (language) => `https://shop.example/${language}/privacy`,
  companyName: 'Tom & <script>alert(1)</script>',
  brandColor: '#aa2200',
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'widget-'));
  await writeFile(path.join(folder, 'widget.js'), "color='#1f5c4d'");
  await writeFile(path.join(folder, 'widget-sign-in.js'), 'signIn()');
  await writeFile(path.join(folder, 'window.AB.js'), 'run()'.repeat(100));
  await writeFile(path.join(folder, 'window.CD.css'), 'a{}');
  const manifest = {
    loader: 'widget.js',
    signIn: 'widget-sign-in.js',
    script: 'window.AB.js',
    style: 'window.CD.css',
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  const app = express();
  app.use((_request, response, next) => {
    response.set({ 'X-Frame-Options': 'DENY', 'Cross-Origin-Resource-Policy': 'same-origin' });
    next();
  });
  app.use(createWidgetRoutes(options()));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

test('the loader comes in the colour of the company, may be loaded by other sites, and is asked for again soon', async () => {
  const response = await fetch(`${origin}/widget.js`);
  expect(await response.text()).toBe("color='#aa2200'");
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  const again = await fetch(`${origin}/widget.js`, {
    headers: { 'If-None-Match': response.headers.get('etag')!, 'Cache-Control': 'max-age=0' },
  });
  expect(again.status).toBe(304);
});

test.each(['br', 'gzip', 'identity'])(
  'hashed files are kept for ever and come as %s, each time',
  async (asked) => {
    for (let n = 0; n < 2; n += 1) {
      const response = await fetch(`${origin}/widget/window.AB.js`, {
        headers: { 'Accept-Encoding': asked },
      });
      expect(await response.text()).toBe('run()'.repeat(100));
      expect(response.headers.get('content-encoding')).toBe(asked === 'identity' ? null : asked);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  },
);

test('no other file can be had', async () => {
  for (const file of [
    'manifest.json',
    'widget.js',
    '..%2f..%2fpackage.json',
    '__proto__',
    'window.AB.js%00',
  ]) {
    expect((await fetch(`${origin}/widget/${file}`)).status).toBe(404);
  }
});

test('the chat may be framed by the allowed sites alone and runs only its own files', async () => {
  const response = await fetch(`${origin}/chat`);
  const policy = response.headers.get('content-security-policy');
  const host = new URL(origin).host;
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
  expect(policy).toContain("frame-ancestors 'self' https://shop.example;");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('x-frame-options')).toBeNull();
});

test('the page carries no markup of a name, and no inline script or style', async () => {
  const html = await (await fetch(`${origin}/chat`)).text();
  expect(html).not.toContain('<script>');
  expect(html).not.toMatch(/ style=| on\w+=/);
  expect(html).toContain('Tom &#38; &#60;script&#62;');
  const config = JSON.parse(/id="config">(.*?)<\/script>/.exec(html)?.[1] ?? '') as Record<string, unknown>;
  expect(config).toMatchObject({
    company: 'Tom & <script>alert(1)</script>',
    color: '#aa2200',
    language: 'en',
  });
});

test.each([
  ['/chat?language=fr-CH', 'de', 'fr'],
  ['/chat', 'de-AT,en;q=0.5', 'de'],
  ['/chat?language=zz', 'ja', 'en'],
  ['/chat?language=fr&language=de', 'de', 'de'],
])('%s for a browser that prefers %s speaks %s', async (url, preferred, spoken) => {
  const html = await (await fetch(origin + url, { headers: { 'Accept-Language': preferred } })).text();
  expect(html).toContain(`<html lang="${spoken}">`);
});

test('a hostile host name does not reach the policy', async () => {
  const { request } = await import('node:http');
  const policy = await new Promise((resolve) => {
    const { port } = new URL(origin);
    request(
      { port, host: '127.0.0.1', path: '/chat', headers: { Host: "x; script-src 'unsafe-inline'" } },
      (answer) => {
        answer.resume();
        resolve(answer.headers['content-security-policy'] ?? '');
      },
    ).end();
  });
  expect(policy).not.toContain('unsafe-inline');
});

test('without a built widget the remedy is named', () => {
  expect(() => createWidgetRoutes({ ...options(), assetsDir: path.join(folder, 'nowhere') })).toThrow(
    expect.objectContaining({
      code: 'config_invalid',
      remedy: 'To resolve, run: node scripts/buildWidget.mjs',
    }),
  );
});
