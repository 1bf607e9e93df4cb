import type { Clock } from '../../../observe/clock.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { date, MISSING } from '../bson/value.ts';
import { failedToParse } from '../storeError.ts';

/** What expressions know before any document: the variables of a command's `let`, and when the command began. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Maybe>;
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
