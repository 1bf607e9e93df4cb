import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../../config/packageRoot.ts';
import { MINUTE } from '../../observe/clock.ts';
import type { World } from './openWorld.ts';
import type { WorkerOrders } from './workerProcess.ts';

/** Starts workers as processes of their own, which can be killed in the middle of what they do. */
export interface WorkerStarter {
  /**
   * One run, from the start of the process to its end. Leases of a worker before it are over, because the world's clock
   * moves on.
   * @returns the writes it took, or `killed`
   */
  run(world: World, kill?: WorkerOrders['killAt'] | { afterMs: number }): Promise<number | 'killed'>;
  close(): void;
}

/** Longer than every lease. */
const LEASES_MS = 2 * MINUTE;

/** Bundles the worker once: a plain script starts in half a second where a transpiled tree takes several. */
export const openWorkerStarter = async (): Promise<WorkerStarter> => {
  // Inside the package, where its dependencies are found.
  const parent = path.join(packageRoot, '.data');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'test-'));
  const script = path.join(folder, 'worker.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'workerProcess.ts')],
    outfile: script,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return {
    run: (world, kill) => {
      world.clock.pass(LEASES_MS);
      const { dir, endpoints } = world;
      const now = world.clock.now().toISOString();
      const killAt = kill && 'write' in kill ? { killAt: kill } : {};
      const orders: WorkerOrders = { dir, endpoints, now, ...killAt };
      const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const timer =
        kill && 'afterMs' in kill ? setTimeout(() => child.kill('SIGKILL'), kill.afterMs) : undefined;
      let said = '';
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
      });
      return new Promise((resolve, reject) => {
        child.once('exit', (code, signal) => {
          clearTimeout(timer);
          if (signal === 'SIGKILL') resolve('killed');
          else if (code === 0) resolve(Number(said));
          else reject(new Error(`the worker process ended with ${code ?? signal}`));
        });
      });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
