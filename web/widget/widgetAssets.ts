import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, type ZlibOptions } from 'node:zlib';
import { AppError } from '../../errors.ts';

/** One file of the widget. */
export interface WidgetAsset {
  type: string;
  etag: string;
  plain: Buffer;
  /** Compressed when it is asked for the first time: brotli takes a quarter of a second for the window's script. */
  compressed: Record<Encoding, () => Promise<Buffer>>;
}
export type Encoding = 'br' | 'gzip';

export interface WidgetAssets {
  loader: WidgetAsset;
  /** The second script of host pages whose customers sign in. */
  signIn: WidgetAsset;
  /** Path of the window's script and style, by their hashed names. */
  script: string;
  style: string;
  files: ReadonlyMap<string, WidgetAsset>;
}

const LOADER_COLOR = '#1f5c4d';

const toAsset = (content: Buffer, type: string): WidgetAsset => ({
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

/**
 * Reads what `scripts/buildWidget.mjs` wrote. The company's colour (`#rrggbb`) takes the place of the loader's own.
 * Throws `config_invalid` when nothing was built.
 */
export const readWidgetAssets = (assetsDir: string, brandColor: string | undefined): WidgetAssets => {
  const read = (name: string): Buffer => readFileSync(path.join(assetsDir, path.basename(name)));
  try {
    const { loader, signIn, script, style } = JSON.parse(read('manifest.json').toString()) as Record<
      string,
      string
    >;
    const loaderText = read(loader ?? '').toString();
    return {
      loader: toAsset(
        Buffer.from(brandColor ? loaderText.replaceAll(LOADER_COLOR, brandColor) : loaderText),
        'text/javascript; charset=utf-8',
      ),
      signIn: toAsset(read(signIn ?? ''), 'text/javascript; charset=utf-8'),
      script: script ?? '',
      style: style ?? '',
      files: new Map([
        [script ?? '', toAsset(read(script ?? ''), 'text/javascript; charset=utf-8')],
        [style ?? '', toAsset(read(style ?? ''), 'text/css; charset=utf-8')],
      ]),
    };
  } catch (cause) {
    throw new AppError('config_invalid', 'The chat widget has not been built.', {
      remedy: 'To resolve, run: node scripts/buildWidget.mjs',
      cause,
    });
  }
};
