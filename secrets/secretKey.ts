import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Randomness } from '../observe/randomness.ts';

/**
 * The key from which all others are derived: the configured one, or outside production one that is generated once and
 * kept in the data folder (mode 0600), so that what was sealed yesterday can be opened today.
 */
export const secretKeyFor = (
  options: { secretKey?: string; dataDir: string },
  randomness: Randomness,
): string => {
  if (options.secretKey !== undefined) return options.secretKey;
  const file = path.join(options.dataDir, 'secret.key');
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  try {
    // "wx" lets one of several processes win; the others read what it wrote.
    writeFileSync(file, `${randomness.bytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
};
