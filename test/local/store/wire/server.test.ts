import { statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startStore } from '../../../../local/store/startStore.ts';
import type { Listen } from '../../../../local/store/wire/server.ts';
import { systemClock } from '../../../../observe/clock.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { storeFolder } from '../openStore.ts';
import { message, rawClient } from './rawClient.ts';

let folder = storeFolder();
afterEach(() => {
  folder.remove();
  folder = storeFolder();
});

const start = (listen: Listen) =>
  startStore({ dir: folder.dir, listen, logger: silentLogger, clock: systemClock });

describe('where the store listens', () => {
  it('makes its socket and its files for this user alone', async () => {
    const store = await start({ socket: folder.socket });
    expect(store.uri).toBe(`mongodb://${encodeURIComponent(folder.socket)}/`);
    expect(statSync(folder.socket).mode & 0o777).toBe(0o600);
    expect(statSync(folder.dir).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder.dir, 'store.db')).mode & 0o077).toBe(0);
    await store.close();
  });

  it('takes the place of a socket that was left by a killed store', async () => {
    const first = await start({ socket: folder.socket });
    const second = storeFolder();
    // The first one's folder stays locked, its socket is what is taken over.
    const other = await startStore({
      dir: second.dir,
      listen: { socket: folder.socket },
      logger: silentLogger,
      clock: systemClock,
    });
    const raw = await rawClient({ path: folder.socket });
    raw.send(message({ ping: 1, $db: 'admin' }));
    expect((await raw.receive()).document).toEqual({ ok: 1 });
    raw.end();
    await other.close();
    await first.close();
    second.remove();
  });

  it('finds a free port of this machine and says which', async () => {
    const store = await start({ port: 0 });
    const port = Number(/^mongodb:\/\/127\.0\.0\.1:(\d+)\/$/.exec(store.uri)?.[1]);
    const raw = await rawClient({ port });
    raw.send(message({ ping: 1, $db: 'admin' }));
    expect((await raw.receive()).document).toEqual({ ok: 1 });
    raw.end();
    await store.close();
  });

  it('names the remedy for a path that no driver takes for a socket, or that is too long for one', async () => {
    await expect(start({ socket: path.join(folder.dir, 'store') })).rejects.toMatchObject({
      code: 'config_invalid',
      remedy: expect.stringContaining('end it so'),
    });
    await expect(start({ socket: `/tmp/${'x'.repeat(120)}.sock` })).rejects.toMatchObject({
      code: 'config_invalid',
      remedy: expect.stringContaining('shorter folder'),
    });
  });

  it('leaves the folder free when it cannot listen', async () => {
    const taken = await start({ port: 0 });
    const port = Number(new URL(taken.uri).port);
    const other = storeFolder();
    const startOther = (at: number) =>
      startStore({ dir: other.dir, listen: { port: at }, logger: silentLogger, clock: systemClock });
    await expect(startOther(port)).rejects.toMatchObject({ code: 'port_taken' });
    const second = await startOther(0);
    await second.close();
    await taken.close();
    other.remove();
  });
});
