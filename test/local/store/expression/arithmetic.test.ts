import { Decimal128, Double, Int32, Long } from 'bson';
import type { Case } from './evaluating.ts';
import { code, evaluating } from './evaluating.ts';

const int = (n: number): Int32 => new Int32(n);
const double = (n: number): Double => new Double(n);
const long = (n: string): Long => Long.fromString(n);
const decimal = (n: string): Decimal128 => Decimal128.fromString(n);

const document = {
  i: int(7),
  big: int(2147483647),
  l: long('9223372036854775807'),
  d: double(2.5),
  m: decimal('0.1'),
  at: new Date(1_000),
  later: new Date(5_000),
  s: 'x',
  n: null,
  list: [int(1), 'x', double(2), null],
};

const cases: Case[] = [
  [{ $add: ['$i', int(1)] }, int(8)],
  [{ $add: ['$i', long('1')] }, long('8')],
  [{ $add: ['$i', '$d'] }, double(9.5)],
  [{ $add: ['$i', '$m'] }, decimal('7.1')],
  [{ $add: ['$big', int(1)] }, long('2147483648')],
  [{ $add: ['$l', int(1)] }, double(2 ** 63)],
  [{ $add: ['$at', int(500)] }, new Date(1_500)],
  [{ $add: ['$at', '$later'] }, code(16612)],
  [{ $add: ['$at', '$l'] }, code(15)],
  [{ $mod: [decimal('7.5'), int(2)] }, decimal('1.5')],
  [{ $round: [decimal('2.345'), int(2)] }, decimal('2.34')],
  [{ $ceil: decimal('-1.5') }, decimal('-1')],
  [{ $add: ['$i', '$n'] }, null],
  [{ $add: ['$i', '$missing'] }, null],
  [{ $add: ['$i', '$s'] }, code(14)],
  [{ $subtract: ['$later', '$at'] }, long('4000')],
  [{ $subtract: ['$later', int(1)] }, new Date(4_999)],
  [{ $subtract: ['$i', double(0.5)] }, double(6.5)],
  [{ $multiply: ['$i', '$i'] }, int(49)],
  [{ $multiply: ['$big', int(2)] }, long('4294967294')],
  [{ $multiply: ['$m', '$m'] }, decimal('0.01')],
  [{ $divide: ['$i', int(2)] }, double(3.5)],
  [{ $divide: [decimal('1'), int(4)] }, decimal('0.25')],
  [{ $divide: ['$i', int(0)] }, code(2)],
  [{ $mod: ['$i', int(4)] }, int(3)],
  [{ $mod: [int(-7), int(4)] }, int(-3)],
  [{ $mod: ['$i', double(2.5)] }, double(2)],
  [{ $mod: ['$i', int(0)] }, code(16610)],
  [{ $abs: int(-3) }, int(3)],
  [{ $abs: decimal('-3.10') }, decimal('3.10')],
  [{ $abs: '$s' }, code(28765)],
  [{ $ceil: double(1.2) }, double(2)],
  [{ $floor: double(-1.2) }, double(-2)],
  [{ $floor: '$i' }, int(7)],
  [{ $round: [double(2.5), int(0)] }, double(2)],
  [{ $round: [double(3.5), int(0)] }, double(4)],
  [{ $round: [double(1.255), int(2)] }, double(1.25)],
  [{ $round: [int(155), int(-1)] }, int(160)],
  [{ $trunc: [double(-1.29), int(1)] }, double(-1.2)],
  [{ $round: [double(1), int(101)] }, code(51083)],
  [{ $sqrt: int(16) }, double(4)],
  [{ $sqrt: int(-1) }, code(28714)],
  [{ $sum: '$list' }, double(3)],
  [{ $sum: ['$i', '$big'] }, long('2147483654')],
  [{ $sum: '$s' }, int(0)],
  [{ $avg: '$list' }, double(1.5)],
  [{ $avg: [decimal('1'), decimal('2')] }, decimal('1.5')],
  [{ $avg: '$s' }, null],
  [{ $min: '$list' }, int(1)],
  [{ $max: '$list' }, 'x'],
  [{ $max: ['$n', '$missing'] }, null],
  [
    {
      $sum: [
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
        double(0.1),
      ],
    },
    double(1),
  ],
];

evaluating('arithmetic', document, cases);
