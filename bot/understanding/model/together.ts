import { featuresOf, subwordsOf } from './features.ts';
import { createScore, type LinearModel, softmax } from './linearModel.ts';
import { createScoreByNetwork, type Network } from './network.ts';

/** The logits of a folded text, in the order of the labels, and what divides them. */
export interface Judge {
  logitsOf: (folded: string) => Float64Array;
  temperature: number;
}

/** A linear model alone. */
export const createLinearJudge = (linear: LinearModel): Judge => {
  const score = createScore(linear);
  return { temperature: linear.temperature, logitsOf: (folded) => score(featuresOf(folded)) };
};

/** Keeps a probability of nought from becoming an infinite logit. */
const LEAST = 1e-6;

/**
 * Two models of different kinds: their probabilities are averaged, so that where they disagree neither is sure. Both must
 * have the same labels.
 */
export const createJudge = (linear: LinearModel, network: Network): Judge => {
  const score = createScore(linear);
  const scoreByNetwork = createScoreByNetwork(network);
  return {
    temperature: network.temperatureTogether,
    logitsOf: (folded) => {
      const features = featuresOf(folded);
      const one = softmax(score(features), linear.temperature);
      const other = softmax(
        scoreByNetwork({ words: features.words, subwords: subwordsOf(folded) }),
        network.temperature,
      );
      return one.map((p, k) => Math.log(Math.max(LEAST, (p + other[k]!) / 2)));
    },
  };
};
