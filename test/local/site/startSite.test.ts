import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../../config/packageRoot.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { type RunningSite, startSite } from '../../../local/site/startSite.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import { clausesOf, clauseUrl } from '../../../privacy/policy/policy.ts';
import { standingClock } from '../../builders/standingClock.ts';

const clock = standingClock();
const policy = loadPolicy(shipped('local', 'demo', 'policy'));
const company = JSON.parse(readFileSync(shipped('local', 'demo', 'company.json'), 'utf8'));
const start = (port = 0) =>
  startSite({
    host: '127.0.0.1',
    port,
    widgetOrigin: 'http://127.0.0.1:3000/',
    policy,
    company,
    issuer: 'http://localhost:3003',
    clock,
    randomness: secureRandomness,
    logger: silentLogger,
  });

let site: RunningSite;
beforeAll(async () => {
  site = await start();
});
afterAll(() => site.close());

const get = (path: string) => fetch(`${site.url}${path}`, { redirect: 'manual' });

describe("the demo company's website", () => {
  it.each([
    ['/', 'en'],
    ['/fr/', 'fr'],
    ['/de', 'de'],
    ['/product', 'en'],
    ['/fr/produit', 'fr'],
    ['/de/produkt', 'de'],
    ['/privacy', 'en'],
    ['/fr/confidentialite', 'fr'],
    ['/de/datenschutz', 'de'],
    ['/people', 'en'],
    ['/it/prodotto', 'it'],
    ['/it/privacy', 'it'],
    ['/es/personas', 'es'],
    ['/es/privacidad', 'es'],
  ])('serves %s in %s, with the chat embedded by one line in that language', async (path, language) => {
    const response = await get(path);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(
      `<script src="http://127.0.0.1:3000/widget.js" data-language="${language}" data-color="#1f4f5c" async></script>`,
    );
  });

  it('links the privacy policy as "Privacy" on every page', async () => {
    for (const path of ['/', '/de/produkt', '/fr/personnes'])
      expect(await (await get(path)).text()).toMatch(
        /<a href="[^"]*"[^>]*><span lang="en">Privacy<\/span><\/a>/,
      );
  });

  it('shows every clause in each language where its link leads', async () => {
    for (const language of LANGUAGES) {
      const text = await (await get(policy.pageUrls[language])).text();
      for (const clause of clausesOf(policy.current)) {
        expect(clauseUrl(policy, clause, language)).toBe(`${policy.pageUrls[language]}#${clause.id}`);
        expect(text).toContain(`id="${clause.id}"`);
      }
    }
  });

  it('leads from ?lang to the page in that language', async () => {
    const response = await get('/privacy?lang=fr');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/fr/confidentialite']);
    expect((await get('/privacy?lang=//evil.example')).status).toBe(200);
  });

  it("lets nothing run but its own script and the chat's", async () => {
    const csp = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self' http://127.0.0.1:3000;");
    expect(csp).toContain('frame-src http://127.0.0.1:3000;');
    expect(csp).not.toContain('unsafe');
  });

  it('shows a hostile name as text', async () => {
    const text = await (await get('/people')).text();
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<script>');
  });

  it('answers 404 with a page, 405 to a POST and no body to a HEAD', async () => {
    const missing = await get('/fr/nulle-part');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html lang="fr">');
    expect((await fetch(site.url, { method: 'POST', body: 'x' })).status).toBe(405);
    expect(await (await fetch(site.url, { method: 'HEAD' })).text()).toBe('');
  });

  it('names the variable when its port is taken', async () => {
    await expect(start(Number(new URL(site.url).port))).rejects.toMatchObject({
      code: 'port_taken',
      remedy: expect.stringContaining('LOCAL_SITE_PORT'),
    });
  });
});
