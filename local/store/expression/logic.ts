import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, isNullish, MISSING, UNDEFINED } from '../bson/value.ts';
import { compare } from '../order/compare.ts';
import { StoreError } from '../storeError.ts';
import type { Operator } from './operator.ts';
import { fixed, variadic } from './operator.ts';
import type { Evaluate } from './scope.ts';
import { bind, checkVariableName } from './scope.ts';
import { truthy } from './truth.ts';

/** Missing is below everything but MinKey, as undefined is. */
const order = (a: Maybe, b: Maybe): number => {
  if (a === MISSING && b === MISSING) return 0;
  const result = compare(a === MISSING ? UNDEFINED : a, b === MISSING ? UNDEFINED : b);
  return Math.sign(result);
};

const comparing = (holds: (order: number) => boolean): Operator => fixed(2, 2, (a, b) => holds(order(a, b)));

const condParts = (argument: Value): Value[] => {
  if (isArray(argument) && argument.length === 3) return argument;
  if (isArray(argument)) {
    throw new StoreError(
      16020,
      `Expression $cond takes exactly 3 arguments. ${argument.length} were passed in.`,
    );
  }
  if (!isDoc(argument)) {
    throw new StoreError(16020, 'Expression $cond takes exactly 3 arguments. 1 were passed in.');
  }
  for (const name of argument.keys()) {
    if (!['if', 'then', 'else'].includes(name))
      throw new StoreError(17083, `Unrecognized parameter to $cond: ${name}`);
  }
  return ['if', 'then', 'else'].map((name, at) => {
    const part = argument.get(name);
    if (part === undefined) throw new StoreError(17080 + at, `Missing '${name}' parameter to $cond`);
    return part;
  });
};

const cond: Operator = (argument, { compile }) => {
  const [test, then, otherwise] = condParts(argument).map(compile) as [Evaluate, Evaluate, Evaluate];
  return (env) => (truthy(test(env)) ? then(env) : otherwise(env));
};

const branch = (value: Value): [Value, Value] => {
  const test = isDoc(value) ? value.get('case') : undefined;
  const then = isDoc(value) ? value.get('then') : undefined;
  if (test === undefined)
    throw new StoreError(40067, "$switch requires each branch have a 'case' expression");
  if (then === undefined)
    throw new StoreError(40068, "$switch requires each branch have a 'then' expression.");
  return [test, then];
};

const switched: Operator = (argument, { compile }) => {
  const branches = isDoc(argument) ? argument.get('branches') : undefined;
  if (!isDoc(argument) || !isArray(branches)) {
    throw new StoreError(40060, '$switch requires an object with an array of branches');
  }
  if (branches.length === 0) throw new StoreError(40068, '$switch requires at least one branch.');
  const cases = branches.map((item) => branch(item).map(compile) as [Evaluate, Evaluate]);
  const fallback = argument.has('default') ? compile(argument.get('default') as Value) : undefined;
  return (env) => {
    for (const [test, then] of cases) if (truthy(test(env))) return then(env);
    if (fallback) return fallback(env);
    throw new StoreError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
};

const letIn: Operator = (argument, { compile, compileWith }) => {
  const variables = isDoc(argument) ? argument.get('vars') : undefined;
  const body = isDoc(argument) ? argument.get('in') : undefined;
  if (!isDoc(variables) || body === undefined) throw new StoreError(16874, '$let needs vars and in');
  const bound = [...variables].map(([name, value]) => {
    checkVariableName(name);
    return [name, compile(value)] as const;
  });
  const inner = compileWith(bound.map(([name]) => name))(body);
  return (env) => inner(bound.reduce((scope, [name, value]) => bind(scope, name, value(env)), env));
};

const shortCircuit =
  (stopAt: boolean): Operator =>
  (argument, { compile }) => {
    const inner = (isArray(argument) ? argument : [argument]).map(compile);
    return (env) => (inner.some((evaluate) => truthy(evaluate(env)) === stopAt) ? stopAt : !stopAt);
  };

const ifNull: Operator = (argument, context) => {
  if (!isArray(argument) || argument.length < 2) {
    throw new StoreError(1257300, '$ifNull needs at least two arguments');
  }
  return variadic(
    (values) => values.find((value, at) => at === values.length - 1 || !isNullish(value)) as Maybe,
  )(argument, context);
};

export const logic: Record<string, Operator> = {
  $cmp: fixed(2, 2, order),
  $eq: comparing((result) => result === 0),
  $ne: comparing((result) => result !== 0),
  $gt: comparing((result) => result > 0),
  $gte: comparing((result) => result >= 0),
  $lt: comparing((result) => result < 0),
  $lte: comparing((result) => result <= 0),
  $and: shortCircuit(false),
  $or: shortCircuit(true),
  $not: fixed(1, 1, (value) => !truthy(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switched,
  $let: letIn,
  $literal: (argument) => () => argument,
};
