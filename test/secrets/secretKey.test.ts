import { execFile } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { secureRandomness } from '../../observe/randomness.ts';
import { secretKeyFor } from '../../secrets/secretKey.ts';
import { temporaryFolder } from '../builders/temporaryFolder.ts';

const folder = (): string => path.join(temporaryFolder(), 'data');

describe('the secret key', () => {
  it('is the configured one, and then nothing is written', () => {
    const dataDir = folder();
    expect(secretKeyFor({ secretKey: 'configured', dataDir }, secureRandomness)).toBe('configured');
    expect(() => statSync(dataDir)).toThrow();
  });

  it('is generated once and kept for its owner alone', () => {
    const dataDir = folder();
    const first = secretKeyFor({ dataDir }, secureRandomness);
    expect(Buffer.from(first, 'base64')).toHaveLength(32);
    expect(secretKeyFor({ dataDir }, secureRandomness)).toBe(first);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
    expect(statSync(path.join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(secretKeyFor({ dataDir: folder() }, secureRandomness)).not.toBe(first);
  });

  it('is never replaced in silence when its file was damaged', () => {
    const dataDir = folder();
    secretKeyFor({ dataDir }, secureRandomness);
    writeFileSync(path.join(dataDir, 'secret.key'), '');
    expect(() => secretKeyFor({ dataDir }, secureRandomness)).toThrow(
      expect.objectContaining({ code: 'config_invalid', remedy: expect.stringContaining('To resolve') }),
    );
  });

  it('is the same for processes that start at the same time', async () => {
    const dataDir = folder();
    const script = path.join(import.meta.dirname, 'printSecretKey.ts');
    const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', script, dataDir]);
    const keys = (await Promise.all([run(), run(), run()])).map(({ stdout }) => stdout);
    expect(keys[0]).toHaveLength(44);
    expect(new Set(keys).size).toBe(1);
  });
});
