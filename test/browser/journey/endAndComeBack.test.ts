import { MongoClient } from 'mongodb';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { PRODUCT_DATABASE } from '../../../processes/demoData.ts';
import { launchBrowser } from '../widget/stage.ts';
import { codeIn, mailNumber, openChatOf, openChatOnSite, openProduct } from './realProduct.ts';

let browser: Browser;
let product: Instance;
let client: MongoClient;

beforeAll(async () => {
  [product, browser] = await Promise.all([openProduct(), launchBrowser()]);
  client = await MongoClient.connect(product.storeUri);
}, 120_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await client?.close();
  await browser?.close();
  await product?.close();
});

const count = (collection: string): Promise<number> =>
  client.db(PRODUCT_DATABASE).collection(collection).countDocuments({});

test('"End and forget this chat": a reload shows nothing of it, and the store has nothing of it', async () => {
  const before = await count('conversations');
  const { page, chat, say, problems } = await openChatOnSite(browser, product, 'en');
  await say('My name is Quirinus and I like your newsletter', /./);
  expect(await count('conversations')).toBe(before + 1);
  await chat.getByRole('button', { name: 'Menu' }).click();
  await chat.getByRole('button', { name: 'End and forget this chat' }).click();
  await chat.getByRole('dialog').getByRole('button', { name: 'End and forget' }).click();
  await chat.getByText('This chat has been ended and forgotten.').waitFor();
  expect(await count('conversations')).toBe(before);

  await page.reload();
  const afresh = await openChatOf(page);
  expect(await afresh.log.textContent()).not.toContain('Quirinus');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('Quirinus');
  const collections = await client.db(PRODUCT_DATABASE).collections();
  for (const collection of collections) {
    const rows = await collection.find({}).toArray();
    expect(JSON.stringify(rows), collection.collectionName).not.toContain('Quirinus');
  }
  expect(problems).toEqual([]);
});

test('a chat that is taken up again brings what was said, and never who was proved', async () => {
  const address = 'claire.rochat@lacmail.example';
  const { page, say } = await openChatOnSite(browser, product, 'en');
  await say('What is the status of my request?', /e-mail address/i);
  await say(address, /eight digits/);
  await say(codeIn(await mailNumber(product, address, 1)), /There are no requests/);
  await say('What is the status of my request?', /There are no requests/);

  await page.reload();
  const again = await openChatOf(page);
  await again.log.getByText('eight digits').first().waitFor();
  await again.say('What is the status of my request?', /eight digits|e-mail address/i);
  await again.say('I want a copy of my data', /type the code|eight digits|e-mail address/i);
  expect(await again.chat.getByText('Shall I have the copy put together?').count()).toBe(0);
});
