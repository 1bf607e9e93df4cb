import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../../config/packageRoot.ts';

/** Bundles a script once: plain JavaScript starts in half a second where a transpiled tree takes several. */
export const bundleScript = async (entry: string): Promise<{ file: string; remove(): void }> => {
  // Inside the package, where its dependencies are found.
  const parent = path.join(packageRoot, '.data');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'test-'));
  const file = path.join(folder, 'script.mjs');
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
