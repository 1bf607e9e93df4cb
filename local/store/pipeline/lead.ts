import type { Doc, Value } from '../bson/value.ts';
import type { Sort } from '../order/sort.ts';
import { parseSort } from '../order/sort.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import type { NamedStage } from './readStages.ts';
import type { PipelineContext } from './stage.ts';
import { limitOf, skipOf } from './stages/window.ts';

/** What the first stages ask of the engine, which has indexes for it. */
export interface Lead {
  readonly filter: Filter;
  readonly sort: Sort | undefined;
  readonly skip: number;
  /** 0 is no limit. */
  readonly limit: number;
  /** How many stages that covers. */
  readonly taken: number;
}

/** Any number of `$match`, then at most one each of `$sort`, `$skip` and `$limit`. The stages are known to be well formed. */
export const readLead = (list: readonly NamedStage[], { scope }: PipelineContext): Lead => {
  let taken = 0;
  const next = (name: string): Value | undefined =>
    list[taken]?.name === name ? list[taken++]?.argument : undefined;
  const filters: Filter[] = [];
  for (let match = next('$match'); match !== undefined; match = next('$match')) {
    filters.push(parseFilter(match as Doc, scope));
  }
  const sort = next('$sort');
  const skip = next('$skip');
  const limit = next('$limit');
  return {
    filter: filters.length === 1 ? (filters[0] as Filter) : { kind: 'and', of: filters },
    sort: sort === undefined ? undefined : parseSort(sort as Doc),
    skip: skip === undefined ? 0 : skipOf(skip),
    limit: limit === undefined ? 0 : limitOf(limit),
    taken,
  };
};
