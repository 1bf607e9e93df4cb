import type { Document } from 'bson';
import { frame, message } from '../wire/rawClient.ts';

type Below = (limit: number) => number;

const COMMANDS: Document[] = [
  { insert: 'c', documents: [{ a: 1, b: 'text', c: [1, { d: null }] }] },
  { find: 'c', filter: { a: { $in: [1, 2] }, 'c.d': { $exists: true } }, sort: { a: -1 }, limit: 3 },
  {
    update: 'c',
    updates: [{ q: { a: 1 }, u: { $set: { 'c.0': 5 }, $push: { list: { $each: [1, 2] } } }, multi: true }],
  },
  { update: 'c', updates: [{ q: {}, u: [{ $set: { x: { $add: ['$a', 1] } } }], upsert: true }] },
  { delete: 'c', deletes: [{ q: { b: { $regex: '^te' } }, limit: 1 }] },
  { findAndModify: 'c', query: { a: { $gt: 0 } }, update: { $inc: { a: 1 } }, new: true },
  { aggregate: 'c', pipeline: [{ $match: { a: 1 } }, { $group: { _id: '$b', n: { $sum: 1 } } }], cursor: {} },
  { createIndexes: 'c', indexes: [{ key: { a: 1, 'c.d': -1 }, name: 'x' }] },
  { getMore: 5, collection: 'c' },
  { distinct: 'c', key: 'c.d' },
  { hello: 1 },
];

const randomBytes = (length: number, below: Below): Buffer =>
  Buffer.from(Array.from({ length }, () => below(256)));

const valid = (below: Below): Buffer =>
  message({ ...(COMMANDS[below(COMMANDS.length)] as Document), $db: 'fuzz' });

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

/** A document in a document in a document: no encoder would write one so deep. */
const nested = (levels: number, type: number): Buffer => {
  const head = Buffer.from([type, 0x61, 0]);
  const perLevel = 4 + head.length + 1;
  const parts: Buffer[] = [];
  for (let level = levels; level > 0; level--) parts.push(int32(5 + level * perLevel), head);
  parts.push(int32(5), Buffer.alloc(1 + levels));
  return Buffer.concat(parts);
};

const deep = (below: Below): Buffer => {
  const body = nested(1 + below(20_000), 3 + below(2));
  return frame(2013, Buffer.concat([Buffer.alloc(5), body]));
};

/** Some bytes of a valid message become others: lengths, types, names, values. */
const altered = (below: Below): Buffer => {
  const bytes = valid(below);
  for (let change = 0; change <= below(4); change++) bytes[16 + below(bytes.length - 16)] = below(256);
  return bytes;
};

const wrongLength = (below: Below): Buffer => {
  const bytes = valid(below);
  const lengths = [0, -1, 15, 16, bytes.length - 1, bytes.length + 1, 47_999_999, 48_000_001, 2_147_483_647];
  bytes.writeInt32LE(lengths[below(lengths.length)] as number, 0);
  return bytes;
};

const kinds: readonly ((below: Below) => Buffer)[] = [
  (below) => randomBytes(1 + below(400), below),
  (below) => frame([2013, 2004, 2012, 1, below(5_000)][below(5)] as number, randomBytes(below(200), below)),
  (below) => {
    const bytes = valid(below);
    return bytes.subarray(0, below(bytes.length));
  },
  wrongLength,
  altered,
  altered,
  altered,
  deep,
];

/** Something that no honest client sends, or only just not. */
export const hostileFrame = (below: Below): Buffer =>
  (kinds[below(kinds.length)] as (below: Below) => Buffer)(below);
