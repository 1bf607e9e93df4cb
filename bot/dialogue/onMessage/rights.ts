import { ask } from '../asking.ts';
import { proceed } from '../flow.ts';
import type { Question } from '../questions.ts';
import { saying } from '../saying.ts';
import { type Facts, type Turn, tell } from '../turn.ts';

/** Questions that are only an offer: nothing is lost when they are not answered. */
const isPassing = (question: Question): boolean =>
  question.about === 'menu' ||
  ((question.about === 'meaning' || question.about === 'person') && question.before === undefined);

/** Nothing is being done, and no question is open that matters. */
export const isIdle = ({ memory: { task, question } }: Turn): boolean =>
  task === undefined && (question === undefined || isPassing(question));

/** The rights in plain words; the open question returns, or the menu is offered. */
export const tellRights = (turn: Turn, facts: Facts): Turn =>
  isIdle(turn)
    ? ask(turn, { about: 'menu' }, saying('rightsInfo'))
    : proceed(tell(turn, 'rightsInfo'), facts);
