import { typeName } from '../bson/types.ts';
import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, MISSING } from '../bson/value.ts';
import { matches } from '../query/filter.ts';
import { badValue, StoreError } from '../storeError.ts';
import type { UpdateContext } from './leafOp.ts';
import type { UpdateNode, UpdateTree } from './tree.ts';
import { inOrder, isTree, leavesOf, mergeNodes } from './tree.ts';

/** MongoDB pads no array further than this. */
const MAX_PADDING = 1_500_000;

const isPosition = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name);
const isArrayOperator = (name: string): boolean => name.startsWith('$[');

const creates = (node: UpdateNode, context: UpdateContext): boolean =>
  leavesOf(node).some((leaf) => leaf.creates(context));

const notViable = (name: string, path: string, value: Value): StoreError =>
  new StoreError(28, `Cannot create field '${name}' in element {${path}: ${typeName(value)}}`);

const matchedPosition = (context: UpdateContext): number => {
  if (context.position >= 0) return context.position;
  throw badValue('The positional operator did not find the match needed from the query.');
};

const positionsOf = (
  name: string,
  items: readonly Value[],
  path: string,
  context: UpdateContext,
): number[] => {
  if (isPosition(name)) return [Number(name)];
  if (name === '$') return [matchedPosition(context)];
  if (name === '$[]') return items.map((_, at) => at);
  const identifier = name.slice(2, -1);
  const filter = context.arrayFilters.get(identifier);
  if (!filter)
    throw badValue(`No array filter found for identifier '${identifier}' in path '${path}.${name}'`);
  return items.flatMap((item, at) => (matches(filter, new Map([[identifier, item]])) ? [at] : []));
};

const intoArray = (tree: UpdateTree, items: Value[], path: string, context: UpdateContext): Value => {
  const nodes = new Map<number, UpdateNode>();
  for (const [name, node] of tree) {
    if (!isPosition(name) && name !== '$' && !isArrayOperator(name)) {
      if (creates(node, context)) throw notViable(name, path, items);
      continue;
    }
    for (const at of positionsOf(name, items, path, context)) {
      const other = nodes.get(at);
      nodes.set(at, other ? mergeNodes(other, node, `${path}.${at}`) : node);
    }
  }
  let result = items;
  for (const [at, node] of [...nodes].sort(([a], [b]) => a - b)) {
    const before: Maybe = at < result.length ? (result[at] as Value) : MISSING;
    const after = applyNode(node, before, `${path}.${at}`, context);
    if (after === before) continue;
    if (at > result.length + MAX_PADDING) throw badValue(`cannot backfill more than ${MAX_PADDING} elements`);
    if (result === items) result = [...items];
    while (result.length < at) result.push(null);
    // An element that is unset leaves null, so that its neighbours keep their places.
    result[at] = after === MISSING ? null : after;
  }
  return result;
};

const intoDocument = (tree: UpdateTree, doc: Doc, path: string, context: UpdateContext): Doc => {
  let result = doc;
  for (const [key, node] of inOrder(tree)) {
    if (isArrayOperator(key)) {
      throw badValue(`Cannot apply array updates to non-array element ${path}: object`);
    }
    const name = key === '$' ? String(matchedPosition(context)) : key;
    const before: Maybe = result.has(name) ? (result.get(name) as Value) : MISSING;
    const after = applyNode(node, before, path === '' ? name : `${path}.${name}`, context);
    if (after === before) continue;
    if (result === doc) result = new Map(doc);
    if (after === MISSING) result.delete(name);
    else result.set(name, after);
  }
  return result;
};

const intoNothing = (tree: UpdateTree, path: string, context: UpdateContext): Maybe => {
  if ([...tree.keys()].some(isArrayOperator)) {
    throw badValue(`The path '${path}' must exist in the document in order to apply array updates.`);
  }
  if (!creates(tree, context)) return MISSING;
  return intoDocument(tree, new Map(), path, context);
};

const applyNode = (node: UpdateNode, value: Maybe, path: string, context: UpdateContext): Maybe => {
  if (!isTree(node)) return node.apply(value, context, path);
  if (value === MISSING) return intoNothing(node, path, context);
  if (isDoc(value)) return intoDocument(node, value, path, context);
  if (isArray(value)) return intoArray(node, value, path, context);
  const [name] = [...node.keys()] as [string];
  if (isArrayOperator(name)) {
    throw badValue(`Cannot apply array updates to non-array element ${path}: ${typeName(value)}`);
  }
  if (creates(node, context)) throw notViable(name, path, value);
  return value;
};

/** The document after the update: the very same object when nothing changed. */
export const applyTree = (tree: UpdateTree, doc: Doc, context: UpdateContext): Doc =>
  intoDocument(tree, doc, '', context);
