import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is there for one test; to be called inside it. */
export const temporaryFolder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'rd-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
