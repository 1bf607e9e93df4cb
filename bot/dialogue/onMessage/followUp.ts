import { goesOn, onlyGoesOn, startsWithAnd } from '../phrases/followUp.ts';
import type { Turn } from '../turn.ts';
import { askPolicy } from './askPolicy.ts';
import type { Message } from './message.ts';
import { isIdle } from './rights.ts';

/**
 * "And for how long?" after a clause of the policy was quoted. While another question is open, only what begins with "and"
 * goes on from the clause; "why?" is then about that question.
 */
export const onFollowUp = (turn: Turn, { text, sure, yes, no, addresses }: Message): Turn | undefined => {
  const isAbout = isIdle(turn) ? goesOn : startsWithAnd;
  if (turn.memory.quoted === undefined || yes || no || addresses.length > 0 || !isAbout(text))
    return undefined;
  return onlyGoesOn(text) ||
    sure.every(({ intent }) => ['policy_question', 'rights_info', 'oos'].includes(intent))
    ? askPolicy(turn, text)
    : undefined;
};
