/** How many times an epoch the weights are looked at. */
const LOOKS = 8;
/** In how many epochs at the end. */
const LAST_EPOCHS = 2;

/**
 * The mean of some weights over the end of the training. One example at a time, the last ones count for too much, so that a
 * few sentences more or less in the corpus would change answers that have nothing to do with them.
 */
export interface Mean {
  /** To be called once for each example of an epoch. */
  look: (epoch: number, examplesSeen: number) => void;
  /** Puts the mean in the place of the weights, at the end. */
  settle: () => void;
}

type Numbers = Float32Array | Float64Array;

export const meanOf = (arrays: readonly Numbers[], epochs: number, examples: number): Mean => {
  const sums = arrays.map(({ length }) => new Float32Array(length));
  const every = Math.max(1, Math.floor(examples / LOOKS));
  let looks = 0;
  return {
    look: (epoch, examplesSeen) => {
      if (epoch < epochs - LAST_EPOCHS || examplesSeen % every !== 0) return;
      looks++;
      arrays.forEach((weights, a) => {
        const sum = sums[a]!;
        for (let w = 0; w < sum.length; w++) sum[w]! += weights[w]!;
      });
    },
    settle: () => {
      if (looks === 0) return;
      arrays.forEach((weights, a) => {
        for (let w = 0; w < weights.length; w++) weights[w] = sums[a]![w]! / looks;
      });
    },
  };
};
