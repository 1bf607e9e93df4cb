import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { type Randomness, randomToken } from '../observe/randomness.ts';

const SHORTEST = 32;

/**
 * The key from which all others are derived: the configured one, or outside production one that is generated once and
 * kept in the data folder (mode 0600), so that what was sealed yesterday can be opened today.
 * @throws AppError `config_invalid` when the kept one was damaged: a new one would make all data unreadable unnoticed
 */
export const secretKeyFor = (
  options: { secretKey?: string; dataDir: string },
  randomness: Randomness,
): string => {
  if (options.secretKey !== undefined) return options.secretKey;
  const file = path.join(options.dataDir, 'secret.key');
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const kept = read(file) ?? generate(file, randomness);
  if (kept.length >= SHORTEST) return kept;
  throw new AppError('config_invalid', `The generated key in ${file} is damaged.`, {
    remedy: `To resolve, bring ${file} back from a backup, or remove the data folder to start anew.`,
  });
};

/** Several processes start at once: the key appears whole or not at all, one of them wins, all read what it wrote. */
const generate = (file: string, randomness: Randomness): string => {
  const own = `${file}.${randomToken(randomness, 64)}`;
  writeFileSync(own, `${randomness.bytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
  return read(file) ?? '';
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
