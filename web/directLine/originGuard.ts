import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { sendError } from './answers.ts';

export interface OriginGuard {
  /** Whether a page may use the chat: allowed by configuration and, where the token names pages, by the token. */
  allows(headers: IncomingHttpHeaders, tokenOrigins?: readonly string[]): boolean;
  /** Refuses other pages, answers preflights, and lets allowed pages read the responses. */
  middleware: RequestHandler;
}

/**
 * `Origin` decides if it is present. Without it, `Sec-Fetch-Site` must not say that another site is asking. A caller that
 * sends neither is not a browser, so only its token counts.
 */
export const createOriginGuard = (options: {
  /** Origins of our own pages (the widget's frame). */
  ownOrigins: readonly string[];
  /** Origins of other pages that may talk to the chat themselves. Both lists are read at each request. */
  allowedOrigins: readonly string[];
}): OriginGuard => {
  const { ownOrigins, allowedOrigins } = options;
  const allows: OriginGuard['allows'] = ({ origin, 'sec-fetch-site': site }, tokenOrigins = []) => {
    if (origin === undefined) return site !== 'cross-site';
    if (ownOrigins.includes(origin)) return true;
    return allowedOrigins.includes(origin) && (tokenOrigins.length === 0 || tokenOrigins.includes(origin));
  };
  const middleware: RequestHandler = (request, response, next) => {
    response.vary('Origin');
    response.set('Cache-Control', 'no-store');
    if (!allows(request.headers)) return sendError(request, response, 403, 'origin_refused', 'wrongPlace');
    const { origin } = request.headers;
    if (origin !== undefined)
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': 'GET, POST, DELETE',
        'Access-Control-Allow-Headers': 'Authorization, Content-Type, x-ms-bot-agent',
        'Access-Control-Expose-Headers': 'Retry-After',
        'Access-Control-Max-Age': '600',
      });
    if (request.method === 'OPTIONS') return void response.status(204).end();
    next();
  };
  return { allows, middleware };
};
