import { Binary, Decimal128, Double, Int32, Long } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, expect, it } from 'vitest';
import { exactDatabase } from '../exactDatabase.ts';

/** Query operators that the random filters leave out. */
const coll = exactDatabase('operators').collection<Document>('documents');
const int = (n: number): Int32 => new Int32(n);

const documents: Document[] = [
  { n: int(5), list: [int(1), int(5)] },
  { n: new Double(5.5), list: [] },
  {
    n: Long.fromNumber(-5),
    list: [
      { x: int(1), y: int(2) },
      { x: int(2), y: int(1) },
    ],
  },
  { n: Decimal128.fromString('5'), list: [[int(1)], null] },
  { n: new Binary(Buffer.from([0b101])), list: 'x' },
  { n: new Double(Number.NaN) },
];

beforeAll(async () => {
  await coll.drop();
  await coll.insertMany(documents.map((document, at) => ({ _id: int(at) as never, ...document })));
});

it.each<[Document, number[]]>([
  [{ n: { $mod: [5, 0] } }, [0, 1, 2, 3]],
  [{ n: { $mod: [4.9, 1.2] } }, [0, 1, 3]],
  [{ n: { $mod: [4, -1] } }, [2]],
  [{ n: { $bitsAllSet: [0, 2] } }, [0, 3, 4]],
  [{ n: { $bitsAllSet: 5 } }, [0, 3, 4]],
  [{ n: { $bitsAnySet: 2 } }, [2]],
  [{ n: { $bitsAllClear: [1] } }, [0, 3, 4]],
  [{ n: { $bitsAnyClear: new Binary(Buffer.from([0b110])) } }, [0, 2, 3, 4]],
  [{ n: { $bitsAllSet: [200] } }, [2]],
  [{ n: { $type: ['int', 19] } }, [0, 3]],
  [{ n: { $type: 'binData' } }, [4]],
  [{ n: new Double(Number.NaN) }, [5]],
  [{ n: { $gte: new Double(Number.NaN) } }, [5]],
  [{ n: { $lt: 100 } }, [0, 1, 2, 3]],
  [{ list: { $size: 2 } }, [0, 2, 3]],
  [{ list: { $type: 'array' } }, [0, 1, 2, 3]],
  [{ list: { $elemMatch: { x: 1, y: 1 } } }, []],
  [{ 'list.x': 1, 'list.y': 1 }, [2]],
  [{ list: { $elemMatch: { $in: [5, null] } } }, [0, 3]],
  [{ list: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } }, [2]],
  [{ list: { $all: [[int(1)]] } }, [3]],
  [{ list: [] }, [1]],
  [{ list: null }, [3, 5]],
  [{ list: { $ne: null } }, [0, 1, 2, 4]],
  [{ 'list.0': { $exists: true } }, [0, 2, 3]],
  [{ 'list.0.0': 1 }, [3]],
  [{ 'list.1.x': 2 }, [2]],
  [{ $expr: { $gt: ['$n', 5] }, list: { $exists: true } }, [1, 4]],
  [{ $nor: [{ n: { $lt: 5.2 } }, { n: { $type: 'binData' } }] }, [1, 5]],
  [{ n: { $not: { $gt: 0 } }, $comment: 'anything' }, [2, 4, 5]],
])('%j', async (filter, wanted) => {
  const found = await coll.find(filter, { projection: { _id: 1 } }).toArray();
  expect(found.map(({ _id }) => Number(_id))).toEqual(wanted);
});
