import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as lists from './attacks.ts';

const all = Object.values(lists).flat();

it('every attack that stands in this folder is tried', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.attack.ts'));
  expect(all).toHaveLength(files.length);
  expect(new Set(all.map(({ wants }) => wants)).size).toBe(files.length);
});
