import { describe, expect, it } from 'vitest';
import { createScoreByNetwork, type Network } from '../../../../bot/understanding/model/network.ts';

/** Two buckets of vectors of one place; the hidden units pass on the words' sum and turn the pieces' sum round. */
const network: Network = {
  labels: ['a', 'b'],
  width: 1,
  vectors: Int8Array.of(10, -20),
  scale: Float32Array.of(0.5),
  inner: Float32Array.of(1, 0, 0, -1),
  innerBias: Float32Array.of(0, 1),
  outer: Float32Array.of(1, 0, 0, 2),
  outerBias: Float32Array.of(0.5, 0),
  temperature: 1,
  temperatureTogether: 1,
};
const score = createScoreByNetwork(network);
const pieces = (words: number[], subwords: number[]) => ({
  words: Uint32Array.from(words),
  subwords: Uint32Array.from(subwords),
});

describe('createScoreByNetwork', () => {
  it('is what the biases say where there is nothing to read', () => {
    expect([...score(pieces([], []))]).toEqual([0.5, 2]);
  });

  it('finds a vector by the last bits of a hash, and weighs the sum by the root of its size', () => {
    expect([...score(pieces([4], []))]).toEqual([5.5, 2]);
    expect([...score(pieces([0, 2, 4, 6], []))]).toEqual([10.5, 2]);
  });

  it('passes on nothing that is below nought', () => {
    expect([...score(pieces([1], [0]))]).toEqual([0.5, 0]);
    expect([...score(pieces([], [1]))]).toEqual([0.5, 22]);
  });

  it('keeps nothing of the message before', () => {
    score(pieces([0], [1]));
    expect([...score(pieces([], []))]).toEqual([0.5, 2]);
  });
});
