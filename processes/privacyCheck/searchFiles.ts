import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Findings } from './finding.ts';

/** What the stand-ins of a bare machine keep: the store and the desk are searched by what they answer. */
const STAND_INS = ['store', 'desk', 'inbox'];

/** Every other file in DATA_DIR, logs included. */
export const searchFiles = (dataDir: string, findings: Findings): void => {
  if (!existsSync(dataDir)) return;
  for (const entry of readdirSync(dataDir, { withFileTypes: true, recursive: true })) {
    const name = path.relative(dataDir, path.join(entry.parentPath, entry.name));
    if (!entry.isFile() || STAND_INS.includes(name.split(path.sep)[0] ?? '')) continue;
    findings.search(`file ${name}`, readFileSync(path.join(dataDir, name)).toString('utf8'));
  }
};
