import { advance } from '../flow.ts';
import { GOAL_OF_INTENT, type Goal } from '../goal.ts';
import { acknowledges, holdsYes } from '../phrases/plainYes.ts';
import { saysErase } from '../phrases/wishes/readWish.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { type Message, MIDDLE_CONFIDENCE, wantedGoals } from './message.ts';
import { isIdle } from './rights.ts';

/** "Actually yes", right after a no: what was declined is taken up again, and asks for its confirmation anew. */
export const onChangeOfMind = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { declined } = turn.memory;
  if (declined === undefined || message.no || !isIdle(turn) || wantsAnew(message, declined)) return undefined;
  const { text, yes } = message;
  const agrees = (yes || holdsYes(text)) && !acknowledges(text);
  if (!agrees && !names(message, declined)) return undefined;
  return advance(remember(tell(turn, 'backTo', declined.kind), { goal: declined }), context);
};

/** Whether the customer asks for another right, or gives new values for the same correction. */
const wantsAnew = (message: Message, { kind }: Goal): boolean =>
  wantedGoals(message).some(
    (one) => one.kind !== 'cancel' && (one.kind !== kind || kind === 'rectification'),
  );

const names = ({ text, understood }: Message, { kind }: Goal): boolean =>
  (kind === 'erasure' && saysErase(text)) ||
  understood.ranked.some(
    ({ intent, confidence }) => GOAL_OF_INTENT[intent] === kind && confidence >= MIDDLE_CONFIDENCE,
  );
