import { typeName } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { date, isArray, isDoc, isKind, isNullish, MISSING } from '../bson/value.ts';
import { notImplemented, StoreError } from '../storeError.ts';
import { wholeAmount } from './arithmetic.ts';
import { toDate } from './convert.ts';
import { dateWithin, finite } from './dateRange.ts';
import { addUnits, startOf, unitsBetween } from './dateUnits.ts';
import { formatDate, isoWeek } from './formatDate.ts';
import type { Operator } from './operator.ts';
import { named } from './operator.ts';
import type { Evaluate } from './scope.ts';

/** Offset of a time zone in milliseconds: UTC and fixed offsets; names of places are refused. */
const offsetOf = (zone: Maybe | undefined): number => {
  if (zone === undefined || isNullish(zone) || zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const match = typeof zone === 'string' ? /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) : null;
  if (!match) throw notImplemented(`the time zone ${String(zone)} (UTC and offsets like +02:00 are)`);
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
};

const toMilliseconds = (name: string, value: Maybe): number => {
  if (isKind(value, 'date')) return Number(value.ms);
  if (isKind(value, 'timestamp') || isKind(value, 'objectId')) {
    return Number(toDate(value).ms);
  }
  throw new StoreError(16006, `can't convert from BSON type ${typeName(value)} to Date in ${name}`);
};

interface PartArgument {
  readonly date: Value;
  readonly timezone: Value | undefined;
}

/** `{$year: "$at"}`, `{$year: ["$at"]}` or `{$year: {date: "$at", timezone: "+02:00"}}`. */
const partArgument = (name: string, argument: Value): PartArgument => {
  if (isArray(argument)) {
    const [only] = argument;
    if (argument.length === 1 && only !== undefined) return { date: only, timezone: undefined };
    throw new StoreError(40536, `${name} accepts exactly one argument if given an array`);
  }
  if (!isDoc(argument) || argument.keys().next().value?.startsWith('$')) {
    return { date: argument, timezone: undefined };
  }
  for (const field of argument.keys()) {
    if (field !== 'date' && field !== 'timezone')
      throw new StoreError(40535, `unrecognized option to ${name}: "${field}"`);
  }
  const at = argument.get('date');
  if (at === undefined) throw new StoreError(40539, `missing 'date' argument to ${name}`);
  return { date: at, timezone: argument.get('timezone') };
};

const part =
  (read: (local: Date) => number): Operator =>
  (argument, { name, compile }) => {
    const { date: at, timezone } = partArgument(name, argument);
    const input = compile(at);
    const zone = timezone === undefined ? undefined : compile(timezone);
    return (env) => {
      const value = input(env);
      if (isNullish(value)) return null;
      return read(new Date(toMilliseconds(name, value) + offsetOf(zone?.(env))));
    };
  };

const unitOf = (value: Maybe): string => {
  if (typeof value === 'string') return value;
  throw new StoreError(5439013, `a unit of time must be a string, not ${typeName(value)}`);
};

const shifting = (name: string, direction: 1 | -1): Operator =>
  named(['startDate', 'unit', 'amount'], ['timezone'], (parameters) => (env) => {
    const [start, unit, amount] = ['startDate', 'unit', 'amount'].map((field) =>
      (parameters[field] as Evaluate)(env),
    ) as [Maybe, Maybe, Maybe];
    if (isNullish(start) || isNullish(unit) || isNullish(amount)) return null;
    const offset = offsetOf(parameters.timezone?.(env));
    const local = toMilliseconds(name, start) + offset;
    const by = Number(wholeAmount(name, amount)) * direction;
    return dateWithin(name, BigInt(finite(name, addUnits(local, unitOf(unit), by) - offset)));
  });

const truncating = named(['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], (parameters) => (env) => {
  const value = (parameters.date as Evaluate)(env);
  const unit = (parameters.unit as Evaluate)(env);
  if (isNullish(value) || isNullish(unit)) return null;
  const size = parameters.binSize ? Number(wholeAmount('$dateTrunc', parameters.binSize(env))) : 1;
  if (size !== 1) throw notImplemented('$dateTrunc with a binSize other than 1');
  const offset = offsetOf(parameters.timezone?.(env));
  const week = parameters.startOfWeek?.(env);
  const first = week === undefined || isNullish(week) ? 'sunday' : unitOf(week).toLowerCase();
  return date(startOf(toMilliseconds('$dateTrunc', value) + offset, unitOf(unit), first) - offset);
});

const difference = named(
  ['startDate', 'endDate', 'unit'],
  ['timezone', 'startOfWeek'],
  (parameters) => (env) => {
    const start = (parameters.startDate as Evaluate)(env);
    const end = (parameters.endDate as Evaluate)(env);
    const unit = (parameters.unit as Evaluate)(env);
    if (isNullish(start) || isNullish(end) || isNullish(unit)) return null;
    const offset = offsetOf(parameters.timezone?.(env));
    const week = parameters.startOfWeek?.(env);
    const first = week === undefined || isNullish(week) ? 'sunday' : unitOf(week).toLowerCase();
    const [from, to] = [start, end].map((value) => toMilliseconds('$dateDiff', value as Maybe) + offset) as [
      number,
      number,
    ];
    return BigInt(unitsBetween(from, to, unitOf(unit), first));
  },
);

const toText = named(['date'], ['format', 'timezone', 'onNull'], (parameters) => (env) => {
  const value = (parameters.date as Evaluate)(env);
  if (isNullish(value)) return parameters.onNull ? parameters.onNull(env) : null;
  const format = parameters.format?.(env) ?? MISSING;
  const zone = parameters.timezone?.(env);
  const offset = offsetOf(zone);
  const pattern = format === MISSING ? `%Y-%m-%dT%H:%M:%S.%L${offset === 0 ? 'Z' : ''}` : format;
  if (typeof pattern !== 'string')
    throw new StoreError(18533, "$dateToString requires that 'format' be a string");
  return formatDate(toMilliseconds('$dateToString', value), pattern, offset);
});

export const dates: Record<string, Operator> = {
  $year: part((at) => at.getUTCFullYear()),
  $month: part((at) => at.getUTCMonth() + 1),
  $dayOfMonth: part((at) => at.getUTCDate()),
  $dayOfWeek: part((at) => at.getUTCDay() + 1),
  $dayOfYear: part((at) => Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1),
  $hour: part((at) => at.getUTCHours()),
  $minute: part((at) => at.getUTCMinutes()),
  $second: part((at) => at.getUTCSeconds()),
  $millisecond: part((at) => at.getUTCMilliseconds()),
  $isoDayOfWeek: part((at) => at.getUTCDay() || 7),
  $isoWeek: part((at) => isoWeek(at).week),
  $dateAdd: shifting('$dateAdd', 1),
  $dateSubtract: shifting('$dateSubtract', -1),
  $dateTrunc: truncating,
  $dateDiff: difference,
  $dateToString: toText,
};
