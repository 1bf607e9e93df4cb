import type { PassOnResult } from '../../../privacy/outcomes.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';

/** The agent has it: the assistant stays silent, but for saying once that a person reads. */
export const onPassedOn = (turn: Turn, result: PassOnResult, { person }: Context): Turn => {
  const reference = person?.reference ?? '';
  switch (result.outcome) {
    case 'passed_on':
      return saysWhoReads(turn, reference);
    case 'nobody_there':
      return remember(tell(turn, 'personLeft', reference), { talk: undefined });
    case 'full':
      return tell(turn, 'talkFull', reference);
  }
};

/** Once for each request. */
export const saysWhoReads = (turn: Turn, reference: string): Turn =>
  turn.memory.talk === reference ? turn : remember(tell(turn, 'personReads', reference), { talk: reference });
