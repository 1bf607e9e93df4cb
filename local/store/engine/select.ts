import type { Doc, Value } from '../bson/value.ts';
import type { Sort } from '../order/sort.ts';
import { sortBy } from '../order/sort.ts';
import type { Filter, Position } from '../query/filter.ts';
import { matches } from '../query/filter.ts';
import type { Collection } from './collection.ts';
import type { Plan } from './plan.ts';
import { candidates, choosePlan } from './plan.ts';
import type { Record } from './record.ts';
import { docInPassing, docOf } from './record.ts';

export interface Selection {
  readonly filter: Filter;
  readonly sort?: Sort | undefined;
  readonly hint?: Value | undefined;
  readonly skip?: number;
  /** 0 is no limit. */
  readonly limit?: number;
}

/** Where more than this has to be read, the documents are not kept decoded. */
const WORTH_KEEPING_BYTES = 8 * 1024 * 1024;

const readerFor = ({ bytes, records }: Collection, plan: Plan): ((record: Record) => Doc) => {
  const share = plan.kind === 'index' ? plan.plan.cost / (records.size + 1) : plan.kind === 'scan' ? 1 : 0;
  return share * bytes > WORTH_KEEPING_BYTES ? docInPassing : docOf;
};

function* matching(
  records: Iterable<Record>,
  filter: Filter,
  read: (record: Record) => Doc,
): Iterable<Record> {
  for (const record of records) if (matches(filter, read(record))) yield record;
}

const isEverything = (filter: Filter): boolean => filter.kind === 'and' && filter.of.length === 0;

function* window(records: Iterable<Record>, skip: number, limit: number): Iterable<Record> {
  let passed = 0;
  for (const record of records) {
    if (passed++ < skip) continue;
    yield record;
    if (limit > 0 && passed - skip >= limit) return;
  }
}

/**
 * The records that match, in order. Read it to its end, or stop early, before anything is changed: it follows indexes as
 * they are.
 */
export const select = (collection: Collection, selection: Selection): Iterable<Record> => {
  const { filter, sort, hint, skip = 0, limit = 0 } = selection;
  const plan = choosePlan(collection, filter, { sort, hint, limited: limit > 0 });
  const all = candidates(collection, plan);
  const found = isEverything(filter) ? all : matching(all, filter, readerFor(collection, plan));
  if (plan.sorted || !sort) return window(found, skip, limit);
  return window(sortBy([...found], sort, docOf), skip, limit);
};

/** Where the positional `$` points for a record that matches. */
export const positionOf = (filter: Filter, record: Record): number => {
  const position: Position = { index: -1 };
  matches(filter, docOf(record), position);
  return position.index;
};
