import { advance } from '../flow.ts';
import { GOAL_OF_INTENT } from '../goal.ts';
import { acknowledges, holdsYes } from '../phrases/plainYes.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { type Message, MIDDLE_CONFIDENCE, wantedGoals } from './message.ts';
import { isIdle } from './rights.ts';

/** "Actually yes", right after a no: what was declined is taken up again, and asks for its confirmation anew. */
export const onChangeOfMind = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { declined } = turn.memory;
  const wantsAnew = wantedGoals(message).length > 0;
  if (declined === undefined || wantsAnew || message.no || !isIdle(turn)) return undefined;
  const named = message.understood.ranked.some(
    ({ intent, confidence }) => GOAL_OF_INTENT[intent] === declined.kind && confidence >= MIDDLE_CONFIDENCE,
  );
  const agrees = (message.yes || holdsYes(message.text)) && !acknowledges(message.text);
  if (!agrees && !named) return undefined;
  return advance(remember(tell(turn, 'backTo', declined.kind), { goal: declined }), context);
};
