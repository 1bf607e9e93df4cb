import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shipped } from '../../config/packageRoot.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import type { Randomness } from '../../observe/randomness.ts';
import { personas } from '../demo/personas.ts';
import { send } from '../desk/http.ts';
import { frame, type Page } from './pages/frame.ts';
import { home } from './pages/home.ts';
import { notFound } from './pages/notFound.ts';
import { people } from './pages/people.ts';
import { policy as policyPage } from './pages/policy.ts';
import { product } from './pages/product.ts';
import { signIn } from './pages/signIn.ts';
import { createSessions, type Sessions } from './signIn/sessions.ts';
import { createSignInRoutes } from './signIn/signInRoutes.ts';
import { createSiteTokens } from './signIn/siteTokens.ts';
import { type PageName, pathOf, type SiteContext } from './siteContext.ts';

export interface RunningSite {
  url: string;
  close(): Promise<void>;
}

/**
 * The demo company's website, on an origin of its own, with the chat embedded by one line as any customer of ours does.
 * Port 0 takes a free one. Errors: `port_taken`.
 */
export const startSite = async (
  options: Pick<SiteContext, 'policy' | 'company' | 'widgetOrigin'> & {
    host: string;
    port: number;
    /** Who signs the tokens that tell the chat who is signed in. */
    issuer: string;
    clock: Clock;
    randomness: Randomness;
    logger: Logger;
  },
): Promise<RunningSite> => {
  const { host, port, issuer, clock, randomness, logger } = options;
  const sessions = createSessions(clock, randomness);
  const tokens = await createSiteTokens({ issuer, audience: 'rightsdesk', clock, randomness });
  const posted = createSignInRoutes(sessions, tokens);
  const answer = createSite(
    { ...options, widgetOrigin: new URL(options.widgetOrigin).origin, personas },
    sessions,
  );
  const server = createServer((request, response) => {
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    posted(request, pathname)
      .then((special) => (special ? send(response, special) : answer(request, response)))
      .catch(() => send(response, { status: 400, headers: {}, body: '' }));
  });
  await listen(server, host, port);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  logger.debug('The demo company has its website up.', { url });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new AppError('port_taken', `Port ${port} for the demo company's website is taken.`, {
              remedy: 'To resolve, set LOCAL_SITE_PORT to a free port, or end the program that uses it.',
              cause,
            })
          : cause,
      ),
    );
    server.listen(port, host, resolve);
  });

const PAGES: Record<PageName, (site: SiteContext, language: Language, query: URLSearchParams) => Page> = {
  home,
  product,
  policy: policyPage,
  people,
  signIn,
};

const ASSETS: Record<string, string> = {
  'site.css': 'text/css; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const createSite = (
  site: SiteContext,
  sessions: Sessions,
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const pages = new Map<string, { name: PageName; language: Language }>();
  for (const name of Object.keys(PAGES) as PageName[])
    for (const language of LANGUAGES) pages.set(pathOf(site, name, language), { name, language });
  const assets = new Map(
    Object.entries(ASSETS).map(([name, type]) => [
      `/${name}`,
      { type, body: readFileSync(shipped('local', 'site', 'assets', name), 'utf8') },
    ]),
  );
  const headers = securityHeaders(site.widgetOrigin);

  return (request, response) => {
    const send = (status: number, more: Record<string, string>, body = ''): void => {
      response.writeHead(status, { ...headers, ...more, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const page = (status: number, text: string) =>
      send(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }, text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    const [pathname = '/', queryText = ''] = (request.url ?? '/').split('?', 2);
    const query = new URLSearchParams(queryText);
    const visitor = sessions.find(request.headers.cookie)?.customer;
    const asset = assets.get(pathname);
    if (asset) return send(200, { 'Content-Type': asset.type, 'Cache-Control': 'max-age=60' }, asset.body);
    const found = pages.get(pathname) ?? pages.get(`${pathname}/`);
    if (!found) {
      const language = LANGUAGES.find((one) => pathname.startsWith(`/${one}/`)) ?? 'en';
      return page(404, frame(site, 'home', language, notFound(site, language), visitor));
    }
    const wanted = LANGUAGES.find((one) => one === query.get('lang'));
    if (wanted && wanted !== found.language) return send(302, { Location: pathOf(site, found.name, wanted) });
    const { name, language } = found;
    return page(200, frame(site, name, language, PAGES[name](site, language, query), visitor));
  };
};

/** Nothing runs and nothing is fetched but our own files and the chat, named by its origin. */
const securityHeaders = (widgetOrigin: string): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self' ${widgetOrigin}`,
    `frame-src ${widgetOrigin}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
});
