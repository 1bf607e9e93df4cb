import { describe, expect, it } from 'vitest';
import type { Record } from '../../../../local/store/engine/record.ts';
import { createSortedKeys } from '../../../../local/store/engine/sortedKeys.ts';
import { seededBelow } from '../seededBelow.ts';

const below = seededBelow(7);
const record = (id: number): Record => ({ id, bytes: Buffer.alloc(0), doc: undefined });
const keyOf = (number: number): string => String(number).padStart(4, '0');

interface Entry {
  readonly key: string;
  readonly record: Record;
}
const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.record.id - b.record.id));

/** A map of keys beside a plain list of the same entries, after so many random changes. */
const changed = (changes: number) => {
  const keys = createSortedKeys();
  let list: Entry[] = [];
  for (let id = 0; id < changes; id++) {
    const [at, dice] = [below(Math.max(1, list.length)), below(10)];
    const chosen = list[at];
    if (!chosen || dice < 6) {
      // Few different keys, so that many records share one.
      const entry = { key: keyOf(below(3_000)), record: record(id) };
      keys.add(entry.key, entry.record);
      list.push(entry);
    } else if (dice < 8) {
      keys.remove(chosen.key, chosen.record.id);
      list = list.filter((entry) => entry !== chosen);
    } else {
      const entry = { key: chosen.key, record: record(chosen.record.id) };
      keys.replace(entry.key, entry.record);
      list[at] = entry;
    }
  }
  return { keys, list: inOrder(list) };
};

describe('sorted keys', () => {
  const { keys, list } = changed(12_000);

  it('hold what was put there and not taken away', () => {
    expect(keys.size).toBe(list.length);
    const all = [...keys.range('', '~', false)];
    expect(all.length).toBe(list.length);
    expect(all.every((found, at) => found === list[at]?.record)).toBe(true);
  });

  it('answer ranges in both directions, and about how much lies in them', () => {
    for (let round = 0; round < 300; round++) {
      const [low, high] = [keyOf(below(3_100)), keyOf(below(3_100))];
      const expected = list.filter(({ key }) => key >= low && key < high).map((entry) => entry.record.id);
      expect([...keys.range(low, high, false)].map(({ id }) => id)).toEqual(expected);
      const backwards = [...keys.range(low, high, true)].map(({ id }) => id);
      expect(backwards).toEqual([...expected].reverse());
      const estimate = keys.count(low, high);
      expect(Math.abs(estimate - expected.length)).toBeLessThanOrEqual(600 + expected.length * 0.5);
    }
  });

  it('find a record of exactly one key', () => {
    for (let number = 0; number < 3_100; number += 7) {
      const key = keyOf(number);
      expect(keys.find(key)?.id).toBe(list.find((entry) => entry.key === key)?.record.id);
    }
  });

  it('know nothing of what was never there', () => {
    keys.remove('absent', 1);
    keys.replace('absent', record(1));
    expect(keys.find('absent')).toBeUndefined();
    expect(keys.size).toBe(list.length);
  });
});
