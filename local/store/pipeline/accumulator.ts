import type { Doc, Maybe, Value } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';

/** What one group collects in one field; a missing result becomes null. */
export interface Accumulator {
  add(document: Doc): void;
  result(): Maybe;
}

/** Reads an accumulator's argument; what it answers makes one accumulator for each group. */
export type AccumulatorReader = (argument: Value, scope: Scope, name: string) => () => Accumulator;
