import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { shipped } from '../../config/packageRoot.ts';

/** Bytes that a page with the widget loads: the loader at once, the window when it is opened. */
export const widgetSize = (): { loader: number; window: number } => {
  const folder = shipped('dist', 'widget');
  const { loader, script, style } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    loader: string;
    script: string;
    style: string;
  };
  const gzipped = (name: string) => gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length;
  return {
    loader: readFileSync(path.join(folder, loader)).length,
    window: gzipped(script) + gzipped(style),
  };
};
