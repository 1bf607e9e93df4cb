import { StoreError } from '../storeError.ts';
import type { LeafOp } from './leafOp.ts';

/** An update as a tree of paths with an operator at each end. */
export type UpdateNode = LeafOp | UpdateTree;
export type UpdateTree = Map<string, UpdateNode>;

export const isTree = (node: UpdateNode): node is UpdateTree => node instanceof Map;

const conflict = (path: string, at: string): StoreError =>
  new StoreError(40, `Updating the path '${path}' would create a conflict at '${at}'`);

const ALLOWED_DOLLARS = /^(\$(\[.*\])?|\$ref|\$id|\$db)$/;

/** Splits and checks a path that an update names. */
export const updatePath = (path: string): string[] => {
  if (path === '') throw new StoreError(56, 'An empty update path is not valid.');
  const parts = path.split('.');
  if (parts.includes('')) {
    throw new StoreError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  if (parts.filter((part) => part === '$').length > 1) {
    throw new StoreError(2, `Too many positional (i.e. '$') elements found in path '${path}'`);
  }
  const [first = ''] = parts;
  if (first === '$' || first.startsWith('$[')) {
    throw new StoreError(
      2,
      `Cannot have array filter identifier or positional (i.e. '$') element in the first position in path '${path}'`,
    );
  }
  for (const part of parts) {
    if (part.startsWith('$') && !ALLOWED_DOLLARS.test(part)) {
      throw new StoreError(
        52,
        `The dollar ($) prefixed field '${part}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  return parts;
};

/** Adds an operator at a path. @throws StoreError 40 when another one already has the path or a part of it. */
export const addToTree = (root: UpdateTree, path: string, op: LeafOp): void => {
  const parts = updatePath(path);
  let tree = root;
  parts.forEach((part, at) => {
    const here = parts.slice(0, at + 1).join('.');
    const existing = tree.get(part);
    if (at === parts.length - 1) {
      if (existing) throw conflict(path, here);
      tree.set(part, op);
      return;
    }
    if (existing && !isTree(existing)) throw conflict(path, here);
    const next: UpdateTree = existing ?? new Map();
    tree.set(part, next);
    tree = next;
  });
};

/** Two nodes that turned out to mean the same array element. */
export const mergeNodes = (a: UpdateNode, b: UpdateNode, path: string): UpdateNode => {
  if (!isTree(a) || !isTree(b)) throw conflict(path, path);
  const merged: UpdateTree = new Map(a);
  for (const [name, node] of b) {
    const existing = merged.get(name);
    merged.set(name, existing ? mergeNodes(existing, node, `${path}.${name}`) : node);
  }
  return merged;
};

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** Fields are changed in the order of their names, numbers by value (since MongoDB 5.0). */
export const inOrder = (tree: UpdateTree): [string, UpdateNode][] =>
  tree.size < 2
    ? [...tree]
    : [...tree].sort(([a], [b]) => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : a < b ? -1 : 1));

export const leavesOf = (node: UpdateNode): LeafOp[] =>
  isTree(node) ? [...node.values()].flatMap(leavesOf) : [node];
