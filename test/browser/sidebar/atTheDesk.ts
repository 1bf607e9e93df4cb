import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { gatherProblems } from '../widget/stage.ts';

/** The app's text inside the desk's page. */
export const appOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Privacy app"]');

/** One of the desk's people at work in a browser of their own. */
export const workAtDesk = async (browser: Browser, { desk }: Instance, name: string, width = 1360) => {
  const context = await browser.newContext({
    viewport: { width, height: process.env['PICTURES'] ? 1800 : 1000 },
    acceptDownloads: true,
    bypassCSP: true,
  });
  const page = await context.newPage();
  const problems = gatherProblems(page);
  await page.goto(`${desk}/tickets`);
  await page.getByRole('button', { name }).click();
  const app = appOf(page);
  return {
    page,
    app,
    problems,
    openTicket: async (text: string | RegExp) => {
      await page.goto(`${desk}/tickets?view=all`);
      await page.getByRole('link', { name: text }).first().click();
      await app.getByRole('heading', { level: 1 }).waitFor();
    },
    openBoard: async () => {
      await page.getByRole('link', { name: 'Privacy requests' }).click();
      await app.getByRole('heading', { name: 'Privacy requests' }).waitFor();
    },
  };
};

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong inside the app's frame. */
export const violationsIn = async (page: Page): Promise<string[]> => {
  const frame = page.frames().find((one) => one.url().includes('/sidebar')) as Frame;
  await frame.evaluate(await readFile(AXE, 'utf8'));
  return frame.evaluate(async (rules) => {
    type Found = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(...of: unknown[]): Promise<Found> } };
    const found = await axe.run(document, { runOnly: { type: 'tag', values: rules }, iframes: false });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  }, RULES);
};
