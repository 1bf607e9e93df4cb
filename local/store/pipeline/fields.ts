import { toWhole } from '../bson/numbers.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, isNumeric, MISSING } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';

/** The argument of a stage that has to be a document. */
export const stageObject = (argument: Value, code: number, name: string): Doc => {
  if (isDoc(argument)) return argument;
  throw new StoreError(code, `the ${name} stage specification must be an object`);
};

export const onlyFields = (spec: Doc, known: readonly string[], code: number, name: string): void => {
  for (const field of spec.keys()) {
    if (!known.includes(field)) throw new StoreError(code, `unrecognized option to ${name} stage: ${field}`);
  }
};

/** A whole number that fits 64 bits. */
export const wholeArgument = (argument: Value, code: number, name: string): number => {
  const whole = isNumeric(argument) ? toWhole(argument) : undefined;
  if (whole !== undefined) return Number(whole);
  throw new StoreError(code, `invalid argument to ${name} stage: Expected an integer`);
};

/** A copy of the document with another value at a path; documents on the way are made where there are none. */
export const withValue = (doc: Doc, parts: readonly string[], value: Maybe, at = 0): Doc => {
  const name = parts[at] as string;
  const copy: Doc = new Map(doc);
  if (at === parts.length - 1) {
    if (value === MISSING) copy.delete(name);
    else copy.set(name, value);
    return copy;
  }
  const inner = doc.get(name);
  copy.set(name, withValue(isDoc(inner) ? inner : new Map(), parts, value, at + 1));
  return copy;
};

/** All values at a path: arrays on the way and at its end are opened once each. */
export const valuesAt = (value: Value, parts: readonly string[], at = 0): Value[] => {
  if (at === parts.length) return isArray(value) ? value : [value];
  if (isArray(value)) return value.flatMap((item) => (isDoc(item) ? valuesAt(item, parts, at) : []));
  const inner = isDoc(value) ? value.get(parts[at] as string) : undefined;
  return inner === undefined ? [] : valuesAt(inner, parts, at + 1);
};
