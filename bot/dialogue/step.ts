import type { Understood } from '../understanding/types.ts';
import type { Answered, UseCaseCall } from './calls.ts';
import { proceed } from './flow.ts';
import type { Memory } from './memory.ts';
import { hear } from './onMessage/hear.ts';
import { onAnswered } from './onResult/onResult.ts';
import { MENU } from './questions.ts';
import { type Saying, saying } from './saying.ts';
import { type Facts, type Turn, tell } from './turn.ts';

/** What happened since the last step. */
export type DialogueEvent =
  | { type: 'opened' }
  | { type: 'said'; understood: Understood }
  /** Longer than the assistant reads, in characters. */
  | { type: 'said_too_much'; limit: number }
  | ({ type: 'answered' } & Answered);

export interface Step {
  memory: Memory;
  say: Saying[];
  /** To be performed, and its answer given to the next step. Without one the turn is over. */
  call?: UseCaseCall;
}

/**
 * The whole conversation: what is remembered and what happened give what is remembered next, what is said and what is to
 * be done. A pure function; it knows no channel, no store and no language's words.
 */
export const step = (memory: Memory, event: DialogueEvent, facts: Facts): Step => {
  const turn: Turn = { memory, say: [] };
  switch (event.type) {
    case 'opened':
      return {
        memory,
        say: [{ ...saying('opening'), choices: [...MENU.slice(0, 2), 'do:withdrawal', 'do:human'] }],
      };
    case 'said':
      return hear(turn, event.understood, facts);
    case 'said_too_much':
      return proceed(tell(turn, 'tooLong', event.limit), facts);
    case 'answered':
      return onAnswered(turn, event, facts);
  }
};
