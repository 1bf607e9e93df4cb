import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isDoc, isNullish, MISSING } from '../bson/value.ts';
import { compileExpression } from '../expression/compile.ts';
import { mergeObjects } from '../expression/objects.ts';
import { createSummation } from '../expression/summation.ts';
import { compare } from '../order/compare.ts';
import { keyOf } from '../order/key.ts';
import { typeMismatch } from '../storeError.ts';
import type { AccumulatorReader } from './accumulator.ts';
import { severalAccumulators } from './severalAccumulators.ts';

/** An accumulator over the values of one expression. */
const unary =
  (make: () => { add(value: Maybe): void; result(): Maybe }): AccumulatorReader =>
  (argument, scope) => {
    const evaluate = compileExpression(argument, scope);
    return () => {
      const { add, result } = make();
      return { add: (document) => add(evaluate(document)), result };
    };
  };

const sum = unary(() => {
  const { add, total } = createSummation();
  return { add, result: total };
});

const average = unary(() => {
  const { add, average: result } = createSummation();
  return { add, result };
});

const extreme = (direction: 1 | -1): AccumulatorReader =>
  unary(() => {
    let best: Maybe = MISSING;
    const add = (value: Maybe): void => {
      if (value === MISSING || isNullish(value)) return;
      if (best === MISSING || compare(value, best) * direction > 0) best = value;
    };
    return { add, result: () => best };
  });

const end = (last: boolean): AccumulatorReader =>
  unary(() => {
    let kept: Maybe | undefined;
    const add = (value: Maybe): void => {
      if (last || kept === undefined) kept = value;
    };
    return { add, result: () => kept ?? null };
  });

const push = unary(() => {
  const items: Value[] = [];
  const add = (value: Maybe): void => {
    if (value !== MISSING) items.push(value);
  };
  return { add, result: () => items };
});

const addToSet = unary(() => {
  const items = new Map<string, Value>();
  const add = (value: Maybe): void => {
    if (value === MISSING) return;
    const key = keyOf(value);
    if (!items.has(key)) items.set(key, value);
  };
  return { add, result: () => [...items.values()] };
});

const merge = unary(() => {
  let merged: Doc = new Map();
  const add = (value: Maybe): void => {
    merged = mergeObjects([merged, value]);
  };
  return { add, result: () => merged };
});

const count: AccumulatorReader = (argument, scope, name) => {
  if (!isDoc(argument) || argument.size > 0) {
    throw typeMismatch('$count takes no arguments, i.e. $count:{}');
  }
  return sum(1, scope, name);
};

/** Every accumulator that is answered; all others are refused by name. */
export const accumulators: ReadonlyMap<string, AccumulatorReader> = new Map([
  ['$sum', sum],
  ['$avg', average],
  ['$min', extreme(-1)],
  ['$max', extreme(1)],
  ['$first', end(false)],
  ['$last', end(true)],
  ['$push', push],
  ['$addToSet', addToSet],
  ['$mergeObjects', merge],
  ['$count', count],
  ...severalAccumulators,
]);
