import { HIGH_CONFIDENCE } from '../../bot/dialogue/onMessage/message.ts';
import { RIGHTS } from '../../bot/understanding/rights.ts';
import { isWish } from '../../bot/understanding/segments.ts';
import type { Intent, Understand, UnderstoodLanguage } from '../../bot/understanding/types.ts';
import type { Case } from './messages.ts';

export interface Outcome extends Case {
  first: Intent;
  confidence: number;
  topThree: boolean;
  oos: number;
  /** What it would do at once: the acts from the confidence on at which the assistant goes ahead, without courtesy. */
  sure: readonly Intent[];
  spoken: UnderstoodLanguage;
}

export const outcomesOf = (understand: Understand, cases: readonly Case[]): Outcome[] =>
  cases.map((c) => {
    const { ranked, acts, language } = understand(c.text);
    return {
      ...c,
      first: ranked[0]!.intent,
      confidence: ranked[0]!.confidence,
      topThree: ranked.slice(0, 3).some((r) => c.accept.includes(r.intent)),
      oos: ranked.find((r) => r.intent === 'oos')!.confidence,
      sure: acts
        .filter(({ intent, confidence }) => confidence >= HIGH_CONFIDENCE && isWish(intent))
        .map(({ intent }) => intent),
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

/** What becomes a request as it is said. */
const FILED: readonly Intent[] = [...RIGHTS, 'complaint'];

const unasked = (o: Outcome): Intent[] =>
  o.sure.filter((intent) => !o.accept.includes(intent) && o.wishes?.includes(intent) !== true);

/** Of the messages that do not ask for an erasure, how many would begin one at once. */
export const sureFalseErase = (outcomes: readonly Outcome[]): number =>
  share(
    outcomes.filter((o) => !o.accept.includes('erase') && o.wishes?.includes('erase') !== true),
    (o) => unasked(o).includes('erase'),
  );

/** Of the messages about something else, how many would begin a right or a complaint at once. */
export const sureFalseFiling = (outcomes: readonly Outcome[]): number =>
  share(
    outcomes.filter((o) => !inScope(o)),
    (o) => unasked(o).some((intent) => FILED.includes(intent)),
  );

/** The share of messages in which the assistant would at once do something that the customer did not ask for. */
export const sureUnasked = (outcomes: readonly Outcome[]): number =>
  share(outcomes, (o) => unasked(o).length > 0);

/** Messages whose first choice is wrong and sure. */
export const sureWrong = (outcomes: readonly Outcome[]): number =>
  share(outcomes, (o) => !isRight(o) && o.confidence >= HIGH_CONFIDENCE);

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
