import { typeClass } from '../bson/types.ts';
import type { Value } from '../bson/value.ts';
import { compare, equal, identical } from '../order/compare.ts';
import type { Bound, Filter, Leaf } from '../query/filter.ts';
import type { Condition } from './bounds.ts';

/** Whether a value that meets `bound` is surely there and not null. */
export const excludesMissing = (bound: Bound): boolean => {
  switch (bound.op) {
    case '$eq':
      return bound.value !== null;
    case '$in':
      return bound.values.every((value) => value !== null);
    case '$lt':
    case '$gt':
    case '$lte':
    case '$gte':
      return bound.value !== null && typeClass(bound.value) > 5 && typeClass(bound.value) < 127;
    case '$exists':
    case 'prefix':
    case '$elemMatch':
      return true;
    case 'other':
      return ['$type', '$size', '$mod', '$regex', '$elemMatch'].includes(bound.name);
  }
};

const within = (value: Value, bound: Bound): boolean => {
  switch (bound.op) {
    case '$eq':
      return equal(value, bound.value);
    case '$in':
      return bound.values.some((item) => equal(value, item));
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte': {
      if (typeClass(value) !== typeClass(bound.value)) return false;
      const order = compare(value, bound.value);
      if (order === 0) return bound.op === '$lte' || bound.op === '$gte';
      return order < 0 === (bound.op === '$lt' || bound.op === '$lte');
    }
    default:
      return false;
  }
};

const sameBound = (a: Bound, b: Bound): boolean => {
  if (a.op === 'other' && b.op === 'other') return a.name === b.name && identical(a.value, b.value);
  return a.op === b.op && 'value' in a && 'value' in b && identical(a.value, b.value);
};

const upward = (op: string): boolean => op === '$gt' || op === '$gte';
type RangeBound = Extract<Bound, { op: '$lt' | '$lte' | '$gt' | '$gte' | '$eq' }>;
const isRangeBound = (bound: Bound): bound is RangeBound => /^\$(l|g)te?$/.test(bound.op);

/** Whether `has` (a condition of the query) makes `needs` (a condition of a partial index) true. */
const impliesBound = (has: Bound, needs: Bound): boolean => {
  if (needs.op === '$exists') return excludesMissing(has);
  if (sameBound(has, needs)) return true;
  if (has.op === '$eq') return within(has.value, needs);
  if (has.op === '$in') return has.values.length > 0 && has.values.every((value) => within(value, needs));
  if (isRangeBound(has) && isRangeBound(needs) && upward(has.op) === upward(needs.op)) {
    // `$lt: 5` lies within `$lt: 5` though 5 itself does not.
    return within(has.value, needs) || (has.op === needs.op && equal(has.value, needs.value));
  }
  return false;
};

/**
 * Whether every match of a query lies in a partial index. Says no where it is not sure: then the index is not used.
 */
export const implies = (conditions: readonly Condition[], partial: Filter): boolean => {
  switch (partial.kind) {
    case 'and':
      return partial.of.every((part) => implies(conditions, part));
    case 'or':
      return partial.of.some((part) => implies(conditions, part));
    case 'leaf':
      return conditions.some(
        (condition) =>
          condition.path === (partial as Leaf).path && impliesBound(condition.bound, partial.bound),
      );
    default:
      return false;
  }
};
