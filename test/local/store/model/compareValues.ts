import type { Binary, BSONRegExp, Code, Timestamp } from 'bson';
import { serialize } from 'bson';

/** MongoDB's order of values, written down as plainly as its manual says it and shared with nothing of the store. */
type Tagged = { readonly _bsontype: string };

const tagOf = (value: unknown): string => {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (value instanceof Date) return 'Date';
  if (typeof value === 'object') return (value as Partial<Tagged>)._bsontype ?? 'Object';
  return typeof value;
};

/** https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/ */
const CLASSES = [
  ['MinKey'],
  ['Null'],
  ['Int32', 'Long', 'Double', 'Decimal128'],
  ['string', 'BSONSymbol'],
  ['Object'],
  ['Array'],
  ['Binary'],
  ['ObjectId'],
  ['boolean'],
  ['Date'],
  ['Timestamp'],
  ['BSONRegExp'],
  ['Code'],
  ['CodeWithScope'],
  ['MaxKey'],
];

export const classOf = (value: unknown): number => {
  const tag = tagOf(value) === 'Code' && (value as Code).scope ? 'CodeWithScope' : tagOf(value);
  const found = CLASSES.findIndex((tags) => tags.includes(tag));
  if (found < 0) throw new Error(`the model has no place for ${tag}`);
  return found;
};

const sign = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** A finite number as an exact whole number over a power of ten; doubles have finite decimal forms too. */
const exact = (text: string): { digits: bigint; scale: number } => {
  const [, minus = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  return { digits: BigInt(`${minus}${whole}${fraction}`), scale: Number(exponent) - fraction.length };
};

/** All digits of a double: halves, quarters and so on, as many as it has. */
const doubleText = (v: number): string => {
  if (Number.isInteger(v)) return BigInt(v).toString();
  let [over, places] = [v, 0];
  while (!Number.isInteger(over)) {
    over *= 2;
    places++;
  }
  return `${BigInt(over) * 5n ** BigInt(places)}e-${places}`;
};

export const isNotANumber = (value: unknown): boolean => String(value) === 'NaN' && classOf(value) === 2;

const compareNumbers = (a: unknown, b: unknown): number => {
  const rank = (value: unknown): number => ({ NaN: -2, '-Infinity': -1, Infinity: 1 })[String(value)] ?? 0;
  if (rank(a) !== rank(b)) return sign(rank(a), rank(b));
  if (rank(a) !== 0) return 0;
  const [x, y] = [a, b].map((value) =>
    exact(tagOf(value) === 'Double' ? doubleText(Number(value)) : String(value)),
  ) as [ReturnType<typeof exact>, ReturnType<typeof exact>];
  const scale = Math.min(x.scale, y.scale);
  return sign(x.digits * 10n ** BigInt(x.scale - scale), y.digits * 10n ** BigInt(y.scale - scale));
};

const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const compareFields = (a: object, b: object): number => {
  const [x, y] = [Object.entries(a), Object.entries(b)];
  for (let at = 0; at < Math.min(x.length, y.length); at++) {
    const [[name, value], [otherName, other]] = [x[at]!, y[at]!];
    const order =
      classOf(value) - classOf(other) || compareText(name, otherName) || compareValues(value, other);
    if (order !== 0) return order;
  }
  return x.length - y.length;
};

const compareArrays = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = compareValues(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const compareWithin = (a: unknown, b: unknown): number => {
  switch (CLASSES[classOf(a)]?.[0]) {
    case 'Int32':
      return compareNumbers(a, b);
    case 'string':
      return compareText(String(a), String(b));
    case 'Object':
      return compareFields(a as object, b as object);
    case 'Array':
      return compareArrays(a as unknown[], b as unknown[]);
    case 'Binary': {
      const [x, y] = [a as Binary, b as Binary];
      return x.position - y.position || x.sub_type - y.sub_type || Buffer.compare(x.value(), y.value());
    }
    case 'boolean':
      return Number(a) - Number(b);
    case 'Date':
      return sign(Number(a), Number(b));
    case 'Timestamp':
      return sign((a as Timestamp).toBigInt(), (b as Timestamp).toBigInt());
    case 'BSONRegExp': {
      const [x, y] = [a as BSONRegExp, b as BSONRegExp];
      return compareText(x.pattern, y.pattern) || compareText(x.options, y.options);
    }
    case 'Code':
      return compareText(String((a as Code).code), String((b as Code).code));
    case 'CodeWithScope': {
      const [x, y] = [a as Code, b as Code];
      return compareText(String(x.code), String(y.code)) || compareFields(x.scope!, y.scope!);
    }
    default:
      return Buffer.compare(serialize({ value: a }), serialize({ value: b }));
  }
};

export const compareValues = (a: unknown, b: unknown): number =>
  Math.sign(classOf(a) - classOf(b) || compareWithin(a, b));
