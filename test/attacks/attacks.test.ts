import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../config/packageRoot.ts';
import * as lists from './attacks.ts';

const all = Object.values(lists).flat();

it('every attack that stands in this folder is tried', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.attack.ts'));
  expect(all).toHaveLength(files.length);
  expect(new Set(all.map(({ wants }) => wants)).size).toBe(files.length);
});

it('every attack stands among the threats that are documented', () => {
  const threats = readFileSync(path.join(packageRoot, 'docs', 'security.md'), 'utf8');
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.attack.ts'));
  expect(files.filter((name) => !threats.includes(`test/attacks/${name}`))).toEqual([]);
});
