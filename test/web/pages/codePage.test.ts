import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/language.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { MINUTE } from '../../../observe/clock.ts';
import { pageTexts } from '../../../wording/pages/pageTexts.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { openPages, type Pages, STRICT, strictIn } from './openPages.ts';

describe('the page behind the link of a code', () => {
  let store: TestConnection;
  let pages: Pages;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    pages = await openPages(store);
  });
  afterEach(() => pages.close());

  /** Sends a code and answers the path of the page that its mail links. */
  const linkOf = async (language: Language = 'en'): Promise<string> => {
    const address = 'ada@example.org';
    const subjects = [{ subjectId: 'a:1', addressesOnFile: [address], role: 'controller' as const }];
    await pages.codes.send({
      place: 'c1',
      purpose: 'request',
      kind: 'erasure',
      address,
      subjects,
      language,
      network: 'here',
    });
    const content = pages.mails.at(-1)?.content;
    if (content?.template !== 'verificationCode') throw new Error('no code was sent');
    return new URL(content.codePageUrl).pathname;
  };

  it('shows what was asked and the code to type, and verifies nothing', async () => {
    const path = await linkOf();
    for (let n = 0; n < 3; n += 1) {
      const { status, html, headers } = await pages.ask('GET', path);
      expect(status).toBe(200);
      const code = pages.lastCode();
      expect(html).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
      expect(html).toContain(pageTexts('en').codePage.asked('erasure'));
      expect(html).not.toContain('<form');
      expect(html).not.toContain('<script');
      expect(strictIn(headers)).toEqual(STRICT);
    }
    expect(await pages.codes.proofOf('c1')).toBeUndefined();
    expect((await pages.codes.check('c1', pages.lastCode(), 'here')).outcome).toBe('verified');
  });

  it.each(LANGUAGES)('speaks the language of the conversation (%s)', async (language) => {
    expect((await pages.ask('GET', await linkOf(language))).html).toContain(
      pageTexts(language).codePage.title,
    );
  });

  it('shows no code any more once it is over or used', async () => {
    const path = await linkOf();
    const code = pages.lastCode();
    await pages.codes.check('c1', code, 'here');
    const used = await pages.ask('GET', path);
    expect(used.status).toBe(410);
    expect(used.html).not.toContain(code.slice(4));
    const next = await linkOf();
    pages.clock.pass(10 * MINUTE);
    const over = await pages.ask('GET', next);
    expect([over.status, over.html.includes(pages.lastCode().slice(4))]).toEqual([410, false]);
    expect(over.html).toContain(pageTexts('en').codePage.expired.title);
  });

  it('is not there for any other link, nor for another method', async () => {
    const path = await linkOf();
    expect((await pages.ask('GET', `${path}x`)).status).toBe(404);
    expect((await pages.ask('GET', '/code/')).status).toBe(404);
    expect((await pages.ask('POST', path, {})).status).toBe(404);
  });
});

it('the style sheet carries the company’s colour and nothing personal', async () => {
  const store = await openTestConnection();
  const pages = await openPages(store);
  const { status, headers, html } = await pages.ask('GET', '/pages.css');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  expect(html).toContain('--brand: #1f4f5c');
  await pages.close();
  await store.close();
});
