import type { PassOnResult } from '../../../privacy/outcomes.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';

/** The agent has it: the assistant stays silent, but for saying once that a person reads. */
export const onPassedOn = (turn: Turn, result: PassOnResult, { person, message, now }: Context): Turn => {
  const reference = (person ?? message)?.reference ?? '';
  switch (result.outcome) {
    case 'passed_on':
      return person === undefined ? tell(turn, 'addedTo', reference) : saysWhoReads(turn, reference, now);
    case 'nobody_there':
      return remember(tell(turn, 'personLeft', reference), { talk: undefined });
    case 'full':
      return tell(turn, 'talkFull', reference);
  }
};

/** Once for each request. */
export const saysWhoReads = (turn: Turn, reference: string, now: Date): Turn =>
  turn.memory.talk === reference
    ? turn
    : remember(tell(turn, 'personReads', reference, now), { talk: reference });
