import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Company } from '../../domain/company.ts';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { DownloadPage, DownloadStart, Downloads } from '../../privacy/exports/downloads.ts';
import type { Codes } from '../../privacy/identity/codes.ts';
import type { NotMe } from '../../privacy/identity/notMe.ts';
import type { PolicyLinks } from '../../privacy/policyLinks.ts';
import type { Mandates } from '../../privacy/requests/mandates.ts';
import { pageTexts } from '../../wording/pages/pageTexts.ts';
import type { DownloadPageTexts } from '../../wording/pages/types.ts';
import { preferredLanguage } from '../preferredLanguage.ts';
import { setRefusal } from '../refusal.ts';
import { codePage } from './codePage.ts';
import { downloadPage } from './downloadPage.ts';
import { noticePage, type PageFrame, pagesCss } from './layout.ts';
import { mandatePage } from './mandatePage.ts';
import { notMePage } from './notMePage.ts';

/** These pages are not cached, framed, sniffed, indexed or sent as a referrer. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

const TOKEN = /^[A-Za-z0-9_-]{16,64}$/;

export interface PagesParts {
  company: Pick<Company, 'name' | 'brandColor' | 'privacyEmail' | 'timeZone'>;
  links: Pick<PolicyLinks, 'privacy'>;
  codes: Pick<Codes, 'page'>;
  notMe: NotMe;
  mandates: Pick<Mandates, 'page' | 'answer'>;
  downloads: Downloads;
  /** Keyed hash of the network that a request comes from. */
  networkKeyOf(request: Request): string;
  clock: Clock;
  logger: Logger;
}

/**
 * The pages behind the links in emails: the code to type into the chat, "this was not me", the consent to a request that
 * somebody else made, and the download of an export.
 */
export const createPages = (parts: PagesParts): Router => {
  const { company, links, codes, notMe, mandates, downloads, networkKeyOf, clock, logger } = parts;
  const { timeZone } = company;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '2kb', parameterLimit: 5 });

  const frameFor = (language: Language): PageFrame => ({
    company: company.name,
    brandColor: company.brandColor,
    privacyUrl: links.privacy(language),
    privacyContact: company.privacyEmail,
    texts: pageTexts(language),
  });
  const send = (response: Response, status: number, html: string) =>
    response.status(status).set(HEADERS).type('html').send(html);
  const sendNotice = (
    request: Request,
    response: Response,
    status: number,
    notice: 'notFound' | 'unavailable',
  ) => {
    const frame = frameFor(preferredLanguage(request.headers['accept-language']));
    return send(response, status, noticePage(frame, frame.texts[notice]));
  };
  const notFound = (request: Request, response: Response) => sendNotice(request, response, 404, 'notFound');
  /** A link that was never issued or is long gone: somebody may be guessing. */
  const unknownLink = (request: Request, response: Response) => {
    setRefusal(response, 'link_unknown');
    return notFound(request, response);
  };
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = refusedStatus(error);
    if (status !== undefined) {
      setRefusal(response, 'request_malformed');
      return void sendNotice(request, response, status, 'notFound');
    }
    logger.error('a page could not be shown', errorFields(error));
    sendNotice(request, response, 503, 'unavailable');
  };
  const tokenOf = (request: Request): string | undefined => {
    const { token } = request.params;
    return typeof token === 'string' && TOKEN.test(token) ? token : undefined;
  };

  router.get('/pages.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').type('css').send(pagesCss(company.brandColor));
  });

  router.get('/code/:token', async (request, response) => {
    const token = tokenOf(request);
    const page = token === undefined ? undefined : await codes.page(token);
    if (!page) return unknownLink(request, response);
    return send(response, page.open ? 200 : 410, codePage(frameFor(page.language), page, timeZone));
  });

  // The link only shows a page: whatever else a scanner tries with it changes nothing.
  router.all('/code/:token', (request, response) => {
    setRefusal(response, 'method_refused');
    return notFound(request, response);
  });

  router.get('/not-me/:token', async (request, response) => {
    const token = tokenOf(request);
    const page = token === undefined ? undefined : await notMe.page(token);
    if (token === undefined || !page || page.state === 'unknown') return unknownLink(request, response);
    const frame = frameFor(page.language);
    return page.state === 'open'
      ? send(response, 200, notMePage(frame, page, token, timeZone))
      : send(response, 410, noticePage(frame, frame.texts.notMePage.alreadyOver));
  });

  router.post('/not-me/:token', async (request, response) => {
    const token = tokenOf(request);
    const stopped = token === undefined ? undefined : await notMe.stop(token);
    if (!stopped || stopped.outcome === 'unknown') return unknownLink(request, response);
    const frame = frameFor(stopped.language);
    const texts = frame.texts.notMePage;
    const notice = stopped.outcome === 'stopped' ? texts.stopped : texts.alreadyOver;
    return send(response, 200, noticePage(frame, notice));
  });

  router.get('/mandate/:token', async (request, response) => {
    const token = tokenOf(request);
    const page = token === undefined ? undefined : await mandates.page(token);
    if (token === undefined || !page || page.state === 'unknown') return unknownLink(request, response);
    const frame = frameFor(page.language);
    return page.state === 'open'
      ? send(response, 200, mandatePage(frame, page, token, timeZone))
      : send(response, 410, noticePage(frame, frame.texts.notMePage.alreadyOver));
  });

  router.post('/mandate/:token', form, async (request, response) => {
    const token = tokenOf(request);
    const said: unknown = (request.body as { answer?: unknown } | undefined)?.answer;
    if (token === undefined || (said !== 'yes' && said !== 'no')) return notFound(request, response);
    const answer = await mandates.answer(token, said === 'yes');
    if (answer.outcome === 'unknown') return unknownLink(request, response);
    const frame = frameFor(answer.language);
    const { mandatePage: texts, notMePage: over } = frame.texts;
    const notices = {
      agreed: texts.agreed,
      declined: texts.declined,
      needs_person: texts.needsPerson,
      over: over.alreadyOver,
    };
    return send(response, answer.outcome === 'over' ? 410 : 200, noticePage(frame, notices[answer.outcome]));
  });

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
    form,
    withPage(async (token, page, request, response) => {
      const typed: unknown = (request.body as { code?: unknown } | undefined)?.code;
      const code = typeof typed === 'string' ? typed : '';
      const start = await downloads.start(token, code, networkKeyOf(request));
      if (start.outcome === 'started') return stream(start, response);
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

  /** The export is used up only once the last byte went out. A download that breaks off costs one start. */
  const stream = async (start: Extract<DownloadStart, { outcome: 'started' }>, response: Response) => {
    response.set({
      ...HEADERS,
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

  router.use(notFound);
  router.use(onError);
  return router;
};

/** The status that express gives a request whose URL or body is malformed or too large. */
const refusedStatus = (error: unknown): number | undefined => {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
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
