import type { IncomingHttpHeaders } from 'node:http';

const originOf = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined;

const isCovered = (origin: string, allowed: string): boolean =>
  allowed === origin ||
  (allowed.includes('//*.') && origin.endsWith(allowed.slice(allowed.indexOf('*') + 1)));

/**
 * Whether a page that may not embed the chat asks for it, judged by the origin it states and, in a frame, by the browser's
 * headers. The browser will not show the chat there, but an attempt is worth knowing about.
 */
export const isForeignPage = (
  named: unknown,
  { host = '', referer, 'sec-fetch-dest': into }: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
): boolean =>
  [originOf(named), into === 'iframe' ? originOf(referer) : undefined].some(
    (origin) =>
      origin !== undefined &&
      origin.slice(origin.indexOf('//') + 2) !== host &&
      !allowedOrigins.some((allowed) => isCovered(origin, allowed)),
  );
