import { toWhole } from '../bson/numbers.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isDoc, isNullish, isNumeric, MISSING } from '../bson/value.ts';
import { compileExpression } from '../expression/compile.ts';
import { orNull } from '../expression/operator.ts';
import type { Scope } from '../expression/scope.ts';
import { compare } from '../order/compare.ts';
import { compareKeys, parseSort, sortKeys } from '../order/sort.ts';
import { StoreError } from '../storeError.ts';
import type { AccumulatorReader } from './accumulator.ts';

const fieldsOf = (argument: Value, name: string, wanted: readonly string[]): Value[] => {
  if (!isDoc(argument)) throw new StoreError(5787900, `specification must be an object; found ${name}`);
  for (const field of argument.keys()) {
    if (!wanted.includes(field)) throw new StoreError(5787901, `Unknown argument to ${name}: ${field}`);
  }
  return wanted.map((field) => {
    const value = argument.get(field);
    if (value === undefined) throw new StoreError(5787906, `Missing value for '${field}' in ${name}`);
    return value;
  });
};

/** How many to keep: a constant, or an expression that needs no document. */
const howMany = (value: Value, scope: Scope): number => {
  const n = compileExpression(value, scope)(new Map());
  const whole = n !== MISSING && isNumeric(n) ? toWhole(n) : undefined;
  if (whole === undefined) throw new StoreError(5787903, "Value for 'n' must be of integral type");
  if (whole <= 0n) throw new StoreError(5787908, `'n' must be greater than 0, found ${whole}`);
  return Number(whole);
};

/** `$firstN` and `$lastN`: missing values count as null. */
const several =
  (last: boolean): AccumulatorReader =>
  (argument, scope, name) => {
    const [input, n] = fieldsOf(argument, name, ['input', 'n']) as [Value, Value];
    const evaluate = compileExpression(input, scope);
    const most = howMany(n, scope);
    return () => {
      const items: Value[] = [];
      const add = (document: Doc): void => {
        if (!last && items.length >= most) return;
        items.push(orNull(evaluate(document)));
        if (items.length > most) items.shift();
      };
      return { add, result: () => items };
    };
  };

/** `$minN` and `$maxN`: null and missing are passed over. */
const extremes =
  (direction: 1 | -1): AccumulatorReader =>
  (argument, scope, name) => {
    const [input, n] = fieldsOf(argument, name, ['input', 'n']) as [Value, Value];
    const evaluate = compileExpression(input, scope);
    const most = howMany(n, scope);
    return () => {
      const items: Value[] = [];
      const add = (document: Doc): void => {
        const value = evaluate(document);
        if (!isNullish(value)) items.push(value as Value);
      };
      const result = (): Value[] => items.sort((a, b) => compare(a, b) * direction).slice(0, most);
      return { add, result };
    };
  };

/** `$top`, `$bottom` and their forms with n: the output of the documents that a sort puts first or last. */
const ranked =
  (bottom: boolean, single: boolean): AccumulatorReader =>
  (argument, scope, name) => {
    const wanted = single ? ['sortBy', 'output'] : ['sortBy', 'output', 'n'];
    const [sortBy, output, n] = fieldsOf(argument, name, wanted) as [Value, Value, Value];
    if (!isDoc(sortBy)) throw new StoreError(10065, 'invalid parameter: expected an object (sortBy)');
    const sort = parseSort(sortBy);
    const evaluate = compileExpression(output, scope);
    const most = single ? 1 : howMany(n, scope);
    return () => {
      const items: { keys: string[]; value: Value }[] = [];
      const add = (document: Doc): void => {
        items.push({ keys: sortKeys(sort, document), value: orNull(evaluate(document)) });
      };
      const result = (): Maybe => {
        items.sort((a, b) => compareKeys(sort, a.keys, b.keys));
        const kept = (bottom ? items.slice(-most) : items.slice(0, most)).map(({ value }) => value);
        return single ? (kept[0] ?? MISSING) : kept;
      };
      return { add, result };
    };
  };

/** Accumulators that keep several values of a group, or choose by a sort of their own. */
export const severalAccumulators: readonly (readonly [string, AccumulatorReader])[] = [
  ['$firstN', several(false)],
  ['$lastN', several(true)],
  ['$minN', extremes(1)],
  ['$maxN', extremes(-1)],
  ['$top', ranked(false, true)],
  ['$topN', ranked(false, false)],
  ['$bottom', ranked(true, true)],
  ['$bottomN', ranked(true, false)],
];
