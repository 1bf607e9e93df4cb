import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, MISSING } from '../bson/value.ts';
import { fieldPath } from '../paths/fieldPath.ts';
import { notImplemented, StoreError } from '../storeError.ts';
import { operators } from './operators.ts';
import type { Env, Evaluate, Scope } from './scope.ts';
import { lookUp } from './scope.ts';
import { truthy } from './truth.ts';

/** A field path over values: arrays on the way are mapped, what is missing in their elements is left out. */
export const fieldAt = (value: Maybe, parts: readonly string[], from = 0): Maybe => {
  let current = value;
  for (let at = from; at < parts.length; at++) {
    if (isArray(current)) {
      const found: Value[] = [];
      for (const item of current) {
        const inner = isDoc(item) || isArray(item) ? fieldAt(item, parts, at) : MISSING;
        if (inner !== MISSING) found.push(inner);
      }
      return found;
    }
    if (!isDoc(current)) return MISSING;
    const next = current.get(parts[at] as string);
    if (next === undefined) return MISSING;
    current = next;
  }
  return current;
};

const variable = (text: string, scope: Scope, bound: ReadonlySet<string>): Evaluate => {
  const [name = '', ...rest] = text.slice(2).split('.');
  const parts = rest.length > 0 ? fieldPath(rest.join('.')) : rest;
  const at =
    (start: (env: Env) => Maybe): Evaluate =>
    (env) =>
      fieldAt(start(env), parts);
  if (bound.has(name)) return at((env) => lookUp(env, name));
  if (name === 'ROOT' || name === 'CURRENT') return at((env) => env.root);
  if (name === 'REMOVE') return () => MISSING;
  if (name === 'NOW') return at(() => scope.now);
  if (name === 'CLUSTER_TIME' || name === 'USER_ROLES' || name === 'SEARCH_META') {
    throw notImplemented(`$$${name}`);
  }
  const value = scope.variables.get(name);
  if (value === undefined) throw new StoreError(17276, `Use of undefined variable: ${name}`);
  return at(() => value);
};

const text = (value: string, scope: Scope, bound: ReadonlySet<string>): Evaluate => {
  if (value.startsWith('$$')) return variable(value, scope, bound);
  if (!value.startsWith('$')) return () => value;
  if (value === '$') throw new StoreError(16872, "'$' by itself is not a valid FieldPath");
  const parts = fieldPath(value.slice(1));
  return (env) => fieldAt(env.root, parts);
};

const object = (value: Doc, scope: Scope, bound: ReadonlySet<string>): Evaluate => {
  const fields = [...value].map(([name, inner]) => [name, compileIn(inner, scope, bound)] as const);
  for (const [name] of fields) {
    if (name.includes('.') && !name.startsWith('$'))
      throw new StoreError(16412, `FieldPath field names may not contain '.'.`);
    fieldPath(name);
  }
  return (env) => {
    const built: Doc = new Map();
    for (const [name, evaluate] of fields) {
      const inner = evaluate(env);
      if (inner !== MISSING) built.set(name, inner);
    }
    return built;
  };
};

const compileIn = (expression: Value, scope: Scope, bound: ReadonlySet<string>): Evaluate => {
  if (typeof expression === 'string') return text(expression, scope, bound);
  if (isArray(expression)) {
    const items = expression.map((item) => compileIn(item, scope, bound));
    return (env) =>
      items.map((evaluate) => {
        const item = evaluate(env);
        return item === MISSING ? null : item;
      });
  }
  if (!isDoc(expression)) return () => expression;
  const first = expression.keys().next().value;
  if (first === undefined || !first.startsWith('$')) return object(expression, scope, bound);
  if (expression.size !== 1) {
    throw new StoreError(15983, 'An object representing an expression must have exactly one field');
  }
  const operator = operators.get(first);
  if (!operator) {
    throw new StoreError(
      168,
      `Unrecognized expression '${first}' (or one that the embedded store does not implement)`,
    );
  }
  const compileWith = (names: readonly string[]) => (inner: Value) =>
    compileIn(inner, scope, names.length === 0 ? bound : new Set([...bound, ...names]));
  return operator(expression.get(first) as Value, { name: first, compileWith, compile: compileWith([]) });
};

/**
 * Compiles an aggregation expression. Operators are an allow-list: one that is not in it is refused with 168.
 * @throws StoreError with the server's codes for malformed expressions.
 */
export const compileExpression = (expression: Value, scope: Scope): ((root: Value) => Maybe) => {
  const evaluate = compileIn(expression, scope, new Set());
  return (root) => evaluate({ root });
};

/** An expression used as a condition (`$expr`). */
export const compileCondition = (expression: Value, scope: Scope): ((root: Doc) => boolean) => {
  const evaluate = compileExpression(expression, scope);
  return (root) => truthy(evaluate(root));
};
