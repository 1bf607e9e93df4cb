import {
  isBindingElement,
  isElementAccessExpression,
  isFunctionTypeNode,
  isIdentifier,
  isIndexedAccessTypeNode,
  isInterfaceDeclaration,
  isMethodSignatureDeclaration,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isPropertySignatureDeclaration,
  isStringLiteral,
  isTypeAliasDeclaration,
  type Node,
} from 'typescript/unstable/ast';
import type { Checker, Symbol as Named } from 'typescript/unstable/sync';
import { layerOf } from './layers.ts';
import { type Tree, type TreeFile, walk } from './readTree.ts';

/** A member of an interface, or of a type with a name. */
interface Member {
  file: string;
  /** `DataSource.rectify` */
  name: string;
  property: string;
  /** A function: somebody has to call it. Anything else is data, which may also be used as a whole. */
  callable: boolean;
  declaration: Node;
}

/** What one file reads. */
interface Reads {
  /** Nodes whose symbol is the member that is read. */
  names: Node[];
  /** `{ name }` taken out of a value: the pattern, and the member's name. */
  taken: { pattern: Node; property: string }[];
  /** Values whose members are chosen by a computed key: any of them may be read. */
  wholes: Node[];
}

const ownerOf = (node: Node): string | undefined => {
  for (let at = node.parent; at; at = at.parent) {
    if (isInterfaceDeclaration(at) || isTypeAliasDeclaration(at)) return at.name.text;
  }
  return undefined;
};

const membersOf = ({ path, source }: TreeFile): Member[] => {
  const members: Member[] = [];
  walk(source, (node) => {
    const method = isMethodSignatureDeclaration(node);
    if (!(method || isPropertySignatureDeclaration(node)) || !isIdentifier(node.name)) return;
    const owner = ownerOf(node);
    if (!owner) return;
    const callable = method || (node.type !== undefined && isFunctionTypeNode(node.type));
    const property = node.name.text;
    members.push({ file: path, name: `${owner}.${property}`, property, callable, declaration: node });
  });
  return members;
};

const readsOf = ({ source }: TreeFile): Reads => {
  const reads: Reads = { names: [], taken: [], wholes: [] };
  walk(source, (node) => {
    if (isPropertyAccessExpression(node)) reads.names.push(node.name);
    else if (isElementAccessExpression(node)) {
      if (isStringLiteral(node.argumentExpression)) reads.names.push(node.argumentExpression);
      else reads.wholes.push(node.expression);
    } else if (isStringLiteral(node) && node.parent.parent && isIndexedAccessTypeNode(node.parent.parent)) {
      reads.names.push(node);
    } else if (isBindingElement(node) && isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
      if (node.propertyName) reads.names.push(node.propertyName);
      else if (node.name && isIdentifier(node.name))
        reads.taken.push({ pattern: node.parent, property: node.name.text });
    }
  });
  return reads;
};

/** A declaration by its file and its number in it: the same for a node here and for what the checker answers. */
const declarationKey = (path: string, index: number): string => `${index} ${path}`;
const keyOfNode = (file: TreeFile, node: Node): string =>
  declarationKey(file.source.path, (node as Node & { readonly index: number }).index);

const readDeclarations = (checker: Checker, { names, taken, wholes }: Reads): string[] => {
  const symbols: (Named | undefined)[] = names.length > 0 ? checker.getSymbolAtLocation(names) : [];
  const types = taken.length > 0 ? checker.getTypeAtLocation(taken.map(({ pattern }) => pattern)) : [];
  taken.forEach(({ property }, index) => {
    const type = types[index];
    if (type) symbols.push(checker.getPropertyOfType(type, property));
  });
  const chosen = wholes.length > 0 ? checker.getTypeAtLocation(wholes) : [];
  for (const type of new Set(chosen)) if (type) symbols.push(...checker.getPropertiesOfType(type));
  return symbols.flatMap((symbol) =>
    (symbol?.declarations ?? []).map(({ path, index }) => declarationKey(path, index)),
  );
};

/** Every property name that is read anywhere, and every text: a table may name a property by its text. */
const namesRead = (files: readonly TreeFile[], reads: readonly Reads[]): Set<string> => {
  const names = new Set<string>();
  for (const { names: nodes, taken } of reads) {
    for (const node of nodes) names.add((node as Node & { text: string }).text);
    for (const { property } of taken) names.add(property);
  }
  for (const { source } of files) {
    walk(source, (node) => {
      if (isStringLiteral(node)) names.add(node.text);
    });
  }
  return names;
};

/**
 * The members that no file outside of test/ and bench/ uses. A function counts as used where it is read from a value of its type;
 * data can also be used as a whole (stored, sent, spread), so it is listed only when its name is read nowhere at all.
 */
export const findUnusedMembers = ({ files, checker }: Tree): { file: string; name: string }[] => {
  const shipped = files.filter(({ path }) => layerOf(path) !== 'test');
  const reads = shipped.map(readsOf);
  const read = new Set(reads.flatMap((one) => readDeclarations(checker, one)));
  const names = namesRead(shipped, reads);
  return shipped.flatMap((file) =>
    membersOf(file)
      .filter(({ declaration }) => !read.has(keyOfNode(file, declaration)))
      .filter(({ callable, property }) => callable || !names.has(property))
      .map(({ file: path, name }) => ({ file: path, name })),
  );
};
