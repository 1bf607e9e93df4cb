import type { Doc, Maybe, Value } from '../bson/value.ts';
import { visit } from './path.ts';

/** What an index can do for a test: the values it may match, never fewer. */
export type Bound =
  | { readonly op: '$eq' | '$lt' | '$lte' | '$gt' | '$gte'; readonly value: Value }
  | { readonly op: '$in'; readonly values: readonly Value[] }
  | { readonly op: 'prefix'; readonly text: string }
  | { readonly op: '$exists' }
  | { readonly op: '$elemMatch'; readonly filter: Filter }
  | { readonly op: 'other'; readonly name: string; readonly value: Value };

/** Where in an array the match was found: what the positional `$` stands for. */
export interface Position {
  index: number;
}

export interface Leaf {
  readonly kind: 'leaf';
  readonly path: string;
  readonly parts: readonly string[];
  /** Whether the elements of an array at the end of the path are tested too. */
  readonly spread: boolean;
  readonly bound: Bound;
  readonly test: (value: Maybe, position: Position | undefined) => boolean;
}

export type Filter =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'expr'; readonly test: (doc: Doc) => boolean }
  | Leaf;

const matchesLeaf = (leaf: Leaf, doc: Doc, position: Position | undefined): boolean =>
  visit(doc, leaf.parts, leaf.spread, (value, index) => {
    if (!leaf.test(value, position)) return false;
    if (position && index >= 0) position.index = index;
    return true;
  });

/** Whether a document matches; `position`, when given, keeps the array index of the last condition that set one. */
export const matches = (filter: Filter, doc: Doc, position?: Position): boolean => {
  switch (filter.kind) {
    case 'leaf':
      return matchesLeaf(filter, doc, position);
    case 'and':
      return filter.of.every((part) => matches(part, doc, position));
    case 'or':
      return filter.of.some((part) => matches(part, doc, position));
    case 'nor':
      return !filter.of.some((part) => matches(part, doc));
    case 'not':
      return !matches(filter.of, doc);
    case 'expr':
      return filter.test(doc);
  }
};
