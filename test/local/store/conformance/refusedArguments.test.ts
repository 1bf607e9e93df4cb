import { Int32 } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactDatabase } from '../exactDatabase.ts';
import { codeOf } from './codeOf.ts';

const db = exactDatabase('refused-arguments');
const coll = db.collection<Document>('documents');

beforeAll(async () => {
  await coll.drop();
  await coll.insertOne({ a: [1], n: new Int32(1) });
});

describe('arguments of update operators', () => {
  it.each([
    [{ $pop: { a: 0 } }, 9],
    [{ $pop: { a: 2 } }, 9],
    [{ $bit: { n: {} } }, 2],
    [{ $bit: { n: { and: 1.5 } } }, 2],
    [{ $push: { a: { $each: [1], $slice: 1.5 } } }, 2],
    [{ $push: { a: { $each: 1 } } }, 2],
    [{ $push: { a: { $each: [1], $unknown: 1 } } }, 2],
    [{ $rename: { a: 'a' } }, 2],
    [{ $rename: { a: 'a.b' } }, 2],
    [{ $pullAll: { a: 1 } }, 2],
    [{ $inc: { n: 'x' } }, 14],
    [{ $currentDate: { d: 'x' } }, 2],
    [{ $set: { '': 1 } }, 56],
    [{ $set: { 'a..b': 1 } }, 56],
    [{ $set: { a: 1 }, $unset: { 'a.b': 1 } }, 40],
    [{ $nope: { a: 1 } }, 9],
  ] as [Document, number][])('%j is refused', async (change, code) => {
    expect(await codeOf(() => coll.updateOne({}, change))).toBe(code);
  });
});

describe('arguments of queries', () => {
  it.each([
    [{ a: { $all: 1 } }, 2],
    [{ a: { $all: [{ $gt: 1 }] } }, 2],
    [{ a: { $all: [{ $elemMatch: { x: 1 } }, 2] } }, 2],
    [{ a: { $in: 1 } }, 2],
    [{ a: { $in: [{ $gt: 1 }] } }, 2],
    [{ a: { $elemMatch: 1 } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $mod: [1] } }, 2],
    [{ a: { $size: -1 } }, 9],
    [{ a: { $not: 1 } }, 2],
    [{ a: { $not: {} } }, 2],
    [{ a: { $type: [] } }, 9],
    [{ a: { $type: 'nope' } }, 2],
    [{ a: { $options: 'i' } }, 2],
    [{ $and: [] }, 2],
    [{ $or: [1] }, 2],
    [{ $nope: 1 }, 2],
    [{ a: { $bitsAllSet: -1 } }, 9],
    [{ a: { $regex: '(' } }, 51091],
  ] as [Document, number][])('%j is refused', async (filter, code) => {
    expect(await codeOf(() => coll.find(filter).toArray())).toBe(code);
  });
});

describe('arguments of commands', () => {
  it.each([
    [{ count: 'documents', query: 1 }, 14],
    [{ count: 'documents', limit: 'x' }, 14],
    [{ count: 'documents', skip: -1 }, 51024],
    [{ distinct: 'documents', key: 1 }, 14],
    [{ distinct: 'documents' }, 40414],
    [{ distinct: 'documents', key: 'a', query: [] }, 14],
    [{ findAndModify: 'documents', query: 1, remove: true }, 14],
    [{ findAndModify: 'documents', query: {}, remove: 'x' }, 14],
    [{ findAndModify: 'documents', query: {}, update: 1 }, 9],
    [{ findAndModify: 'documents', query: {} }, 9],
    [{ findAndModify: 'documents', query: {}, remove: true, new: true }, 9],
    [{ find: 'documents', filter: [] }, 14],
    [{ find: 'documents', nope: 1 }, 40415],
    [{ aggregate: 'documents', pipeline: {}, cursor: {} }, 14],
    [{ aggregate: 'documents', pipeline: [] }, 9],
    [{ aggregate: 1, pipeline: [{ $match: {} }], cursor: {} }, 73],
  ] as [Document, number][])('%j is refused', async (command, code) => {
    expect(await codeOf(() => db.command(command))).toBe(code);
  });
});
