import type { Intent } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { GOAL_OF_INTENT, newGoal } from '../goal.ts';
import type { Question } from '../questions.ts';
import { type Context, remember, type Turn } from '../turn.ts';
import { detailsFor } from './goalDetails.ts';
import { type Message, MIDDLE_CONFIDENCE } from './message.ts';
import { tellRights } from './rights.ts';
import { NO_MANNER, want } from './want.ts';

type Meaning = Extract<Question, { about: 'meaning' }>;

/** The offered meaning that the message names: "yes, delete it". A mere yes takes the only one there is. */
export const meaningNamed = (
  { intents }: Meaning,
  { understood, yes, plainYes }: Message,
): Intent | undefined => {
  const [only, ...more] = intents;
  if (plainYes) return more.length === 0 ? only : undefined;
  const [best] = understood.ranked.filter(({ intent }) => intents.includes(intent));
  return best !== undefined && (yes || best === understood.ranked[0]) && best.confidence >= MIDDLE_CONFIDENCE
    ? best.intent
    : undefined;
};

/** "Did you mean ...?" is asked for one turn only: whoever says something else is answered to that. */
export const withoutUnusedOffer = (turn: Turn, message: Message): Turn => {
  const { question } = turn.memory;
  if (question?.about !== 'meaning' || message.button !== undefined) return turn;
  const answers = message.yes || message.no || meaningNamed(question, message) !== undefined;
  return answers ? turn : remember(turn, { question: question.before });
};

/** Begins what was meant, with what was said before it was clear. */
export const takeMeaning = (turn: Turn, question: Meaning, intent: Intent, context: Context): Turn => {
  const closed = remember(turn, { question: question.before });
  const kind = GOAL_OF_INTENT[intent];
  if (kind !== undefined)
    return want(closed, [newGoal(kind, detailsFor(kind, question.details))], NO_MANNER, context);
  return intent === 'rights_info' ? tellRights(closed, context) : ask(closed, { about: 'policy' });
};
