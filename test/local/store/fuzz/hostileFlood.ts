import { once } from 'node:events';
import { connect } from 'node:net';
import { MongoClient } from 'mongodb';
import { expect } from 'vitest';
import { storeFolder } from '../openStore.ts';
import { seededBelow } from '../seededBelow.ts';
import { startStoreProcess } from '../storeProcess.ts';
import { hostileFrame } from './hostileFrame.ts';

const AT_ONCE = 20;

/** Sends frames on one connection, then hangs up; settles when the store has closed it too. */
const attack = async (path: string, frames: readonly Buffer[]): Promise<void> => {
  const socket = connect({ path });
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await Promise.race([once(socket, 'connect').catch(() => {}), closed]);
  for (const bytes of frames) socket.write(bytes);
  socket.resume().end();
  await closed;
};

/** A client with nothing bad in mind: what it keeps stays as it is, and it is answered all the while. */
const witness = async (uri: string) => {
  const client = new MongoClient(uri, { maxPoolSize: 1 });
  const rows = client.db('witness').collection<{ _id: number; text: string }>('rows');
  const kept = Array.from({ length: 50 }, (_, _id) => ({ _id, text: `kept ${_id}` }));
  await rows.insertMany(kept);
  return {
    check: async () => expect(await rows.find().toArray()).toEqual(kept),
    residentMegabytes: async (): Promise<number> =>
      (await client.db('admin').command({ serverStatus: 1 }))['mem'].resident,
    close: () => client.close(),
  };
};

/** Hostile frames against a store in a process of its own. Answers the most memory that it took, in megabytes. */
export const hostileFlood = async (frames: number, seed: number): Promise<number> => {
  const folder = storeFolder();
  const below = seededBelow(seed);
  const store = await startStoreProcess(folder);
  const honest = await witness(store.uri);
  let most = 0;
  try {
    for (let sent = 0; sent < frames; ) {
      const attacks: Promise<void>[] = [];
      for (let at = 0; at < AT_ONCE && sent < frames; at++) {
        const own = Array.from({ length: 1 + below(4) }, () => hostileFrame(below));
        sent += own.length;
        attacks.push(attack(folder.socket, own));
      }
      await Promise.all([...attacks, honest.check()]);
      most = Math.max(most, await honest.residentMegabytes());
      expect(store.isAlive()).toBe(true);
    }
    await honest.close();
    await store.stop();
    // Whatever comes is refused for a reason: none of it may be a fault of the store's own.
    expect(store.complaints()).toBe('');
    return most;
  } finally {
    if (store.isAlive()) await store.kill();
    folder.remove();
  }
};
