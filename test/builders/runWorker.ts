import { spawn } from 'node:child_process';
import path from 'node:path';
import { isFinished } from '../../domain/states.ts';
import { MINUTE } from '../../observe/clock.ts';
import { bundleScript } from '../../scripts/bundleScript.ts';
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
  /** Runs one after the other until the request has ended: the desk deletes in the background, and is asked again until it has. */
  runToTheEnd(world: World, reference: string): Promise<void>;
  close(): void;
}

/** Longer than every lease. */
const LEASES_MS = 2 * MINUTE;

export const openWorkerStarter = async (): Promise<WorkerStarter> => {
  const script = await bundleScript(path.join(import.meta.dirname, 'workerProcess.ts'));
  const run: WorkerStarter['run'] = (world, kill) => {
    world.clock.pass(LEASES_MS);
    const { dir, endpoints } = world;
    const now = world.clock.now().toISOString();
    const killAt = kill && 'write' in kill ? { killAt: kill } : {};
    const orders: WorkerOrders = { dir, endpoints, now, ...killAt };
    const child = spawn(process.execPath, [script.file, JSON.stringify(orders)], {
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
  };
  return {
    run,
    runToTheEnd: async (world, reference) => {
      for (let looks = 0; looks < 6 && !isFinished((await world.request(reference)).state); looks += 1)
        await run(world);
    },
    close: script.remove,
  };
};
