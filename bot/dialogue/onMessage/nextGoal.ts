import { leaveNext, takeUpNext } from '../flow.ts';
import type { Question } from '../questions.ts';
import type { Context, Turn } from '../turn.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';

/** "You also wrote about ... Shall I do that too?" What is weighty begins by a plain yes or by its own words alone. */
export const answerToNext = (
  turn: Turn,
  { goal, weighty }: Extract<Question, { about: 'next' }>,
  message: Message,
  context: Context,
): Turn | undefined => {
  const wanted = wantedGoals(message);
  const others = wanted.some(({ kind }) => kind !== goal);
  const named = wanted.length > 0 && !others && !message.no;
  const agreed = weighty ? message.plainYes : message.yes && !others;
  if (named || agreed) return takeUpNext(turn, context);
  const declined = !others && (message.no || sureOf(message, 'goodbye_thanks'));
  return declined ? leaveNext(turn, context) : undefined;
};
