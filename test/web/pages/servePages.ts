import type { AddressInfo } from 'node:net';
import express from 'express';
import { loadConfig } from '../../../config/loadConfig.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { createPages, type PagesParts } from '../../../web/pages/createPages.ts';

const notAsked = async (): Promise<never> => {
  throw new Error('this test says nothing about that page');
};

const NOTHING: PagesParts = {
  company: loadConfig({}).company,
  links: { privacy: (language) => `https://www.example.com/${language}/privacy` },
  codes: { page: notAsked },
  notMe: { page: notAsked, stop: notAsked },
  mandates: { page: notAsked, answer: notAsked },
  agentFiles: { byLink: notAsked },
  downloads: { page: notAsked, sendCode: notAsked, start: notAsked },
  networkKeyOf: () => 'here',
  clock: { now: () => new Date() },
  logger: silentLogger,
};

/** The pages over HTTP. A page whose part is not given answers nothing but an error. */
export const servePages = async (
  parts: Partial<PagesParts>,
): Promise<{ url: string; close(): Promise<unknown> }> => {
  const server = express()
    .use(createPages({ ...NOTHING, ...parts }))
    .listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};
