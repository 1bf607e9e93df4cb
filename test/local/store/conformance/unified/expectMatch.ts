import { EJSON } from 'bson';

type Fields = Record<string, unknown>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('_bsontype' in value) &&
  !(value instanceof Date);

const show = (value: unknown): string => EJSON.stringify({ value }, { relaxed: false }).slice(0, 400);

const mismatch = (where: string, actual: unknown, expected: unknown): Error =>
  new Error(`at ${where || 'the top'}: got ${show(actual)}, expected ${show(expected)}`);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  const tag = (value as { _bsontype?: string })._bsontype;
  if (tag !== undefined) return tag === 'Long' ? 'long' : tag.charAt(0).toLowerCase() + tag.slice(1);
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  return typeof value === 'boolean' ? 'bool' : typeof value;
};

/** `$$exists`, `$$type`, `$$unsetOrMatches`; true when the expectation was one of them and has been dealt with. */
const special = (actual: unknown, expected: unknown, where: string): boolean => {
  if (!isPlain(expected)) return false;
  const [operator] = Object.keys(expected);
  const operand = operator === undefined ? undefined : expected[operator];
  if (operator === '$$exists') {
    if ((actual !== undefined) !== operand) throw mismatch(where, actual, expected);
  } else if (operator === '$$type') {
    if (![operand].flat().includes(typeOf(actual))) throw mismatch(where, actual, expected);
  } else if (operator === '$$unsetOrMatches') {
    if (actual !== undefined) expectMatch(actual, operand, where);
  } else return false;
  return true;
};

const sameLeaf = (actual: unknown, expected: unknown): boolean => {
  const [x, y] = [actual, expected].map((value) => EJSON.stringify({ value }, { relaxed: true }));
  return x === y;
};

const matchFields = (actual: unknown, expected: Fields, where: string, open: boolean): void => {
  if (typeof actual !== 'object' || actual === null) throw mismatch(where, actual, expected);
  const fields: Fields = actual instanceof Map ? Object.fromEntries(actual) : (actual as Fields);
  for (const [name, value] of Object.entries(expected)) {
    const inner = fields[name];
    const path = where === '' ? name : `${where}.${name}`;
    if (special(inner, value, path)) continue;
    if (inner === undefined) throw mismatch(path, inner, value);
    matchValue(inner, value, path, false);
  }
  if (open) return;
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && !(name in expected)) throw mismatch(`${where}.${name}`, value, undefined);
  }
};

const matchValue = (actual: unknown, expected: unknown, where: string, open: boolean): void => {
  if (special(actual, expected, where)) return;
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) throw mismatch(where, actual, expected);
    expected.forEach((item, at) => {
      matchValue(actual[at], item, `${where}[${at}]`, open);
    });
  } else if (isPlain(expected)) matchFields(actual, expected, where, open);
  else if (!sameLeaf(actual, expected)) throw mismatch(where, actual, expected);
};

/** Documents at the top, and in an array at the top, may have further fields; documents inside them may not. */
export const expectMatch = (actual: unknown, expected: unknown, where = ''): void =>
  matchValue(actual, expected, where, true);
