import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { StoreFolder } from './openStore.ts';

const bundle = path.resolve('node_modules/.cache/rightsdesk', `store-${process.pid}.mjs`);
let built: Promise<void> | undefined;

/** The store's program in one file: it starts in a fraction of a second, so it can be killed often. */
const bundled = async (): Promise<string> => {
  built ??= buildOnce();
  await built;
  return bundle;
};

const buildOnce = async (): Promise<void> => {
  mkdirSync(path.dirname(bundle), { recursive: true });
  process.once('exit', () => rmSync(bundle, { force: true }));
  await build({
    entryPoints: ['local/store/main.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
};

/** Starts a program whose files may grow to so many kilobytes: a disk that is full, as far as it can tell. */
const LIMITED = 'trap "" XFSZ; ulimit -f "$0"; exec "$@"';

/** A store in a process of its own. */
export const startStoreProcess = async (
  folder: StoreFolder,
  { fileKilobytes }: { fileKilobytes?: number } = {},
) => {
  const program = [process.execPath, await bundled(), '--dir', folder.dir, '--socket', folder.socket];
  const limited = ['bash', '-c', LIMITED, String(fileKilobytes), ...program];
  const [file, ...args] = (fileKilobytes === undefined ? program : limited) as [string, ...string[]];
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const lines = createInterface({ input: child.stdout });
  const ready = await Promise.race([once(lines, 'line'), exited.then(() => undefined)]);
  if (ready === undefined) throw new Error(`the store did not start: ${complaints}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return {
    uri: String(ready[0]).slice('ready '.length),
    pid: child.pid as number,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    /** The code that it ends with, of itself. */
    exited: exited.then(([code]) => code as number | null),
    /** What it wrote to its log: warnings and errors. */
    complaints: () => complaints,
    isAlive: () => child.exitCode === null && child.signalCode === null,
  };
};
