import type { Doc, Value } from '../../bson/value.ts';
import { isArray, isDoc } from '../../bson/value.ts';
import { compileExpression } from '../../expression/compile.ts';
import { orNull } from '../../expression/operator.ts';
import type { Scope } from '../../expression/scope.ts';
import { keyOf } from '../../order/key.ts';
import { sortBy } from '../../order/sort.ts';
import { StoreError } from '../../storeError.ts';
import type { Accumulator } from '../accumulator.ts';
import { accumulators } from '../accumulators.ts';
import type { StageReader } from '../stage.ts';

type Fields = readonly (readonly [string, () => Accumulator])[];

const readField = (name: string, value: Value, scope: Scope): (() => Accumulator) => {
  if (name.startsWith('$')) {
    throw new StoreError(15950, `The field name '${name}' cannot be an operator name`);
  }
  if (name.includes('.')) throw new StoreError(40235, `The field name '${name}' cannot contain '.'`);
  if (!isDoc(value)) throw new StoreError(40234, `The field '${name}' must be an accumulator object`);
  if (value.size !== 1) {
    throw new StoreError(40238, `The field '${name}' must specify one accumulator`);
  }
  const [operator, argument] = [...value][0] as [string, Value];
  if (!operator.startsWith('$')) {
    throw new StoreError(40234, `The field '${name}' must be an accumulator object`);
  }
  const reader = accumulators.get(operator);
  if (!reader) {
    throw new StoreError(
      15952,
      `unknown group operator '${operator}' (or one that the embedded store does not implement)`,
    );
  }
  if (isArray(argument)) throw new StoreError(40237, `The ${operator} accumulator is a unary operator`);
  return reader(argument, scope, operator);
};

/** The fields of `$group` and of the output of `$bucket`. */
export const readAccumulators = (spec: Doc, scope: Scope): Fields =>
  [...spec].map(([name, value]) => [name, readField(name, value, scope)] as const);

/** Groups in the order of their first documents. */
export const groupBy = (
  documents: Iterable<Doc>,
  idOf: (document: Doc) => Value,
  fields: Fields,
): Iterable<Doc> => {
  const groups = new Map<string, { id: Value; own: Accumulator[] }>();
  for (const document of documents) {
    const id = idOf(document);
    const key = keyOf(id);
    let group = groups.get(key);
    if (!group) {
      group = { id, own: fields.map(([, make]) => make()) };
      groups.set(key, group);
    }
    for (const accumulator of group.own) accumulator.add(document);
  }
  return [...groups.values()].map(({ id, own }): Doc => {
    const grouped: Doc = new Map([['_id', id]]);
    own.forEach((accumulator, at) => {
      grouped.set((fields[at] as [string, unknown])[0], orNull(accumulator.result()));
    });
    return grouped;
  });
};

export const group: StageReader = (argument, { scope }) => {
  if (!isDoc(argument)) throw new StoreError(15947, "a group's fields must be specified in an object");
  const id = argument.get('_id');
  if (id === undefined) throw new StoreError(15955, 'a group specification must include an _id');
  const evaluate = compileExpression(id, scope);
  const fields = readAccumulators(new Map([...argument].filter(([name]) => name !== '_id')), scope);
  return (documents) => groupBy(documents, (document) => orNull(evaluate(document)), fields);
};

/** `$count`: no document at all where none came in. */
export const count: StageReader = (argument) => {
  if (typeof argument !== 'string') throw new StoreError(40156, 'the count field must be a non-empty string');
  if (argument === '') throw new StoreError(40157, 'the count field must be a non-empty string');
  if (argument.startsWith('$')) throw new StoreError(40158, 'the count field cannot be a $-prefixed path');
  if (argument.includes('\0')) throw new StoreError(40159, 'the count field cannot contain a null byte');
  if (argument.includes('.')) throw new StoreError(40160, "the count field cannot contain '.'");
  return function* (documents) {
    let counted = 0;
    for (const _ of documents) counted++;
    if (counted > 0) yield new Map([[argument, counted]]);
  };
};

export const sortByCount: StageReader = (argument, { scope }) => {
  const isPath = typeof argument === 'string' && argument.startsWith('$');
  const isExpression = isDoc(argument) && argument.keys().next().value?.startsWith('$') === true;
  if (isDoc(argument) && !isExpression) {
    throw new StoreError(
      40147,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  }
  if (!isPath && !isExpression) {
    throw new StoreError(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  }
  const evaluate = compileExpression(argument, scope);
  const fields = readAccumulators(new Map([['count', new Map([['$sum', 1]])]]), scope);
  return (documents) => {
    const groups = groupBy(documents, (document) => orNull(evaluate(document)), fields);
    return sortBy([...groups], [{ path: 'count', parts: ['count'], direction: -1 }], (document) => document);
  };
};
