import type { Intent } from '../../understanding/types.ts';
import { ask } from '../ask.ts';
import { GOAL_OF_INTENT, newGoal } from '../goal.ts';
import { holdsYes } from '../phrases/plainYes.ts';
import { besideReproach, titleNamed } from '../phrases/question.ts';
import type { Question } from '../questions.ts';
import { type Context, remember, type Turn } from '../turn.ts';
import { detailsFor } from './goalDetails.ts';
import { type Message, MIDDLE_CONFIDENCE } from './message.ts';
import { tellRights } from './rights.ts';
import { NO_MANNER, want } from './want.ts';

type Meaning = Extract<Question, { about: 'meaning' }>;

/** The offered meaning that the message names: "yes, delete it". A mere yes takes the only one there is. */
export const meaningNamed = (
  { intents, offer }: Meaning,
  { understood, text, yes, plainYes, no }: Message,
): Intent | undefined => {
  const [only, ...more] = intents;
  if (offer === true && !no && holdsYes(text)) return only;
  if (plainYes) return more.length === 0 ? only : undefined;
  const [best] = understood.ranked.filter(({ intent }) => intents.includes(intent));
  return best !== undefined && (yes || best === understood.ranked[0]) && best.confidence >= MIDDLE_CONFIDENCE
    ? best.intent
    : undefined;
};

/** "Did you mean ...?" is asked for one turn only: whoever says something else is answered to that. */
export const withoutUnusedOffer = (turn: Turn, message: Message): Turn => {
  const { question } = turn.memory;
  if (message.button !== undefined) return turn;
  if (question?.about === 'clause')
    return answersOffer(question, message) ? turn : remember(turn, { question: question.before });
  if (question?.about !== 'meaning') return turn;
  const answers = message.yes || message.no || meaningNamed(question, message) !== undefined;
  return answers ? turn : remember(turn, { question: question.before });
};

/** Whether the message takes one of the clauses that were offered, or refuses them. */
const answersOffer = (
  { offered }: Extract<Question, { about: 'clause' }>,
  { text, no, plainYes }: Message,
): boolean => {
  const titles = offered.map(({ title }) => title);
  return no || plainYes || besideReproach(text) !== undefined || titleNamed(titles, text) !== undefined;
};

/** Begins what was meant, with what was said before it was clear. */
export const takeMeaning = (turn: Turn, question: Meaning, intent: Intent, context: Context): Turn => {
  const closed = remember(turn, { question: question.before });
  const kind = GOAL_OF_INTENT[intent];
  if (kind !== undefined)
    return want(closed, [newGoal(kind, detailsFor(kind, question.details))], NO_MANNER, context);
  return intent === 'rights_info' ? tellRights(closed, context) : ask(closed, { about: 'policy' });
};
