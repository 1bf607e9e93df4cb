import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { Mandates } from '../../../privacy/requests/mandates.ts';
import { pageTexts } from '../../../wording/pages/pageTexts.ts';
import { STRICT, strictIn } from './openPages.ts';
import { servePages } from './servePages.ts';

const TOKEN = 'm65f0c0ffee65f0c0ffee65f0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

describe('the page where a person agrees that somebody asks in their name', () => {
  let language: Language;
  let given: boolean[];
  let url: string;
  let close: () => Promise<unknown>;
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
    const served = await servePages({ mandates });
    url = `${served.url}/mandate/${TOKEN}`;
    close = served.close;
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
