import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildWidget, chatOf, launchBrowser, launcherOf, type Stage, startStage, visit } from './stage.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await buildWidget();
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await startStage();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await stage.stop();
});

const arrive = async (options: BrowserContextOptions = {}) => visit(await browser.newContext(options), stage);

describe('the launcher on a strict page of a company', () => {
  test('opens the chat with a key, moves the focus in, and Escape brings it back', async () => {
    const { page, problems } = await arrive();
    expect(page.frames()).toHaveLength(1);
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const box = chatOf(page).getByRole('textbox', { name: 'Your message' });
    await box.waitFor();
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await launcherOf(page).getAttribute('aria-expanded')).toBe('true');

    await page.keyboard.press('Escape');
    await page.locator('rightsdesk-chat dialog').waitFor({ state: 'hidden' });
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName);
    await expect.poll(focused).toBe('BUTTON');
    expect(problems).toEqual([]);
  });

  test('does everything by keyboard: the menu, the language, and Escape closes the menu first', async () => {
    const { page } = await arrive();
    await launcherOf(page).press('Enter');
    const chat = chatOf(page);
    await chat.getByText('Hello, I am').waitFor();
    await chat.getByRole('button', { name: 'Menu' }).press('Enter');
    expect(await chat.getByRole('link', { name: 'Privacy' }).first().getAttribute('href')).toBe(
      'https://feldpost.example/en/privacy',
    );
    await chat.getByRole('button', { name: 'Deutsch' }).press('Enter');
    await chat.getByRole('button', { name: 'Menü' }).waitFor();
    expect(await chat.locator('html').getAttribute('lang')).toBe('de');
    await page.keyboard.press('Escape');
    await chat.getByRole('button', { name: 'Deutsch' }).waitFor({ state: 'hidden' });
    expect(await page.locator('rightsdesk-chat dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('rightsdesk-chat dialog').waitFor({ state: 'hidden' });
  });

  test('speaks the language of the page, or the one it is told', async () => {
    stage.embed('', 'de-CH');
    const german = await arrive();
    expect(await launcherOf(german.page).textContent()).toContain('Datenschutz-Assistent');
    stage.embed('data-language="fr"', 'de');
    const french = await arrive();
    await launcherOf(french.page).click();
    await chatOf(french.page).getByRole('textbox', { name: 'Votre message' }).waitFor();
  });

  test('takes label and colour from its element, and no colour that is none', async () => {
    const background = async () => {
      const { page } = await arrive();
      return launcherOf(page).evaluate((element) => [
        element.textContent,
        getComputedStyle(element).backgroundColor,
      ]);
    };
    stage.embed('data-label="My data" data-color="#ffcc00"');
    expect(await background()).toEqual(['My data', 'rgb(255, 204, 0)']);
    stage.embed('data-color="red;} * {display:none"');
    expect((await background())[1]).toBe('rgb(31, 92, 77)');
  });

  test('loaded twice stands there once', async () => {
    stage.embed(`async></script><script src="${stage.server.origin}/widget.js"`);
    const { page, problems } = await arrive();
    expect(await page.locator('rightsdesk-chat').count()).toBe(1);
    await launcherOf(page).click();
    await chatOf(page).getByText('Hello, I am').waitFor();
    expect(problems).toEqual([]);
  });

  test('opens by itself where the company wants it, without taking the focus, until the customer closes it', async () => {
    stage.embed('data-open');
    const { page } = await arrive();
    await chatOf(page).getByText('Hello, I am').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await chatOf(page).getByRole('button', { name: 'Close the chat' }).click();
    await page.reload();
    await launcherOf(page).waitFor();
    expect(await page.locator('rightsdesk-chat dialog').isVisible()).toBe(false);
  });

  test('counts the messages that come while the chat is closed', async () => {
    const { page } = await arrive();
    await launcherOf(page).click();
    await chatOf(page).getByText('Hello, I am').waitFor();
    await page.keyboard.press('Escape');
    stage.server.say([{ text: 'A person has answered.', person: 'Mara' }]);
    await expect.poll(() => launcherOf(page).textContent()).toMatch(/1/);
    await launcherOf(page).click();
    await expect.poll(() => launcherOf(page).textContent()).not.toMatch(/1/);
  });

  test('ignores messages of any other window', async () => {
    const { page } = await arrive();
    await launcherOf(page).click();
    await chatOf(page).getByText('Hello, I am').waitFor();
    await page.evaluate(() => window.postMessage({ rightsdesk: { close: true } }, '*'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.locator('rightsdesk-chat dialog').isVisible()).toBe(true);
  });

  test('does not show the chat on a site that is not allowed', async () => {
    const strict = await startStage({ notAllowed: true });
    const { page, problems } = await visit(await browser.newContext(), strict);
    await launcherOf(page).click();
    await expect.poll(() => problems.join()).toContain('frame-ancestors');
    expect(strict.server.calls).toEqual([]);
    await strict.stop();
  });
});

describe('on a small screen', () => {
  const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

  test('the chat fills it, nothing is cut off, and the page behind cannot be reached', async () => {
    const { page } = await arrive(phone);
    await launcherOf(page).tap();
    const chat = chatOf(page);
    await chat.getByText('Hello, I am').waitFor();
    const panel = await page.locator('rightsdesk-chat dialog').boundingBox();
    expect(panel).toMatchObject({ x: 0, y: 0, width: 320, height: 640 });
    expect(await chat.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
    expect(
      await page.evaluate(() =>
        document.querySelector('rightsdesk-chat')?.shadowRoot?.querySelector('dialog')?.matches(':modal'),
      ),
    ).toBe(true);
    const small = await chat
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .filter(({ width, height }) => width < 40 || height < 40),
      );
    expect(small).toEqual([]);
    await chat.getByRole('button', { name: 'Close the chat' }).tap();
    await page.locator('rightsdesk-chat dialog').waitFor({ state: 'hidden' });
  });

  test('long words, addresses and right-to-left text stay inside', async () => {
    const { page } = await arrive(phone);
    await launcherOf(page).tap();
    const chat = chatOf(page);
    await chat.getByText('Hello, I am').waitFor();
    stage.server.say([
      { text: `${'Donaudampfschifffahrt'.repeat(8)} https://a.example/${'x'.repeat(200)}` },
      {
        text: 'مرحبا',
        summary: { title: 'T'.repeat(90), rows: [{ label: 'L'.repeat(60), value: 'v'.repeat(120) }] },
      },
    ]);
    await chat.getByText('مرحبا').waitFor();
    const direction = await chat
      .getByText('مرحبا')
      .evaluate((element) => getComputedStyle(element).direction);
    expect(direction).toBe('rtl');
    expect(await chat.getByRole('log').evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
  });
});
