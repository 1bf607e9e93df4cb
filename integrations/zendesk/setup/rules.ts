import type { Action, Condition, Conditions } from '../blueprint/things.ts';
import { actionIn, conditionIn, isGone, type References } from './references.ts';

export interface WireCondition {
  field: string;
  operator: string;
  value: unknown;
}
export interface WireAction {
  field: string;
  value: unknown;
}

/** Of a view, a macro or a trigger: when, and what then. */
export interface WireRule {
  conditions?: { all?: WireCondition[]; any?: WireCondition[] };
  actions?: WireAction[];
}

/** Zendesk answers numbers, texts and lists for the same thing. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));
const plainCondition = ({ field, operator, value }: WireCondition) => ({
  field,
  operator,
  value: textOf(value),
});
const plainAction = ({ field, value }: WireAction) => ({
  field,
  value: Array.isArray(value) ? value.map(String) : textOf(value),
});

export const heldRules = ({ conditions, actions = [] }: WireRule) => ({
  conditions: {
    all: (conditions?.all ?? []).map(plainCondition),
    any: (conditions?.any ?? []).map(plainCondition),
  },
  actions: actions.map(plainAction),
});

const merged = (
  ours: readonly Condition[],
  refs: References,
  theirs: WireCondition[] | undefined,
  isNew: boolean,
) => {
  // An account that has refused an optional one is not asked again.
  const asked = ours.filter(({ optional }) => isNew || !optional);
  const said = asked.map((one) => ({ one, is: conditionIn(one, refs) }));
  const there = (theirs ?? []).filter(({ field }) => !isGone(field, refs)).map(plainCondition);
  const isThere = (wanted: WireCondition): boolean =>
    there.some((one) => JSON.stringify(one) === JSON.stringify(wanted));
  return {
    list: [...there, ...said.flatMap(({ is }) => (is && !isThere(is) ? [is] : []))],
    without: said.flatMap(({ one, is }) => (is ? [] : [one.field])),
  };
};

/** Our conditions beside those that others have added. */
export const mergeConditions = ({ all, any }: Conditions, refs: References, row: WireRule | undefined) => {
  const [every, some] = [
    merged(all, refs, row?.conditions?.all, !row),
    merged(any, refs, row?.conditions?.any, !row),
  ];
  return { conditions: { all: every.list, any: some.list }, without: [...every.without, ...some.without] };
};

/** What an action acts upon: a field, or one of several webhooks. */
const targetOf = ({ field, value }: WireAction): string =>
  field === 'notification_webhook' && Array.isArray(value) ? `${field} ${String(value[0])}` : field;

/** Our actions beside those that others have added; what acts upon the same thing does as ours say. */
export const mergeActions = (ours: readonly Action[], refs: References, row: WireRule | undefined) => {
  const said = ours.map((one) => ({ one, is: actionIn(one, refs) }));
  const wanted = said.flatMap(({ is }) => is ?? []);
  const there = (row?.actions ?? []).filter(({ field }) => !isGone(field, refs)).map(plainAction);
  const kept = there.map((one) => wanted.find((our) => targetOf(our) === targetOf(one)) ?? one);
  const added = wanted.filter((our) => !kept.includes(our));
  return { actions: [...kept, ...added], without: said.flatMap(({ one, is }) => (is ? [] : [one.field])) };
};
