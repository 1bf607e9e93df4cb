import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shipped } from '../../config/packageRoot.ts';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../observe/logger.ts';
import { LANGUAGES, type Language } from '../../wording/language.ts';
import { personas } from '../demo/personas.ts';
import { frame } from './pages/frame.ts';
import { home } from './pages/home.ts';
import { notFound } from './pages/notFound.ts';
import { people } from './pages/people.ts';
import { policy as policyPage } from './pages/policy.ts';
import { product } from './pages/product.ts';
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
    logger: Logger;
  },
): Promise<RunningSite> => {
  const { host, port, logger } = options;
  const answer = createSite({ ...options, widgetOrigin: new URL(options.widgetOrigin).origin, personas });
  const server = createServer(answer);
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

const PAGES: Record<PageName, typeof home> = { home, product, policy: policyPage, people };

const ASSETS: Record<string, string> = {
  'site.css': 'text/css; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const createSite = (site: SiteContext): ((request: IncomingMessage, response: ServerResponse) => void) => {
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
    const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const asset = assets.get(pathname);
    if (asset) return send(200, { 'Content-Type': asset.type, 'Cache-Control': 'max-age=60' }, asset.body);
    const found = pages.get(pathname) ?? pages.get(`${pathname}/`);
    if (!found) {
      const language = LANGUAGES.find((one) => pathname.startsWith(`/${one}/`)) ?? 'en';
      return page(404, frame(site, 'home', language, notFound(site, language)));
    }
    const wanted = LANGUAGES.find((one) => one === new URLSearchParams(query).get('lang'));
    if (wanted && wanted !== found.language) return send(302, { Location: pathOf(site, found.name, wanted) });
    return page(200, frame(site, found.name, found.language, PAGES[found.name](site, found.language)));
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
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
});
