import { describe, expect, it } from 'vitest';
import { bestTemperature } from '../../../../bot/understanding/train/calibrate.ts';

const cases = (right: number, wrong: number): { logits: Float64Array; label: number }[] => [
  ...Array.from({ length: right }, () => ({ logits: Float64Array.of(4, 0), label: 0 })),
  ...Array.from({ length: wrong }, () => ({ logits: Float64Array.of(4, 0), label: 1 })),
];

/** What a logit of four is worth under a temperature. */
const confidence = (temperature: number): number => 1 / (1 + Math.exp(-4 / temperature));

describe('bestTemperature', () => {
  it('makes the confidence what it was right about', () => {
    expect(confidence(bestTemperature(cases(90, 10)))).toBeCloseTo(0.9, 1);
    expect(confidence(bestTemperature(cases(80, 20)))).toBeCloseTo(0.8, 1);
  });

  it('leaves everything as it is where nothing is known', () => {
    expect(bestTemperature([])).toBe(1);
  });
});
