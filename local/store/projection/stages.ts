import { typeName } from '../bson/types.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isArray, isDoc } from '../bson/value.ts';
import { compileExpression } from '../expression/compile.ts';
import type { Scope } from '../expression/scope.ts';
import { fieldPath } from '../paths/fieldPath.ts';
import { notImplemented, StoreError } from '../storeError.ts';
import { readProjection } from './parse.ts';
import type { ProjectionTree } from './tree.ts';
import { addNode, applyProjection } from './tree.ts';

type Step = (doc: Doc) => Doc;

const needDoc = (name: string, code: number, argument: Value): Doc => {
  if (isDoc(argument)) return argument;
  throw new StoreError(code, `${name} specification must be an object, not ${typeName(argument)}`);
};

const project = (argument: Value, scope: Scope): Step => {
  const spec = needDoc('$project', 15969, argument);
  if (spec.size === 0) {
    throw new StoreError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  const { tree, mode } = readProjection(spec, scope);
  return (doc) => applyProjection(tree, doc, mode);
};

const readAdded = (tree: ProjectionTree, spec: Doc, parents: readonly string[], scope: Scope): void => {
  for (const [name, value] of spec) {
    const parts = [...parents, ...fieldPath(name)];
    const nested = isDoc(value) && !value.keys().next().value?.startsWith('$');
    if (!nested) addNode(tree, parts, compileExpression(value, scope));
    else if (value.size > 0) readAdded(tree, value, parts, scope);
    else throw new StoreError(40180, `an empty object is not a valid value. Field path: ${parts.join('.')}`);
  }
};

const addFields = (name: string, argument: Value, scope: Scope): Step => {
  const spec = needDoc(`${name} stage`, 40272, argument);
  if (spec.size === 0) {
    throw new StoreError(40177, `Invalid ${name} :: caused by :: specification must have at least one field`);
  }
  const tree: ProjectionTree = new Map();
  readAdded(tree, spec, [], scope);
  return (doc) => applyProjection(tree, doc, 'add');
};

const unset = (argument: Value): Step => {
  const paths = isArray(argument) ? argument : [argument];
  if (paths.length === 0)
    throw new StoreError(31119, '$unset specification must be a string or an array with at least one field');
  const tree: ProjectionTree = new Map();
  for (const path of paths) {
    if (typeof path !== 'string') {
      throw isArray(argument)
        ? new StoreError(
            31120,
            '$unset specification must be a string or an array containing only string values',
          )
        : new StoreError(31002, '$unset specification must be a string or an array');
    }
    addNode(tree, fieldPath(path), 'exclude');
  }
  return (doc) => applyProjection(tree, doc, 'exclude');
};

const newRootOf = (argument: Value): Value => {
  const spec = needDoc('$replaceRoot', 40229, argument);
  for (const name of spec.keys()) {
    if (name !== 'newRoot')
      throw new StoreError(
        40230,
        `unrecognized option to $replaceRoot stage: ${name}, only valid option is 'newRoot'.`,
      );
  }
  const root = spec.get('newRoot');
  if (root === undefined) throw new StoreError(40231, 'no newRoot specified for the $replaceRoot stage');
  return root;
};

const replaceWith = (expression: Value, scope: Scope): Step => {
  const evaluate = compileExpression(expression, scope);
  return (doc) => {
    const root = evaluate(doc);
    if (isDoc(root)) return root;
    throw new StoreError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(root)}`,
    );
  };
};

/** The stages that make one document of one document; both pipelines and updates use them. */
export const parseProjectionStage = (name: string, argument: Value, scope: Scope): Step => {
  switch (name) {
    case '$project':
      return project(argument, scope);
    case '$set':
    case '$addFields':
      return addFields(name, argument, scope);
    case '$unset':
      return unset(argument);
    case '$replaceRoot':
      return replaceWith(newRootOf(argument), scope);
    case '$replaceWith':
      return replaceWith(argument, scope);
    default:
      throw notImplemented(name);
  }
};
