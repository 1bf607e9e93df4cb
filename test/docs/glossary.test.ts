import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shipped } from '../../config/packageRoot.ts';

const read = (...parts: string[]): string => readFileSync(shipped(...parts), 'utf8');

it('the glossary has 25 words at most: whoever needs more would have to learn a language', () => {
  const rows = read('docs', 'glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  expect(rows.length - 1).toBeGreaterThan(10);
  expect(rows.length - 1).toBeLessThanOrEqual(25);
});
