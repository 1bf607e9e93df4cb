import { typeClass } from '../../bson/types.ts';
import type { Value } from '../../bson/value.ts';
import { isArray, isDoc, MISSING } from '../../bson/value.ts';
import { compileExpression } from '../../expression/compile.ts';
import { compare } from '../../order/compare.ts';
import { StoreError } from '../../storeError.ts';
import { onlyFields, stageObject } from '../fields.ts';
import type { StageReader } from '../stage.ts';
import { groupBy, readAccumulators } from './group.ts';

const boundariesOf = (value: Value | undefined): Value[] => {
  if (!isArray(value)) throw new StoreError(40200, 'The $bucket boundaries field must be an array');
  if (value.length < 2) {
    throw new StoreError(40192, 'The $bucket boundaries field must have at least 2 values');
  }
  value.slice(1).forEach((upper, at) => {
    const lower = value[at] as Value;
    if (typeClass(lower) !== typeClass(upper)) {
      throw new StoreError(40193, 'All values in the boundaries option to $bucket must have the same type');
    }
    if (compare(lower, upper) >= 0) {
      throw new StoreError(40194, 'The boundaries option to $bucket must be sorted');
    }
  });
  return value;
};

const checkDefault = (fallback: Value | undefined, boundaries: readonly Value[]): void => {
  if (fallback === undefined) return;
  const [lowest, highest] = [boundaries[0] as Value, boundaries.at(-1) as Value];
  if (compare(fallback, lowest) < 0 || compare(fallback, highest) >= 0) return;
  throw new StoreError(
    40199,
    "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
  );
};

/** `$bucket`: groups by ranges of a value, each named by its lower boundary, in the order of their names. */
export const bucket: StageReader = (argument, { scope }) => {
  const spec = stageObject(argument, 40201, '$bucket');
  onlyFields(spec, ['groupBy', 'boundaries', 'default', 'output'], 40197, '$bucket');
  const by = spec.get('groupBy');
  if (by === undefined)
    throw new StoreError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified");
  const boundaries = boundariesOf(spec.get('boundaries'));
  const fallback = spec.get('default');
  checkDefault(fallback, boundaries);
  const output = spec.get('output') ?? new Map([['count', new Map([['$sum', 1]])]]);
  if (!isDoc(output)) throw new StoreError(40196, 'The $bucket output field must be an object');
  const fields = readAccumulators(output, scope);
  const evaluate = compileExpression(by, scope);

  const bucketOf = (value: ReturnType<typeof evaluate>): Value => {
    const above = value === MISSING ? 0 : boundaries.findIndex((boundary) => compare(value, boundary) < 0);
    const lower = above > 0 ? boundaries[above - 1] : fallback;
    if (lower !== undefined) return lower;
    throw new StoreError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
  return (documents) =>
    [...groupBy(documents, (document) => bucketOf(evaluate(document)), fields)].sort((a, b) =>
      compare(a.get('_id') as Value, b.get('_id') as Value),
    );
};
