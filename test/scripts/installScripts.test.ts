import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shipped } from '../../config/packageRoot.ts';

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean }>;
}
const readJson = <T>(name: string): T => JSON.parse(readFileSync(shipped(name), 'utf8')) as T;

it('every package that brings an install script is denied by name, so that npm ci has nothing to ask', () => {
  const { packages } = readJson<Lock>('package-lock.json');
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
  const { allowScripts } = readJson<{ allowScripts: Record<string, boolean> }>('package.json');
  expect(allowScripts).toEqual(Object.fromEntries(scripted.map((name) => [name, false])));
});
