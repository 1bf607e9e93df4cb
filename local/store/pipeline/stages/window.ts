import type { Doc } from '../../bson/value.ts';
import { isDoc, isNumeric } from '../../bson/value.ts';
import { parseSort, sortBy } from '../../order/sort.ts';
import { matches } from '../../query/filter.ts';
import { parseFilter } from '../../query/parseFilter.ts';
import { StoreError } from '../../storeError.ts';
import { onlyFields, stageObject, wholeArgument } from '../fields.ts';
import type { StageReader } from '../stage.ts';

export const match: StageReader = (argument, { scope }) => {
  if (!isDoc(argument)) throw new StoreError(15959, 'the match filter must be an expression in an object');
  const filter = parseFilter(argument, scope);
  return function* (documents) {
    for (const document of documents) if (matches(filter, document)) yield document;
  };
};

export const sort: StageReader = (argument) => {
  if (!isDoc(argument)) throw new StoreError(15973, 'the $sort key specification must be an object');
  if (argument.size === 0) throw new StoreError(15976, '$sort stage must have at least one sort key');
  const order = parseSort(argument);
  return (documents) => sortBy([...documents], order, (document) => document);
};

/** @throws StoreError 5107201 for no whole number, 15958 for one below 1. */
export const limitOf = (argument: unknown): number => {
  const count = wholeArgument(argument as never, 5107201, '$limit');
  if (count < 0)
    throw new StoreError(5107201, 'invalid argument to $limit stage: Expected a non-negative number');
  if (count === 0) throw new StoreError(15958, 'the limit must be positive');
  return count;
};

/** @throws StoreError 5107200. */
export const skipOf = (argument: unknown): number => {
  const count = wholeArgument(argument as never, 5107200, '$skip');
  if (count < 0)
    throw new StoreError(5107200, 'invalid argument to $skip stage: Expected a non-negative number');
  return count;
};

export const limit: StageReader = (argument) => {
  const count = limitOf(argument);
  return function* (documents) {
    let passed = 0;
    for (const document of documents) {
      yield document;
      if (++passed >= count) return;
    }
  };
};

export const skip: StageReader = (argument) => {
  const count = skipOf(argument);
  return function* (documents) {
    let passed = 0;
    for (const document of documents) if (passed++ >= count) yield document;
  };
};

/** `$sample`: a random choice without repeats, in random order. */
export const sample: StageReader = (argument, { randomness }) => {
  const spec = stageObject(argument, 28745, '$sample');
  onlyFields(spec, ['size'], 28748, '$sample');
  const size = spec.get('size');
  if (size === undefined) throw new StoreError(28749, '$sample stage must specify a size');
  if (!isNumeric(size)) throw new StoreError(28746, 'size argument to $sample must be a number');
  const wanted = wholeArgument(size, 28746, '$sample');
  if (wanted <= 0) throw new StoreError(28747, 'size argument to $sample must be a positive integer');
  return function* (documents) {
    const left: Doc[] = [...documents];
    for (let taken = 0; taken < wanted && left.length > 0; taken++) {
      const at = randomness.below(left.length);
      yield left[at] as Doc;
      left[at] = left.at(-1) as Doc;
      left.pop();
    }
  };
};
