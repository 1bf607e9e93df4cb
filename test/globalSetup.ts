import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { shipped } from '../config/packageRoot.ts';
import { startStore } from '../local/store/startStore.ts';
import { systemClock } from '../observe/clock.ts';
import { silentLogger } from '../observe/logger.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A MongoDB for tests: the given one, else the embedded store. Each test file uses databases of its own. */
    mongodbUri: string;
  }
}

/** The web app does not start without what browsers run; a fresh clone has not built it yet, an older one may hold an old one. */
const buildForBrowsers = (): void => {
  for (const script of ['buildWidget.mjs', 'buildSidebar.mjs']) {
    const built = spawnSync(process.execPath, [shipped('scripts', script)], { encoding: 'utf8' });
    if (built.status !== 0)
      throw new Error(`${script} failed, which the tests need.\n${built.stdout}${built.stderr}`);
  }
};

/** Where Linux keeps files in memory alone. */
const IN_MEMORY = '/dev/shm';
/** More than all tests together write; containers often have a tenth of it there. */
const ROOM_BYTES = 512 * 1024 ** 2;

/** In memory where there is room: what tests write is read by nobody afterwards, and syncing it is half of their time. */
const roomyFolder = (): string => {
  if (!existsSync(IN_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize > ROOM_BYTES ? IN_MEMORY : tmpdir();
};

/**
 * Every test that needs a MongoDB gets the one of TEST_MONGODB_URI, or the embedded store started here. All temporary
 * folders of the run lie in one, which goes at the end.
 */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  buildForBrowsers();
  const dir = mkdtempSync(path.join(roomyFolder(), 'rd-test-'));
  process.env['TMPDIR'] = dir;
  const removeFolder = () => rmSync(dir, { recursive: true, force: true });
  const given = process.env['TEST_MONGODB_URI'];
  if (given) {
    project.provide('mongodbUri', given);
    return async () => removeFolder();
  }
  const store = await startStore({
    dir: path.join(dir, 'store'),
    listen: { socket: path.join(dir, 's.sock') },
    logger: silentLogger,
    clock: systemClock,
    // Tests live in a time of their own: by the system's clock all that they write has expired long ago.
    repeat: () => () => {},
  });
  project.provide('mongodbUri', store.uri);
  return async () => {
    await store.close();
    removeFolder();
  };
};

export default setup;
