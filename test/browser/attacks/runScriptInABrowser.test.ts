import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { unzip } from '../../../processes/demo/unzip.ts';
import { xssCorpus } from '../../web/widget/xssCorpus.ts';
import { codeIn, mailNumber, openChatOnSite, openProduct } from '../journey/realProduct.ts';
import { launchBrowser } from '../widget/stage.ts';
import { beginHonestly } from './honestCustomer.ts';
import { expectSeen } from './whatOperatorsSee.ts';

const corpus = xssCorpus ?? [];
const ADDRESS = 'mallory.odd@letterbox.example';
const REFERENCE = /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/;
/** What one message holds, so that the whole corpus goes through in few turns. */
const TEXTS_A_MESSAGE = 20;

/** Anything that ran, or asked somebody else for something. */
const watch = (context: BrowserContext): string[] => {
  const ran: string[] = [];
  context.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = ['localhost', '127.0.0.1'].includes(hostname);
    if (!own && !['file:', 'data:', 'blob:', 'about:'].includes(protocol))
      ran.push(`asked: ${request.url()}`);
  });
  return ran;
};

/** Elements that texts could have become, in every frame of a page. */
const foreignIn = async (page: Page, within: string): Promise<string[]> =>
  (await Promise.all(page.frames().map((frame) => foreignInFrame(frame, within)))).flat();

const foreignInFrame = async (frame: Frame, within: string): Promise<string[]> => {
  try {
    return await frame.evaluate(
      (scope) =>
        [...document.querySelectorAll(`${scope} *`)]
          .filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on')))
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      within,
    );
  } catch (error) {
    // The app beside a ticket opens by itself: then what has opened is looked at.
    if (!String(error).includes('Execution context was destroyed')) throw error;
    await frame.waitForLoadState();
    return foreignInFrame(frame, within);
  }
};

describe.skipIf(corpus.length === 0)("somebody who wants to run a script in somebody else's browser", () => {
  let browser: Browser;
  let product: Instance;
  let context: BrowserContext;
  let folder: string;
  let ran: string[];
  let finishHonestly: () => Promise<void>;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rd-xss-'));
    [product, browser] = await Promise.all([openProduct(), launchBrowser()]);
    context = await browser.newContext({ acceptDownloads: true });
    ran = watch(context);
    const client = await MongoClient.connect(product.storeUri);
    const forms = client.db('plumelac').collection('webForms');
    const account = await client.db('plumelac').collection('accounts').findOne({ emailLower: ADDRESS });
    const model = await forms.findOne({ accountId: account?._id as never });
    const texts = Object.entries(model ?? {}).filter(
      ([field, value]) => typeof value === 'string' && !/id|email|address/i.test(field),
    );
    expect(texts.length).toBeGreaterThan(0);
    await forms.insertMany(
      corpus.map((text, n) => ({
        ...model,
        ...Object.fromEntries(texts.map(([field]) => [field, text])),
        _id: `xss-${n}` as never,
      })),
    );
    await client.close();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('fails in the chat, before an agent, and in the mail with the answer', async () => {
    finishHonestly = await beginHonestly(browser, product);
    const { page, say, log, context: customers } = await openChatOnSite(browser, product, 'en');
    const inChat = watch(customers);
    for (let n = 0; n < corpus.length; n += TEXTS_A_MESSAGE)
      await say(corpus.slice(n, n + TEXTS_A_MESSAGE).join('\n'), /./);
    await say('I want to talk to a real person', /e-mail address/i);
    await say('tom.ashworth@quillmail.example', REFERENCE);
    const reference = REFERENCE.exec((await log.textContent()) ?? '')?.[0] as string;
    expect(inChat).toEqual([]);
    expect(await foreignIn(page, '.log')).toEqual([]);

    const desk = await context.newPage();
    await desk.goto(product.desk);
    await desk.getByRole('button', { name: /Privacy officer/ }).click();
    await desk.waitForURL(/tickets/);
    await desk.goto(`${product.desk}/tickets?q=${reference}`);
    const line = desk.locator('table.tickets tbody a');
    const countAfresh = async () => {
      await desk.reload();
      return line.count();
    };
    await expect.poll(countAfresh, { timeout: 30_000 }).toBeGreaterThan(0);
    await line.first().click();
    await desk.getByText('alert').first().waitFor();
    expect(await foreignIn(desk, '#conversation')).toEqual([]);
    await desk.locator('#text').fill(corpus.join('\n').slice(0, 9_000));
    await desk.getByText('Public reply', { exact: true }).click();
    await desk.getByRole('button', { name: 'Open', exact: true }).click();
    await desk.getByText('Your reply is public.').waitFor();

    await log.getByText('alert').last().waitFor();
    const inbox = await context.newPage();
    const answered = await mailNumber(product, 'tom.ashworth@quillmail.example', 2);
    await inbox.goto(product.inbox);
    await inbox.getByText(answered.Subject).first().click();
    await inbox.frameLocator('iframe').first().locator('body').waitFor();
    const own = await context.newPage();
    await own.setContent(answered.HTML);
    expect(await foreignIn(own, 'body')).toEqual([]);
    expect(inChat).toEqual([]);
    expect(ran).toEqual([]);
  }, 180_000);

  test('fails in the export, opened from the disk', async () => {
    const { say, context: customers } = await openChatOnSite(browser, product, 'en');
    await say('I want a copy of my data', /e-mail address/i);
    await say(ADDRESS, /eight digits/);
    await say(codeIn(await mailNumber(product, ADDRESS, 1)), /copy/i);
    await say('yes', REFERENCE);
    const ready = await mailNumber(product, ADDRESS, 3);
    const page = await customers.newPage();
    await page.goto(/https?:\/\/\S+\/export\/[\w-]+/.exec(ready.Text)?.[0] as string);
    await page.getByRole('button').first().click();
    await page.locator('#code').fill(codeIn(await mailNumber(product, ADDRESS, 4)));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    const files = unzip(readFileSync(await download.path()));
    const html = path.join(folder, 'your-data.html');
    writeFileSync(html, files.get('your-data.html') as Buffer);
    const file = await context.newPage();
    await file.goto(`file://${html}`);
    const shown = (await file.locator('body').textContent()) ?? '';
    for (const text of corpus.slice(0, 20)) expect(shown).toContain(text);
    expect(await foreignIn(file, 'body')).toEqual([]);
    expect(ran).toEqual([]);
  }, 120_000);

  // What stands in a database of the company was not typed to us: the trail of the export is the record of it.
  test('is seen by the operator', () => expectSeen(product, 'markup_typed'));

  test('leaves the honest customer where they were', () => finishHonestly());
});
