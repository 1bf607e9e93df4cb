import type { Understood } from '../understanding/types.ts';
import type { Beside } from './asides/readBeside.ts';
import type { UseCaseCall, UseCaseResult } from './calls.ts';
import { proceed } from './flow.ts';
import type { Memory } from './memory.ts';
import { onMessage } from './onMessage/onMessage.ts';
import { onResult } from './onResult/onResult.ts';
import { MENU } from './questions.ts';
import { type Reply, reply } from './reply.ts';
import { type Context, type Turn, tell } from './turn.ts';

/** What happened since the last step. */
export type DialogueEvent =
  | { type: 'opened' }
  | { type: 'message'; understood: Understood; beside?: Beside }
  /** A message longer than `limit` characters; it was not read. */
  | { type: 'message_too_long'; limit: number }
  | ({ type: 'result' } & UseCaseResult);

export interface Step {
  memory: Memory;
  replies: Reply[];
  /** The use case to call now; its result is the event of the next step. Without one the turn is over. */
  call?: UseCaseCall;
}

/**
 * The whole conversation: from what it remembers and what happened follows what it remembers next, what it replies and
 * which use case it calls. A pure function that knows no channel, no store and no language's words.
 */
export const step = (memory: Memory, event: DialogueEvent, context: Context): Step => {
  const turn: Turn = { memory, replies: [] };
  switch (event.type) {
    case 'opened':
      return { memory, replies: [opening] };
    case 'message':
      return onMessage(turn, event.understood, event.beside, context);
    case 'message_too_long':
      return proceed(tell(turn, 'tooLong', event.limit), context);
    case 'result':
      return onResult(turn, event, context);
  }
};

const opening: Reply = { ...reply('opening'), choices: [...MENU.slice(0, 2), 'do:withdrawal', 'do:human'] };
