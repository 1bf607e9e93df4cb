import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../../config/packageRoot.ts';
import { bundleScript } from '../../../scripts/bundleScript.ts';
import type { StoreFolder } from './openStore.ts';

let built: Promise<string> | undefined;

/** The store's program in one file: it starts in a fraction of a second, so it can be killed often. */
const bundled = (): Promise<string> => {
  built ??= buildOnce();
  return built;
};

const buildOnce = async (): Promise<string> => {
  const { file, remove } = await bundleScript(path.join(packageRoot, 'local', 'store', 'main.ts'));
  process.once('exit', remove);
  return file;
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
