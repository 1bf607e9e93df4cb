import { BSONRegExp } from 'bson';
import type { Fields } from '../random/values.ts';
import { classOf, compareValues, isNotANumber } from './compareValues.ts';

/** A query matcher as naive as can be: it collects all values of a path, then asks each. */
const ABSENT = Symbol('absent');
type Found = unknown;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What a path leads to: the value itself; of an array its elements too, unless the path named an element of it. */
const lookUp = (value: unknown, path: readonly string[], spread: boolean): Found[] => {
  const [name, ...rest] = path as [string, ...string[]];
  const inner = isFields(value) && name in value ? value[name] : ABSENT;
  if (inner === ABSENT) return [ABSENT];
  if (rest.length === 0) return spread && Array.isArray(inner) ? [...inner, inner] : [inner];
  return Array.isArray(inner) ? intoArray(inner, rest, spread) : lookUp(inner, rest, spread);
};

const intoArray = (items: readonly unknown[], path: readonly string[], spread: boolean): Found[] => {
  const [name, ...rest] = path as [string, ...string[]];
  return items.flatMap((item, at) => {
    const found = isFields(item) ? lookUp(item, path, spread) : [];
    if (name !== String(at)) return found;
    if (rest.length === 0) return [...found, item];
    if (isFields(item)) return [...found, ...lookUp(item, rest, spread)];
    return Array.isArray(item) ? [...found, ...lookUp({ ...item }, rest, spread)] : found;
  });
};

const isNull = (value: Found): boolean => value === ABSENT || value === null;

const compares = (operator: string, value: Found, operand: unknown): boolean => {
  const orEqual = operator === '$eq' || operator.endsWith('e');
  if (operand === null) return orEqual && isNull(value);
  const limit = classOf(operand) === 0 || classOf(operand) === 14;
  if (value === ABSENT) return limit && operator.startsWith(classOf(operand) === 0 ? '$g' : '$l');
  if (isNotANumber(operand)) return orEqual && isNotANumber(value);
  if (!limit && classOf(value) !== classOf(operand)) return false;
  if (operator !== '$eq' && isNotANumber(value)) return false;
  const order = compareValues(value, operand);
  if (order === 0) return orEqual;
  return operator.startsWith(order < 0 ? '$l' : '$g');
};

const isText = (value: Found): boolean => typeof value === 'string' || classOfTag(value) === 'BSONSymbol';
const classOfTag = (value: Found): string | undefined => (value as { _bsontype?: string } | null)?._bsontype;

const matchesRegex = (value: Found, { pattern, options }: BSONRegExp): boolean =>
  isText(value)
    ? new RegExp(pattern, `${options}u`).test(String(value))
    : value instanceof BSONRegExp && value.pattern === pattern && value.options === options;

const equals = (value: Found, operand: unknown): boolean =>
  operand instanceof BSONRegExp ? matchesRegex(value, operand) : compares('$eq', value, operand);

const TYPES: Record<string, (value: Found) => boolean> = {
  int: (value) => classOfTag(value) === 'Int32',
  double: (value) => classOfTag(value) === 'Double',
  number: (value) => ['Int32', 'Long', 'Double', 'Decimal128'].includes(String(classOfTag(value))),
  string: (value) => typeof value === 'string',
  array: Array.isArray,
  object: isFields,
  null: (value) => value === null,
  bool: (value) => typeof value === 'boolean',
};

const testPath = (document: unknown, path: string, operator: string, operand: unknown): boolean => {
  const any = (test: (value: Found) => boolean, spread = true): boolean =>
    lookUp(document, path.split('.'), spread).some(test);
  const not = (inner: string, value: unknown): boolean => !testPath(document, path, inner, value);
  switch (operator) {
    case '$eq':
      return any((value) => equals(value, operand));
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte':
      return any((value) => compares(operator, value, operand));
    case '$in':
      return (operand as unknown[]).some((item) => testPath(document, path, '$eq', item));
    case '$ne':
      return not('$eq', operand);
    case '$nin':
      return not('$in', operand);
    case '$not':
      return !testAll(document, path, operand as Fields);
    case '$exists':
      return any((value) => value !== ABSENT) === operand;
    case '$type':
      return any((value) => value !== ABSENT && TYPES[operand as string]!(value));
    case '$size':
      return any((value) => Array.isArray(value) && value.length === Number(operand), false);
    case '$regex':
      return any((value) => isText(value) && new RegExp(operand as string, 'u').test(String(value)));
    case '$all':
      return (operand as unknown[]).every((item) => testPath(document, path, '$eq', item));
    case '$elemMatch':
      return any(
        (value) => Array.isArray(value) && value.some((item) => testItem(item, operand as Fields)),
        false,
      );
    default:
      throw new Error(`the model does not know ${operator}`);
  }
};

const testItem = (item: unknown, condition: Fields): boolean => {
  if (Object.keys(condition)[0]?.startsWith('$')) {
    return Object.entries(condition).every(([operator, operand]) => compares(operator, item, operand));
  }
  return isFields(item)
    ? matchesModel(item, condition)
    : Array.isArray(item) && matchesModel({ ...item }, condition);
};

const testAll = (document: unknown, path: string, operators: Fields): boolean =>
  Object.entries(operators).every(([operator, operand]) => testPath(document, path, operator, operand));

const isOperators = (value: unknown): value is Fields =>
  isFields(value) && Object.keys(value)[0]?.startsWith('$') === true;

export const matchesModel = (document: Fields, filter: Fields): boolean =>
  Object.entries(filter).every(([name, operand]) => {
    const branches = (): boolean[] => (operand as Fields[]).map((branch) => matchesModel(document, branch));
    if (name === '$and') return branches().every(Boolean);
    if (name === '$or') return branches().some(Boolean);
    if (name === '$nor') return !branches().some(Boolean);
    return isOperators(operand) ? testAll(document, name, operand) : testPath(document, name, '$eq', operand);
  });
