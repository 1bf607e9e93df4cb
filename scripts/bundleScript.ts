import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../config/packageRoot.ts';

/** CommonJS packages ask for Node's own modules by require, which an ES module has not. */
const NODE_MODULES =
  "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);";

/**
 * Bundles a script once, for tests and benches: one file with its packages starts in half a second where a transpiled tree takes
 * several. `entry` is absolute; `import.meta.dirname` stays that of the entry.
 */
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
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql'],
    banner: { js: NODE_MODULES },
    logLevel: 'error',
    define: { 'import.meta.dirname': JSON.stringify(path.dirname(entry)) },
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
