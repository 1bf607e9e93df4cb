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

const PATIENCE = { timeout: 30_000, interval: 200 };

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

/** A customer on the company's site, the chat open, whatever the browser complains about gathered. */
export const openChatOnSite = async (browser: Browser, product: Instance, language: string) => {
  const context = await browser.newContext({ acceptDownloads: true, locale: language });
  const page: Page = await context.newPage();
  const problems = gatherProblems(page);
  await page.goto(`${product.site}/${language === 'en' ? '' : language}`);
  await launcherOf(page).click();
  const chat = chatOf(page);
  const log = chat.locator('[role=log]');
  const box = chat.locator('textarea');
  await log.getByRole('link').first().waitFor();
  const say = async (text: string, answer: RegExp): Promise<void> => {
    await box.fill(text);
    await box.press('Enter');
    await log.getByText(answer).last().waitFor({ timeout: 30_000 });
  };
  return { context, page, chat, log, say, problems };
};
