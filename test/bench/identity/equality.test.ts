import { describe, expect, it } from 'vitest';
import { auc, isEqual } from '../../../bench/identity/equality.ts';

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, n) => from + n);

describe('whether two lists of times can be told apart', () => {
  it('is a half for equal ones, and one or nothing for those that never meet', () => {
    expect(auc(upTo(50), upTo(50))).toBe(0.5);
    expect(auc([7, 7, 7], [7, 7])).toBe(0.5);
    expect(auc(upTo(10, 100), upTo(10))).toBe(1);
    expect(auc(upTo(10), upTo(10, 100))).toBe(0);
  });

  it('is the share of pairs in which the first is larger, ties by half', () => {
    // (1,2) (1,3) lose, (2,2) ties, (2,3) loses: 0.5 of 4.
    expect(auc([1, 2], [2, 3])).toBe(0.125);
  });

  it('is judged by the order and by the medians', () => {
    expect(isEqual(upTo(100), upTo(100, 1))).toBe(true);
    expect(isEqual(upTo(100), upTo(100, 20))).toBe(false);
    const spread = upTo(100).map((n) => n * 100);
    expect(
      isEqual(
        spread,
        spread.map((n) => n + 3),
      ),
    ).toBe(false);
  });
});
