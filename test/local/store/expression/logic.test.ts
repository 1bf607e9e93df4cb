// biome-ignore-all lint/suspicious/noThenProperty: `then` is a parameter of $cond and $switch
import { Decimal128, Double, Int32, Long } from 'bson';
import { code, evaluating, nothing } from './evaluating.ts';

const int = (n: number): Int32 => new Int32(n);

const document = {
  i: int(1),
  d: new Double(1),
  s: 'x',
  n: null,
  no: false,
  o: { a: int(1) },
  list: [{ x: int(1) }, { x: int(2) }, { y: int(3) }, int(4)],
};

evaluating('logic', document, [
  [{ $eq: ['$i', '$d'] }, true],
  [{ $eq: ['$i', Decimal128.fromString('1.0')] }, true],
  [{ $eq: ['$n', '$missing'] }, false],
  [{ $gt: ['$s', '$i'] }, true],
  [{ $lt: ['$n', '$i'] }, true],
  [{ $lt: ['$missing', '$n'] }, true],
  [{ $cmp: ['$i', Long.fromNumber(2)] }, int(-1)],
  [{ $eq: ['$i'] }, code(16020)],
  [{ $and: ['$i', '$s', '$o'] }, true],
  [{ $and: [] }, true],
  [{ $or: [] }, false],
  [{ $or: ['$n', int(0), '$missing', '$no'] }, false],
  [{ $not: ['$missing'] }, true],
  [{ $cond: ['$i', 'yes', 'no'] }, 'yes'],
  [{ $cond: { if: '$n', then: 'yes', else: 'no' } }, 'no'],
  [{ $cond: { if: true, then: 1 } }, code(17082)],
  [{ $cond: [true, 1] }, code(16020)],
  [{ $ifNull: ['$n', '$missing', '$s'] }, 'x'],
  [{ $ifNull: ['$n', '$missing'] }, nothing],
  [{ $ifNull: ['$n'] }, code(1257300)],
  [
    {
      $switch: {
        branches: [
          { case: '$n', then: 1 },
          { case: '$i', then: 'two' },
        ],
        default: 3,
      },
    },
    'two',
  ],
  [{ $switch: { branches: [{ case: false, then: 1 }] } }, code(40066)],
  [{ $let: { vars: { a: '$i', b: int(2) }, in: { $add: ['$$a', '$$b'] } } }, int(3)],
  [{ $let: { vars: { A: 1 }, in: '$$A' } }, code(9)],
  ['$$nobody', code(17276)],
  [{ $literal: '$i' }, '$i'],
  ['$$ROOT.o.a', int(1)],
  ['$o.a', int(1)],
  ['$list.x', [int(1), int(2)]],
  ['$s.deeper', nothing],
  ['$$REMOVE', nothing],
  [{ a: '$i', b: '$missing' }, { a: int(1) }],
  [
    ['$i', '$missing'],
    [int(1), null],
  ],
  [{ $nope: 1 }, code(168)],
  [{ $add: [1], $subtract: [1, 2] }, code(15983)],
  [{ a: 1, $b: 2 }, code(16410)],
  ['$', code(16872)],
  ['$a..b', code(15998)],
]);
