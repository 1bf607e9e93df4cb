import type { Doc, Value } from '../bson/value.ts';
import { date } from '../bson/value.ts';
import { emptyScope } from '../expression/scope.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parseFilter.ts';
import type { Catalog } from './catalog.ts';
import type { Collection } from './collection.ts';
import { removeDocument } from './collection.ts';
import type { IndexSpec } from './indexSpec.ts';
import { select } from './select.ts';

/** How many are deleted from one collection at a time, so that clients are served in between. */
const AT_ONCE = 1_000;

/** A date (of an array any) that lies `expireAfterSeconds` back; what is no date never expires. */
const expiredFilter = ({ fields, partial, expireAfterSeconds = 0 }: IndexSpec, now: Date): Filter => {
  const cutoff: Doc = new Map<string, Value>([['$lte', date(now.getTime() - expireAfterSeconds * 1_000)]]);
  const filter = parseFilter(new Map([[fields[0] as string, cutoff]]), emptyScope({ now: () => now }));
  return partial ? { kind: 'and', of: [filter, partial] } : filter;
};

const sweepCollection = (collection: Collection, catalog: Catalog, now: Date): number => {
  let removed = 0;
  for (const { spec } of collection.indexes) {
    if (spec.expireAfterSeconds === undefined) continue;
    for (const record of [...select(collection, { filter: expiredFilter(spec, now), limit: AT_ONCE })]) {
      removeDocument(collection, record, catalog.changes);
      removed++;
    }
  }
  return removed;
};

/** Removes what has expired, a bounded number of documents at once; answers whether more may be left. */
export const removeExpired = (catalog: Catalog, now: Date): boolean => {
  let more = false;
  for (const collections of catalog.databases.values()) {
    for (const collection of collections.values()) {
      if (sweepCollection(collection, catalog, now) >= AT_ONCE) more = true;
    }
  }
  return more;
};
