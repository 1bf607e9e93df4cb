import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { codeIn, mailNumber, openChatOnSite, openProduct } from '../journey/realProduct.ts';
import { launchBrowser } from '../widget/stage.ts';
import { violationsIn, workAtDesk } from './atTheDesk.ts';

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
/** Where to keep pictures for people who want to look; nowhere by default. */
const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` });
};

/** Asks for an erasure in the chat, up to the reference; its withdrawal period runs then. */
const askForErasure = async (address: string): Promise<string> => {
  const { say, log, context } = await openChatOnSite(browser, product, 'en');
  await say('Please delete my account and all my data', /e-mail address/i);
  await say(address, /eight digits/);
  await say(codeIn(await mailNumber(product, address, 1)), /invoices/i);
  await say('yes', REFERENCE);
  const reference = REFERENCE.exec((await log.textContent()) ?? '')?.[0] as string;
  await context.close();
  return reference;
};

/** Complains in the chat: a person has to answer. */
const complain = async (): Promise<void> => {
  const { say, context } = await openChatOnSite(browser, product, 'en');
  await say('I want to file a complaint about how you handle my data', /privacy team/i);
  await say('yes', /e-mail address/i);
  await say('ben@example.org', REFERENCE);
  await context.close();
};

test('the officer sees who it is after a click, puts an erasure on hold and lifts it, all beside the ticket', async () => {
  const reference = await askForErasure('maya.torres@harbormail.example');
  const { page, app, problems, openTicket } = await workAtDesk(browser, product, 'Sophie Keller');
  await openTicket(/Erasure/);
  await app.getByText(reference).first().waitFor();
  expect(await app.getByText('Torres').count()).toBe(0);
  expect(await violationsIn(page)).toEqual([]);
  await picture(page, 'ticket');

  await app.getByRole('button', { name: 'Show who it is' }).click();
  await app.getByText('maya.torres@harbormail.example').first().waitFor();
  await app.getByText('Sophie Keller looked up who it is').waitFor({ timeout: 15_000 });

  await app.getByRole('button', { name: 'Put on legal hold' }).click();
  const dialog = app.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Put on legal hold' });
  expect(await confirm.isDisabled()).toBe(true);
  await picture(page, 'hold');
  expect(await violationsIn(page)).toEqual([]);
  await dialog.getByRole('textbox').fill('The tax office has asked for the files.');
  await confirm.click();
  await app.getByText('It was carried out.').waitFor();
  await app.getByText('Sophie Keller put it on legal hold').waitFor({ timeout: 15_000 });
  await page.locator('#conversation').getByText('The tax office has asked for the files.').waitFor();

  await app.getByRole('button', { name: 'Lift the legal hold' }).click();
  await picture(page, 'lift');
  expect(await violationsIn(page)).toEqual([]);
  const lift = dialog.getByRole('button', { name: 'Lift the legal hold' });
  expect(await lift.isDisabled()).toBe(true);
  await dialog.getByRole('checkbox').check();
  await lift.click();
  await app.getByText('Sophie Keller lifted the legal hold').waitFor({ timeout: 15_000 });
  expect(problems).toEqual([]);
}, 120_000);

test('the board lists, searches and exports, and decides as well as the ticket does', async () => {
  await complain();
  const { page, app, problems, openBoard } = await workAtDesk(browser, product, 'Sophie Keller');
  await openBoard();
  await app.getByRole('button', { name: 'Complaint' }).waitFor({ timeout: 15_000 });
  expect(await violationsIn(page)).toEqual([]);
  await picture(page, 'board');

  await app.getByRole('button', { name: /^All open/ }).click();
  await app.getByRole('button', { name: 'Erasure' }).click();
  await app.getByRole('heading', { name: 'Erasure', level: 1 }).waitFor();
  await picture(page, 'boardDetail');
  expect(await violationsIn(page)).toEqual([]);

  await app.getByRole('searchbox').fill('torres');
  await app.getByRole('searchbox').press('Enter');
  await app.getByText(/1 found by name/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain('reference,right,state');
  expect(csv).toMatch(/RD-[0-9A-Z]{4}-[0-9A-Z]{4},erasure,scheduled/);
  expect(csv).not.toContain('torres');
  expect(problems).toEqual([]);
}, 120_000);

test('a light agent looks and decides nothing', async () => {
  const { app, page, openBoard } = await workAtDesk(browser, product, 'Nora Lindt');
  await openBoard();
  await app.getByRole('button', { name: /^All open/ }).click();
  await app.getByRole('button', { name: 'Erasure' }).click();
  await app.getByText('As a light agent you can look').waitFor();
  for (const button of await app.getByRole('button', { name: /legal hold|Cancel for/ }).all())
    expect(await button.isDisabled()).toBe(true);
  expect(await app.getByRole('button', { name: 'Export as CSV' }).count()).toBe(0);
  expect(await violationsIn(page)).toEqual([]);
}, 60_000);

test('says that it is not connected, keeps what it shows, and goes on by itself', async () => {
  const { app, page, openBoard } = await workAtDesk(browser, product, 'Marco Bianchi');
  await openBoard();
  await app.getByRole('button', { name: 'Complaint' }).waitFor();
  await page.context().setOffline(true);
  await app.getByText('Not connected.').waitFor({ timeout: 15_000 });
  expect(await app.getByRole('button', { name: 'Complaint' }).count()).toBe(1);
  expect(await violationsIn(page)).toEqual([]);
  await page.context().setOffline(false);
  await app.getByText('Not connected.').waitFor({ state: 'detached', timeout: 15_000 });
}, 60_000);

test('is worked with by the keyboard alone', async () => {
  const { app, page, openBoard } = await workAtDesk(browser, product, 'Marco Bianchi');
  await openBoard();
  const complaint = app.getByRole('button', { name: 'Complaint' });
  await complaint.focus();
  await page.keyboard.press('Enter');
  await app.getByRole('heading', { name: 'Complaint', level: 1 }).waitFor();
  const ask = app.getByRole('button', { name: 'Ask the customer' });
  await ask.focus();
  await page.keyboard.press('Enter');
  await app.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await app.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await app.getByRole('dialog').getByRole('textbox').fill('What happened, and when?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await app.getByText('It was carried out.').waitFor();
  await app.getByText('The question was sent to the customer.').waitFor({ timeout: 15_000 });
  expect((await mailNumber(product, 'ben@example.org', 2)).Text).toContain('What happened, and when?');
  await picture(page, 'asked');
}, 60_000);
