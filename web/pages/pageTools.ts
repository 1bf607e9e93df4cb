import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import type { Company } from '../../domain/company.ts';
import type { Language } from '../../domain/language.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { PolicyLinks } from '../../privacy/policyLinks.ts';
import { pageTexts } from '../../wording/pages/pageTexts.ts';
import { preferredLanguage } from '../preferredLanguage.ts';
import { setRefusal } from '../refusal.ts';
import { noticePage, type PageFrame } from './layout.ts';

/** These pages are not cached, framed, sniffed, indexed or sent as a referrer. */
export const PAGE_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

const TOKEN = /^[A-Za-z0-9_-]{16,64}$/;

export interface PageToolsParts {
  company: Pick<Company, 'name' | 'brandColor' | 'privacyEmail' | 'timeZone'>;
  links: Pick<PolicyLinks, 'privacy'>;
  logger: Logger;
}

export type PageTools = ReturnType<typeof createPageTools>;

/** How every page is framed and sent, and what is answered where there is none to show. */
export const createPageTools = ({ company, links, logger }: PageToolsParts) => {
  const frameFor = (language: Language): PageFrame => ({
    company: company.name,
    brandColor: company.brandColor,
    privacyUrl: links.privacy(language),
    privacyContact: company.privacyEmail,
    texts: pageTexts(language),
  });
  const send = (response: Response, status: number, html: string) =>
    response.status(status).set(PAGE_HEADERS).type('html').send(html);
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
  return { frameFor, send, notFound, unknownLink, onError };
};

/** The token of a link, if it can be one. */
export const tokenOf = (request: Request): string | undefined => {
  const { token } = request.params;
  return typeof token === 'string' && TOKEN.test(token) ? token : undefined;
};

/** Reads the small forms of these pages. */
export const formBody = express.urlencoded({ extended: false, limit: '2kb', parameterLimit: 5 });

/** A field of the form that a page posted. */
export const fieldOf = (request: Request, name: string): unknown =>
  (request.body as Record<string, unknown> | undefined)?.[name];

/** The status that express gives a request whose URL or body is malformed or too large. */
const refusedStatus = (error: unknown): number | undefined => {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
};
