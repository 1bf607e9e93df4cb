import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const search = (folder: string): string => {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('no package.json above this file');
  return search(parent);
};

/** The folder with package.json, the same whether this runs from the sources or from `dist/`. */
export const packageRoot: string = search(path.dirname(fileURLToPath(import.meta.url)));

/** A file shipped beside the code (policy, model, page assets), by its path from the package's folder. */
export const shipped = (...parts: string[]): string => path.join(packageRoot, ...parts);
