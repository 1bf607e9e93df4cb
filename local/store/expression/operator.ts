import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, MISSING } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import type { Compile, Env, Evaluate } from './scope.ts';

export interface Context {
  readonly name: string;
  readonly compile: Compile;
  /** Compiles with further variables in sight. */
  compileWith(names: readonly string[]): Compile;
}

/** Compiles one operator's argument. */
export type Operator = (argument: Value, context: Context) => Evaluate;

/** An operator of `min` to `max` arguments, given as an array, or alone where one is enough. */
export const fixed =
  (min: number, max: number, compute: (...values: Maybe[]) => Maybe): Operator =>
  (argument, { name, compile }) => {
    const list = isArray(argument) ? argument : [argument];
    if (list.length < min || list.length > max) {
      const wanted = min === max ? `exactly ${min}` : `at least ${min} and at most ${max}`;
      throw new StoreError(
        16020,
        `Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`,
      );
    }
    const inner = list.map(compile);
    if (inner.length === 1) {
      const [only] = inner as [Evaluate];
      return (env) => compute(only(env));
    }
    if (inner.length === 2) {
      const [first, second] = inner as [Evaluate, Evaluate];
      return (env) => compute(first(env), second(env));
    }
    return (env) => compute(...inner.map((evaluate) => evaluate(env)));
  };

/** An operator of any number of arguments. */
export const variadic =
  (compute: (values: Maybe[], env: Env) => Maybe): Operator =>
  (argument, { compile }) => {
    const inner = (isArray(argument) ? argument : [argument]).map(compile);
    return (env) =>
      compute(
        inner.map((evaluate) => evaluate(env)),
        env,
      );
  };

/** An operator whose argument is a document of named parameters. */
export const named =
  (
    required: readonly string[],
    optional: readonly string[],
    build: (parameters: Record<string, Evaluate>) => Evaluate,
  ): Operator =>
  (argument, { name, compile }) => {
    if (!isDoc(argument)) throw new StoreError(28646, `${name} only supports an object as its argument`);
    const parameters: Record<string, Evaluate> = {};
    for (const [field, value] of argument) {
      if (!required.includes(field) && !optional.includes(field)) {
        throw new StoreError(28647, `Unrecognized parameter to ${name}: ${field}`);
      }
      parameters[field] = compile(value);
    }
    for (const field of required) {
      if (!parameters[field]) throw new StoreError(28648, `Missing '${field}' parameter to ${name}`);
    }
    return build(parameters);
  };

export const orNull = (value: Maybe): Value => (value === MISSING ? null : value);
