import { findCircles } from './circles.ts';
import { lengthFault } from './fileLength.ts';
import { layerFault, packageFaults } from './layers.ts';
import { readTree } from './readTree.ts';
import { findUnusedMembers } from './unusedMembers.ts';

const isText = (value: string | undefined): value is string => value !== undefined;

/**
 * Everything in the tree under `root` that is against its rules, one sentence each: imports that point up or through a
 * wall, circles of imports, members of interfaces that nothing uses, files that are too long.
 */
export const findFaults = (root: string): string[] => {
  const tree = readTree(root);
  try {
    const imports = tree.files.flatMap((file) => file.imports);
    return [
      ...imports.map(layerFault).filter(isText),
      ...tree.files.flatMap(packageFaults),
      ...findCircles(imports).map((circle) => `${circle.join(' -> ')} is a circle`),
      ...findUnusedMembers(tree).map(({ file, name }) => `${file} ${name} is used by nothing`),
      ...tree.files.map(lengthFault).filter(isText),
    ].toSorted();
  } finally {
    tree.close();
  }
};
