import type { Features } from './features.ts';

/**
 * A small network: every feature has a vector, found by its hash alone, so that features which no sentence of the corpus
 * had still come near to those they share letters with; the mean of a message's vectors goes through one hidden layer.
 */
export interface Network {
  labels: readonly string[];
  /** How long a vector is. */
  width: number;
  /** `buckets * width` weights; the number of buckets is a power of two. */
  vectors: Int8Array;
  /** The value of one step of each place in the vectors. */
  scale: Float32Array;
  /** `hidden` rows of `2 * width`: the words' mean, then the characters' mean. */
  inner: Float32Array;
  innerBias: Float32Array;
  /** `labels.length` rows of `hidden`. */
  outer: Float32Array;
  outerBias: Float32Array;
  temperature: number;
}

/** Adds up the vectors of some features; their mean goes to `into`, from `from` on. */
export const meanOf = (
  features: Uint32Array,
  { vectors, scale, width }: Pick<Network, 'vectors' | 'scale' | 'width'>,
  sums: Int32Array,
  into: Float64Array,
  from: number,
): void => {
  const mask = vectors.length / width - 1;
  sums.fill(0);
  for (let f = 0; f < features.length; f++)
    for (let d = 0, w = (features[f]! & mask) * width; d < width; d++, w++) sums[d]! += vectors[w]!;
  const share = 1 / Math.max(1, features.length);
  for (let d = 0; d < width; d++) into[from + d] = sums[d]! * share * scale[d]!;
};
