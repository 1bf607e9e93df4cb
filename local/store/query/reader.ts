import type { Doc, Value } from '../bson/value.ts';
import { isDoc } from '../bson/value.ts';
import type { Filter } from './filter.ts';

/** The readers of filters, for operators that hold filters themselves. */
export interface FilterReader {
  filter(filter: Doc): Filter;
  operators(path: string, operators: Doc): Filter[];
}

/** A document whose first field is an operator; `$ref`, `$id` and `$db` make a database reference, which is a value. */
export const isOperators = (value: Value): value is Doc => {
  if (!isDoc(value)) return false;
  const first = value.keys().next().value;
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
};
