import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ON_IDENTITY, ON_LIMITS, ON_THE_CHAT, ON_WHAT_GOES_OUT } from './attacks.ts';

const all = [...ON_IDENTITY, ...ON_THE_CHAT, ...ON_WHAT_GOES_OUT, ...ON_LIMITS];

it('every attack that stands in this folder is tried', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.attack.ts'));
  expect(all).toHaveLength(files.length);
  expect(new Set(all.map(({ wants }) => wants)).size).toBe(files.length);
});
