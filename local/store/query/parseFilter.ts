import type { Doc, Value } from '../bson/value.ts';
import { isArray, isDoc, isKind } from '../bson/value.ts';
import { compileCondition } from '../expression/compile.ts';
import type { Scope } from '../expression/scope.ts';
import { badValue, notImplemented } from '../storeError.ts';
import type { Filter } from './filter.ts';
import { equality } from './leaves.ts';
import { parseOperators } from './parseOperators.ts';
import type { FilterReader } from './reader.ts';
import { isOperators } from './reader.ts';

const REFUSED = new Set(['$where', '$text', '$jsonSchema', '$alwaysTrue', '$alwaysFalse', '$sampleRate']);

const branches = (name: string, operand: Value, read: FilterReader): Filter[] => {
  if (!isArray(operand)) throw badValue(`${name} argument must be an array`);
  if (operand.length === 0) throw badValue(`${name} argument must be a non-empty array`);
  return operand.map((branch) => {
    if (!isDoc(branch)) throw badValue(`${name} argument's entries must be objects`);
    return read.filter(branch);
  });
};

const parseTop = (name: string, operand: Value, scope: Scope, read: FilterReader): Filter[] => {
  switch (name) {
    case '$and':
      return branches(name, operand, read);
    case '$or':
      return [{ kind: 'or', of: branches(name, operand, read) }];
    case '$nor':
      return [{ kind: 'nor', of: branches(name, operand, read) }];
    case '$expr':
      return [{ kind: 'expr', test: compileCondition(operand, scope) }];
    case '$comment':
      return [];
    default:
      if (REFUSED.has(name)) throw notImplemented(name);
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
};

/**
 * Reads a query filter. `scope` holds the variables of `let` for `$expr`.
 * @throws StoreError 2 or 9 as the server answers malformed filters; 238 for operators that are not implemented.
 */
export const parseFilter = (filter: Doc, scope: Scope): Filter => {
  const read: FilterReader = {
    filter: (inner) => parseFilter(inner, scope),
    operators: (path, operators) => parseOperators(path, operators, read),
  };
  const parts: Filter[] = [];
  for (const [name, operand] of filter) {
    if (name.startsWith('$')) parts.push(...parseTop(name, operand, scope, read));
    else if (isOperators(operand)) parts.push(...parseOperators(name, operand, read));
    else if (isKind(operand, 'undefined')) throw badValue('cannot compare to undefined');
    else parts.push(equality(name, operand));
  }
  return parts.length === 1 ? (parts[0] as Filter) : { kind: 'and', of: parts };
};
