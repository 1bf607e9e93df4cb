import { Decimal128, Double, Int32, Long } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

const coll = exactDatabase('group').collection<Document>('documents');
const int = (n: number): Int32 => new Int32(n);
const ints = (...list: number[]): Int32[] => list.map(int);

const documents: Document[] = [
  { g: int(1), v: int(3), o: { a: int(1) } },
  { g: new Double(1), v: int(1), o: { b: int(2) } },
  { g: Long.fromNumber(1), v: int(2) },
  { g: int(1), v: int(3), o: null },
  { g: int(1), v: 'x' },
  { g: int(1), v: null },
  { g: int(1) },
];

beforeAll(async () => {
  await coll.drop();
  await coll.insertMany(documents.map((document, at) => ({ _id: int(at) as never, ...document })));
});

describe('$group', () => {
  it.each<[string, unknown, unknown]>([
    ['$sum of numbers alone', { $sum: '$v' }, int(9)],
    ['$sum of a constant', { $sum: 1 }, int(7)],
    ['$count', { $count: {} }, int(7)],
    ['$avg', { $avg: '$v' }, new Double(2.25)],
    ['$avg of nothing', { $avg: '$nothing' }, null],
    ['$min passes over null', { $min: '$v' }, int(1)],
    ['$max by the order of types', { $max: '$v' }, 'x'],
    ['$min of nothing', { $min: '$nothing' }, null],
    ['$first', { $first: '$v' }, int(3)],
    ['$last, of a field that is missing there', { $last: '$v' }, null],
    ['$push leaves out what is missing', { $push: '$v' }, [...ints(3, 1, 2, 3), 'x', null]],
    ['$addToSet', { $addToSet: '$v' }, [...ints(3, 1, 2), 'x', null]],
    ['$mergeObjects', { $mergeObjects: '$o' }, { a: int(1), b: int(2) }],
    ['$firstN', { $firstN: { input: '$v', n: 2 } }, ints(3, 1)],
    ['$lastN', { $lastN: { input: '$v', n: 2 } }, [null, null]],
    ['$minN', { $minN: { input: '$v', n: 3 } }, ints(1, 2, 3)],
    ['$maxN', { $maxN: { input: '$v', n: 2 } }, ['x', int(3)]],
    ['$top', { $top: { sortBy: { v: -1, _id: 1 }, output: ['$v', '$_id'] } }, ['x', int(4)]],
    ['$bottomN', { $bottomN: { n: 2, sortBy: { _id: 1 }, output: '$_id' } }, ints(5, 6)],
  ])('%s, with equal numbers of all types in one group', async (_, accumulator, wanted) => {
    const groups = await coll
      .aggregate([{ $sort: { _id: 1 } }, { $group: { _id: '$g', r: accumulator } }])
      .toArray();
    expect(exactText(groups)).toBe(exactText([{ _id: int(1), r: wanted }]));
  });

  it('sums grow from int32 to int64 to double, and carry their rounding error', async () => {
    const sumOf = async (...values: unknown[]): Promise<string> => {
      const [answer] = await coll
        .aggregate([
          { $limit: 1 },
          { $set: { list: values } },
          { $unwind: '$list' },
          { $group: { _id: null, s: { $sum: '$list' } } },
        ])
        .toArray();
      return exactText(answer?.['s']);
    };
    expect(await sumOf(int(2147483647), int(1))).toBe(exactText(Long.fromNumber(2147483648)));
    expect(await sumOf(Long.MAX_VALUE, int(1))).toBe(exactText(new Double(2 ** 63)));
    expect(await sumOf(...Array.from({ length: 10 }, () => new Double(0.1)))).toBe(exactText(new Double(1)));
    expect(await sumOf(int(1), Decimal128.fromString('0.10'), new Double(0.5))).toBe(
      exactText(Decimal128.fromString('1.60000000000000')),
    );
  });

  it('a group is named by a document of expressions too', async () => {
    const groups = await coll
      .aggregate([{ $group: { _id: { g: '$g', none: '$nothing' }, n: { $sum: 1 } } }])
      .toArray();
    expect(exactText(groups)).toBe(exactText([{ _id: { g: int(1) }, n: int(7) }]));
  });
});
