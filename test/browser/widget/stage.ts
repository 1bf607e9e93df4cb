import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { packageRoot } from '../../../config/packageRoot.ts';
import { createWidgetRoutes } from '../../../web/widget/widgetRoutes.ts';
import { type FakeDirectLine, type FakeReply, startFakeDirectLine } from '../../web/widget/fakeDirectLine.ts';
import { hostPage, hostPolicy } from './hostPage.ts';

const ASSETS = path.join(packageRoot, 'dist', 'widget');

/** Builds the widget as the product does; fails when it is too large. */
export const buildWidget = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [path.join(packageRoot, 'scripts', 'buildWidget.mjs')]);
};

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A chat server and a company's page on another origin that embeds it. */
export const startStage = async (
  options: {
    greeting?: FakeReply[];
    reply?: (text: string) => FakeReply[];
    typing?: boolean;
    /** Another site, not merely another origin: there the browser refuses the frame its storage. */
    foreign?: boolean;
    /** The server does not know the page. */
    notAllowed?: boolean;
  } = {},
) => {
  let attributes = '';
  let language = 'en';
  let widgetOrigin = '';
  const site: Server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', hostPolicy(widgetOrigin));
    response.end(hostPage(widgetOrigin, attributes, language));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const siteOrigin = `http://${options.foreign ? 'localhost' : '127.0.0.1'}:${(site.address() as AddressInfo).port}`;

  const pages = express.Router();
  pages.use(
    createWidgetRoutes({
      assetsDir: ASSETS,
      allowedOrigins: options.notAllowed ? [] : [siteOrigin],
      privacyUrl: (chosen) => `https://feldpost.example/${chosen}/privacy`,
      companyName: 'Feldpost',
    }),
  );
  const server: FakeDirectLine = await startFakeDirectLine({ ...options, pages });
  widgetOrigin = server.origin;

  return {
    server,
    siteOrigin,
    /** Attributes of the script element and the page's language, from the next load on. */
    embed: (scriptAttributes: string, pageLanguage = 'en'): void => {
      attributes = scriptAttributes;
      language = pageLanguage;
    },
    stop: async (): Promise<void> => {
      site.closeAllConnections();
      await Promise.all([server.stop(), new Promise((resolve) => site.close(resolve))]);
    },
  };
};

export type Stage = Awaited<ReturnType<typeof startStage>>;

/** What the browser complains about on a page, from now on. */
export const gatherProblems = (page: Page): string[] => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return problems;
};

/** A visit of the company's page; `problems` gathers what the browser complains about. */
export const visit = async (context: BrowserContext, stage: Stage) => {
  const page = await context.newPage();
  const problems = gatherProblems(page);
  await page.goto(stage.siteOrigin);
  await page.locator('rightsdesk-chat button').waitFor();
  return { page, problems };
};

export const launcherOf = (page: Page) => page.locator('rightsdesk-chat > button, rightsdesk-chat button');

/** The chat's frame, once it is there. */
export const chatOf = (page: Page) => page.frameLocator('rightsdesk-chat iframe');

export const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.url().includes('/chat?'));
  if (!frame) throw new Error('the chat has no frame');
  return frame;
};
