import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { launchBrowser } from '../widget/stage.ts';
import { codeIn, mailNumber, openChatOnSite, openProduct } from './realProduct.ts';

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

test('access in English: from the site to the file on the customer’s disk, and the link is used up', async () => {
  const address = 'maya.torres@harbormail.example';
  const { context, page, say, log, problems } = await openChatOnSite(browser, product, 'en');
  await say('What do you know about me?', /e-mail address/i);
  await say(address, /eight digits/);
  await say(codeIn(await mailNumber(product, address, 1)), /copy/i);
  await say('yes', REFERENCE);

  const ready = await mailNumber(product, address, 3);
  const link = /https?:\/\/\S+\/export\/[\w-]+/.exec(ready.Text)?.[0] as string;
  await page.reload();
  await log.getByText(REFERENCE).first().waitFor();

  const own = await context.newPage();
  await own.goto(link);
  await own.getByRole('button').first().click();
  const code = codeIn(await mailNumber(product, address, 4));
  await own.locator('#code').fill(code);
  const [download] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('button', { name: 'Download' }).click(),
  ]);
  const zip = await readFile(await download.path());
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  const again = await context.request.get(link);
  expect(again.status()).toBe(410);
  expect(problems).toEqual([]);
});

test('erasure in French: shown, confirmed, waived, and the agent sees the proof without any data', async () => {
  const address = 'claire.rochat@lacmail.example';
  const { page, say, chat, log, problems } = await openChatOnSite(browser, product, 'fr');
  await say('Je voudrais supprimer mon compte et toutes mes données', /adresse e-mail/i);
  await say(address, /huit chiffres/);
  await say(codeIn(await mailNumber(product, address, 1)), /factures/i);
  await chat.getByRole('button', { name: /maintenant/i }).click();
  await say('oui', REFERENCE);
  const reference = REFERENCE.exec((await log.textContent()) ?? '')?.[0] as string;
  // The code, that it is filed, that it begins, that it is done.
  const last = await mailNumber(product, address, 4);
  expect(last.Text).toContain(reference);
  expect(last.Text).toMatch(/958f/);

  await page.goto(product.desk);
  await page.getByRole('button', { name: /Privacy officer/ }).click();
  await page.waitForURL(/tickets/);
  await page.goto(`${product.desk}/tickets?q=${reference}`);
  await page.locator('table.tickets tbody a').first().click();
  await page.getByText('Erased, and proved by a fresh query in every source').waitFor();
  expect(await page.locator('body').textContent()).not.toContain(address);
  // The chat was erased with the rest: its open window asks for it once more, and is told that it is gone.
  const erasedChat = /404 .*\/v3\/directline\/conversations\//;
  expect(problems.filter((line) => !line.includes('desk') && !erasedChat.test(line))).toEqual([]);
});

test('no more newsletter in German: one sentence, no code, and the person who writes hostile names harms nobody', async () => {
  const address = 'mallory.odd@letterbox.example';
  const { page, say, problems } = await openChatOnSite(browser, product, 'de');
  await say(`Bitte keinen Newsletter mehr an ${address}`, REFERENCE);
  await say('<img src=x onerror=alert(1)>', /./);
  await mailNumber(product, address, 1);
  await page.goto(product.inbox);
  await page.getByText(address).first().click();
  await page.frameLocator('iframe').first().locator('body').waitFor();
  expect(problems).toEqual([]);
});
