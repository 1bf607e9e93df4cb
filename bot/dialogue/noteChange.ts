import type { Field } from '../../wording/chat/terms.ts';
import { type Turn, tell } from './turn.ts';

/** Says what a correction has been taken to be, so that nothing goes on with a value that the customer has not seen. */
export const noteChange = (turn: Turn): Turn => {
  const { field, newValue } = turn.memory.goal?.wish.change ?? {};
  return turn.memory.goal?.kind === 'rectification' && field !== undefined && newValue !== undefined
    ? tell(turn, 'changeNoted', field as Field, newValue)
    : turn;
};
