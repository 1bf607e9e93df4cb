import { ask } from '../ask.ts';
import { proceed } from '../flow.ts';
import type { Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, type Turn, tell } from '../turn.ts';

/** Whether the question is only an offer, so that nothing is lost if it is not answered. */
const isOnlyAnOffer = (question: Question): boolean => {
  switch (question.about) {
    case 'menu':
      return true;
    case 'meaning':
    case 'person':
    case 'clause':
      return question.before === undefined;
    default:
      return false;
  }
};

/** There is no current goal and no open question that needs an answer. */
export const isIdle = ({ memory: { goal, question } }: Turn): boolean =>
  goal === undefined && (question === undefined || isOnlyAnOffer(question));

/** Explains the rights in plain words, then returns to the open question or offers the menu. */
export const tellRights = (turn: Turn, context: Context): Turn =>
  isIdle(turn)
    ? ask(turn, { about: 'menu' }, reply('rightsInfo'))
    : proceed(tell(turn, 'rightsInfo'), context);
