import path from 'node:path';
import {
  isExportDeclaration,
  isImportDeclaration,
  isImportTypeNode,
  isStringLiteral,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API, type Checker } from 'typescript/unstable/sync';

/** One import between two files of the tree, however it is written: `import`, `import type`, `export from`, `import()`. */
export interface Import {
  from: string;
  to: string;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
}

export interface TreeFile {
  /** Relative to the root, with slashes. */
  path: string;
  source: SourceFile;
  imports: readonly Import[];
  /** Names of the packages it imports, Node's own modules among them. */
  packages: readonly string[];
}

export interface Tree {
  files: readonly TreeFile[];
  checker: Checker;
  close(): void;
}

/** Calls `visit` for a node and for everything inside it. */
export const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
};

const isTypeOnly = (statement: Node): boolean => {
  if (isImportDeclaration(statement)) return statement.importClause?.phaseModifier === SyntaxKind.TypeKeyword;
  if (isExportDeclaration(statement)) return statement.isTypeOnly;
  return isImportTypeNode(statement.parent) || isImportTypeNode(statement);
};

const readFile = (file: string, source: SourceFile): TreeFile => {
  const imports: Import[] = [];
  const packages: string[] = [];
  for (const specifier of source.imports.filter(isStringLiteral)) {
    const to = path.posix.join(path.posix.dirname(file), specifier.text);
    if (specifier.text.startsWith('.'))
      imports.push({ from: file, to, typeOnly: isTypeOnly(specifier.parent) });
    else packages.push(specifier.text);
  }
  return { path: file, source, imports, packages };
};

/**
 * Reads every TypeScript file that the tsconfig.json in `root` names, with TypeScript's own parser and checker. Its
 * interface is marked unstable: package-lock.json holds the version that this was written for.
 */
export const readTree = (root: string): Tree => {
  const api = new API({ cwd: root });
  const [project] = api.updateSnapshot({ openProjects: [path.join(root, 'tsconfig.json')] }).getProjects();
  if (!project) throw new Error(`No project at ${root}. To resolve, put a tsconfig.json there.`);
  const files = project.rootFiles.map((name) => {
    const source = project.program.getSourceFile(name);
    if (!source) throw new Error(`TypeScript could not read ${name}.`);
    return readFile(path.relative(root, name).split(path.sep).join('/'), source);
  });
  return { files, checker: project.checker, close: () => api.close() };
};
