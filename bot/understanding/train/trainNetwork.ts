import { softmax } from '../model/linearModel.ts';
import type { Network, Pieces } from '../model/network.ts';
import { meanOf } from './meanOf.ts';
import { seeded } from './noise.ts';
import { shuffled } from './trainLinear.ts';

export interface NetworkExample {
  pieces: Pieces;
  label: number;
  weight: number;
}

export interface NetworkTraining {
  labels: readonly string[];
  width: number;
  hidden: number;
  /** A power of two. */
  buckets: number;
  epochs: number;
  rate: number;
  /** The share of words and pieces that a reading overlooks, so that no answer hangs on a single one. */
  overlooked: number;
  smoothing: number;
  seed: number;
}

/** What is nearly right is not learnt from: it would take most of the time and change next to nothing. */
const LEAST_ERROR = 0.02;

/** Weights with AdaGrad's memory, one number a row: the rows are used as a whole. */
interface Rows {
  weights: Float32Array;
  squares: Float32Array;
  length: number;
}

const rowsOf = (count: number, length: number, spread: number, chance: () => number): Rows => ({
  weights: Float32Array.from({ length: count * length }, () => (chance() * 2 - 1) * spread),
  squares: new Float32Array(count).fill(1e-2),
  length,
});

/** A direction that many rows take: a stretch of an array, and the sum of its squares. */
interface Direction {
  values: Float64Array;
  from: number;
  size: number;
}

const directionOf = (values: Float64Array, from = 0, length = values.length): Direction => {
  let size = 0;
  for (let d = from; d < from + length; d++) size += values[d]! ** 2;
  return { values, from, size };
};

const ONE = directionOf(Float64Array.of(1));

/** Takes a row one step down its slope, which is `factor` times the direction. */
const descend = (
  rows: Rows,
  row: number,
  factor: number,
  { values, from, size }: Direction,
  rate: number,
): void => {
  const { weights, squares, length } = rows;
  squares[row]! += (size * factor * factor) / length;
  const pace = (rate * factor) / Math.sqrt(squares[row]!);
  for (let d = from, w = row * length; d < from + length; d++, w++) weights[w]! -= pace * values[d]!;
};

const quantised = ({ weights, length }: Rows): Pick<Network, 'vectors' | 'scale'> => {
  const scale = new Float32Array(length);
  for (let w = 0; w < weights.length; w++)
    scale[w % length] = Math.max(scale[w % length]!, Math.abs(weights[w]!) / 127);
  return { vectors: Int8Array.from(weights, (weight, w) => Math.round(weight / scale[w % length]!)), scale };
};

/** Trains the network one example at a time, in an order given by the seed. */
export const trainNetwork = (examples: readonly NetworkExample[], t: NetworkTraining): Network => {
  const { width, hidden } = t;
  const chance = seeded(t.seed);
  const vectors = rowsOf(t.buckets, width, 0.1, chance);
  const inner = rowsOf(hidden, 2 * width, Math.sqrt(3 / (2 * width)), chance);
  const outer = rowsOf(t.labels.length, hidden, Math.sqrt(3 / hidden), chance);
  const innerBias = rowsOf(hidden, 1, 0, chance);
  const outerBias = rowsOf(t.labels.length, 1, 0, chance);
  const input = new Float64Array(2 * width);
  const inputSlope = new Float64Array(2 * width);
  const unit = new Float64Array(hidden);
  const unitSlope = new Float64Array(hidden);

  /** The rows that a reading uses of some hashes; their sum goes into the input. */
  const read = (hashes: Uint32Array, from: number): Int32Array => {
    const used = new Int32Array(hashes.length);
    let count = 0;
    for (const hash of hashes) if (chance() >= t.overlooked) used[count++] = hash & (t.buckets - 1);
    const share = 1 / Math.sqrt(Math.max(1, count));
    for (let f = 0; f < count; f++)
      for (let d = 0, w = used[f]! * width; d < width; d++, w++)
        input[from + d]! += vectors.weights[w]! * share;
    return used.subarray(0, count);
  };

  const answer = (): Float64Array => {
    for (let j = 0, w = 0; j < hidden; j++) {
      let sum = innerBias.weights[j]!;
      for (let d = 0; d < input.length; d++, w++) sum += inner.weights[w]! * input[d]!;
      unit[j] = Math.max(0, sum);
    }
    const logits = Float64Array.from(outerBias.weights);
    for (let k = 0, w = 0; k < logits.length; k++)
      for (let j = 0; j < hidden; j++, w++) logits[k]! += outer.weights[w]! * unit[j]!;
    return softmax(logits);
  };

  const learn = (wrong: Float64Array, used: readonly Int32Array[], rate: number): void => {
    unitSlope.fill(0);
    inputSlope.fill(0);
    const units = directionOf(unit);
    for (let k = 0; k < wrong.length; k++) {
      for (let j = 0, w = k * hidden; j < hidden; j++, w++) unitSlope[j]! += wrong[k]! * outer.weights[w]!;
      descend(outer, k, wrong[k]!, units, rate);
      descend(outerBias, k, wrong[k]!, ONE, rate);
    }
    const inputs = directionOf(input);
    for (let j = 0; j < hidden; j++) {
      if (unit[j] === 0) continue;
      const slope = unitSlope[j]!;
      for (let d = 0, w = j * input.length; d < input.length; d++, w++)
        inputSlope[d]! += slope * inner.weights[w]!;
      descend(inner, j, slope, inputs, rate);
      descend(innerBias, j, slope, ONE, rate);
    }
    used.forEach((rows, group) => {
      const share = 1 / Math.sqrt(Math.max(1, rows.length));
      const slope = directionOf(inputSlope, group * width, width);
      for (const row of rows) descend(vectors, row, share, slope, rate);
    });
  };

  const mean = meanOf(
    [vectors, inner, outer, innerBias, outerBias].map(({ weights }) => weights),
    t.epochs,
    examples.length,
  );
  for (let epoch = 0; epoch < t.epochs; epoch++) {
    let seen = 0;
    const rate = t.rate * (1 - (0.8 * epoch) / t.epochs);
    for (const i of shuffled(examples.length, chance)) {
      mean.look(epoch, ++seen);
      const { pieces, label, weight } = examples[i]!;
      input.fill(0);
      const used = [read(pieces.words, 0), read(pieces.subwords, width)];
      const wrong = answer();
      for (let k = 0; k < wrong.length; k++)
        wrong[k] = weight * (wrong[k]! - (k === label ? 1 - t.smoothing : t.smoothing / (wrong.length - 1)));
      if (Math.abs(wrong[label]!) >= LEAST_ERROR) learn(wrong, used, rate);
    }
  }
  mean.settle();
  return {
    labels: t.labels,
    width,
    ...quantised(vectors),
    inner: inner.weights,
    innerBias: innerBias.weights,
    outer: outer.weights,
    outerBias: outerBias.weights,
    temperature: 1,
    temperatureTogether: 1,
  };
};
