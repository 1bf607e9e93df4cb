import type { Features } from './features.ts';

/** A trained softmax regression: one row of 8-bit weights per known feature. */
export interface LinearModel {
  labels: readonly string[];
  bias: Float32Array;
  /** The value of one step of each label's 8-bit weights. */
  scale: Float32Array;
  /** The weight of the characters' share, with the words' share as 1. */
  characterShare: number;
  conceptShare: number;
  /** Divides the logits so that a confidence of 0.8 is right four times out of five. */
  temperature: number;
  hashes: Uint32Array;
  /** `hashes.length` rows of `labels.length` weights. */
  weights: Int8Array;
}

/** A table with open addressing, at most three quarters full. A slot holds a hash and, in the same cache line, its row plus one (0 if empty). */
interface Slots {
  mask: number;
  pairs: Uint32Array;
}

const slotsOf = (hashes: Uint32Array): Slots => {
  let size = 1024;
  while (size * 3 < hashes.length * 4) size *= 2;
  const pairs = new Uint32Array(size * 2);
  const mask = size - 1;
  for (let row = 0; row < hashes.length; row++) {
    let at = hashes[row]! & mask;
    while (pairs[at * 2 + 1] !== 0) at = (at + 1) & mask;
    pairs[at * 2] = hashes[row]!;
    pairs[at * 2 + 1] = row + 1;
  }
  return { mask, pairs };
};

/** Logits (before the temperature) for a set of features, in the order of `labels`. */
export type Score = (features: Features) => Float64Array;

export const createScore = ({ hashes, labels, bias, scale, weights, ...model }: LinearModel): Score => {
  const { mask, pairs } = slotsOf(hashes);
  const count = labels.length;
  const part = new Int32Array(count);
  const rowOf = (hash: number): number => {
    let at = hash & mask;
    while (pairs[at * 2] !== hash && pairs[at * 2 + 1] !== 0) at = (at + 1) & mask;
    return pairs[at * 2 + 1]! - 1;
  };
  const add = (sums: Float64Array, features: Uint32Array, share: number): void => {
    part.fill(0);
    for (let f = 0; f < features.length; f++) {
      const row = rowOf(features[f]!);
      if (row === -1) continue;
      for (let k = 0, w = row * count; k < count; k++, w++) part[k]! += weights[w]!;
    }
    const value = share / Math.sqrt(Math.max(1, features.length));
    for (let k = 0; k < count; k++) sums[k]! += part[k]! * value * scale[k]!;
  };
  return (features) => {
    const sums = Float64Array.from(bias);
    add(sums, features.words, 1);
    add(sums, features.characters, model.characterShare);
    add(sums, features.concepts, model.conceptShare);
    return sums;
  };
};

export const softmax = (logits: ArrayLike<number>, temperature = 1): Float64Array => {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < logits.length; k++) highest = Math.max(highest, logits[k]!);
  const out = new Float64Array(logits.length);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) {
    out[k] = Math.exp((logits[k]! - highest) / temperature);
    sum += out[k]!;
  }
  for (let k = 0; k < out.length; k++) out[k]! /= sum;
  return out;
};
