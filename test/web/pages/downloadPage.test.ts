import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { pageTexts } from '../../../wording/pages/pageTexts.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { openPages, type Pages, STRICT, strictIn } from './openPages.ts';

const ZIP = 'PK: all that we know of Ada';

describe('the page where an export is fetched', () => {
  let store: TestConnection;
  let pages: Pages;
  let link = '';
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    pages = await openPages(store);
    link = await pages.publish(ZIP);
  });
  afterEach(() => pages.close());

  const page = (of = link) => pages.ask('GET', `/export/${of}`);
  const sendCode = (of = link) => pages.ask('POST', `/export/${of}/code`);
  const download = (code: string, of = link) => pages.ask('POST', `/export/${of}/download`, { code });
  const starts = async (): Promise<number | undefined> =>
    (await pages.exports.findByLink(pages.keyring.hash('link-hash', 'export', link)))?.starts;

  it('is shown by GET, which changes nothing, sends nothing and gives nothing away', async () => {
    for (let n = 0; n < 4; n += 1) {
      const { status, html, headers } = await page();
      expect(status).toBe(200);
      expect(html).not.toContain('ada@');
      expect(html).not.toContain('name="code"');
      expect(strictIn(headers)).toEqual(STRICT);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect(pages.mails).toEqual([]);
    expect(await starts()).toBe(0);
    for (const path of ['code', 'download'])
      expect((await pages.ask('GET', `/export/${link}/${path}`)).status).toBe(404);
  });

  it('sends a code by POST to the address on file, shown masked, and asks for it', async () => {
    const { status, html } = await sendCode();
    expect(status).toBe(200);
    expect(html).toContain('a***@example.org');
    expect(html).toContain('name="code"');
    expect(html).not.toContain(pages.lastCode());
    expect(pages.mails).toMatchObject([{ to: 'ada@example.org' }]);
    expect(await starts()).toBe(0);
  });

  it('gives the file for a POST with the code, as an attachment that nobody keeps', async () => {
    await sendCode();
    const code = pages.lastCode();
    const { status, html, headers } = await download(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect([status, html]).toEqual([200, ZIP]);
    expect(strictIn(headers)).toEqual(STRICT);
    expect(headers.get('content-disposition')).toBe('attachment; filename="RD-2222-223A.zip"');
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-length')).toBe(String(ZIP.length));
    const after = await page();
    expect(after.status).toBe(410);
    expect(after.html).toContain(pageTexts('en').downloadPage.usedUp.title);
    expect((await download(code)).status).toBe(410);
  });

  it('says what is wrong with a code, and lets the customer try again', async () => {
    await sendCode();
    const code = pages.lastCode();
    const wrong = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    const refused = await download(wrong);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('class="alarm"');
    expect(refused.html).toContain('name="code"');
    expect(await starts()).toBe(0);
    expect((await download(code)).status).toBe(200);
  });

  it('takes no code before one was sent, none after ten minutes, and none but five times', async () => {
    expect((await download('12345678')).status).toBe(400);
    await sendCode();
    const code = pages.lastCode();
    pages.clock.pass(10 * MINUTE);
    expect((await download(code)).status).toBe(400);
    await sendCode();
    const wrong = pages.lastCode().replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    for (let n = 0; n < 5; n += 1) await download(wrong);
    expect((await download(pages.lastCode())).status).toBe(400);
    expect(await starts()).toBe(0);
  });

  it('asks to wait before another code, and says when there were too many', async () => {
    await sendCode();
    expect((await sendCode()).status).toBe(429);
    for (let n = 0; n < 2; n += 1) {
      pages.clock.pass(MINUTE);
      await sendCode();
    }
    pages.clock.pass(MINUTE);
    const spent = await sendCode();
    expect(spent.status).toBe(429);
    expect(spent.html).toContain('class="alarm"');
    expect(pages.mails).toHaveLength(3);
  });

  it.each(LANGUAGES)("says in the customer's language (%s) that its time is over", async (language) => {
    const own = await pages.publish(ZIP, language);
    expect((await page(own)).html).toContain(`<html lang="${language}">`);
    pages.clock.pass(DAY);
    const { status, html, headers } = await page(own);
    expect(status).toBe(410);
    expect(html).toContain(pageTexts(language).downloadPage.expired.title);
    expect(strictIn(headers)).toEqual(STRICT);
    expect((await sendCode(own)).status).toBe(410);
  });

  it('does not exist for a link that nobody was given, and says so in the language of the browser', async () => {
    for (const of of ['A'.repeat(22), 'x', '..%2F..', '%00', '%E0%A4%A', '<script>', 'A'.repeat(65)]) {
      const answer = await pages.ask('GET', `/export/${of}`, undefined, { 'accept-language': 'fr-CH' });
      expect(answer.status).toBe(of.includes('%E0') ? 400 : 404);
      expect(answer.html).toContain(pageTexts('fr').notFound.title);
      expect(answer.html).not.toContain('<script>');
    }
    expect((await sendCode('A'.repeat(22))).status).toBe(404);
    expect((await download('12345678', 'A'.repeat(22))).status).toBe(404);
  });

  it('is a page of its own when the store is away: nobody is left with a bare error', async () => {
    pages.downloads.page = () => Promise.reject(new Error('away'));
    const answer = await pages.ask('GET', `/export/${link}`, undefined, { 'accept-language': 'de' });
    expect(answer.status).toBe(503);
    expect(answer.html).toContain(pageTexts('de').unavailable.title);
    expect(answer.html).not.toContain('away');
    expect(strictIn(answer.headers)).toEqual(STRICT);
  });

  it('has no use for a body that is too large, or for a code that is no text', async () => {
    await sendCode();
    expect((await pages.ask('POST', `/export/${link}/download`, { code: 'x'.repeat(3_000) })).status).toBe(
      413,
    );
    expect((await pages.ask('POST', `/export/${link}/download`, {})).status).toBe(400);
    expect((await pages.ask('POST', `/export/${link}/download`, { 'code[]': '1' })).status).toBe(400);
  });
});
