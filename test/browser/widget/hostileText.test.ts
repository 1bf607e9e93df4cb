import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { xssCorpus } from '../../web/widget/xssCorpus.ts';
import { buildWidget, chatOf, frameOf, launchBrowser, launcherOf, startStage, visit } from './stage.ts';

let browser: Browser;
beforeAll(async () => {
  await buildWidget();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.skipIf(!xssCorpus)(
  'hostile texts are shown as they are, in every place that shows text, and nothing runs',
  async () => {
    const corpus = xssCorpus ?? [];
    const stage = await startStage({
      reply: (text) => [
        { text },
        { text: `[${text.slice(0, 200)}](https://a.example) [x](${text})`, person: text },
        {
          text: '-',
          summary: { title: text, rows: [{ label: text, value: text }] },
          quote: { text, source: text, url: text },
          buttons: [{ label: text, value: text }],
        },
      ],
    });
    const { page, problems } = await visit(await browser.newContext(), stage);
    await launcherOf(page).click();
    const chat = chatOf(page);
    await chat.getByText('Hello').waitFor();
    // Some through the composer, as customers would; all as the assistant's words.
    for (const text of corpus.slice(0, 5)) {
      await chat.locator('textarea').fill(text);
      await chat.locator('textarea').press('Enter');
    }
    stage.server.say(
      corpus.flatMap((text) => [
        { text, person: text },
        { text: `**${text}** [a](${text})`, summary: { title: text, rows: [{ label: text, value: text }] } },
        { text: '-', quote: { text, source: text, url: text }, buttons: [{ label: text, value: text }] },
      ]),
    );
    stage.server.say([{ text: 'the last one' }]);
    await chat.getByText('the last one').waitFor();

    const found = await frameOf(page).evaluate(() => ({
      foreign: document.querySelectorAll(
        '.log :is(img, script, svg, iframe, style, object, embed, form, input, meta, link)',
      ).length,
      handlers: [...document.querySelectorAll('.log *')].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on')),
      ).length,
      links: [...document.querySelectorAll<HTMLAnchorElement>('.log a')].filter(
        ({ protocol, rel }) => !/^https?:$/.test(protocol) || rel !== 'noopener noreferrer',
      ).length,
      messages: document.querySelectorAll('.message').length,
    }));
    expect(found).toMatchObject({ foreign: 0, handlers: 0, links: 0 });
    expect(found.messages).toBeGreaterThan(corpus.length * 3);
    expect(problems).toEqual([]);
    await stage.stop();
  },
);
