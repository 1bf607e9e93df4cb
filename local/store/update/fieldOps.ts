import type { Numeric } from '../bson/numbers.ts';
import { add, multiply } from '../bson/numbers.ts';
import { typeName } from '../bson/types.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isDoc, isKind, isNumeric, MISSING } from '../bson/value.ts';
import { compare, identical } from '../order/compare.ts';
import { valueAt } from '../query/path.ts';
import { badValue, failedToParse, typeMismatch } from '../storeError.ts';
import type { LeafOp } from './leafOp.ts';
import { always, idText, never } from './leafOp.ts';

const kept = (current: Maybe, next: Value): Maybe =>
  current !== MISSING && identical(current, next) ? current : next;

export const setOp = (value: Value): LeafOp => ({
  creates: always,
  apply: (current) => kept(current, value),
});

export const setOnInsertOp = (value: Value): LeafOp => ({
  creates: ({ inserting }) => inserting,
  apply: (current, { inserting }) => (inserting ? kept(current, value) : current),
});

export const unsetOp = (): LeafOp => ({ creates: never, apply: () => MISSING });

/** Both ends of a `$rename`: the value moves as it was before the whole update. */
export const renameTarget = (source: readonly string[]): LeafOp => ({
  creates: ({ original }) => valueAt(original, source) !== MISSING,
  apply: (current, { original }) => {
    const value = valueAt(original, source);
    return value === MISSING ? current : kept(current, value);
  },
});

const numericOperand = (operator: string, verb: string, path: string, value: Value): Numeric => {
  if (isNumeric(value)) return value;
  throw typeMismatch(
    `Cannot ${verb} with non-numeric argument: {${path}: ${typeName(value)}} in ${operator}`,
  );
};

const arithmeticOp = (
  operator: string,
  operand: Numeric,
  combine: typeof add,
  ofMissing: (operand: Numeric) => Value,
): LeafOp => ({
  creates: always,
  apply: (current, { original }, path) => {
    if (current === MISSING) return ofMissing(operand);
    if (!isNumeric(current)) {
      const field = path.split('.').at(-1);
      throw typeMismatch(
        `Cannot apply ${operator} to a value of non-numeric type. ${idText(original)} has the field '${field}' of non-numeric type ${typeName(current)}`,
      );
    }
    const result = combine(current, operand);
    if (result === 'overflow') {
      throw badValue(
        `Failed to apply ${operator} operations to current value (${String(current)}) for document ${idText(original)}`,
      );
    }
    return kept(current, result);
  },
});

export const incOp = (path: string, value: Value): LeafOp =>
  arithmeticOp('$inc', numericOperand('$inc', 'increment', path, value), add, (operand) => operand);

/** A missing field becomes zero of the operand's own type. */
export const mulOp = (path: string, value: Value): LeafOp =>
  arithmeticOp(
    '$mul',
    numericOperand('$mul', 'multiply', path, value),
    multiply,
    (operand) => multiply(operand, typeof operand === 'bigint' ? 0n : 0) as Value,
  );

export const extremeOp = (operator: '$min' | '$max', value: Value): LeafOp => ({
  creates: always,
  apply: (current) => {
    if (current === MISSING) return value;
    const order = compare(value, current);
    return (operator === '$min' ? order < 0 : order > 0) ? value : current;
  },
});

const currentType = (value: Value): 'date' | 'timestamp' => {
  if (typeof value === 'boolean') return 'date';
  const type = isDoc(value) && value.size === 1 ? value.get('$type') : undefined;
  if (type === 'date' || type === 'timestamp') return type;
  if (isDoc(value)) {
    throw badValue(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  }
  throw badValue(
    `${typeName(value)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
  );
};

export const currentDateOp = (value: Value): LeafOp => {
  const type = currentType(value);
  return {
    creates: always,
    apply: (_, { now }) => {
      const { ms } = now as { ms: bigint };
      return type === 'date' ? now : { kind: 'timestamp', v: ((ms / 1000n) << 32n) | 1n };
    },
  };
};

type Bitwise = (a: bigint, b: bigint) => bigint;
const bitwise: Record<string, Bitwise> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

export const bitOp = (path: string, value: Value): LeafOp => {
  if (!isDoc(value)) {
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(value)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  if (value.size === 0) {
    throw badValue(
      'You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}',
    );
  }
  const steps = [...value].map(([name, operand]): [Bitwise, number | bigint] => {
    const step = Object.hasOwn(bitwise, name) ? bitwise[name] : undefined;
    if (!step)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`,
      );
    if (typeof operand !== 'number' && typeof operand !== 'bigint') {
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: {${path}}`,
      );
    }
    return [step, operand];
  });
  return {
    creates: always,
    apply: (current, { original }) => {
      let result = current === MISSING ? 0 : current;
      if (typeof result !== 'number' && typeof result !== 'bigint') {
        throw badValue(
          `Cannot apply $bit to a value of non-integral type.${idText(original)} has the field ${path} of non-integer type ${typeName(result)}`,
        );
      }
      for (const [step, operand] of steps) {
        const wide = step(BigInt(result as number | bigint), BigInt(operand));
        result = typeof result === 'number' && typeof operand === 'number' ? Number(wide) : wide;
      }
      return kept(current, result);
    },
  };
};

/** Checks the source of a `$rename` when a document is at hand: no part of it may be an array. */
export const checkRenameSource = (doc: Doc, parts: readonly string[]): void => {
  let current: Maybe = doc;
  for (const part of parts) {
    if (Array.isArray(current))
      throw badValue(`The source field cannot be an array element, '${parts.join('.')}'`);
    if (!isDoc(current)) return;
    current = current.has(part) ? (current.get(part) as Value) : MISSING;
  }
};

export const renameValue = (from: string, to: Value): string => {
  if (typeof to !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${from}: ${typeName(to)}`);
  if (to === from) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`);
  if (/\$/.test(from) || /\$/.test(to))
    throw badValue(`The source field for $rename may not be dynamic: ${from}`);
  if (to.startsWith(`${from}.`) || from.startsWith(`${to}.`)) {
    throw badValue(`The source and target field for $rename must not be on the same path: ${from}: "${to}"`);
  }
  if (to.includes('\0'))
    throw failedToParse("The 'to' field for $rename cannot contain an embedded null byte");
  return to;
};

export const isTimestampZero = (value: Value): boolean => isKind(value, 'timestamp') && value.v === 0n;
