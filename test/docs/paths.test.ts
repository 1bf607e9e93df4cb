import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shipped } from '../../config/packageRoot.ts';

const FOLDERS =
  'bench|bot|config|docs|domain|integrations|jobs|local|models|observe|privacy|processes|scripts|secrets|test|web|wording';

/** Paths of the tree that a document names between backticks; one with a part to fill in, or a choice, is left out. */
const pathsIn = (document: string): string[] =>
  [
    ...readFileSync(shipped(...document.split('/')), 'utf8').matchAll(
      new RegExp(`\`((?:${FOLDERS})/[\\w./-]*)\``, 'g'),
    ),
  ].map(([, path]) => path!);

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'];
const isThere = (path: string): boolean =>
  [path, `${path}.ts`].some((one) => existsSync(shipped(...one.split('/'))));

it('every path that the documents name is there', () => {
  const paths = DOCUMENTS.flatMap(pathsIn);
  expect(paths.length).toBeGreaterThan(50);
  expect([...new Set(paths.filter((path) => !isThere(path)))]).toEqual([]);
});
