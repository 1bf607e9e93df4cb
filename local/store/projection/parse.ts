import type { Doc, Value } from '../bson/value.ts';
import { isDoc, isNumeric } from '../bson/value.ts';
import { compileExpression } from '../expression/compile.ts';
import type { Scope } from '../expression/scope.ts';
import { truthy } from '../expression/truth.ts';
import { fieldPath } from '../paths/fieldPath.ts';
import { StoreError } from '../storeError.ts';
import type { Mode, ProjectionTree } from './tree.ts';
import { addNode } from './tree.ts';

export interface Parsed {
  readonly tree: ProjectionTree;
  readonly mode: Mode;
}

/** State while a projection is read. */
export interface Draft {
  readonly tree: ProjectionTree;
  mode: 'include' | 'exclude' | undefined;
  /** Whether the _id was asked for or left out by itself; it takes no part in the choice of the mode. */
  id: boolean | undefined;
  /** The mode when no field decides it. */
  fallback: 'include' | 'exclude';
  /** Fields that only `find` may hold; true when it took the field. */
  readonly special?: (draft: Draft, name: string, parents: readonly string[], value: Value) => boolean;
}

const include = (draft: Draft, parts: string[]): void => {
  if (parts.length === 1 && parts[0] === '_id') draft.id = true;
  else if (draft.mode === 'exclude') {
    throw new StoreError(31253, `Cannot do inclusion on field ${parts.join('.')} in exclusion projection`);
  } else draft.mode = 'include';
  addNode(draft.tree, parts, 'include');
};

const exclude = (draft: Draft, parts: string[]): void => {
  if (parts.length === 1 && parts[0] === '_id') draft.id = false;
  else if (draft.mode === 'include') {
    throw new StoreError(31254, `Cannot do exclusion on field ${parts.join('.')} in inclusion projection`);
  } else draft.mode = 'exclude';
  addNode(draft.tree, parts, 'exclude');
};

const compute = (draft: Draft, parts: string[], value: Value, scope: Scope): void => {
  if (draft.mode === 'exclude') {
    throw new StoreError(31252, 'Cannot use expression other than $meta in exclusion projection');
  }
  draft.mode = 'include';
  addNode(draft.tree, parts, compileExpression(value, scope));
};

const readFields = (draft: Draft, spec: Doc, parents: readonly string[], scope: Scope): void => {
  for (const [name, value] of spec) {
    if (draft.special?.(draft, name, parents, value)) continue;
    const parts = [...parents, ...fieldPath(name)];
    if (typeof value === 'boolean' || isNumeric(value)) {
      if (truthy(value)) include(draft, parts);
      else exclude(draft, parts);
    } else if (isDoc(value) && !value.keys().next().value?.startsWith('$')) {
      if (value.size === 0) {
        throw new StoreError(
          51270,
          `An empty sub-projection is not a valid value. Found empty object at path`,
        );
      }
      readFields(draft, value, parts, scope);
    } else compute(draft, parts, value, scope);
  }
};

/** Reads a projection of `find` or `$project`: `projection_parser.cpp` of the server. */
export const readProjection = (spec: Doc, scope: Scope, special?: Draft['special']): Parsed => {
  const draft: Draft = {
    tree: new Map(),
    mode: undefined,
    id: undefined,
    fallback: 'exclude',
    ...(special && { special }),
  };
  readFields(draft, spec, [], scope);
  const mode = draft.mode ?? (draft.id ? 'include' : draft.fallback);
  if (mode === 'include' && draft.tree.get('_id') === undefined) draft.tree.set('_id', 'include');
  return { tree: draft.tree, mode };
};
