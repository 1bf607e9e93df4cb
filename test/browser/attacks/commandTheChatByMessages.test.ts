import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openProduct } from '../journey/realProduct.ts';
import {
  buildWidget,
  chatOf,
  launchBrowser,
  launcherOf,
  type Stage,
  startStage,
  visit,
} from '../widget/stage.ts';
import { beginHonestly } from './honestCustomer.ts';
import { expectSeen } from './whatOperatorsSee.ts';

/** Everything that either side understands, and shapes that it does not. */
const MESSAGES = [
  { rightsdesk: { open: true } },
  { rightsdesk: { open: false } },
  { rightsdesk: { close: true } },
  { rightsdesk: { unread: 999 } },
  { rightsdesk: { ready: true } },
  { rightsdesk: '<img src=x onerror=alert(1)>' },
  { rightsdesk: { __proto__: { open: false } } },
  'open',
  null,
];

let browser: Browser;
let stage: Stage;
let strange: Server;
let strangeOrigin: string;
beforeAll(async () => {
  await buildWidget();
  browser = await launchBrowser();
  strange = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>A strange page</title>');
  });
  await new Promise<void>((resolve) => strange.listen(0, resolve));
  strangeOrigin = `http://localhost:${(strange.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  strange?.close();
});
beforeEach(async () => {
  stage = await startStage();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await stage.stop();
});

/** The strange page, which keeps whatever any window tells it. */
const openStrangePage = async (): Promise<{ page: Page; heard: () => Promise<unknown[]> }> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(strangeOrigin);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', (event) => heard.push(event.data));
  });
  return { page, heard: () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard) };
};

describe('somebody who wants to command the chat by messages from a page of their own', () => {
  test('cannot frame it', async () => {
    const { page, heard } = await openStrangePage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.evaluate((chat) => {
      const frame = document.createElement('iframe');
      frame.src = `${chat}/chat?host=${location.origin}`;
      document.body.append(frame);
    }, stage.server.origin);
    await refused;
    expect(page.frames().some((frame) => frame.url().includes('/chat?'))).toBe(false);
    expect(await heard()).toEqual([]);
  });

  test('is not answered by a chat that it opens in a window, whatever host it names', async () => {
    const { page, heard } = await openStrangePage();
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(
        (chat) => void Object.assign(window, { target: open(`${chat}/chat?host=${location.origin}`) }),
        stage.server.origin,
      ),
    ]);
    await opened.getByText('Hello').waitFor();
    await page.evaluate((messages) => {
      const { target } = window as unknown as { target: Window };
      for (const message of messages) target.postMessage(message, '*');
    }, MESSAGES);
    await opened.locator('textarea').fill('still there');
    expect(await heard()).toEqual([]);
  });

  test("is heard neither by the company's page nor by the chat in it", async () => {
    const { page: strangePage, heard } = await openStrangePage();
    const [site] = await Promise.all([
      strangePage.waitForEvent('popup'),
      strangePage.evaluate(
        (origin) => void Object.assign(window, { target: open(origin) }),
        stage.siteOrigin,
      ),
    ]);
    await launcherOf(site).click();
    await chatOf(site).getByText('Hello').waitFor();
    const tell = () =>
      strangePage.evaluate((messages) => {
        const { target } = window as unknown as { target: Window };
        for (const message of messages) target.postMessage(message, '*');
      }, MESSAGES);
    // In the launcher's shadow tree the frame is not even counted: nobody outside can name it.
    const reachable = () => (window as unknown as { target: Window }).target.length;
    expect(await strangePage.evaluate(reachable)).toBe(0);
    await tell();
    // What was posted before this is handled before it is answered.
    await site.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await chatOf(site).locator('textarea').isVisible()).toBe(true);
    expect(await launcherOf(site).getAttribute('aria-expanded')).toBe('true');
    expect(await site.locator('rightsdesk-chat b').textContent()).toBe('');
    await launcherOf(site).click();
    await tell();
    await site.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await launcherOf(site).getAttribute('aria-expanded')).toBe('false');
    expect(await heard()).toEqual([]);
  });

  // A message that a browser does not hand on never leaves it; what the strange page must ask us for first, we see.
  test('is seen by the operator, and leaves the honest customer where they were', async () => {
    const product = await openProduct();
    try {
      const finishHonestly = await beginHonestly(browser, product);
      const { page } = await openStrangePage();
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate(
          (chat) => void Object.assign(window, { target: open(`${chat}/chat?host=${location.origin}`) }),
          product.chat,
        ),
      ]);
      await opened.locator('textarea').waitFor();
      await page.evaluate((messages) => {
        const { target } = window as unknown as { target: Window };
        for (const message of messages) target.postMessage(message, '*');
      }, MESSAGES);
      await expectSeen(product, 'page_not_allowed');
      await finishHonestly();
    } finally {
      await product.close();
    }
  }, 120_000);

  test('leaves a company’s page as it was', async () => {
    const { page, problems } = await visit(await browser.newContext(), stage);
    await launcherOf(page).click();
    const chat = chatOf(page);
    await chat.getByText('Hello').waitFor();
    await chat.locator('textarea').fill('I want my data');
    await chat.locator('textarea').press('Enter');
    await chat.getByText('I want my data').first().waitFor();
    expect(problems).toEqual([]);
  });
});
