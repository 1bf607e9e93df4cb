import { toNumber } from '../bson/numbers.ts';
import type { Maybe } from '../bson/value.ts';
import { isNullish, isNumeric, MISSING } from '../bson/value.ts';

/** False, null, undefined, missing and every zero are false; all else, NaN too, is true. */
export const truthy = (value: Maybe): boolean => {
  if (value === MISSING || isNullish(value) || value === false) return false;
  return !isNumeric(value) || toNumber(value) !== 0;
};
