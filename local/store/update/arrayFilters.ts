import type { Value } from '../bson/value.ts';
import { isArray, isDoc } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import { failedToParse, typeMismatch } from '../storeError.ts';

const identifiersOf = (filter: Filter): string[] => {
  switch (filter.kind) {
    case 'leaf':
      return [filter.parts[0] as string];
    case 'expr':
      throw failedToParse('$expr is not allowed in an array filter');
    case 'not':
      return identifiersOf(filter.of);
    default:
      return filter.of.flatMap(identifiersOf);
  }
};

/** The filters of `$[identifier]`, each under its one identifier. */
export const parseArrayFilters = (value: Value | undefined, scope: Scope): Map<string, Filter> => {
  const filters = new Map<string, Filter>();
  if (value === undefined) return filters;
  if (!isArray(value))
    throw typeMismatch("BSON field 'arrayFilters' is the wrong type, expected type 'array'");
  for (const item of value) {
    if (!isDoc(item)) throw typeMismatch('Each array filter must be an object');
    const filter = parseFilter(item, scope);
    const [identifier, ...others] = [...new Set(identifiersOf(filter))];
    if (identifier === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (others.length > 0) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${identifier}' and '${others[0]}'`,
      );
    }
    if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier)) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
      );
    }
    if (filters.has(identifier)) {
      throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`);
    }
    filters.set(identifier, filter);
  }
  return filters;
};
