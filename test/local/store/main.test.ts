import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoreFolder } from './openStore.ts';
import { storeFolder } from './openStore.ts';

let folder: StoreFolder;
beforeEach(() => {
  folder = storeFolder();
});
afterEach(() => folder.remove());

const start = (...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/store/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { child, lines, ended, complaint: () => complaint };
};

const firstLine = async (running: ReturnType<typeof start>): Promise<string> => {
  while (running.lines.length === 0) await once(running.child.stdout, 'data');
  return running.lines[0] as string;
};

describe('npm run local:store', () => {
  it('says in one line where it is, serves, and ends cleanly on SIGTERM', async () => {
    const running = start('--port', '0', '--dir', folder.dir);
    const line = await firstLine(running);
    expect(line).toMatch(/^ready mongodb:\/\/127\.0\.0\.1:\d+\/$/);
    const client = new MongoClient(line.slice('ready '.length));
    await client.db('test').collection('c').insertOne({ a: 1 });
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    await client.close();
    expect(running.lines).toHaveLength(1);

    const again = start('--socket', folder.socket, '--dir', folder.dir);
    expect(await firstLine(again)).toBe(`ready mongodb://${encodeURIComponent(folder.socket)}/`);
    const second = new MongoClient((again.lines[0] as string).slice('ready '.length));
    expect(await second.db('test').collection('c').countDocuments()).toBe(1);
    await second.close();
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it.each([
    ['without a folder', ['--port', '0'], '--dir is missing'],
    ['without a place to listen', ['--dir', 'x'], 'Either --port or --socket'],
    ['with a port that is none', ['--dir', 'x', '--port', '99999'], '--port must be'],
  ])('says how it is started when it is started %s', async (_, args, complaint) => {
    const running = start(...args);
    expect(await running.ended).toBe(1);
    expect(running.complaint()).toContain(complaint);
    expect(running.complaint()).toContain('npm run local:store -- --dir');
  });
});
