import type { Maybe, Tagged, Value } from './value.ts';
import { MISSING } from './value.ts';

const numberOfKind: Record<Tagged['kind'], number> = {
  double: 1,
  binary: 5,
  undefined: 6,
  objectId: 7,
  date: 9,
  regex: 11,
  dbPointer: 12,
  code: 13,
  symbol: 14,
  codeWithScope: 15,
  timestamp: 17,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

/** BSON's number of a value's type (bsonspec.org); MinKey is -1 as `$type` has it. */
export const typeNumber = (value: Value): number => {
  if (value === null) return 10;
  switch (typeof value) {
    case 'string':
      return 2;
    case 'number':
      return 16;
    case 'bigint':
      return 18;
    case 'boolean':
      return 8;
    default:
      if (value instanceof Map) return 3;
      return Array.isArray(value) ? 4 : numberOfKind[value.kind];
  }
};

/** Aliases of `$type`: https://www.mongodb.com/docs/manual/reference/operator/query/type/ */
const aliases: ReadonlyMap<string, number> = new Map([
  ['double', 1],
  ['string', 2],
  ['object', 3],
  ['array', 4],
  ['binData', 5],
  ['undefined', 6],
  ['objectId', 7],
  ['bool', 8],
  ['date', 9],
  ['null', 10],
  ['regex', 11],
  ['dbPointer', 12],
  ['javascript', 13],
  ['symbol', 14],
  ['javascriptWithScope', 15],
  ['int', 16],
  ['timestamp', 17],
  ['long', 18],
  ['decimal', 19],
  ['minKey', -1],
  ['maxKey', 127],
]);
const names = new Map([...aliases].map(([name, number]) => [number, name]));

export const typeOfAlias = (alias: string): number | undefined => aliases.get(alias);
export const isTypeNumber = (number: number): boolean => names.has(number);
export const typeName = (value: Maybe): string =>
  value === MISSING ? 'missing' : (names.get(typeNumber(value)) as string);

/** Classes of types that compare with one another, in their order: `canonicalizeBSONType` of the server. */
const classOfKind: Record<Tagged['kind'], number> = {
  minKey: -1,
  undefined: 0,
  double: 10,
  decimal: 10,
  symbol: 15,
  binary: 30,
  objectId: 35,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  code: 60,
  codeWithScope: 65,
  maxKey: 127,
};

export const typeClass = (value: Value): number => {
  if (value === null) return 5;
  switch (typeof value) {
    case 'string':
      return 15;
    case 'number':
    case 'bigint':
      return 10;
    case 'boolean':
      return 40;
    default:
      if (value instanceof Map) return 20;
      return Array.isArray(value) ? 25 : classOfKind[value.kind];
  }
};
