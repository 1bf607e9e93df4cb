import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../local/site/signIn/customers.ts';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { gatherProblems, launchBrowser, launcherOf } from '../widget/stage.ts';
import { codeIn, mailNumber, openChatOf, openProduct } from './realProduct.ts';

let browser: Browser;
let product: Instance;

beforeAll(async () => {
  [product, browser] = await Promise.all([openProduct(), launchBrowser()]);
}, 120_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const REFERENCE = /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** Signs in with the site's own form, as a customer does. */
const signIn = async (page: Page, number: string): Promise<void> => {
  await page.goto(`${product.site}/account`);
  await page.locator('#customer').selectOption(number);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('form.sign-in button').click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
};

/** The chat, once the page has told it who is signed in there. */
const openChatSignedIn = async (page: Page) => {
  const told = page.waitForResponse((response) => response.url().endsWith('/chat/sign-in'));
  const opened = await openChatOf(page);
  expect((await told).status()).toBe(204);
  return opened;
};

/** Closes the chat, which lies over the site's menu on a small screen, and signs out. */
const signOut = async (page: Page): Promise<void> => {
  await launcherOf(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
};

test('who is signed in on the site asks for a copy and gets it without a code; signed out, the chat has lost its proof', async () => {
  const address = 'maya.torres@harbormail.example';
  const page = await (await browser.newContext({ acceptDownloads: true, locale: 'en' })).newPage();
  const problems = gatherProblems(page);
  await signIn(page, '100630');
  expect(await page.locator('header').textContent()).toContain('Maya Torres');

  const { say, log } = await openChatSignedIn(page);
  await say('I want a copy of my data', /copy/i);
  const shown = (await log.textContent()) ?? '';
  expect(shown).toContain('m***@harbormail.example');
  expect(shown).not.toMatch(/eight digits/);
  await say('yes', REFERENCE);
  const reference = REFERENCE.exec((await log.textContent()) ?? '')?.[0] as string;
  // That it is filed, and that the file is ready: no mail with a code came before them.
  const [first, second] = [await mailNumber(product, address, 1), await mailNumber(product, address, 2)];
  for (const mail of [first, second]) {
    expect(mail.Text).toContain(reference);
    expect(codeIn(mail)).toBe('');
  }
  expect(second.Text).toMatch(/\/export\/[\w-]+/);

  await signOut(page);
  const after = await openChatOf(page);
  await after.log.getByText(reference).first().waitFor();
  await after.say('I want a copy of my data', /e-mail address/i);
  await after.say(address, /eight digits/);
  expect(codeIn(await mailNumber(product, address, 3))).toMatch(/^\d{8}$/);
  expect(problems).toEqual([]);
}, 120_000);

test('who signs in as somebody else is that person in the chat, and nobody else any more', async () => {
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  await signIn(page, '100234');
  const { say } = await openChatSignedIn(page);
  await say('I want a copy of my data', /c\*\*\*@lacmail\.example/);
  await signOut(page);
  const told = page.waitForResponse((response) => response.url().endsWith('/chat/sign-in'));
  await signIn(page, '100302');
  await told;
  const other = await openChatOf(page);
  await other.say('I want a copy of my data', /\*\*\*@bergmail\.example/);
  await other.say('yes', REFERENCE);
  const reference = REFERENCE.exec((await other.log.locator('.message').last().textContent()) ?? '')?.[0];
  const filed = await mailNumber(product, 'familie.zuercher@bergmail.example', 1);
  expect(filed.Text).toContain(reference);
  const response = await fetch(`${product.inbox}/api/v1/messages?limit=200`);
  expect(await response.text()).not.toContain('claire.rochat@lacmail.example');
}, 120_000);
