import { describe, expect, it } from 'vitest';
import { unseenMessages } from '../../../bench/understanding/messages.ts';
import {
  inScope,
  isRight,
  outcomesOf,
  share,
  sureFalseErase,
  sureFalseFiling,
  sureUnasked,
} from '../../../bench/understanding/outcomes.ts';
import { shipped } from '../../../config/packageRoot.ts';
import { understand } from './understandingForTests.ts';

const outcomes = outcomesOf(understand, unseenMessages(shipped('bot', 'understanding', 'unseen', 'b.jsonl')));

describe('messages of strangers', () => {
  it('are understood as well as they were when first measured', () => {
    expect(share(outcomes.filter(inScope), isRight)).toBeGreaterThan(0.87);
    const outside = outcomes.filter((one) => !inScope(one));
    expect(share(outside, isRight)).toBeGreaterThan(0.81);
  });

  it('are seldom taken for what nobody asked for', () => {
    expect(sureFalseErase(outcomes)).toBeLessThan(0.006);
    expect(sureUnasked(outcomes)).toBeLessThan(0.05);
    expect(sureFalseFiling(outcomes)).toBeLessThan(0.04);
  });
});
