import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { codeIn, mailNumber, openChatOnSite } from '../journey/realProduct.ts';

const ADDRESS = 'maya.torres@harbormail.example';
const REFERENCE = /RD-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** Somebody in a browser of their own who has just asked for their data; answers how they go on to the file. */
export const beginHonestly = async (browser: Browser, product: Instance): Promise<() => Promise<void>> => {
  const { page, log, say, problems } = await openChatOnSite(browser, product, 'en');
  await say('I want a copy of my data', /e-mail address/i);
  await say(ADDRESS, /eight digits/);
  const code = codeIn(await mailNumber(product, ADDRESS, 1));
  return async () => {
    await say(code, /copy/i);
    await say('yes', REFERENCE);
    const reference = REFERENCE.exec((await log.textContent()) ?? '')?.[0] as string;
    const ready = await mailNumber(product, ADDRESS, 3);
    expect(ready.Text).toContain(reference);
    const link = /https?:\/\/\S+\/export\/[\w-]+/.exec(ready.Text)?.[0] as string;
    expect((await page.request.get(link)).status()).toBe(200);
    expect(problems).toEqual([]);
  };
};
