import type { Value } from '../bson/value.ts';
import { commandScope } from '../expression/commandScope.ts';
import type { Scope } from '../expression/scope.ts';
import type { Sort } from '../order/sort.ts';
import { parseSort } from '../order/sort.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import type { Fields } from './arguments.ts';
import { hintField, objectField } from './arguments.ts';
import type { Store } from './command.ts';

export const scopeOf = (fields: Fields, store: Store): Scope =>
  commandScope(objectField(fields, 'let'), store.clock);

export const filterField = (fields: Fields, name: string, scope: Scope): Filter =>
  parseFilter(objectField(fields, name) ?? new Map(), scope);

export const sortField = (fields: Fields): Sort | undefined => {
  const sort = objectField(fields, 'sort');
  return sort && sort.size > 0 ? parseSort(sort) : undefined;
};

/** Filter, sort and hint, as find and findAndModify share them. */
export const queryOf = (
  fields: Fields,
  filterName: string,
  scope: Scope,
): { filter: Filter; sort: Sort | undefined; hint: Value | undefined } => ({
  filter: filterField(fields, filterName, scope),
  sort: sortField(fields),
  hint: hintField(fields),
});
