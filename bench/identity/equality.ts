import { median } from '../product/statistics.ts';

/**
 * How often a value of one list is above one of the other (Mann-Whitney, ties count half): 0.5 where nobody can tell the
 * lists apart, 0 or 1 where everybody can.
 */
export const auc = (left: readonly number[], right: readonly number[]): number => {
  const all = [
    ...left.map((value) => ({ value, left: true })),
    ...right.map((value) => ({ value, left: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const rank = (start + end + 1) / 2;
    for (let i = start; i < end; i += 1) if (all[i]?.left) rankSum += rank;
    start = end;
  }
  return (rankSum - (left.length * (left.length + 1)) / 2) / (left.length * right.length);
};

/** The tolerance of the contract. */
export const isEqual = (left: readonly number[], right: readonly number[]): boolean => {
  const effect = auc(left, right);
  return effect >= 0.45 && effect <= 0.55 && Math.abs(median(left) - median(right)) <= 2;
};
