import type { Doc, Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc, MISSING } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';

/** A field computed from the whole document. */
export type Compute = (root: Doc) => Maybe;
export type ProjectionNode = 'include' | 'exclude' | Compute | ProjectionTree;
export type ProjectionTree = Map<string, ProjectionNode>;

/** What becomes of the fields that a projection does not name: `include` drops them, `exclude` and `add` keep them. */
export type Mode = 'include' | 'exclude' | 'add';

/** @throws StoreError 31249 or 31250 when the path is part of another one. */
export const addNode = (root: ProjectionTree, parts: readonly string[], node: ProjectionNode): void => {
  let tree = root;
  parts.forEach((part, at) => {
    const existing = tree.get(part);
    if (at === parts.length - 1) {
      if (existing !== undefined) throw new StoreError(31250, `Path collision at ${parts.join('.')}`);
      tree.set(part, node);
      return;
    }
    if (existing !== undefined && !isDoc(existing)) {
      throw new StoreError(
        31249,
        `Path collision at ${parts.join('.')} remaining portion ${parts.slice(at + 1).join('.')}`,
      );
    }
    const next: ProjectionTree = (existing as ProjectionTree | undefined) ?? new Map();
    tree.set(part, next);
    tree = next;
  });
};

const isTree = (node: ProjectionNode | undefined): node is ProjectionTree => node instanceof Map;

const computes = (tree: ProjectionTree): boolean =>
  [...tree.values()].some((node) => typeof node === 'function' || (isTree(node) && computes(node)));

/** One field that the document has. */
const kept = (node: ProjectionNode | undefined, value: Value, mode: Mode, root: Doc): Maybe => {
  if (isTree(node)) return within(node, value, mode, root);
  if (node === 'include') return value;
  if (node === 'exclude') return MISSING;
  return mode === 'include' ? MISSING : value;
};

/** Enters arrays at any depth; an inclusion drops elements that are not documents. */
const within = (tree: ProjectionTree, value: Value, mode: Mode, root: Doc): Maybe => {
  if (isDoc(value)) return projectDoc(tree, value, mode, root);
  if (!isArray(value)) return mode === 'include' ? MISSING : value;
  const item = computes(tree)
    ? (inner: Value): Maybe =>
        isDoc(inner) || isArray(inner)
          ? within(tree, inner, mode, root)
          : projectDoc(tree, new Map(), mode, root)
    : (inner: Value): Maybe => within(tree, inner, mode, root);
  return value.map(item).filter((inner): inner is Value => inner !== MISSING);
};

const addComputed = (tree: ProjectionTree, projected: Doc, mode: Mode, root: Doc): void => {
  for (const [name, node] of tree) {
    if (typeof node === 'function') {
      const value = node(root);
      if (value === MISSING) projected.delete(name);
      else projected.set(name, value);
    } else if (isTree(node) && computes(node)) {
      const value = projected.get(name);
      // A value with no fields of its own gives way to a document of what is computed.
      if (!isDoc(value) && !isArray(value)) projected.set(name, projectDoc(node, new Map(), mode, root));
    }
  }
};

const projectDoc = (tree: ProjectionTree, doc: Doc, mode: Mode, root: Doc): Doc => {
  const projected: Doc = new Map();
  for (const [name, value] of doc) {
    const own = kept(tree.get(name), value, mode, root);
    if (own !== MISSING) projected.set(name, own);
  }
  addComputed(tree, projected, mode, root);
  return projected;
};

/**
 * Applies a projection: what is kept stays in the document's order, what is computed anew follows in the projection's
 * (`ProjectionNode` of the server).
 */
export const applyProjection = (tree: ProjectionTree, doc: Doc, mode: Mode): Doc =>
  projectDoc(tree, doc, mode, doc);
