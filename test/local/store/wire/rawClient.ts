import { connect } from 'node:net';
import type { Document } from 'bson';
import { deserialize, serialize } from 'bson';

const HEADER_BYTES = 16;

/** Any message: its header and what follows, whether that makes sense or not. */
export const frame = (opCode: number, body: Buffer, requestId = 7): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + body.length, 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
};

const int32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes;
};

/** OP_MSG with one body, and sequences of documents beside it. */
export const message = (
  command: Document,
  { flags = 0, sequences = {} }: { flags?: number; sequences?: Record<string, Document[]> } = {},
): Buffer => {
  const parts = [int32(flags), Buffer.from([0]), Buffer.from(serialize(command))];
  for (const [name, documents] of Object.entries(sequences)) {
    const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((one) => serialize(one))]);
    parts.push(Buffer.from([1]), int32(content.length + 4), content);
  }
  return frame(2013, Buffer.concat(parts));
};

/** OP_QUERY as drivers sent it before OP_MSG. */
export const legacyQuery = (namespace: string, command: Document): Buffer =>
  frame(
    2004,
    Buffer.concat([int32(0), Buffer.from(`${namespace}\0`), int32(0), int32(-1), serialize(command)]),
  );

export interface RawReply {
  readonly responseTo: number;
  readonly opCode: number;
  readonly document: Document;
}

const readReply = (bytes: Buffer): RawReply => {
  const opCode = bytes.readInt32LE(12);
  const document = bytes.subarray(opCode === 1 ? HEADER_BYTES + 20 : HEADER_BYTES + 5);
  return { responseTo: bytes.readInt32LE(8), opCode, document: deserialize(document) };
};

/** Speaks to a store byte by byte, below any driver. */
export const rawClient = async (target: { path: string } | { port: number }) => {
  const socket = connect({ host: '127.0.0.1', ...target });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  let held = Buffer.alloc(0);
  const replies: RawReply[] = [];
  const waiting: ((reply: RawReply) => void)[] = [];
  socket.on('data', (chunk) => {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 4 && held.length >= held.readInt32LE(0)) {
      const length = held.readInt32LE(0);
      replies.push(readReply(held.subarray(0, length)));
      held = held.subarray(length);
      waiting.shift()?.(replies.shift() as RawReply);
    }
  });
  return {
    send: (bytes: Buffer) => void socket.write(bytes),
    receive: (): Promise<RawReply> => {
      const ready = replies.shift();
      return ready ? Promise.resolve(ready) : new Promise((resolve) => waiting.push(resolve));
    },
    /** Settles when the other side has closed the connection. */
    closed,
    end: () => socket.destroy(),
  };
};
