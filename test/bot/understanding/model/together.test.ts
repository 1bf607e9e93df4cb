import { describe, expect, it } from 'vitest';
import { type LinearModel, softmax } from '../../../../bot/understanding/model/linearModel.ts';
import type { Network } from '../../../../bot/understanding/model/network.ts';
import { createJudge } from '../../../../bot/understanding/model/together.ts';

/** Models that know no word: they say what their biases say. */
const linear = (...bias: number[]): LinearModel => ({
  labels: ['a', 'b'],
  bias: Float32Array.from(bias),
  scale: Float32Array.of(1, 1),
  characterShare: 1,
  conceptShare: 1,
  temperature: 1,
  hashes: new Uint32Array(0),
  weights: new Int8Array(0),
});
const network = (...bias: number[]): Network => ({
  labels: ['a', 'b'],
  width: 1,
  vectors: new Int8Array(2),
  scale: Float32Array.of(1),
  inner: new Float32Array(2),
  innerBias: new Float32Array(1),
  outer: new Float32Array(2),
  outerBias: Float32Array.from(bias),
  temperature: 1,
  temperatureTogether: 1,
});
const confidenceOf = (one: number, other: number): number =>
  softmax(createJudge(linear(one, 0), network(other, 0)).logitsOf('delete'))[0]!;

describe('both models together', () => {
  it('are as sure as each of them where they agree', () => {
    expect(confidenceOf(3, 3)).toBeCloseTo(softmax([3, 0])[0]!, 6);
  });

  it('are less sure than either where they disagree', () => {
    expect(confidenceOf(3, -3)).toBeCloseTo(0.5, 6);
    expect(confidenceOf(6, -1)).toBeLessThan(softmax([6, 0])[0]!);
    expect(confidenceOf(6, -1)).toBeLessThan(0.65);
  });

  it('rule out nothing altogether', () => {
    const logits = createJudge(linear(1e4, 0), network(1e4, 0)).logitsOf('delete');
    expect(logits.every(Number.isFinite)).toBe(true);
  });
});
