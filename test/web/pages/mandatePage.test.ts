import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../config/loadConfig.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { silentLogger } from '../../../observe/logger.ts';
import type { Mandates } from '../../../privacy/requests/mandates.ts';
import type { Product } from '../../../product.ts';
import { createPages } from '../../../web/pages/createPages.ts';
import { pageTexts } from '../../../wording/pages/pageTexts.ts';
import { STRICT, strictIn } from './openPages.ts';

const TOKEN = 'm65f0c0ffee65f0c0ffee65f0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

describe('the page where a person agrees that somebody asks in their name', () => {
  let language: Language;
  let given: boolean[];
  let url: string;
  let close: () => void;
  beforeEach(async () => {
    language = 'en';
    given = [];
    const mandates: Omit<Mandates, 'ask'> = {
      page: async () => ({
        state: 'open',
        language,
        kind: 'access',
        by: '<b>x@y.example</b>',
        startedAt: new Date(0),
      }),
      answer: async (_token, agreed) => {
        given.push(agreed);
        return { outcome: agreed ? 'agreed' : 'declined', language };
      },
    };
    const links = { privacy: () => 'https://www.example.com/privacy' };
    const parts = {
      mandates,
      links,
      clock: { now: () => new Date() },
      config: loadConfig({}),
      logger: silentLogger,
    };
    const server = express()
      .use(createPages(parts as unknown as Product))
      .listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mandate/${TOKEN}`;
    close = () => server.close();
  });
  afterEach(() => close());
  const press = (answer: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ answer }) });

  it.each(LANGUAGES)(
    'shows in %s who asks for what, as text, and does nothing by being opened',
    async (spoken) => {
      language = spoken;
      const response = await fetch(url);
      const html = await response.text();
      expect(strictIn(response.headers)).toEqual(STRICT);
      expect(html).toContain('&lt;b&gt;x@y.example&lt;/b&gt;');
      for (const value of ['yes', 'no']) expect(html).toContain(`name="answer" value="${value}"`);
      expect(given).toEqual([]);
    },
  );

  it('takes the button that is pressed, and no other answer', async () => {
    expect(await (await press('yes')).text()).toContain(pageTexts('en').mandatePage.agreed.title);
    expect(await (await press('no')).text()).toContain(pageTexts('en').mandatePage.declined.title);
    for (const answer of ['', 'Yes', 'true']) expect((await press(answer)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
    expect(given).toEqual([true, false]);
  });
});
