import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../config/packageRoot.ts';

const text = readFileSync(path.join(packageRoot, 'docs', 'security.md'), 'utf8');
/** Every table of the page that lists threats, whatever it stands under. */
const tables = text.split('\n\n').filter((part) => /^\| threat\b/.test(part));
const rows = tables.flatMap((table) => table.split('\n').slice(2));

it('every threat names a test, and every file that is named is there', () => {
  expect(tables.length).toBeGreaterThan(1);
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) expect(row, row).toMatch(/`test\/[\w/.-]+`/);
  const named = [...text.matchAll(/`((?:test|privacy|config|docs)\/[\w/.-]+\.\w+)`/g)].map(
    ([, file]) => file!,
  );
  expect(named.filter((file) => !existsSync(path.join(packageRoot, file)))).toEqual([]);
});
