import type { Understood } from '../../understanding/types.ts';
import { wordCount } from '../phrases/plain.ts';
import { expectingOf, type Question } from '../questions.ts';
import { HIGH_CONFIDENCE, readMessage } from './message.ts';

const FEWEST_WORDS = 3;

/**
 * Whether a second opinion could help: the customer wants something, in words, and we are not sure what. Not while we
 * wait for an address, a code, a yes or a value: reading those is not a question of meaning.
 */
export const isDoubtful = (understood: Understood, question: Question | undefined): boolean => {
  const expecting = question === undefined ? undefined : expectingOf(question);
  if (expecting !== undefined && expecting !== 'choice') return false;
  if (understood.ranked[0]!.confidence >= HIGH_CONFIDENCE || wordCount(understood.text) < FEWEST_WORDS)
    return false;
  const { sure, button, command, yes, no } = readMessage(understood, question);
  return sure.length === 0 && button === undefined && command === undefined && !yes && !no;
};
