import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { DownloadPage, DownloadStart, Downloads } from '../../privacy/exports/downloads.ts';
import { pageTexts } from '../../wording/pages/pageTexts.ts';
import type { DownloadPageTexts } from '../../wording/pages/types.ts';
import { setRefusal } from '../refusal.ts';
import { downloadPage } from './downloadPage.ts';
import { noticePage } from './layout.ts';
import { fieldOf, formBody, PAGE_HEADERS, type PageTools, tokenOf } from './pageTools.ts';

export interface DownloadRoutesParts {
  downloads: Downloads;
  /** Keyed hash of the network that a request comes from. */
  networkKeyOf(request: Request): string;
  clock: Clock;
  logger: Logger;
}

/** The download of an export: its page, the code for it, and the file. */
export const downloadRoutes = (
  { frameFor, send, unknownLink }: PageTools,
  timeZone: string,
  { downloads, networkKeyOf, clock, logger }: DownloadRoutesParts,
): Router => {
  const router = Router();

  /** The page of a link that no longer works, in the customer's language. */
  const sendClosed = (
    request: Request,
    response: Response,
    page: Exclude<DownloadPage, { state: 'ready' }>,
  ) => {
    if (page.state === 'unknown') return unknownLink(request, response);
    const frame = frameFor(page.language);
    const texts = frame.texts.downloadPage;
    setRefusal(response, `download_${page.state}`);
    return send(response, 410, noticePage(frame, page.state === 'expired' ? texts.expired : texts.usedUp));
  };

  const sendOpen = (
    response: Response,
    status: number,
    token: string,
    page: Extract<DownloadPage, { state: 'ready' }>,
    state: { codeSent: boolean; told?: { text: string; alarm: boolean } },
  ) =>
    send(
      response,
      status,
      downloadPage(frameFor(page.language), {
        linkToken: token,
        expiresAt: page.expiresAt,
        timeZone,
        ...state,
      }),
    );

  const withPage =
    (
      handle: (
        token: string,
        page: Extract<DownloadPage, { state: 'ready' }>,
        request: Request,
        response: Response,
      ) => Promise<unknown>,
    ) =>
    async (request: Request, response: Response) => {
      const token = tokenOf(request);
      if (token === undefined) return unknownLink(request, response);
      const page = await downloads.page(token);
      return page.state === 'ready'
        ? handle(token, page, request, response)
        : sendClosed(request, response, page);
    };

  // A GET shows the page and changes nothing, because email scanners open links.
  router.get(
    '/export/:token',
    withPage(async (token, page, _request, response) =>
      sendOpen(response, 200, token, page, { codeSent: false }),
    ),
  );

  router.post(
    '/export/:token/code',
    withPage(async (token, page, request, response) => {
      const texts = pageTexts(page.language).downloadPage;
      const sent = await downloads.sendCode(token, networkKeyOf(request));
      switch (sent.outcome) {
        case 'code_sent':
          return sendOpen(response, 200, token, page, {
            codeSent: true,
            told: { text: texts.codeSent(sent.maskedAddress), alarm: false },
          });
        case 'too_soon': {
          const seconds = Math.max(1, Math.ceil((sent.resendAfter.getTime() - clock.now().getTime()) / 1000));
          setRefusal(response, 'download_code_too_soon');
          return sendOpen(response, 429, token, page, {
            codeSent: true,
            told: { text: texts.waitBeforeAgain(seconds), alarm: false },
          });
        }
        case 'budget_spent':
          setRefusal(response, 'download_codes_spent');
          return sendOpen(response, 429, token, page, {
            codeSent: true,
            told: { text: texts.budgetSpent, alarm: true },
          });
        case 'gone':
          return sendClosed(request, response, { state: 'expired', language: page.language });
      }
    }),
  );

  router.post(
    '/export/:token/download',
    formBody,
    withPage(async (token, page, request, response) => {
      const typed: unknown = fieldOf(request, 'code');
      const code = typeof typed === 'string' ? typed : '';
      const start = await downloads.start(token, code, networkKeyOf(request));
      if (start.outcome === 'started') return stream(start, response, logger);
      if (start.outcome === 'gone')
        return sendClosed(request, response, { state: 'used_up', language: page.language });
      setRefusal(response, `download_code_${start.outcome}`);
      const text = refusal(start, pageTexts(page.language).downloadPage);
      return sendOpen(response, 400, token, page, {
        codeSent: start.outcome === 'wrong',
        told: { text, alarm: true },
      });
    }),
  );

  return router;
};

/** The export is used up only once the last byte went out. A download that breaks off costs one start. */
const stream = async (
  start: Extract<DownloadStart, { outcome: 'started' }>,
  response: Response,
  logger: Logger,
) => {
  response.set({
    ...PAGE_HEADERS,
    'Content-Type': 'application/zip',
    'Content-Length': String(start.bytes),
    'Content-Disposition': `attachment; filename="${start.fileName}"`,
  });
  try {
    await pipeline(Readable.from(start.content), response);
    await start.finished();
  } catch (error) {
    logger.warn('a download broke off', errorFields(error));
  }
};

const refusal = (
  outcome: Exclude<DownloadStart, { outcome: 'started' | 'gone' }>,
  texts: DownloadPageTexts,
): string => {
  switch (outcome.outcome) {
    case 'wrong':
      return texts.wrongCode(outcome.triesLeft);
    case 'expired':
    case 'nothing_open':
      return texts.codeExpired;
    case 'spent':
      return texts.codeSpent;
  }
};
