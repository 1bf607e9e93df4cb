import { softmax } from '../model/linearModel.ts';

/** The temperature that minimises the negative log-likelihood of the held-out answers, by bisection on a grid. */
export const bestTemperature = (cases: readonly { logits: Float64Array; label: number }[]): number => {
  if (cases.length === 0) return 1;
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0.4; t <= 3; t += 0.05) {
    let loss = 0;
    for (const c of cases) loss -= Math.log(Math.max(1e-9, softmax(c.logits, t)[c.label]!));
    if (loss < least) {
      least = loss;
      best = t;
    }
  }
  return Math.round(best * 100) / 100;
};
