/**
 * Builds the program and what browsers run (widget, the agents' app) into dist/, and marks the moment. The program is bundled, its
 * packages with it: some 1,600 small files would take the web process twice as long to load. Types are checked by `npm run check`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const startedAt = new Date();

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
mkdirSync(path.join(root, 'dist'));
await build({
  absWorkingDir: root,
  entryPoints: ['main.ts'],
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Native: it finds its binary beside itself.
  external: ['libsql'],
  sourcemap: true,
  sourcesContent: false,
  // CommonJS packages ask for Node's own modules by require, which an ES module has not.
  banner: {
    js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);",
  },
  logLevel: 'warning',
});
for (const script of ['buildWidget.mjs', 'buildSidebar.mjs']) {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts', script)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
writeFileSync(path.join(root, 'dist', 'built'), startedAt.toISOString());
