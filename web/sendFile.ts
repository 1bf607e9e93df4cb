import type { Response } from 'express';

/** What browsers may be told of a file by whoever made it; anything else is bytes. None of these runs anything. */
const HARMLESS = new Set([
  'application/pdf',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/csv',
  'text/plain',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** For readers that know no UTF-8 there. */
const plainName = (name: string): string => name.replace(/[^\w.() -]/g, '_').slice(0, 100) || 'file';

const encodedName = (name: string): string =>
  encodeURIComponent([...name.replace(/\p{Cs}/gu, '_')].slice(0, 200).join('')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A file that somebody else made, to be kept and never shown: no cache keeps it, no browser runs or guesses anything. */
export const sendFile = (
  response: Response,
  { name, contentType, bytes }: { name: string; contentType: string; bytes: Buffer },
): void => {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  response
    .set({
      'Cache-Control': 'no-store',
      'Content-Type': HARMLESS.has(type) ? type : 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    .end(bytes);
};
