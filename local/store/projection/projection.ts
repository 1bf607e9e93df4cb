import type { Doc, Value } from '../bson/value.ts';
import { isDoc, isNumeric } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import { truthy } from '../expression/truth.ts';
import { fieldPath } from '../paths/fieldPath.ts';
import { StoreError } from '../storeError.ts';
import type { Change } from './findOperators.ts';
import { changeAt, elemMatchOf, narrowAt, sliceOf } from './findOperators.ts';
import type { Draft } from './parse.ts';
import { readProjection } from './parse.ts';
import { addNode, applyProjection } from './tree.ts';

export interface Projection {
  /** Whether it uses the positional `$`, and so needs to know where the query matched. */
  readonly positional: boolean;
  /** `position` is the array index that the query matched, -1 for none. */
  apply(doc: Doc, position: number): Doc;
}

/** What only a projection of `find` may hold, beside the fields. */
interface FindParts {
  readonly slices: Change[];
  positional: string[] | undefined;
  elemMatch: boolean;
}

const readPositional = (draft: Draft, found: FindParts, path: string[], value: Value): void => {
  if (isDoc(value)) {
    throw new StoreError(31271, 'positional projection cannot be used with an expression or sub object');
  }
  if (found.positional)
    throw new StoreError(31276, 'Cannot specify more than one positional projection per query.');
  const included = (typeof value === 'boolean' || isNumeric(value)) && truthy(value);
  if (!included || draft.mode === 'exclude')
    throw new StoreError(31395, 'positional projection cannot be used with exclusion');
  draft.mode = 'include';
  found.positional = path;
  addNode(draft.tree, path, 'include');
};

const readElemMatch = (draft: Draft, found: FindParts, path: string[], value: Value, scope: Scope): void => {
  if (path.length > 1) throw new StoreError(31275, 'Cannot use $elemMatch projection on a nested field.');
  found.elemMatch = true;
  draft.fallback = 'include';
  addNode(draft.tree, path, elemMatchOf(path[0] as string, value, scope));
};

const POSITIONAL = /(?:^|\.)\$(?:\.|$)/;

const special =
  (found: FindParts, scope: Scope): NonNullable<Draft['special']> =>
  (draft, name, parents, value) => {
    if (POSITIONAL.test(name)) {
      if (!name.endsWith('.$') || POSITIONAL.test(name.slice(0, -2))) {
        throw new StoreError(31394, 'Positional projection may only be used at the end, for example: a.b.$.');
      }
      readPositional(draft, found, [...parents, ...fieldPath(name.slice(0, -2))], value);
      return true;
    }
    if (!isDoc(value) || value.size !== 1) return false;
    const path = [...parents, ...fieldPath(name)];
    if (value.has('$elemMatch')) {
      readElemMatch(draft, found, path, value.get('$elemMatch') as Value, scope);
      return true;
    }
    const slice = value.has('$slice') ? sliceOf(value.get('$slice') as Value) : undefined;
    if (!slice) return false;
    found.slices.push({ parts: path, change: slice });
    // A sliced field is kept in either mode, and does not decide the mode.
    addNode(draft.tree, path, 'include');
    return true;
  };

const checkTogether = ({ positional, elemMatch, slices }: FindParts): void => {
  if (positional && elemMatch)
    throw new StoreError(31255, 'Cannot specify positional operator and $elemMatch.');
  if (positional && slices.length > 0)
    throw new StoreError(31256, 'Cannot specify positional operator and $slice.');
};

/** Reads a projection of `find` or `findAndModify`. @throws StoreError with the server's codes. */
export const compileProjection = (spec: Doc, scope: Scope): Projection => {
  const found: FindParts = { slices: [], positional: undefined, elemMatch: false };
  const { tree, mode } = readProjection(spec, scope, special(found, scope));
  checkTogether(found);
  const { positional, slices } = found;
  return {
    positional: positional !== undefined,
    apply: (doc, position) => {
      let projected: Value = spec.size === 0 ? doc : applyProjection(tree, doc, mode);
      for (const slice of slices) projected = changeAt(projected, slice);
      if (positional) projected = narrowAt(projected, positional, position);
      return projected as Doc;
    },
  };
};
