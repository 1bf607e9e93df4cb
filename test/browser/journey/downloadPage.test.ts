import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { launchBrowser } from '../widget/stage.ts';
import { codeIn, mailNumber, openChatOnSite, openProduct } from './realProduct.ts';

let browser: Browser;
let product: Instance;
let webmail: Server;

beforeAll(async () => {
  [product, browser] = await Promise.all([openProduct(), launchBrowser()]);
}, 120_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  webmail?.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const REFERENCE = /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** Asks for a copy in the chat, up to the link in the mail; the mails of an address are the code, two words, the rest. */
const askForCopy = async (address: string): Promise<string> => {
  const { say, context } = await openChatOnSite(browser, product, 'en');
  await say('I want a copy of my data', /e-mail address/i);
  await say(address, /eight digits/);
  await say(codeIn(await mailNumber(product, address, 1)), /copy/i);
  await say('yes', REFERENCE);
  const link = /https?:\/\/\S+\/export\/[\w-]+/.exec((await mailNumber(product, address, 3)).Text)?.[0];
  await context.close();
  return link as string;
};

const typeCode = (page: Page, code: string) => page.locator('#code').fill(code);
const press = (page: Page) => page.getByRole('button', { name: 'Download' }).click();

test('the download page in two tabs: the newest code opens it once, then both say that it was fetched', async () => {
  const address = 'maya.torres@harbormail.example';
  const link = await askForCopy(address);
  const context = await browser.newContext({ acceptDownloads: true, locale: 'en' });
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const tab of [one, two]) await tab.goto(link);
  await one.getByRole('button').first().click();
  const code = codeIn(await mailNumber(product, address, 4));
  await two.getByRole('button').first().click();
  // A second code within a minute is not sent: the page says how long to wait, and takes the one that is there.
  await two
    .getByText(/second/)
    .first()
    .waitFor();

  await typeCode(two, '00000000');
  await press(two);
  await two.locator('.alarm').waitFor();
  await typeCode(one, code);
  const [download] = await Promise.all([one.waitForEvent('download'), press(one)]);
  expect(await download.failure()).toBeNull();
  await typeCode(two, code);
  await press(two);
  await two.getByRole('heading').first().waitFor();
  expect(await two.locator('#code').count()).toBe(0);
  expect(await context.cookies()).toEqual([]);

  // The page with the field for the code lies in no cache from which "back" would bring it, or what was typed, again.
  await one.goto('about:blank');
  await expect(one.goBack()).rejects.toThrow(/ERR_CACHE_MISS/);
  expect(await one.locator('#code').count()).toBe(0);
  await two.goto(link);
  expect(await two.locator('#code').count()).toBe(0);
}, 120_000);

test('the download page tells nobody where it is, and is kept nowhere', async () => {
  const address = 'claire.rochat@lacmail.example';
  const link = await askForCopy(address);
  const referrers: unknown[] = [];
  webmail = createServer((request, response) => {
    referrers.push(request.headers.referer);
    response.setHeader('content-type', 'text/html').end(`<!doctype html><a href="${link}">your data</a>`);
  });
  await new Promise<void>((resolve) => webmail.listen(0, '127.0.0.1', resolve));
  const mail = `http://127.0.0.1:${(webmail.address() as AddressInfo).port}/`;

  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const sent: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(mail)) sent.push(request.headers()['referer']);
  });
  await page.goto(mail);
  const [shown] = await Promise.all([
    page.waitForResponse((response) => response.url() === link),
    page.getByText('your data').click(),
  ]);
  expect(shown.headers()).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(shown.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await page.waitForLoadState('networkidle');
  expect(sent.slice(1).filter(Boolean)).toEqual([]);
  expect(await page.locator('script').count()).toBe(0);

  // Whatever the page leads to hears nothing of the link: here it is made to lead to the strange page.
  await page.evaluate((to) => {
    const anchor = Object.assign(document.createElement('a'), { href: to, textContent: 'elsewhere' });
    document.body.append(anchor);
  }, mail);
  await page.getByText('elsewhere').click();
  await page.getByText('your data').waitFor();
  expect(referrers.filter((referrer) => String(referrer).includes('/export/'))).toEqual([]);
}, 120_000);
