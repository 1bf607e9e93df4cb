import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECOND } from '../../../observe/clock.ts';
import { openWorld, type World } from '../../builders/openWorld.ts';
import { axeOn } from '../axe.ts';
import { gatherProblems, launchBrowser } from '../widget/stage.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  [world, browser] = await Promise.all([openWorld({ port }), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const PATIENCE = { timeout: 10_000, interval: 100 };
const PDF = Buffer.from('%PDF-1.7 nothing but a test');

/** The worker looks at the desk, as it does every few seconds. */
const look = async () => {
  await world.worker.listen();
  await world.worker.settle();
};

const openCustomer = async () => {
  const page = await (await browser.newContext({ locale: 'en', acceptDownloads: true })).newPage();
  const problems = gatherProblems(page);
  await page.setViewportSize({ width: 420, height: 760 });
  await page.goto(`${world.url}/chat`);
  const log = page.locator('[role=log]');
  await log.locator('.message').first().waitFor();
  const say = async (text: string) => {
    await page.locator('textarea').fill(text);
    await page.locator('textarea').press('Enter');
    await log.locator('.customer', { hasText: text }).waitFor();
  };
  return { page, log, say, problems };
};

/** Signs in at the desk as one of its people and opens the ticket. */
const openAgent = async (name: string, ticketId: number) => {
  const page: Page = await (await browser.newContext({ locale: 'en' })).newPage();
  await page.goto(`${world.desk.url}/tickets/${ticketId}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.locator('#text').waitFor();
  return {
    page,
    reply: async (text: string) => {
      world.clock.pass(SECOND);
      await page.reload();
      await page.locator('#text').fill(text);
      await page.locator('label', { hasText: 'Public reply' }).first().click();
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByText(text).first().waitFor();
      await look();
    },
  };
};

test('customer and agents talk side by side: who writes is plain, files come with it, and the end is said', async () => {
  const { page, log, say, problems } = await openCustomer();
  await say('I want to talk to a person');
  await log.getByText('Just get me a person').first().click();
  await log.getByText('Answer me here in the chat').first().click();
  await log.getByText('a person from our team reads').waitFor();
  const reference = /RD-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec((await log.textContent()) ?? '')?.[0] ?? '';
  await look();

  const count = await log.locator('.message').count();
  await say('My invoice of March is wrong');
  await say('It says 84 francs');
  // The bubble stands there before the product has the words.
  const onTicket = async () => {
    world.clock.pass(30 * SECOND);
    await look();
    return world.agents.ticket(reference).notes.join();
  };
  await expect.poll(onTicket, PATIENCE).toContain('It says 84 francs');
  expect(await log.locator('.message').count()).toBe(count + 2);

  const sophie = await openAgent('Sophie', world.agents.ticket(reference).id);
  expect(await sophie.page.textContent('body')).toContain('It says 84 francs');
  await sophie.reply('Hello, I am looking at your invoice of March right now.');
  const first = log.locator('.message.person').first();
  await expect.poll(() => first.textContent(), PATIENCE).toContain('I am looking at your invoice');
  expect(await first.locator('.speaker').textContent()).toMatch(/Sophie Keller.*from our team/);
  expect(await first.locator('.face').textContent()).toBe('SK');

  const marco = await openAgent('Marco', world.agents.ticket(reference).id);
  await marco.reply('Marco here: I take over from Sophie.');
  await expect.poll(() => log.locator('.speaker').last().textContent(), PATIENCE).toContain('Marco Bianchi');

  const file = { name: 'Invoice March.pdf', contentType: 'application/pdf', bytes: PDF };
  world.agents.act(reference, { reply: 'This is the right one.', file, as: 'agent' });
  await look();
  const download = page.waitForEvent('download');
  await log.getByRole('button', { name: /Download.*Invoice March\.pdf/ }).click();
  const got = await download;
  expect(got.suggestedFilename()).toBe('Invoice March.pdf');
  expect(await readFile(await got.path())).toEqual(PDF);

  world.agents.act(reference, { reply: 'All the best.', solve: true, as: 'agent' });
  await look();
  await log.getByText(`Our team has ended ${reference}`).waitFor();
  expect(await axeOn(page.mainFrame())).toEqual([]);
  if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] });
  expect(problems).toEqual([]);
}, 120_000);
