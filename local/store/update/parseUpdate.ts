import { typeName } from '../bson/types.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isArray, isDoc } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import { compilePipelineUpdate } from '../pipeline/updatePipeline.ts';
import type { Filter } from '../query/filter.ts';
import { badValue, failedToParse, StoreError } from '../storeError.ts';
import { applyTree } from './apply.ts';
import { parseArrayFilters } from './arrayFilters.ts';
import { addToSetOp, popOp, pullAllOp, pullOp, pushOp } from './arrayOps.ts';
import {
  bitOp,
  checkRenameSource,
  currentDateOp,
  extremeOp,
  incOp,
  mulOp,
  renameTarget,
  renameValue,
  setOnInsertOp,
  setOp,
  unsetOp,
} from './fieldOps.ts';
import type { LeafOp } from './leafOp.ts';
import type { UpdateTree } from './tree.ts';
import { addToTree, updatePath } from './tree.ts';
import type { Update } from './update.ts';

const leafOp = (operator: string, path: string, value: Value, scope: Scope): LeafOp | undefined => {
  switch (operator) {
    case '$set':
      return setOp(value);
    case '$setOnInsert':
      return setOnInsertOp(value);
    case '$unset':
      return unsetOp();
    case '$inc':
      return incOp(path, value);
    case '$mul':
      return mulOp(path, value);
    case '$min':
    case '$max':
      return extremeOp(operator, value);
    case '$currentDate':
      return currentDateOp(value);
    case '$bit':
      return bitOp(path, value);
    case '$push':
      return pushOp(value);
    case '$addToSet':
      return addToSetOp(value);
    case '$pop':
      return popOp(path, value);
    case '$pull':
      return pullOp(value, scope);
    case '$pullAll':
      return pullAllOp(value);
    default:
      return undefined;
  }
};

const isKnown = (operator: string): boolean =>
  /^\$(set|setOnInsert|unset|inc|mul|min|max|currentDate|bit|push|addToSet|pop|pull|pullAll|rename)$/.test(
    operator,
  );

interface Parsed {
  readonly tree: UpdateTree;
  readonly renames: string[][];
  readonly paths: string[];
}

const parseOperators = (update: Doc, scope: Scope): Parsed => {
  const parsed: Parsed = { tree: new Map(), renames: [], paths: [] };
  for (const [operator, fields] of update) {
    if (!isKnown(operator)) {
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${typeName(fields)}}`,
      );
    }
    for (const [path, value] of fields) {
      parsed.paths.push(path);
      if (operator === '$rename') {
        const target = renameValue(path, value);
        const source = updatePath(path);
        parsed.renames.push(source, updatePath(target));
        addToTree(parsed.tree, path, unsetOp());
        addToTree(parsed.tree, target, renameTarget(source));
      } else addToTree(parsed.tree, path, leafOp(operator, path, value, scope) as LeafOp);
    }
  }
  return parsed;
};

const checkFilters = (filters: ReadonlyMap<string, Filter>, paths: readonly string[]): void => {
  const used = new Set(
    paths.flatMap((path) => [...path.matchAll(/\$\[([^\]]+)\]/g)].map((match) => match[1] as string)),
  );
  for (const identifier of used) {
    if (!filters.has(identifier))
      throw badValue(
        `No array filter found for identifier '${identifier}' in path '${paths.find((path) => path.includes(`$[${identifier}]`))}'`,
      );
  }
  for (const identifier of filters.keys()) {
    if (!used.has(identifier))
      throw failedToParse(`The array filter for identifier '${identifier}' was not used in the update`);
  }
};

const operatorUpdate = (update: Doc, arrayFilters: Value | undefined, scope: Scope): Update => {
  const { tree, renames, paths } = parseOperators(update, scope);
  const filters = parseArrayFilters(arrayFilters, scope);
  checkFilters(filters, paths);
  return {
    kind: 'operators',
    positional: paths
      .filter((path) => path.split('.').includes('$'))
      .map((path) => path.slice(0, path.indexOf('.$'))),
    apply: ({ doc, inserting, position }) => {
      for (const parts of renames) checkRenameSource(doc, parts);
      return applyTree(tree, doc, {
        original: doc,
        inserting,
        position,
        arrayFilters: filters,
        now: scope.now,
      });
    },
  };
};

/** A replacement keeps the _id of what it replaces. */
const replacement = (update: Doc): Update => {
  for (const name of update.keys()) {
    if (name.startsWith('$')) {
      throw new StoreError(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  return {
    kind: 'replacement',
    positional: [],
    apply: ({ doc }) => {
      const id = update.get('_id') ?? doc.get('_id');
      if (id === undefined) return update;
      const rest = [...update].filter(([name]) => name !== '_id');
      return new Map([['_id', id] as const, ...rest]);
    },
  };
};

/** Reads the `u` of an update or the `update` of findAndModify. */
export const parseUpdate = (
  update: Value | undefined,
  arrayFilters: Value | undefined,
  scope: Scope,
): Update => {
  if (isArray(update)) {
    if (arrayFilters !== undefined) throw failedToParse('Cannot specify arrayFilters and a pipeline update');
    return compilePipelineUpdate(update, scope);
  }
  if (!isDoc(update)) throw failedToParse('Update argument must be either an object or an array');
  if (update.keys().next().value?.startsWith('$')) return operatorUpdate(update, arrayFilters, scope);
  if (arrayFilters !== undefined)
    throw failedToParse('Cannot specify arrayFilters and a non-modifier update');
  return replacement(update);
};
