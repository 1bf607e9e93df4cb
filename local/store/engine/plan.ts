import type { Doc, Value } from '../bson/value.ts';
import { isDoc } from '../bson/value.ts';
import { identical } from '../order/compare.ts';
import type { Sort } from '../order/sort.ts';
import type { Filter } from '../query/filter.ts';
import { badValue, StoreError } from '../storeError.ts';
import type { Condition } from './bounds.ts';
import { conditionsOf } from './bounds.ts';
import type { Collection } from './collection.ts';
import type { Index } from './index.ts';
import type { IndexPlan } from './indexPlan.ts';
import { planIndex } from './indexPlan.ts';
import type { Record } from './record.ts';

/** Where candidates come from. Every candidate is still matched against the whole filter. */
export type Plan =
  | { readonly kind: 'scan'; readonly backwards: boolean; readonly sorted: boolean }
  | { readonly kind: 'index'; readonly plan: IndexPlan; readonly sorted: boolean }
  | { readonly kind: 'union'; readonly plans: readonly IndexPlan[]; readonly sorted: false };

const sameKey = (a: Doc, b: Doc): boolean =>
  [...a.keys()].join() === [...b.keys()].join() && identical(sign(a), sign(b));
const sign = (key: Doc): Value =>
  [...key.values()].map((value) =>
    typeof value === 'number' ? value : Number((value as { v?: number }).v ?? value),
  );

/** @throws StoreError 2 for a hint that names no index, 27 for a key that several have. */
const hinted = (collection: Collection, hint: Value): Index => {
  const [index, other] = collection.indexes.filter(({ spec }) =>
    isDoc(hint) ? sameKey(spec.key, hint) : spec.name === hint,
  );
  if (!index) {
    throw badValue(
      'error processing query: planner returned error: hint provided does not correspond to an existing index',
    );
  }
  if (other) throw new StoreError(27, 'Hint matched multiple indexes, must hint by index name.');
  return index;
};

const naturalOf = (value: Value | undefined): 1 | -1 | undefined => {
  if (!isDoc(value) || !value.has('$natural')) return undefined;
  const number = value.get('$natural');
  return Number((number as { v?: number } | null)?.v ?? number) < 0 ? -1 : 1;
};

const scan = (way: 1 | -1, sort: Sort | undefined): Plan => ({
  kind: 'scan',
  backwards: way === -1,
  sorted: sort === undefined || sort.length === 0 || sort[0]?.path === '$natural',
});

const best = (
  indexes: readonly Index[],
  conditions: readonly Condition[],
  sort: Sort | undefined,
  limited: boolean,
): IndexPlan | undefined => {
  const wanted = sort !== undefined && sort.length > 0;
  // Sorting afterwards reads all matches; a sorted index can stop at the limit.
  const weight = (plan: IndexPlan): number =>
    wanted && plan.sorted ? plan.cost * (limited ? 0.25 : 0.7) : plan.cost;
  let chosen: IndexPlan | undefined;
  for (const index of indexes) {
    if (index.spec.hidden) continue;
    const plan = planIndex(index, conditions, sort, false);
    if (!plan || !(plan.bounded || (wanted && plan.sorted))) continue;
    if (!chosen || weight(plan) < weight(chosen)) chosen = plan;
  }
  return chosen;
};

/** One plan for each branch of an `$or`, when every branch has an index. */
const unionOf = (collection: Collection, filter: Filter): IndexPlan[] | undefined => {
  const or =
    filter.kind === 'or'
      ? filter
      : filter.kind === 'and'
        ? filter.of.find((part) => part.kind === 'or')
        : undefined;
  if (or?.kind !== 'or') return undefined;
  const plans: IndexPlan[] = [];
  for (const branch of or.of) {
    const plan = best(collection.indexes, conditionsOf(branch), undefined, false);
    if (!plan) return undefined;
    plans.push(plan);
  }
  return plans;
};

export interface PlanOptions {
  readonly sort?: Sort | undefined;
  readonly hint?: Value | undefined;
  readonly limited?: boolean;
}

/** Chooses how to find the candidates of a filter. */
export const choosePlan = (
  collection: Collection,
  filter: Filter,
  { sort, hint, limited = false }: PlanOptions,
): Plan => {
  const [first] = sort ?? [];
  const natural = naturalOf(hint) ?? (first?.path === '$natural' ? first.direction : undefined);
  if (natural !== undefined) return scan(natural, sort);
  const conditions = conditionsOf(filter);
  if (hint !== undefined && !(isDoc(hint) && hint.size === 0)) {
    const plan = planIndex(hinted(collection, hint), conditions, sort, true);
    if (!plan)
      throw new StoreError(
        291,
        'No query execution plans: the hinted partial index cannot answer this query',
      );
    return { kind: 'index', plan, sorted: plan.sorted || !first };
  }
  const chosen = best(collection.indexes, conditions, sort, limited);
  if (chosen?.bounded) return { kind: 'index', plan: chosen, sorted: chosen.sorted || !first };
  const plans = unionOf(collection, filter);
  if (plans && plans.reduce((sum, plan) => sum + plan.cost, 0) < collection.records.size / 2) {
    return { kind: 'union', plans, sorted: false };
  }
  if (chosen) return { kind: 'index', plan: chosen, sorted: true };
  return scan(1, sort);
};

function* fromIndex(plan: IndexPlan, seen: Set<number> | undefined): Iterable<Record> {
  for (const { low, high } of plan.ranges) {
    for (const record of plan.index.entries.range(low, high, plan.backwards)) {
      if (seen?.has(record.id)) continue;
      seen?.add(record.id);
      yield record;
    }
  }
}

/** The candidates of a plan, each once. */
export function* candidates(collection: Collection, plan: Plan): Iterable<Record> {
  if (plan.kind === 'index') {
    yield* fromIndex(plan.plan, plan.plan.index.multikey.some(Boolean) ? new Set() : undefined);
  } else if (plan.kind === 'union') {
    const seen = new Set<number>();
    for (const part of plan.plans) yield* fromIndex(part, seen);
  } else if (plan.backwards) yield* [...collection.records.values()].reverse();
  else yield* collection.records.values();
}
