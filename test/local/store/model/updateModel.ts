import { Double, Int32 } from 'bson';
import type { Fields } from '../random/values.ts';
import { compareValues } from './compareValues.ts';

/** A naive model of updates over small whole numbers. It throws where a server refuses. */
type Change = (current: unknown) => unknown;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const refuse = (why: string): never => {
  throw new Error(why);
};

/** The model's documents are objects, which put fields like "0" first: nobody can tell where the store should. */
export class Unpredictable extends Error {}

const intoArray = (items: unknown[], name: string, next: Change, creates: boolean): unknown => {
  if (!/^\d+$/.test(name)) return creates ? refuse(`no field ${name} in an array`) : items;
  const at = Number(name);
  const before = items[at];
  const after = next(before);
  const changed = [...items];
  if (after === undefined) {
    if (at < items.length) changed[at] = null;
    return changed;
  }
  while (changed.length < at) changed.push(null);
  changed[at] = after;
  return changed;
};

const intoFields = (fields: Fields | undefined, name: string, next: Change): unknown => {
  const after = next(fields?.[name]);
  const changed: Fields = { ...fields };
  if (after === undefined) {
    delete changed[name];
    return fields === undefined ? undefined : changed;
  }
  if (/^\d+$/.test(name)) throw new Unpredictable();
  changed[name] = after;
  return changed;
};

/** Changes the value at a path, which is made where there is none if the operator `creates`. */
const changeAt = (value: unknown, path: readonly string[], change: Change, creates: boolean): unknown => {
  const [name = '', ...rest] = path;
  const next: Change = (inner) =>
    rest.length === 0 ? change(inner) : changeAt(inner, rest, change, creates);
  if (Array.isArray(value)) return intoArray(value, name, next, creates);
  if (value === undefined || isFields(value)) return intoFields(value, name, next);
  return creates ? refuse(`no field ${name} in a scalar`) : value;
};

const arithmetic =
  (ofMissing: number, combine: (a: number, b: number) => number, operand: Int32): Change =>
  (current) => {
    if (current === undefined) return new Int32(ofMissing);
    if (!(current instanceof Int32 || current instanceof Double)) return refuse('not numeric');
    const result = combine(Number(current), Number(operand));
    return current instanceof Double ? new Double(result) : new Int32(result);
  };

const arrayOr = (current: unknown): unknown[] => {
  if (current === undefined) return [];
  return Array.isArray(current) ? current : refuse('no array');
};

const push = (operand: unknown): Change => {
  const { $each, $position, $slice, $sort } =
    isFields(operand) && '$each' in operand ? operand : ({ $each: [operand] } as Fields);
  return (current) => {
    const items = [...arrayOr(current)];
    const at = $position === undefined ? items.length : Number($position);
    items.splice(at < 0 ? Math.max(items.length + at, 0) : at, 0, ...($each as unknown[]));
    if ($sort !== undefined) items.sort((a, b) => compareValues(a, b) * Number($sort));
    if ($slice === undefined) return items;
    const slice = Number($slice);
    return slice === 0 ? [] : slice > 0 ? items.slice(0, slice) : items.slice(slice);
  };
};

const addToSet = (operand: unknown): Change => {
  const items = isFields(operand) && '$each' in operand ? (operand['$each'] as unknown[]) : [operand];
  return (current) => {
    const set = [...arrayOr(current)];
    for (const item of items) {
      if (!set.some((other) => compareValues(item, other) === 0)) set.push(item);
    }
    return set;
  };
};

const without =
  (gone: (item: unknown) => boolean): Change =>
  (current) =>
    current === undefined ? undefined : arrayOr(current).filter((item) => !gone(item));

const pull = (operand: unknown): Change => {
  const limit = isFields(operand) ? operand['$gte'] : undefined;
  if (limit === undefined) return without((item) => compareValues(item, operand) === 0);
  const isNumber = (item: unknown): boolean => item instanceof Int32 || item instanceof Double;
  return without((item) => isNumber(item) && Number(item) >= Number(limit));
};

const bit = (operand: Fields): Change => {
  const [[name, number]] = Object.entries(operand) as [[string, unknown]];
  const mask = Number(number);
  return (current = new Int32(0)) => {
    if (!(current instanceof Int32)) return refuse('no whole number');
    const value = Number(current);
    return new Int32(name === 'and' ? value & mask : name === 'or' ? value | mask : value ^ mask);
  };
};

const CREATES_NOTHING = new Set(['$unset', '$pop', '$pull', '$pullAll']);

const changeOf = (operator: string, operand: unknown): Change => {
  switch (operator) {
    case '$set':
      return () => operand;
    case '$unset':
      return () => undefined;
    case '$inc':
      return arithmetic(Number(operand), (a, b) => a + b, operand as Int32);
    case '$mul':
      return arithmetic(0, (a, b) => a * b, operand as Int32);
    case '$min':
    case '$max':
      return (current) => {
        const order = current === undefined ? 0 : compareValues(operand, current);
        return current === undefined || (operator === '$min' ? order < 0 : order > 0) ? operand : current;
      };
    case '$push':
      return push(operand);
    case '$addToSet':
      return addToSet(operand);
    case '$pop':
      return (current) => {
        if (current === undefined) return undefined;
        return Number(operand) === 1 ? arrayOr(current).slice(0, -1) : arrayOr(current).slice(1);
      };
    case '$pull':
      return pull(operand);
    case '$pullAll':
      return without((item) => (operand as unknown[]).some((other) => compareValues(item, other) === 0));
    case '$bit':
      return bit(operand as Fields);
    default:
      throw new Error(`the model does not know ${operator}`);
  }
};

interface Step {
  readonly path: string;
  readonly change: Change;
  readonly creates: boolean;
}

const stepsOf = (document: Fields, update: Record<string, Fields>): Step[] =>
  Object.entries(update).flatMap(([operator, fields]) =>
    Object.entries(fields).flatMap(([path, operand]): Step[] => {
      if (operator !== '$rename') {
        return [{ path, change: changeOf(operator, operand), creates: !CREATES_NOTHING.has(operator) }];
      }
      if (path === operand) refuse('renamed to itself');
      const value = document[path];
      return [
        { path, change: () => undefined, creates: false },
        {
          path: String(operand),
          change: (current) => (value === undefined ? current : value),
          creates: true,
        },
      ];
    }),
  );

/** The document after the update. New fields come in the order of their paths. */
export const updateModel = (document: Fields, update: Record<string, Fields>): Fields => {
  const steps = stepsOf(document, update);
  steps.forEach(({ path }, at) => {
    for (const { path: other } of steps.slice(0, at)) {
      if (path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`)) refuse('conflict');
    }
  });
  steps.sort((a, b) => (a.path < b.path ? -1 : 1));
  return steps.reduce<Fields>(
    (changed, { path, change, creates }) => changeAt(changed, path.split('.'), change, creates) as Fields,
    document,
  );
};
