import { typeName } from '../bson/types.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, isNullish, MISSING } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import type { Operator } from './operator.ts';
import { variadic } from './operator.ts';

export const mergeObjects = (values: readonly Maybe[]): Doc => {
  const merged: Doc = new Map();
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDoc(value)) {
      throw new StoreError(
        40400,
        `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`,
      );
    }
    for (const [name, inner] of value) merged.set(name, inner);
  }
  return merged;
};

const fieldName = (value: Value | undefined, name: string): string => {
  const constant = isDoc(value) && value.has('$literal') ? value.get('$literal') : value;
  if (typeof constant !== 'string') {
    throw new StoreError(5654602, `${name} requires 'field' to evaluate to a constant of type String`);
  }
  if (constant === value && constant.startsWith('$')) {
    throw new StoreError(5654601, `${name} requires 'field' to be a constant, not a field path`);
  }
  return constant;
};

const getField: Operator = (argument, { compile }) => {
  const parameters = isDoc(argument) && argument.has('field') ? argument : new Map([['field', argument]]);
  const name = fieldName(parameters.get('field'), '$getField');
  const input = compile(parameters.get('input') ?? '$$CURRENT');
  return (env) => {
    const value = input(env);
    if (!isDoc(value)) return value === null ? null : MISSING;
    return value.has(name) ? (value.get(name) as Value) : MISSING;
  };
};

const setField =
  (unset: boolean): Operator =>
  (argument, { name, compile }) => {
    if (!isDoc(argument)) throw new StoreError(4161100, `${name} only supports an object as its argument`);
    const field = fieldName(argument.get('field'), name);
    const input = compile(argument.get('input') ?? null);
    const value = compile(unset ? '$$REMOVE' : (argument.get('value') ?? null));
    return (env) => {
      const target = input(env);
      if (isNullish(target)) return null;
      if (!isDoc(target))
        throw new StoreError(4161105, `${name} requires 'input' to evaluate to type Object`);
      const inner = value(env);
      const copy: Doc = new Map(target);
      if (inner === MISSING) copy.delete(field);
      else copy.set(field, inner);
      return copy;
    };
  };

export const objects: Record<string, Operator> = {
  $mergeObjects: variadic((values) =>
    mergeObjects(values.flatMap((value): Maybe[] => (isArray(value) ? value : [value]))),
  ),
  $getField: getField,
  $setField: setField(false),
  $unsetField: setField(true),
};
