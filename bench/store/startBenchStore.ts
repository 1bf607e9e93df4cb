import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';
import { packageRoot } from '../../config/packageRoot.ts';
import { bundleScript } from '../../scripts/bundleScript.ts';

const MEMORY = 4 * 1024 ** 3;

export interface Facts {
  /** Transactions on disk since the start, each with its fsync. */
  readonly commits: number;
  readonly residentMegabytes: number;
  /** Processor time of the server so far: unlike rates, it hardly depends on what else the machine does. */
  readonly cpuMicroseconds: number;
}

/** A store in a process of its own, with a client of 32 connections; on the MongoDB of `MONGODB_URI` where one is given. */
export const startBenchStore = async () => {
  const given = process.env['MONGODB_URI'];
  const own = given === undefined ? await startProcess() : undefined;
  const uri = given ?? (own?.uri as string);
  const client = new MongoClient(uri, {
    maxPoolSize: 32,
    minPoolSize: 32,
    // Reading a million documents blocks the store for seconds.
    connectTimeoutMS: 120_000,
  });
  const facts = async (): Promise<Facts> => {
    const status = await client.db('admin').command({ serverStatus: 1 });
    return {
      commits: status['embeddedStore']?.commits ?? 0,
      residentMegabytes: status['mem'].resident,
      cpuMicroseconds: status['embeddedStore']?.cpuMicroseconds ?? Number.NaN,
    };
  };
  return {
    uri,
    client,
    db: client.db('bench'),
    facts,
    stop: async () => {
      await client.db('bench').dropDatabase();
      await client.close();
      await own?.stop();
    },
  };
};

const startProcess = async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'rd-bench-'));
  const { file, remove } = await bundleScript(path.join(packageRoot, 'local', 'store', 'main.ts'));
  const args = [
    '--dir',
    path.join(root, 'data'),
    '--socket',
    path.join(root, 's.sock'),
    '--memory',
    `${MEMORY}`,
  ];
  const child = spawn(process.execPath, ['--max-old-space-size=6000', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    uri: String(line).slice('ready '.length),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(root, { recursive: true, force: true });
      remove();
    },
  };
};
