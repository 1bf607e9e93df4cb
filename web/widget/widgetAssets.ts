import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../errors.ts';
import { type Asset, SCRIPT, STYLE, toAsset } from '../assets/asset.ts';

export interface WidgetAssets {
  loader: Asset;
  /** The second script of host pages whose customers sign in. */
  signIn: Asset;
  /** Path of the window's script and style, by their hashed names. */
  script: string;
  style: string;
  files: ReadonlyMap<string, Asset>;
}

const LOADER_COLOR = '#1f5c4d';

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
        SCRIPT,
      ),
      signIn: toAsset(read(signIn ?? ''), SCRIPT),
      script: script ?? '',
      style: style ?? '',
      files: new Map([
        [script ?? '', toAsset(read(script ?? ''), SCRIPT)],
        [style ?? '', toAsset(read(style ?? ''), STYLE)],
      ]),
    };
  } catch (cause) {
    throw new AppError('config_invalid', 'The chat widget has not been built.', {
      remedy: 'To resolve, run: node scripts/buildWidget.mjs',
      cause,
    });
  }
};
