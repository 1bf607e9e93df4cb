import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { NotMe } from '../../../privacy/identity/notMe.ts';
import { pageTexts } from '../../../wording/pages/pageTexts.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { openPages, STRICT, strictIn } from './openPages.ts';
import { servePages } from './servePages.ts';

const TOKEN = 'r65f0c0ffee65f0c0ffee65f0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

/** The page over a "not me" that the test scripts. */
const open = async (notMe: NotMe) => {
  const { url, close } = await servePages({ notMe });
  return {
    ask: async (method: string, token = TOKEN) => {
      const response = await fetch(`${url}/not-me/${token}`, { method });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    close,
  };
};

describe('the page behind "this was not me"', () => {
  let stops: string[];
  let language: Language;
  let outcome: 'stopped' | 'over';
  let page: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    stops = [];
    language = 'en';
    outcome = 'stopped';
    page = await open({
      page: async () => ({ state: 'open', language, kind: 'erasure', startedAt: new Date(0) }),
      stop: async (token) => {
        stops.push(token);
        return { outcome, language };
      },
    });
  });
  afterEach(() => page.close());

  it.each(LANGUAGES)('asks in %s and does nothing until the button is pressed', async (spoken) => {
    language = spoken;
    const { status, html, headers } = await page.ask('GET');
    expect(status).toBe(200);
    expect(strictIn(headers)).toEqual(STRICT);
    expect(html).toContain(`<html lang="${spoken}">`);
    expect(html).toContain(`<form method="post" action="/not-me/${TOKEN}">`);
    expect((await page.ask('HEAD')).status).toBe(200);
    expect(stops).toEqual([]);
  });

  it('stops it with the button, and says so', async () => {
    const { status, html } = await page.ask('POST');
    expect([status, stops]).toEqual([200, [TOKEN]]);
    expect(html).toContain(pageTexts('en').notMePage.stopped.title);
    outcome = 'over';
    expect((await page.ask('POST')).html).toContain(pageTexts('en').notMePage.alreadyOver.title);
  });

  it('is not there for what cannot be a link', async () => {
    for (const token of ['short', '%00', '..%2f..%2fetc', 'x'.repeat(80)])
      expect([(await page.ask('GET', token)).status, (await page.ask('POST', token)).status]).toEqual([
        404, 404,
      ]);
    expect(stops).toEqual([]);
  });
});

describe('the page of a code', () => {
  let store: TestConnection;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());

  it('leads whoever did not ask to where it is stopped', async () => {
    const pages = await openPages(store);
    const address = 'ada@example.org';
    const subjects = [{ subjectId: 'a:1', addressesOnFile: [address], role: 'controller' as const }];
    await pages.codes.send({
      place: 'c1',
      purpose: 'status',
      kind: 'status',
      address,
      subjects,
      language: 'en',
      network: 'here',
    });
    const content = pages.mails.at(-1)?.content;
    if (content?.template !== 'verificationCode') throw new Error('no code was sent');
    const { html } = await pages.ask('GET', new URL(content.codePageUrl).pathname);
    expect(html).toContain(`href="${content.notMeUrl}"`);
    await pages.close();
  });
});
