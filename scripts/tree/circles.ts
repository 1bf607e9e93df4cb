import type { Import } from './readTree.ts';

/** The circles among the imports, one for each import that closes one: its files in order, the first one again at the end. */
export const findCircles = (imports: readonly Import[]): string[][] => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const circles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const before = path.indexOf(file);
    if (before >= 0) circles.push([...path.slice(before), file]);
    if (before >= 0 || finished.has(file)) return;
    path.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    path.pop();
    finished.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return circles;
};
