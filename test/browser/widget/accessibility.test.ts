import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeOn } from '../axe.ts';
import {
  buildWidget,
  chatOf,
  frameOf,
  launchBrowser,
  launcherOf,
  type Stage,
  startStage,
  visit,
} from './stage.ts';

const HOST_PAGE_ONLY = ['region', 'landmark-one-main', 'page-has-heading-one'];

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await buildWidget();
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await stage.stop();
});

const violations = (page: Page, where: 'chat' | 'launcher'): Promise<string[]> =>
  where === 'chat'
    ? axeOn(frameOf(page))
    : axeOn(page.mainFrame(), { skip: HOST_PAGE_ONLY, within: 'rightsdesk-chat' });

const rich = [
  {
    text: 'Hello. **Please** look at [our policy](https://feldpost.example/p):\n- one\n- two',
    quote: { text: 'You may ask.', source: 'Section 7', url: 'https://feldpost.example/p#7' },
  },
  {
    text: 'Shall I?',
    summary: { title: 'Erase my data', rows: [{ label: 'Until', value: '24 December' }] },
    buttons: [{ label: 'Yes', value: 'yes' }, { label: 'No', value: 'no' }],
  },
]; // biome-ignore format: messages to read across

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([
    [1280, 860],
    [320, 640],
  ])('axe finds nothing at %i by %i pixels', async (width, height) => {
    stage = await startStage({ greeting: rich });
    const { page } = await visit(
      await browser.newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      }),
      stage,
    );
    expect(await violations(page, 'launcher')).toEqual([]);
    await launcherOf(page).click();
    const chat = chatOf(page);
    await chat.getByText('Shall I?').waitFor();
    expect(await violations(page, 'chat')).toEqual([]);

    stage.server.failNext({ path: /POST .*activities/, status: 429 });
    await chat.locator('textarea').fill('a message');
    await chat.locator('textarea').press('Enter');
    await chat.getByRole('button', { name: 'Try again' }).waitFor();
    stage.server.say([{ text: 'I am Mara.', person: 'Mara' }]);
    await chat.getByText('I am Mara.').waitFor();
    await chat.getByRole('button', { name: 'Menu' }).click();
    expect(await violations(page, 'chat')).toEqual([]);
    await chat.getByRole('button', { name: 'End and forget this chat' }).click();
    expect(await violations(page, 'chat')).toEqual([]);
    await chat.getByRole('dialog').getByRole('button', { name: 'End and forget' }).click();
    await chat.getByText('ended and forgotten').waitFor();
    expect(await violations(page, 'chat')).toEqual([]);
  });
});

test('nothing moves where less motion is wanted', async () => {
  stage = await startStage();
  const { page } = await visit(await browser.newContext({ reducedMotion: 'reduce' }), stage);
  await launcherOf(page).click();
  await chatOf(page).getByText('Hello').waitFor();
  const moving = await frameOf(page).evaluate(
    () =>
      document.getAnimations().filter((one) => {
        const frames = (one.effect as KeyframeEffect).getKeyframes();
        return frames.some((frame) => 'transform' in frame || 'translate' in frame);
      }).length,
  );
  expect(moving).toBe(0);
});

test('in forced colours every control keeps an edge', async () => {
  stage = await startStage({ greeting: rich });
  const { page } = await visit(await browser.newContext({ forcedColors: 'active' }), stage);
  const edge = (element: Element) => Number.parseFloat(getComputedStyle(element).borderTopWidth);
  expect(await launcherOf(page).evaluate(edge)).toBeGreaterThan(0);
  await launcherOf(page).click();
  const chat = chatOf(page);
  await chat.getByText('Shall I?').waitFor();
  await chat.locator('textarea').fill('x');
  expect(await chat.getByRole('button', { name: 'Yes' }).evaluate(edge)).toBeGreaterThan(0);
  expect(await chat.getByRole('button', { name: 'Send' }).evaluate(edge)).toBeGreaterThan(0);
});
