/**
 * `node scripts/run.mjs <command>`: builds what is missing or older than its sources, then runs the built program. A
 * second start of an unchanged tree builds nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = path.join(root, 'dist', 'main.js');
const SKIPPED = new Set(['node_modules', 'dist', 'test', 'bench', 'docs']);

const newest = (folder) => {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) latest = Math.max(latest, newest(full));
    else if (/\.(ts|tsx|css|html|mjs)$|^package\.json$|^tsconfig.*\.json$/.test(entry.name)) {
      latest = Math.max(latest, statSync(full).mtimeMs);
    }
  }
  return latest;
};

const isFresh = () => {
  const parts = ['widget', 'sidebar'].map((part) => path.join(root, 'dist', part, 'manifest.json'));
  if (![built, ...parts].every((file) => existsSync(file))) return false;
  // A release has no sources beside it that could be newer.
  return (
    !existsSync(path.join(root, 'main.ts')) ||
    statSync(path.join(root, 'dist', 'built')).mtimeMs >= newest(root)
  );
};

if (!existsSync(path.join(root, 'dist', 'built')) || !isFresh()) {
  process.stderr.write('Building (first start, or the sources have changed) ...\n');
  const result = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
await import(pathToFileURL(built).href);
