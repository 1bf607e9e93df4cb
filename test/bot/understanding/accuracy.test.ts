import { describe, expect, it } from 'vitest';
import { developmentMessages, heldOutMessages } from '../../../bench/understanding/messages.ts';
import {
  areaUnderCurve,
  calibrationError,
  falseErase,
  inScope,
  isRight,
  type Outcome,
  outcomesOf,
  share,
} from '../../../bench/understanding/outcomes.ts';
import { UNDERSTOOD_LANGUAGES } from '../../../bot/understanding/types.ts';
import { sharedFolder } from '../../builders/sharedFolder.ts';
import { understand } from './understandingForTests.ts';

/** A little below what `npm run bench:understanding` prints: a change that costs more than that is noticed here. */
const heldOut = outcomesOf(understand, heldOutMessages().cases);
const scoped = heldOut.filter(inScope);
const firstThree = (o: Outcome): boolean => o.topThree;

describe('messages that were kept apart', () => {
  it('are understood', () => {
    expect(share(scoped, isRight)).toBeGreaterThan(0.93);
    expect(share(scoped, firstThree)).toBeGreaterThan(0.98);
    expect(
      share(
        heldOut.filter((o) => !inScope(o)),
        isRight,
      ),
    ).toBeGreaterThan(0.93);
    expect(areaUnderCurve(heldOut)).toBeGreaterThan(0.99);
  });

  it.each(UNDERSTOOD_LANGUAGES)('are understood in %s', (language) => {
    const spoken = scoped.filter((o) => o.language === language);
    expect(share(spoken, isRight)).toBeGreaterThan(0.915);
    expect(share(spoken, (o) => o.spoken === language)).toBeGreaterThan(0.97);
  });

  it('are hardly ever taken for an erasure that nobody asked for', () => {
    expect(falseErase(heldOut)).toBeLessThan(0.004);
  });

  it('are understood as surely as is said', () => {
    // Where the two models disagree they say less than they know, so that the chat asks.
    expect(calibrationError(heldOut)).toBeLessThan(0.06);
    const sure = heldOut.filter((o) => o.confidence >= 0.6);
    expect(sure.length / heldOut.length).toBeGreaterThan(0.85);
    expect(share(sure, isRight)).toBeGreaterThan(0.93);
  });
});

const isThere = sharedFolder('corpora', 'utterances-dev.jsonl') !== undefined;
const development = isThere ? developmentMessages() : undefined;

describe.skipIf(development === undefined)('public messages', () => {
  it('are understood', () => {
    const outcomes = outcomesOf(understand, development ?? []);
    const within = outcomes.filter(inScope);
    expect(share(within, isRight)).toBeGreaterThan(0.945);
    expect(share(within, firstThree)).toBeGreaterThan(0.985);
    expect(areaUnderCurve(outcomes)).toBeGreaterThan(0.985);
    expect(falseErase(outcomes)).toBeLessThan(0.01);
  });
});
