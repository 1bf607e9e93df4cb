import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../config/packageRoot.ts';

const text = readFileSync(path.join(packageRoot, 'docs', 'security.md'), 'utf8');
const threats = text.split('## Threats\n')[1]!.split('\n## ')[0]!;
const rows = threats
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .slice(1);

it('every threat names a test, and every file that is named is there', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row, row).toMatch(/`test\/[\w/.-]+`/);
  const named = [...text.matchAll(/`((?:test|privacy|config|docs)\/[\w/.-]+\.\w+)`/g)].map(
    ([, file]) => file!,
  );
  expect(named.filter((file) => !existsSync(path.join(packageRoot, file)))).toEqual([]);
});
