import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import type { Chance } from '../../../../local/demo/chance.ts';

/** A document as a test writes it: every number in a type of BSON's. */
export type Fields = Record<string, unknown>;

const decimals = [
  '0',
  '-0',
  '1',
  '1.0',
  '2',
  '0.1',
  '-2.5',
  '1E+3',
  '9007199254740993',
  'NaN',
  'Infinity',
  '-Infinity',
];
const doubles = [
  0,
  -0,
  1,
  1.5,
  -2.5,
  2,
  0.1,
  1000,
  9007199254740992,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1e300,
];
const longs = [
  '0',
  '1',
  '2',
  '-1',
  '1000',
  '9007199254740993',
  '-9223372036854775808',
  '9223372036854775807',
];
const texts = ['', 'a', 'b', 'ab', 'abc', 'B', 'é', '\uffff', '😀', 'a\u0000b', 'a\u0001b', 'a\u0000', '1'];

export const randomNumber = (chance: Chance): unknown => {
  switch (chance.below(4)) {
    case 0:
      return new Double(chance.pick(doubles));
    case 1:
      return Long.fromString(chance.pick(longs));
    case 2:
      return Decimal128.fromString(chance.pick(decimals));
    default:
      return new Int32(chance.below(5) - 1);
  }
};

const randomRare = (chance: Chance): unknown => {
  switch (chance.below(10)) {
    case 0:
      return new Binary(Buffer.from(chance.pick(['', 'a', 'b', 'ab'])), chance.pick([0, 4, 5]));
    case 1:
      return new BSONRegExp(chance.pick(['a', '^b']), chance.pick(['', 'i']));
    case 2:
      return new Timestamp({ t: chance.pick([1, 2, 4294967295]), i: chance.below(3) });
    case 3:
      return new MinKey();
    case 4:
      return new MaxKey();
    case 5:
      return new Code(chance.pick(['a', 'b']));
    case 6:
      return new Code('a', { x: new Int32(chance.below(2)) });
    case 7:
      return new BSONSymbol(chance.pick(['a', 'b']));
    case 8:
      return new ObjectId(chance.pick(['000000000000000000000001', 'ffffffffffffffffffffffff']));
    default:
      return new Date(chance.pick([-1, 0, 5, 1_700_000_000_000]));
  }
};

export const randomScalar = (chance: Chance): unknown => {
  switch (chance.below(8)) {
    case 0:
      return null;
    case 1:
      return chance.happens(50);
    case 2:
    case 3:
      return chance.pick(texts);
    case 4:
      return randomRare(chance);
    default:
      return randomNumber(chance);
  }
};

export const randomValue = (chance: Chance, depth = 2): unknown => {
  const kind = chance.below(10);
  if (depth > 0 && kind < 2) {
    return Array.from({ length: chance.below(4) }, () => randomValue(chance, depth - 1));
  }
  if (depth > 0 && kind < 4) return randomFields(chance, depth - 1);
  return randomScalar(chance);
};

const NAMES = ['a', 'b', 'c'];

export const randomFields = (chance: Chance, depth: number): Fields => {
  const fields: Fields = {};
  for (const name of NAMES) if (chance.happens(60)) fields[name] = randomValue(chance, depth);
  return fields;
};

export const randomDocuments = (chance: Chance, count: number): Fields[] =>
  Array.from({ length: count }, (_, at) => ({ _id: new Int32(at), ...randomFields(chance, 2) }));

/** Few different values, so that equal ones, ranges and arrays meet often. */
export const plainDocuments = (chance: Chance, count: number): Fields[] => {
  const value = (): unknown =>
    chance.happens(70)
      ? new Int32(chance.below(6))
      : chance.pick<() => unknown>([
          () => null,
          () => 'x',
          () => new Double(chance.below(6) + 0.5),
          () => [new Int32(chance.below(6)), new Int32(chance.below(6))],
          () => [],
          () => ({ a: new Int32(chance.below(4)) }),
          () => [{ a: new Int32(chance.below(4)) }, { a: new Int32(chance.below(4)), b: null }],
        ])();
  return Array.from({ length: count }, (_, at) => {
    const fields: Fields = { _id: new Int32(at) };
    for (const name of NAMES) if (chance.happens(80)) fields[name] = value();
    return fields;
  });
};
