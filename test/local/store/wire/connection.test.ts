import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doc } from '../../../../local/store/bson/value.ts';
import { waivesDisk } from '../../../../local/store/commands/concerns.ts';
import { serveConnection } from '../../../../local/store/wire/connection.ts';
import { openStore, storeFolder } from '../openStore.ts';
import { frame, legacyQuery, message, rawClient } from './rawClient.ts';

const folder = storeFolder();
let store: Awaited<ReturnType<typeof openStore>>;

beforeAll(async () => {
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

const client = () => rawClient({ path: folder.socket });
const ping = (extra = {}) => message({ ping: 1, $db: 'test', ...extra });

describe('a connection', () => {
  it('answers commands that come in one piece, in their order', async () => {
    const raw = await client();
    const numbered = [11, 12, 13].map((id) => {
      const bytes = ping();
      bytes.writeInt32LE(id, 4);
      return bytes;
    });
    raw.send(Buffer.concat(numbered));
    const replies = [await raw.receive(), await raw.receive(), await raw.receive()];
    expect(replies.map(({ responseTo }) => responseTo)).toEqual([11, 12, 13]);
    expect(replies[0]?.document).toEqual({ ok: 1 });
    raw.end();
  });

  it('lets only those not wait for the disk who say that they need not', async () => {
    let waited = 0;
    const path = `${folder.socket}.waive`;
    const server = net.createServer((socket) =>
      serveConnection(socket, {
        run: () => doc({ ok: 1 }),
        waives: waivesDisk,
        flushed: async () => {
          waited += 1;
        },
        refused: () => {},
      }),
    );
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const raw = await rawClient({ path });
    const write = async (writeConcern?: object) => {
      raw.send(message({ insert: 'c', documents: [{}], ...(writeConcern && { writeConcern }), $db: 'test' }));
      await raw.receive();
      return waited;
    };
    expect(await write({ w: 1, j: false })).toBe(0);
    expect(await write()).toBe(1);
    expect(await write({ w: 1 })).toBe(2);
    expect(await write({ w: 1, j: true })).toBe(3);
    expect(await write({ w: 'majority', j: false })).toBe(4);
    raw.end();
    server.close();
  });

  it('greets who asks by OP_QUERY, as old drivers do', async () => {
    const raw = await client();
    raw.send(legacyQuery('admin.$cmd', { isMaster: 1, helloOk: true }));
    const reply = await raw.receive();
    expect(reply.opCode).toBe(1);
    expect(reply.document).toMatchObject({ helloOk: true, ismaster: true, maxWireVersion: 21, ok: 1 });
    raw.end();
  });

  it('does nothing else by OP_QUERY', async () => {
    const raw = await client();
    raw.send(legacyQuery('test.$cmd', { find: 'c' }));
    expect((await raw.receive()).document).toMatchObject({ ok: 0, code: 352 });
    raw.send(legacyQuery('test.c', {}));
    expect((await raw.receive()).document).toMatchObject({ ok: 0, code: 352 });
    raw.end();
  });

  it('does what was asked and sends nothing back where nobody waits', async () => {
    const raw = await client();
    const insert = { insert: 'unacknowledged', documents: [{ _id: 1 }], $db: 'test' };
    raw.send(Buffer.concat([message(insert, { flags: 2 }), ping()]));
    expect((await raw.receive()).document).toEqual({ ok: 1 });
    expect(await store.db.collection('unacknowledged').countDocuments()).toBe(1);
    raw.end();
  });

  it('answers bad BSON in a well-framed message with an error and goes on', async () => {
    const raw = await client();
    const bytes = ping();
    // The type of the first field becomes one that does not exist.
    bytes[16 + 4 + 1 + 4] = 0x66;
    raw.send(bytes);
    expect((await raw.receive()).document).toMatchObject({ ok: 0, code: 22, codeName: 'InvalidBSON' });
    raw.send(ping());
    expect((await raw.receive()).document).toEqual({ ok: 1 });
    raw.end();
  });

  it.each([
    ['bytes that are no message', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['an operation of long ago', frame(2002, Buffer.alloc(20))],
    ['a compressed message, which was never agreed on', frame(2012, Buffer.alloc(20))],
    ['a message of negative length', Buffer.alloc(16, 0xff)],
  ])('is closed by %s, and no other one notices', async (_, bytes) => {
    const [bad, good] = [await client(), await client()];
    bad.send(bytes);
    await bad.closed;
    good.send(ping());
    expect((await good.receive()).document).toEqual({ ok: 1 });
    good.end();
  });

  it('serves others while one sends half a message and waits', async () => {
    const [slow, quick] = [await client(), await client()];
    const bytes = ping();
    slow.send(bytes.subarray(0, 20));
    quick.send(ping());
    expect((await quick.receive()).document).toEqual({ ok: 1 });
    slow.send(bytes.subarray(20));
    expect((await slow.receive()).document).toEqual({ ok: 1 });
    slow.end();
    quick.end();
  });
});
