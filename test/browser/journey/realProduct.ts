import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { shipped } from '../../../config/packageRoot.ts';
import type { MailDetail, MailSummary } from '../../../local/inbox/storedMail.ts';
import { codeInText } from '../../../processes/codeInText.ts';
import { type Instance, openFreshInstance } from '../../../processes/demo/freshInstance.ts';
import { chatOf, gatherProblems, launcherOf } from '../widget/stage.ts';

/** The built product with all its processes, as `npm start` runs it, on free ports and in a folder of its own. */
export const openProduct = (): Promise<Instance> =>
  openFreshInstance({ program: { file: shipped('dist', 'main.js'), nodeArgs: [] } });

const PATIENCE = { timeout: 15_000, interval: 200 };

/** The mails of one address, oldest first, as the inbox's API tells them. */
const mailsTo = async ({ inbox }: Instance, address: string): Promise<MailSummary[]> => {
  const { messages } = (await (await fetch(`${inbox}/api/v1/messages?limit=200`)).json()) as {
    messages: MailSummary[];
  };
  return messages.filter((mail) => mail.To.some((to) => to.Address === address)).reverse();
};

/** The mail that arrives as the `nth` (from 1) at an address. */
export const mailNumber = async (product: Instance, address: string, nth: number): Promise<MailDetail> => {
  let id = '';
  await expect
    .poll(async () => {
      id = (await mailsTo(product, address))[nth - 1]?.ID ?? '';
      return id;
    }, PATIENCE)
    .not.toBe('');
  return (await (await fetch(`${product.inbox}/api/v1/message/${id}`)).json()) as MailDetail;
};

export const codeIn = ({ Text }: MailDetail): string => codeInText(Text) ?? '';

/** The chat of a page of the company's site, opened by its button, or left open by the visit before. */
export const openChatOf = async (page: Page) => {
  if ((await launcherOf(page).getAttribute('aria-expanded')) !== 'true') await launcherOf(page).click();
  const chat = chatOf(page);
  const log = chat.locator('[role=log]');
  const box = chat.locator('textarea');
  await log.getByRole('link').first().waitFor();
  const say = async (text: string, answer: RegExp): Promise<void> => {
    const before = await log.locator('.message').count();
    await box.fill(text);
    await box.press('Enter');
    // The own line, and at least one that answers it.
    await expect.poll(() => log.locator('.message').count(), PATIENCE).toBeGreaterThan(before + 1);
    await expect
      .poll(
        async () => (await log.locator('.message').allTextContents()).slice(before + 1).join('\n'),
        PATIENCE,
      )
      .toMatch(answer);
  };
  return { chat, log, say };
};

/** A customer on the company's site, the chat open, whatever the browser complains about gathered. */
export const openChatOnSite = async (browser: Browser, product: Instance, language: string) => {
  const context = await browser.newContext({ acceptDownloads: true, locale: language });
  const page: Page = await context.newPage();
  const problems = gatherProblems(page);
  await page.goto(`${product.site}/${language === 'en' ? '' : language}`);
  return { context, page, problems, ...(await openChatOf(page)) };
};
