import type { Features } from './features.ts';

/** A trained softmax regression: one row of 8-bit weights per known feature. */
export interface LinearModel {
  labels: readonly string[];
  bias: Float32Array;
  /** What one step of a label's weights is worth. */
  scale: Float32Array;
  /** What the characters' share weighs beside the words' share (1). */
  characterShare: number;
  conceptShare: number;
  /** Divides the logits, so that a confidence of 0.8 is right four times in five. */
  temperature: number;
  hashes: Uint32Array;
  /** `hashes.length` rows of `labels.length` weights. */
  weights: Int8Array;
}

interface Slots {
  mask: number;
  rows: Int32Array;
}

const slotsOf = (hashes: Uint32Array): Slots => {
  let size = 1024;
  while (size < hashes.length * 2) size *= 2;
  const rows = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let row = 0; row < hashes.length; row++) {
    let at = hashes[row]! & mask;
    while (rows[at] !== -1) at = (at + 1) & mask;
    rows[at] = row;
  }
  return { mask, rows };
};

/** Logits (before the temperature) for a set of features, in the order of `labels`. */
export type Score = (features: Features) => Float64Array;

export const createScore = (model: LinearModel): Score => {
  const { mask, rows } = slotsOf(model.hashes);
  const count = model.labels.length;
  const add = (sums: Float64Array, features: Uint32Array, share: number): void => {
    const part = new Float64Array(count);
    for (const hash of features) {
      let at = hash & mask;
      let row = rows[at]!;
      while (row !== -1 && model.hashes[row] !== hash) {
        at = (at + 1) & mask;
        row = rows[at]!;
      }
      if (row === -1) continue;
      for (let k = 0, w = row * count; k < count; k++, w++) part[k]! += model.weights[w]!;
    }
    const value = share / Math.sqrt(Math.max(1, features.length));
    for (let k = 0; k < count; k++) sums[k]! += part[k]! * value * model.scale[k]!;
  };
  return (features) => {
    const sums = Float64Array.from(model.bias);
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
