import { describe, expect, it } from 'vitest';
import { createScore, type LinearModel, softmax } from '../../../../bot/understanding/model/linearModel.ts';

const model: LinearModel = {
  labels: ['a', 'b'],
  bias: Float32Array.of(0.5, -0.5),
  scale: Float32Array.of(0.5, 1),
  characterShare: 2,
  conceptShare: 1,
  temperature: 1,
  // Two that fall into the same slot, and the hash that looks like an empty one.
  hashes: Uint32Array.of(7, 7 + 1024 * 1024, 0),
  weights: Int8Array.of(10, -10, 1, 2, 100, 0),
};
const score = createScore(model);
const NONE = new Uint32Array(0);
const features = (words: number[], characters: number[] = []) => ({
  words: Uint32Array.from(words),
  characters: Uint32Array.from(characters),
  concepts: NONE,
});

describe('createScore', () => {
  it('is the bias where nothing is known', () => {
    expect([...score(features([]))]).toEqual([0.5, -0.5]);
    expect([...score(features([1, 2, 3], [1031]))]).toEqual([0.5, -0.5]);
  });

  it('finds rows whose hashes collide, and the hash nought', () => {
    expect([...score(features([7]))]).toEqual([5.5, -10.5]);
    expect([...score(features([7 + 1024 * 1024]))]).toEqual([1, 1.5]);
    expect([...score(features([0]))]).toEqual([50.5, -0.5]);
  });

  it('weighs each group by its share and by the root of its size', () => {
    expect([...score(features([7, 1, 2, 3], [7]))]).toEqual([
      0.5 + 10 * 0.5 * 0.5 + 10 * 2 * 0.5,
      -0.5 - 5 - 20,
    ]);
  });
});

describe('softmax', () => {
  it('sums to one, however large the logits are', () => {
    for (const logits of [
      [1, 2, 3],
      [1e4, 0, -1e4],
      [-1e6, -1e6],
    ])
      expect(softmax(logits).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  it('is less sure the higher the temperature', () => {
    expect(softmax([2, 0], 2)[0]).toBeLessThan(softmax([2, 0], 1)[0]!);
  });
});
