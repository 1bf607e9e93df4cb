import type { Features } from '../model/features.ts';
import type { LinearModel } from '../model/linearModel.ts';
import { softmax } from '../model/linearModel.ts';
import { meanOf } from './meanOf.ts';
import { seeded } from './noise.ts';

export interface Example {
  features: Features;
  label: number;
  weight: number;
  /** False for noisy copies. Only originals make a feature known. */
  original: boolean;
}

export interface Training {
  labels: readonly string[];
  epochs: number;
  rate: number;
  /** Pulls weights towards zero. */
  decay: number;
  characterShare: number;
  conceptShare: number;
  /** How many rows the file keeps. Those with the least influence are dropped. */
  rows: number;
  /** How many original sentences must contain a feature to make it known. */
  least: number;
  smoothing: number;
  seed: number;
}

const vocabulary = (examples: readonly Example[], least: number): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const e of examples)
    if (e.original)
      for (const group of [e.features.words, e.features.characters, e.features.concepts])
        for (const hash of group) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least) rows.set(hash, rows.size);
  return rows;
};

/** One example as its rows and the value of each row. */
const compiled = (
  e: Example,
  rows: Map<number, number>,
  shares: Pick<Training, 'characterShare' | 'conceptShare'>,
): { at: Int32Array; value: Float32Array } => {
  const at: number[] = [];
  const value: number[] = [];
  const take = (group: Uint32Array, weight: number): void => {
    const each = weight / Math.sqrt(Math.max(1, group.length));
    for (const hash of group) {
      const row = rows.get(hash);
      if (row === undefined) continue;
      at.push(row);
      value.push(each);
    }
  };
  take(e.features.words, 1);
  take(e.features.characters, shares.characterShare);
  take(e.features.concepts, shares.conceptShare);
  return { at: Int32Array.from(at), value: Float32Array.from(value) };
};

export const shuffled = (length: number, chance: () => number): Int32Array => {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    const swap = order[i]!;
    order[i] = order[j]!;
    order[j] = swap;
  }
  return order;
};

/** How many original sentences contain each row's feature. */
const usageOf = (
  examples: readonly Example[],
  data: readonly { at: Int32Array }[],
  rows: number,
): Uint32Array => {
  const usage = new Uint32Array(rows);
  data.forEach(({ at }, i) => {
    if (examples[i]!.original) for (const row of at) usage[row]! += 1;
  });
  return usage;
};

/**
 * The rows that change the answers most, as 8-bit weights: a small weight in every sentence counts more than a large one
 * in two sentences. The most used rows come first, so that they are close together in memory.
 */
const quantised = (
  weights: Float32Array,
  usage: Uint32Array,
  hashes: readonly number[],
  { labels, rows: keep }: Training,
): Pick<LinearModel, 'hashes' | 'weights' | 'scale'> => {
  const count = labels.length;
  const influence = hashes.map((_, row) => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += weights[row * count + k]! ** 2;
    return sum * usage[row]!;
  });
  const kept = hashes
    .map((_, row) => row)
    .sort((a, b) => influence[b]! - influence[a]! || a - b)
    .slice(0, keep)
    .sort((a, b) => usage[b]! - usage[a]! || a - b);
  const scale = new Float32Array(count);
  for (const row of kept)
    for (let k = 0; k < count; k++) scale[k] = Math.max(scale[k]!, Math.abs(weights[row * count + k]!) / 127);
  const small = new Int8Array(kept.length * count);
  kept.forEach((row, i) => {
    for (let k = 0; k < count; k++)
      small[i * count + k] = Math.round(weights[row * count + k]! / (scale[k]! || 1));
  });
  return { hashes: Uint32Array.from(kept, (row) => hashes[row]!), weights: small, scale };
};

/** A label that an example has nearly right is not learnt from it: it would take most of the time and change next to nothing. */
const LEAST_ERROR = 0.004;

/** Softmax regression with AdaGrad, one example at a time, in an order given by the seed. */
export const trainLinear = (examples: readonly Example[], t: Training): LinearModel => {
  const rows = vocabulary(examples, t.least);
  const count = t.labels.length;
  const weights = new Float32Array(rows.size * count);
  const squares = new Float32Array(rows.size * count).fill(1e-3);
  const bias = new Float64Array(count);
  const biasSquares = new Float64Array(count).fill(1e-1);
  const data = examples.map((e) => compiled(e, rows, t));
  const chance = seeded(t.seed);
  const logits = new Float64Array(count);
  const labels = t.labels.map((_, k) => k);
  const mean = meanOf([weights, bias], t.epochs, examples.length);
  for (let epoch = 0; epoch < t.epochs; epoch++) {
    let seen = 0;
    for (const i of shuffled(examples.length, chance)) {
      mean.look(epoch, ++seen);
      const { at, value } = data[i]!;
      const { label, weight } = examples[i]!;
      logits.set(bias);
      for (let f = 0; f < at.length; f++) {
        const v = value[f]!;
        for (let k = 0, w = at[f]! * count; k < count; k++, w++) logits[k]! += v * weights[w]!;
      }
      const wrong = softmax(logits);
      for (let k = 0; k < count; k++)
        wrong[k] = weight * (wrong[k]! - (k === label ? 1 - t.smoothing : t.smoothing / (count - 1)));
      const learning = labels.filter((k) => Math.abs(wrong[k]!) >= LEAST_ERROR);
      for (let f = 0; f < at.length; f++) {
        const v = value[f]!;
        const row = at[f]! * count;
        for (const k of learning) {
          const w = row + k;
          const slope = wrong[k]! * v + t.decay * weights[w]!;
          squares[w]! += slope * slope;
          weights[w]! -= (t.rate * slope) / Math.sqrt(squares[w]!);
        }
      }
      for (const k of learning) {
        biasSquares[k]! += wrong[k]! ** 2;
        bias[k]! -= (t.rate * wrong[k]!) / Math.sqrt(biasSquares[k]!);
      }
    }
  }
  mean.settle();
  const small = quantised(weights, usageOf(examples, data, rows.size), [...rows.keys()], t);
  return {
    labels: t.labels,
    bias: Float32Array.from(bias),
    characterShare: t.characterShare,
    conceptShare: t.conceptShare,
    temperature: 1,
    ...small,
  };
};
