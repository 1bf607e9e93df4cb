import type { Clock } from '../../../observe/clock.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { date, isDoc, MISSING } from '../bson/value.ts';
import { failedToParse, StoreError } from '../storeError.ts';

/** What expressions know before any document: the variables of a command's `let`, and when the command began. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Value>;
  readonly now: Value;
}

/** One evaluation: the document at hand, and the variables bound on the way, innermost first. */
export interface Env {
  readonly root: Value;
  readonly name?: string;
  readonly value?: Maybe;
  readonly outer?: Env;
}

export type Evaluate = (env: Env) => Maybe;
/** Compiles an expression inside another one; `names` are the variables bound there. */
export type Compile = (expression: Value) => Evaluate;

export const bind = (outer: Env, name: string, value: Maybe): Env => ({
  root: outer.root,
  name,
  value,
  outer,
});

export const lookUp = (env: Env, name: string): Maybe => {
  for (let at: Env | undefined = env; at; at = at.outer) {
    if (at.name === name) return at.value as Maybe;
  }
  return MISSING;
};

/** A variable's name: a small letter first, or CURRENT (`variableValidation` of the server). */
export const checkVariableName = (name: string): void => {
  if (!/^([a-z\u0080-\uffff][\w\u0080-\uffff]*|CURRENT)$/.test(name)) {
    throw failedToParse(`'${name}' starts with an invalid character for a user variable name`);
  }
};

export const emptyScope = (clock: Clock): Scope => ({
  variables: new Map(),
  now: date(clock.now().getTime()),
});

/** The scope of a command: its `let` must be a document of constants. */
export const commandScope = (letArgument: Value | undefined, clock: Clock): Scope => {
  const scope = emptyScope(clock);
  if (letArgument === undefined) return scope;
  if (!isDoc(letArgument))
    throw new StoreError(14, "BSON field 'let' is the wrong type, expected type 'object'");
  for (const [name, value] of letArgument) {
    checkVariableName(name);
    checkConstant(value);
  }
  return { ...scope, variables: unwrapLiterals(letArgument) };
};

const checkConstant = (value: Value): void => {
  const fieldPath = typeof value === 'string' && value.startsWith('$') && value !== '$$NOW';
  const operator = isDoc(value) && value.size > 0 && [...value.keys()][0]?.startsWith('$');
  if (fieldPath || (operator && !(value as Doc).has('$literal'))) {
    throw new StoreError(4890500, 'Command let Expression tried to access a field, but this is not allowed');
  }
};

const unwrapLiterals = (variables: Doc): Doc =>
  new Map(
    [...variables].map(([name, value]) => [
      name,
      isDoc(value) && value.has('$literal') ? (value.get('$literal') as Value) : value,
    ]),
  );
