/**
 * A small network over words and pieces of words: each has a vector, found by its hash alone, so that a word which no
 * sentence of the corpus had still says something by its pieces. The vectors' sums go through one hidden layer.
 */
export interface Network {
  labels: readonly string[];
  /** How long a vector is. */
  width: number;
  /** A power of two of vectors, 8 bits a place. */
  vectors: Int8Array;
  /** The value of one step of each place. */
  scale: Float32Array;
  /** A row for each hidden unit, as long as two vectors: the words' sum, then the pieces'. */
  inner: Float32Array;
  innerBias: Float32Array;
  /** A row for each label, as long as the hidden layer. */
  outer: Float32Array;
  outerBias: Float32Array;
  temperature: number;
  /** The temperature of its probabilities when they are averaged with those of the linear model. */
  temperatureTogether: number;
}

/** What the network reads of a message: hashes, without repetition. */
export interface Pieces {
  words: Uint32Array;
  subwords: Uint32Array;
}

/** Logits (before the temperature), in the order of `labels`. */
export type ScoreByNetwork = (pieces: Pieces) => Float64Array;

/** `into[k]` is the bias plus what row k makes of the input. */
const layer = (
  rows: Float32Array,
  bias: Float32Array,
  input: Float64Array,
  into: Float64Array,
): Float64Array => {
  for (let k = 0, w = 0; k < into.length; k++) {
    let sum = bias[k]!;
    for (let d = 0; d < input.length; d++, w++) sum += rows[w]! * input[d]!;
    into[k] = sum;
  }
  return into;
};

export const createScoreByNetwork = (network: Network): ScoreByNetwork => {
  const { width, vectors, scale, inner, innerBias, outer, outerBias } = network;
  const mask = vectors.length / width - 1;
  const sums = new Int32Array(width);
  const input = new Float64Array(2 * width);
  const hidden = new Float64Array(innerBias.length);
  const add = (hashes: Uint32Array, from: number): void => {
    sums.fill(0);
    for (let f = 0; f < hashes.length; f++)
      for (let d = 0, v = (hashes[f]! & mask) * width; d < width; d++, v++) sums[d]! += vectors[v]!;
    const share = 1 / Math.sqrt(Math.max(1, hashes.length));
    for (let d = 0; d < width; d++) input[from + d] = sums[d]! * share * scale[d]!;
  };
  return ({ words, subwords }) => {
    add(words, 0);
    add(subwords, width);
    layer(inner, innerBias, input, hidden);
    for (let j = 0; j < hidden.length; j++) hidden[j] = Math.max(0, hidden[j]!);
    return layer(outer, outerBias, hidden, new Float64Array(outerBias.length));
  };
};
