import type { Understood } from '../../understanding/types.ts';
import { expectingOf, type Question } from '../questions.ts';
import { HIGH, listen } from './onMessage.ts';

const FEWEST_WORDS = 3;

/**
 * Whether another opinion could help: something is wished for, in words, and we are not sure what. Where an address, a code,
 * a yes or a value is waited for, doubt is the answer's own affair.
 */
export const isDoubtful = (understood: Understood, question: Question | undefined): boolean => {
  const expecting = question === undefined ? undefined : expectingOf(question);
  if (expecting !== undefined && expecting !== 'choice') return false;
  if (understood.ranked[0]!.confidence >= HIGH || understood.text.trim().split(/\s+/).length < FEWEST_WORDS)
    return false;
  const { sure, button, command, yes, no } = listen(understood, question);
  return sure.length === 0 && button === undefined && command === undefined && !yes && !no;
};
