import type { Randomness } from '../../../observe/randomness.ts';
import { encode } from '../bson/encode.ts';
import type { Encodable, Raw } from '../bson/value.ts';
import { doc, raw } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import type { Reply } from './reply.ts';

export type EncodableDoc = Raw | ReadonlyMap<string, Encodable>;
/** A document, or what makes it when its batch is built. */
export type CursorItem = EncodableDoc | (() => EncodableDoc);

/** Documents of the first batch when the client names no size, as MongoDB has it. */
const FIRST_BATCH = 101;
/** A batch ends before it grows over this; it holds at least one document. */
const BATCH_BYTES = 16 * 1024 * 1024;
/** `BSONObjMaxInternalSize` of the server: what a projection or pipeline may make of documents. */
const MAX_RESULT_BYTES = BATCH_BYTES + 16 * 1024;
const MAX_OPEN = 1_000;
/** `cursorTimeoutMillis` of the server. */
const IDLE_MS = 10 * 60_000;

export interface CursorOptions {
  /** "database.collection". */
  readonly namespace: string;
  /** In order. Read to its end when the cursor opens, so it may follow live indexes; items are made batch by batch. */
  readonly documents: Iterable<CursorItem>;
  /** Undefined is MongoDB's default; 0 gives an empty first batch. */
  readonly batchSize?: number | undefined;
  readonly singleBatch?: boolean;
  readonly noTimeout?: boolean;
}

interface OpenCursor {
  readonly namespace: string;
  readonly rest: readonly CursorItem[];
  readonly noTimeout: boolean;
  at: number;
  usedAt: number;
}

export interface Cursors {
  /** Answers the reply of find or aggregate: `{cursor: {firstBatch, id, ns}}`. */
  open(options: CursorOptions): Reply;
  /** @throws StoreError 43 for a cursor that is not (or no longer) open. */
  next(id: bigint, namespace: string, batchSize: number | undefined): Reply;
  /** Answers whether it was open. */
  kill(id: bigint, namespace: string): boolean;
  /** Closes cursors of a dropped collection. */
  closeNamespace(namespace: string): void;
  /** Closes cursors that nobody used for ten minutes. */
  expire(): void;
  readonly count: number;
}

const notFound = (id: bigint): StoreError => new StoreError(43, `cursor id ${id} not found`);

const toRaw = (item: CursorItem): Raw => {
  const document = typeof item === 'function' ? item() : item;
  if ('kind' in document) return document;
  const bytes = encode(document);
  if (bytes.length > MAX_RESULT_BYTES) {
    throw new StoreError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_RESULT_BYTES}(16MB)`,
    );
  }
  return raw(bytes);
};

/** Takes documents until the batch is full; the iterator stands after the last one taken. */
const takeBatch = (
  next: () => CursorItem | undefined,
  giveBack: (item: CursorItem) => void,
  size: number,
): Raw[] => {
  const batch: Raw[] = [];
  let bytes = 0;
  while (batch.length < size) {
    const item = next();
    if (item === undefined) break;
    const encoded = toRaw(item);
    bytes += encoded.bytes.length;
    if (batch.length > 0 && bytes > BATCH_BYTES) {
      giveBack(encoded);
      break;
    }
    batch.push(encoded);
  }
  return batch;
};

export const createCursors = (randomness: Randomness, now: () => number): Cursors => {
  const open = new Map<bigint, OpenCursor>();

  const newId = (): bigint => {
    for (;;) {
      const id = randomness.bytes(8).readBigInt64LE(0) & 0x7fffffffffffffffn;
      if (id !== 0n && !open.has(id)) return id;
    }
  };

  const reply = (name: string, batch: Raw[], id: bigint, ns: string): Reply =>
    doc({ cursor: doc({ [name]: batch, id, ns }) });

  return {
    open: ({ namespace, documents, batchSize = FIRST_BATCH, singleBatch = false, noTimeout = false }) => {
      const iterator = documents[Symbol.iterator]();
      const rest: CursorItem[] = [];
      const next = (): CursorItem | undefined => {
        const step = iterator.next();
        return step.done ? undefined : step.value;
      };
      const batch = takeBatch(next, (item) => rest.push(item), batchSize);
      if (singleBatch) {
        iterator.return?.();
        return reply('firstBatch', batch, 0n, namespace);
      }
      for (let item = next(); item !== undefined; item = next()) rest.push(item);
      if (rest.length === 0 && batchSize > 0) return reply('firstBatch', batch, 0n, namespace);
      if (open.size >= MAX_OPEN) {
        throw new StoreError(146, `the embedded store keeps at most ${MAX_OPEN} cursors open`);
      }
      const id = newId();
      open.set(id, { namespace, rest, noTimeout, at: 0, usedAt: now() });
      return reply('firstBatch', batch, id, namespace);
    },
    next: (id, namespace, batchSize = Number.POSITIVE_INFINITY) => {
      const cursor = open.get(id);
      if (!cursor) throw notFound(id);
      if (cursor.namespace !== namespace) {
        throw new StoreError(
          13,
          `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
        );
      }
      // A document that cannot be made ends its cursor, as in MongoDB; the cursor comes back when all went well.
      open.delete(id);
      const batch = takeBatch(
        () => cursor.rest[cursor.at++],
        () => cursor.at--,
        batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize,
      );
      cursor.usedAt = now();
      const ended = cursor.at >= cursor.rest.length;
      if (!ended) open.set(id, cursor);
      return reply('nextBatch', batch, ended ? 0n : id, namespace);
    },
    kill: (id, namespace) => open.get(id)?.namespace === namespace && open.delete(id),
    closeNamespace: (namespace) => {
      for (const [id, cursor] of open) if (cursor.namespace === namespace) open.delete(id);
    },
    expire: () => {
      for (const [id, { noTimeout, usedAt }] of open) {
        if (!noTimeout && now() - usedAt > IDLE_MS) open.delete(id);
      }
    },
    get count() {
      return open.size;
    },
  };
};
