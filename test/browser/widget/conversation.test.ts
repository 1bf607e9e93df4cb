import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildWidget, chatOf, launchBrowser, launcherOf, type Stage, startStage, visit } from './stage.ts';

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

const converse = async (options: Parameters<typeof startStage>[0] = {}) => {
  stage = await startStage(options);
  const { page, problems } = await visit(await browser.newContext(), stage);
  await launcherOf(page).click();
  const chat = chatOf(page);
  await chat.getByText('Hello').first().waitFor();
  const box = chat.locator('textarea');
  const say = async (text: string): Promise<void> => {
    await box.fill(text);
    await box.press('Enter');
  };
  return { page, chat, box, say, problems };
};

test('buttons say their words, and go once one was pressed', async () => {
  const buttons = [{ label: 'Delete my data', value: 'delete everything' }];
  const { chat, box } = await converse({ greeting: [{ text: 'Hello', buttons }] });
  await chat.getByRole('button', { name: 'Delete my data' }).click();
  await chat.getByText('You said: delete everything').waitFor();
  expect(await chat.getByRole('button', { name: 'Delete my data' }).count()).toBe(0);
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('Shift+Enter breaks the line, and an Enter that ends a composition sends nothing', async () => {
  const { chat, box } = await converse();
  await box.fill('first');
  await box.press('Shift+Enter');
  await box.pressSequentially('second');
  await box.evaluate((element) => {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    element.dispatchEvent(event);
  });
  expect(await box.inputValue()).toBe('first\nsecond');
  await box.press('Enter');
  await chat.getByText('You said: first').waitFor();
});

test('the keyboard fits what is asked for', async () => {
  const { chat, box } = await converse({
    reply: (text) =>
      text === 'a'
        ? [{ text: 'Your address?', expecting: 'address' }]
        : [{ text: 'The code?', expecting: 'code' }],
  });
  await box.fill('a');
  await box.press('Enter');
  await chat.getByText('Your address?').waitFor();
  expect([await box.getAttribute('inputmode'), await box.getAttribute('autocomplete')]).toEqual([
    'email',
    'email',
  ]);
  await box.fill('me@a.example');
  await box.press('Enter');
  await chat.getByText('The code?').waitFor();
  expect([await box.getAttribute('inputmode'), await box.getAttribute('autocomplete')]).toEqual([
    'numeric',
    'one-time-code',
  ]);
});

test('a message that was refused says why and can be sent again', async () => {
  const { chat, say } = await converse();
  const error = { code: 'rate_limited', message: 'That was quick. Please wait a moment.' };
  stage.server.failNext({ path: /POST .*activities/, status: 429, body: { error } });
  await say('too soon');
  await chat.getByText('That was quick. Please wait a moment.').waitFor();
  await chat.getByRole('button', { name: 'Try again' }).click();
  await chat.getByText('You said: too soon').waitFor();
  expect(await chat.getByText('That was quick.').count()).toBe(0);
});

test('a text near the limit is counted', async () => {
  const { chat, box } = await converse();
  await box.fill('x'.repeat(9_412));
  await chat.getByText('9,412 of 10,000 characters').waitFor();
  await box.fill('x'.repeat(10_001));
  await chat.getByText('10,001 characters. Please shorten your message to 10,000.').waitFor();
});

describe('the conversation goes on', () => {
  test('after a reload, open as it was, with everything that was said', async () => {
    const { page, chat, say } = await converse();
    await say('remember this');
    await chat.getByText('You said: remember this').waitFor();
    await page.reload();
    await chatOf(page).getByText('You said: remember this').waitFor();
    await chatOf(page).locator('textarea').fill('and on');
    await chatOf(page).locator('textarea').press('Enter');
    await chatOf(page).getByText('You said: and on').waitFor();
    expect(await chatOf(page).locator('.message').count()).toBe(5);
    expect(stage.server.conversations.size).toBe(1);
  });

  test('after the server restarted, with what was written meanwhile', async () => {
    const { chat, say } = await converse();
    await say('before');
    await chat.getByText('You said: before').waitFor();
    await stage.server.stop();
    await chat.getByText('The connection was lost.').first().waitFor();
    await say('meanwhile');
    await chat.getByText('Will be sent once you are back online').waitFor();
    await stage.server.resume();
    await chat.getByText('You said: meanwhile').waitFor();
    expect(await chat.locator('.message').count()).toBe(5);
  });

  test('over polling where WebSocket is refused', async () => {
    stage = await startStage();
    stage.server.refuseSockets(true);
    const { page } = await visit(await browser.newContext(), stage);
    await launcherOf(page).click();
    await chatOf(page).getByText('Hello').waitFor();
    await chatOf(page).locator('textarea').fill('slowly');
    await chatOf(page).locator('textarea').press('Enter');
    await chatOf(page).getByText('You said: slowly').waitFor();
  });
});

test('where the browser refuses storage the chat works, and says that it cannot be kept', async () => {
  const { page, chat, say, problems } = await converse({ foreign: true });
  await chat.getByText('Your browser does not let this chat be kept.').waitFor();
  await say('private');
  await chat.getByText('You said: private').waitFor();
  await page.reload();
  await chatOf(page).getByText('Hello').waitFor();
  await chatOf(page).getByText('Your browser does not let this chat be kept.').waitFor();
  expect(await chatOf(page).getByText('private').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('a chat that is gone after a reload is replaced by a new one that says so', async () => {
  const { page } = await converse();
  stage.server.conversations.clear();
  await page.reload();
  await chatOf(page).getByText('Your earlier chat is no longer available').waitFor();
  await chatOf(page).getByText('Hello').waitFor();
});

test('"End and forget this chat" deletes it everywhere', async () => {
  const { page, chat, say } = await converse();
  await say('a secret');
  await chat.getByText('You said: a secret').waitFor();
  await chat.getByRole('button', { name: 'Menu' }).click();
  await chat.getByRole('button', { name: 'End and forget this chat' }).click();
  await chat.getByRole('dialog').getByRole('button', { name: 'End and forget' }).click();
  await chat.getByText('This chat has been ended and forgotten.').waitFor();
  expect(stage.server.conversations.size).toBe(0);
  expect(await chat.getByText('a secret').count()).toBe(0);
  await page.reload();
  await chatOf(page).getByText('Hello').waitFor();
  expect(await chatOf(page).getByText('a secret').count()).toBe(0);
});
