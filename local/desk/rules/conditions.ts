import { DAY } from '../../../observe/clock.ts';
import { invalid, malformed } from '../api/apiError.ts';
import { isObject } from '../readJson.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { Condition, Conditions } from '../store/ruleRows.ts';
import { type Happening, isField, valueBefore, valueNow } from './ticketFields.ts';

const RANKS: Record<string, string[]> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent'],
};

/** What is compared: a place in an order where there is one, else the text, which also orders dates. */
const compare = (field: string, a: string | null, b: string): number => {
  const order = RANKS[field];
  return order ? order.indexOf(a ?? '') - order.indexOf(b) : (a ?? '').localeCompare(b);
};

interface Asked {
  field: string;
  now: string | null;
  before: string | null;
  wanted: string;
  isChange: boolean;
  at: Date;
}

const words = (text: string | null): string[] =>
  (text ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
const includes = ({ field, now, wanted }: Asked): boolean =>
  field === 'current_tags'
    ? words(wanted).some((word) => words(now).includes(word))
    : words(wanted).some((word) => (now ?? '').toLowerCase().includes(word));
const same = (a: string | null, b: string): boolean => (a ?? '') === b;
/** Days from today to a date; `undefined` where the field holds none. */
const daysUntil = ({ now, at }: Asked): number | undefined =>
  now === null ? undefined : (Date.parse(now) - Date.parse(at.toISOString().slice(0, 10))) / DAY;
const within = (asked: Asked, from: number, to: number): boolean => {
  const days = daysUntil(asked);
  return days !== undefined && days >= from && days <= to;
};

const OPERATORS: Record<string, (asked: Asked) => boolean> = {
  is: ({ now, wanted }) => same(now, wanted),
  is_not: ({ now, wanted }) => !same(now, wanted),
  less_than: ({ field, now, wanted }) => now !== null && compare(field, now, wanted) < 0,
  greater_than: ({ field, now, wanted }) => now !== null && compare(field, now, wanted) > 0,
  includes,
  not_includes: (asked) => !includes(asked),
  present: ({ now }) => now !== null && now !== '',
  not_present: ({ now }) => now === null || now === '',
  changed: ({ now, before, isChange }) => isChange && now !== before,
  not_changed: ({ now, before, isChange }) => !isChange || now === before,
  /** Changed to, and from. */
  value: ({ now, before, wanted }) => now !== before && same(now, wanted),
  value_previous: ({ now, before, wanted }) => now !== before && same(before, wanted),
  not_value: ({ now, before, wanted }) => now === before || !same(now, wanted),
  not_value_previous: ({ now, before, wanted }) => now === before || !same(before, wanted),
  within_next_n_days: (asked) => within(asked, 0, Number(asked.wanted)),
  within_previous_n_days: (asked) => within(asked, -Number(asked.wanted), 0),
};

/** Fields that ask for an agent may name whoever acts. */
const wantedBy = ({ field, value }: Condition, { actor }: Happening): string =>
  value === 'current_user' && field.endsWith('_id') ? String(actor.id) : value;

/** "Current user" is asked for by a role, or by the number of one agent. */
const askedOf = ({ field, value }: Condition): string =>
  field === 'role' && /^\d+$/.test(value) ? 'current_user' : field;

const holds = (happening: Happening, condition: Condition): boolean => {
  const { operator, value } = condition;
  const field = askedOf(condition);
  if (field === 'comment_is_public' && value === 'not_relevant') return happening.comment !== undefined;
  const isSaid = field === 'update_type' || field === 'comment_is_public' || field === 'role';
  const chosen = isSaid && operator === 'value' ? 'is' : operator;
  const asked = {
    field,
    now: valueNow(happening, field),
    before: valueBefore(happening, field),
    wanted: wantedBy(condition, happening),
    isChange: happening.before !== undefined,
    at: happening.now,
  };
  return OPERATORS[chosen]?.(asked) ?? false;
};

export const allHold = (happening: Happening, { all, any }: Conditions): boolean =>
  all.every((one) => holds(happening, one)) && (any.length === 0 || any.some((one) => holds(happening, one)));

const readOne = (store: DeskStore, sent: unknown): Condition => {
  if (!isObject(sent)) throw malformed('a condition must be an object');
  const { field, operator, value } = sent;
  // `update_type` and its like are sent without an operator.
  const chosen = operator === undefined ? 'is' : String(operator);
  if (typeof field !== 'string' || !isField(store, field)) {
    throw invalid('conditions', `Conditions: ${String(field).slice(0, 60)} is not a field of this account`);
  }
  if (!(chosen in OPERATORS)) throw invalid('conditions', `Conditions: ${chosen} is not an operator`);
  return { field, operator: chosen, value: Array.isArray(value) ? value.join(' ') : String(value ?? '') };
};

const readList = (store: DeskStore, sent: unknown): Condition[] => {
  if (sent === undefined || sent === null) return [];
  if (!Array.isArray(sent)) throw malformed('conditions must be arrays');
  return sent.map((one) => readOne(store, one));
};

/** `{all, any}` as it came. 422 for a field or an operator that there is not. */
export const readConditions = (store: DeskStore, sent: { all?: unknown; any?: unknown }): Conditions => ({
  all: readList(store, sent.all),
  any: readList(store, sent.any),
});
