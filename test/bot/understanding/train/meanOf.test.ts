import { describe, expect, it } from 'vitest';
import { meanOf } from '../../../../bot/understanding/train/meanOf.ts';

/** The weight after a training in which it is the number of the example that was read last. */
const trained = (epochs: number, examples: number): number => {
  const weights = new Float32Array(1);
  const mean = meanOf([weights], epochs, examples);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let seen = 1; seen <= examples; seen++) {
      weights[0] = epoch * examples + seen;
      mean.look(epoch, seen);
    }
  mean.settle();
  return weights[0]!;
};

describe('the mean of the weights', () => {
  it('is taken over the last two epochs', () => {
    // Of 160 examples the last 80 are looked at, every fifth of them.
    expect(trained(4, 40)).toBe(122.5);
  });

  it('is taken over few examples as well', () => {
    expect(trained(3, 2)).toBe(4.5);
  });

  it('leaves the weights as they are where there was nothing to read', () => {
    expect(trained(0, 10)).toBe(0);
  });
});
