import { performance } from 'node:perf_hooks';
import type { Intent, Understand, UnderstoodLanguage } from '../../bot/understanding/types.ts';
import type { Case } from './messages.ts';

export interface Outcome extends Case {
  first: Intent;
  confidence: number;
  topThree: boolean;
  oos: number;
  spoken: UnderstoodLanguage;
}

export const outcomesOf = (understand: Understand, cases: readonly Case[]): Outcome[] =>
  cases.map((c) => {
    const { ranked, language } = understand(c.text);
    return {
      ...c,
      first: ranked[0]!.intent,
      confidence: ranked[0]!.confidence,
      topThree: ranked.slice(0, 3).some((r) => c.accept.includes(r.intent)),
      oos: ranked.find((r) => r.intent === 'oos')!.confidence,
      spoken: language,
    };
  });

export const isRight = (o: Outcome): boolean => o.accept.includes(o.first);
export const inScope = (o: Outcome): boolean => !o.accept.includes('oos');

/** 0 where there is nothing to count. */
export const share = (of: readonly Outcome[], which: (o: Outcome) => boolean): number =>
  of.length === 0 ? 0 : of.filter(which).length / of.length;

/** Of what does not mean "erase", how much is taken for it. */
export const falseErase = (outcomes: readonly Outcome[]): number =>
  share(
    outcomes.filter((o) => !o.accept.includes('erase')),
    (o) => o.first === 'erase',
  );

/** Chance that an out-of-scope message gets more `oos` than one in scope. */
export const areaUnderCurve = (outcomes: readonly Outcome[]): number => {
  const within = outcomes.filter(inScope);
  const without = outcomes.filter((o) => o.accept.length === 1 && o.accept[0] === 'oos');
  let wins = 0;
  for (const a of without) for (const b of within) wins += a.oos > b.oos ? 1 : a.oos === b.oos ? 0.5 : 0;
  return wins / (within.length * without.length);
};

/** Expected calibration error: how far confidence and accuracy are apart, over ten bands of confidence. */
export const calibrationError = (outcomes: readonly Outcome[]): number => {
  const bands = Array.from({ length: 10 }, (_, band) =>
    outcomes.filter((o) => Math.min(9, Math.floor(o.confidence * 10)) === band),
  );
  return bands.reduce((sum, band) => {
    const said = band.reduce((total, o) => total + o.confidence, 0);
    return sum + Math.abs(said - band.filter(isRight).length) / outcomes.length;
  }, 0);
};

/** A message's time is the best of this many runs: other load on the machine can only add to it. */
export const RUNS = 5;

export const milliseconds = (understand: Understand, cases: readonly Case[]): number[] => {
  const best = cases.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++)
    cases.forEach(({ text }, i) => {
      const started = performance.now();
      understand(text);
      best[i] = Math.min(best[i]!, performance.now() - started);
    });
  return best;
};
