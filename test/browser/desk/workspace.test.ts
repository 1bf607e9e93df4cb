import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDemoMacros } from '../../../local/desk/demoMacros.ts';
import { openDesk } from '../../local/desk/openDesk.ts';
import { fileTicket } from '../../local/desk/pages/browser.ts';
import { axeOn } from '../axe.ts';
import { gatherProblems, launchBrowser } from '../widget/stage.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const REQUEST = {
  'Privacy reference': 'RD-2222-223A',
  'Privacy request': 'erasure',
  'Privacy state': 'awaiting_decision',
  'Privacy deadline': '2026-03-09',
};
const NOTE = '<p><strong>Why it waits</strong></p><ul><li>One</li></ul><img src=x onerror="alert(1)">';

const opened = async () => {
  const desk = await openDesk();
  addDemoMacros(desk.store, '2026-03-02T09:00:00Z');
  const { id } = fileTicket(desk, { subject: 'Erasure · due 9 Mar', fields: REQUEST, html: NOTE });
  fileTicket(desk, { subject: 'Where is my parcel?', body: 'Hello', isPublic: true });
  return { desk, id };
};

const signedIn = async (url: string, name: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(`${url}/tickets`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { name: 'All open' }).waitFor();
  return page;
};

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([
    [1280, 860],
    [400, 800],
  ])('axe finds nothing at %i by %i pixels, and nothing is wider than the page', async (width, height) => {
    const { desk, id } = await opened();
    const viewport = { width, height };
    const options = { viewport, colorScheme, reducedMotion: 'reduce', bypassCSP: true } as const;
    const page = await (await browser.newContext(options)).newPage();
    const look = async (where: string): Promise<void> => {
      expect(await axeOn(page.mainFrame()), where).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBe(0);
    };
    await page.goto(desk.url);
    await look('signing in');
    await page.getByRole('button', { name: /Anna Frei/ }).click();
    for (const path of [
      '/tickets',
      '/tickets?view=solved',
      '/people',
      `/tickets/${id}/merge`,
      `/tickets/${id}/delete`,
    ]) {
      await page.goto(desk.url + path);
      await look(path);
    }
    await page.goto(`${desk.url}/tickets/${id}`);
    await page.getByText('History').click();
    await page.getByText('All fields').click();
    await look('ticket');
    await page.getByText('Macros', { exact: true }).click();
    await look('macros');
    await page.getByRole('button', { name: 'Refuse, with the reason' }).click();
    await page.getByText('Nothing is saved until you submit.').waitFor();
    await look('macro');
  });
});

test('an agent decides with a macro, and a colleague who looks on sees it without a reload', async () => {
  const { desk, id } = await opened();
  const [agent, colleague] = [
    await signedIn(desk.url, 'Sophie Keller'),
    await signedIn(desk.url, 'Nora Lindt'),
  ];
  const problems = [gatherProblems(agent), gatherProblems(colleague)];
  await colleague.goto(`${desk.url}/tickets/${id}`);
  await colleague.getByLabel('Your text').fill('I was just writing');

  await agent.getByRole('link', { name: /Needs a decision/ }).click();
  await agent.getByRole('link', { name: 'Erasure · due 9 Mar' }).click();
  await agent.getByText('Macros', { exact: true }).click();
  await agent.getByRole('button', { name: 'Refuse, with the reason' }).click();
  await agent.getByText('Nothing is saved until you submit.').waitFor();
  expect(await agent.getByLabel('Privacy decision').inputValue()).toBe('refuse');
  expect(await agent.getByLabel('Public reply', { exact: true }).isChecked()).toBe(true);
  await agent.getByLabel('Your text').press('End');
  await agent.getByLabel('Your text').fill('The law wants us to keep it.');
  await agent.getByRole('button', { name: 'Pending' }).click();
  await agent.getByText('Your decision is saved.').waitFor();

  await colleague.getByText('The law wants us to keep it.').waitFor();
  await colleague.getByRole('heading', { level: 1 }).locator('..').getByText('Pending').waitFor();
  expect(await colleague.locator('#news').textContent()).toContain('Public reply by Sophie Keller');
  expect(await colleague.getByLabel('Your text').inputValue()).toBe('I was just writing');
  for (const list of problems) expect(list).toEqual([]);
});

test('whoever reads an old comment stays there, and is told what is new below', async () => {
  const { desk, id } = await opened();
  const agent = await signedIn(desk.url, 'Marco Bianchi', { viewport: { width: 1280, height: 700 } });
  const long = 'A long line.\n'.repeat(200);
  await agent.goto(`${desk.url}/tickets/${id}`);
  await agent.getByLabel('Your text').fill(long);
  await agent.getByRole('button', { name: 'Open', exact: true }).click();
  await agent.getByText('Your note is saved.').waitFor();
  const colleague = await signedIn(desk.url, 'Sophie Keller');
  await colleague.goto(`${desk.url}/tickets/${id}`);
  await colleague.getByLabel('Your text').fill('The last word');
  await colleague.getByRole('button', { name: 'Solved' }).click();

  const offer = agent.getByRole('button', { name: 'New below: Internal note by Sophie Keller' });
  await offer.waitFor();
  expect((await agent.getByText('The last word').boundingBox())?.y).toBeGreaterThan(700);
  await offer.click();
  const shown = await agent.getByText('The last word').boundingBox();
  expect(shown?.y).toBeLessThan(700);
  // What is submitted next leaves the ticket as it is by now.
  expect(await agent.locator('.submit button.primary').textContent()).toBe('Solved');
});

test('a ticket is answered by keyboard alone', async () => {
  const { desk, id } = await opened();
  const page = await signedIn(desk.url, 'Marco Bianchi');
  await page.goto(`${desk.url}/tickets/${id}`);
  await page.getByLabel('Internal note', { exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.getByLabel('Public reply', { exact: true }).isChecked()).toBe(true);
  await page.getByLabel('Your text').focus();
  await page.keyboard.type('Hello');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Your reply is public.').waitFor();
  await page.locator('summary', { hasText: 'Macros' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Approve' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Approve' }).isVisible()).toBe(false);
});

test('everything works without scripts', async () => {
  const { desk, id } = await opened();
  const page = await signedIn(desk.url, 'Marco Bianchi', { javaScriptEnabled: false });
  await page.goto(`${desk.url}/tickets/${id}`);
  await page.locator('summary', { hasText: 'Macros' }).click();
  await page.getByRole('button', { name: 'Done by hand' }).click();
  await page.getByText('Nothing is saved until you submit.').waitFor();
  await page.getByLabel('Attach files').setInputFiles({
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear all'),
  });
  await page.getByRole('button', { name: 'Solved' }).click();
  await page.getByText('Your decision is saved.').waitFor();
  await page.getByRole('link', { name: 'letter.txt' }).waitFor();
  expect(desk.store.tickets.get(id)?.status).toBe('solved');
});
