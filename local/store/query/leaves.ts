import type { Value } from '../bson/value.ts';
import { isKind } from '../bson/value.ts';
import type { Comparison } from './comparison.ts';
import { comparisonTest } from './comparison.ts';
import type { Bound, Leaf } from './filter.ts';
import { regexPrefix, regexTest } from './regex.ts';

/** One test of one path; `spread` is false where an array counts as a whole. */
export const leaf = (path: string, bound: Bound, test: Leaf['test'], spread = true): Leaf => ({
  kind: 'leaf',
  path,
  parts: path.split('.'),
  spread,
  bound,
  test,
});

export const regexLeaf = (path: string, pattern: string, options: string): Leaf => {
  const text = regexPrefix(pattern, options);
  const bound: Bound =
    text === ''
      ? { op: 'other', name: '$regex', value: { kind: 'regex', pattern, options } }
      : { op: 'prefix', text };
  return leaf(path, bound, regexTest(pattern, options));
};

export const comparison = (path: string, op: Comparison, value: Value): Leaf =>
  leaf(path, { op, value }, comparisonTest(op, value));

/** `{path: value}`: equality, or a match of a regex. */
export const equality = (path: string, value: Value): Leaf =>
  isKind(value, 'regex') ? regexLeaf(path, value.pattern, value.options) : comparison(path, '$eq', value);
