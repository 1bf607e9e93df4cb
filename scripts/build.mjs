/** Builds the program (TypeScript) and what browsers run (widget) into dist/, and marks the moment. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const startedAt = new Date();

const run = (file, args) => {
  const result = spawnSync(process.execPath, [path.join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
};

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
mkdirSync(path.join(root, 'dist'));
run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
run('scripts/buildWidget.mjs', []);
writeFileSync(path.join(root, 'dist', 'built'), startedAt.toISOString());
