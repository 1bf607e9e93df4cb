import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip, type ZlibOptions } from 'node:zlib';
import type { Request, Response } from 'express';

/** One file that the build made for browsers. */
export interface Asset {
  type: string;
  etag: string;
  plain: Buffer;
  /** Compressed when it is asked for the first time: brotli takes a quarter of a second for a script. */
  compressed: Record<Encoding, () => Promise<Buffer>>;
}
export type Encoding = 'br' | 'gzip';

export const SCRIPT = 'text/javascript; charset=utf-8';
export const STYLE = 'text/css; charset=utf-8';
export const FOR_EVER = 'public, max-age=31536000, immutable';

export const toAsset = (content: Buffer, type: string): Asset => ({
  type,
  etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
  plain: content,
  compressed: {
    br: once(() => promisify<Buffer, Buffer>(brotliCompress)(content)),
    gzip: once(() => promisify<Buffer, ZlibOptions, Buffer>(gzip)(content, { level: 9 })),
  },
});

const once = <Made>(make: () => Promise<Made>): (() => Promise<Made>) => {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

export const sendAsset = async (
  request: Request,
  response: Response,
  asset: Asset,
  cache: string,
): Promise<void> => {
  response.set({
    'Cache-Control': cache,
    'Content-Type': asset.type,
    'X-Content-Type-Options': 'nosniff',
    ETag: asset.etag,
  });
  response.vary('Accept-Encoding');
  const encoding = request.acceptsEncodings(['br', 'gzip']);
  if (encoding !== 'br' && encoding !== 'gzip') {
    response.send(asset.plain);
    return;
  }
  response.set('Content-Encoding', encoding);
  response.send(await asset.compressed[encoding]());
};
