import type { Wish } from '../../../privacy/useCases.ts';
import type { Field } from '../../../wording/chat/terms.ts';
import { ask } from '../asking.ts';
import { advance } from '../flow.ts';
import { saying } from '../saying.ts';
import { type Facts, type Turn, withTask } from '../turn.ts';
import { type Heard, wantedGoals } from './heard.ts';

/** Adds what was learnt of the wish and goes on. */
export const withWish = (turn: Turn, wish: Wish, facts: Facts): Turn =>
  advance(withTask(turn, { wish: { ...turn.memory.task?.wish, ...wish } }), facts);

/** "Which of your details is wrong?" */
export const replyWithField = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { change } = heard.understood.details;
  return change?.field === undefined
    ? undefined
    : withWish(turn, { change: { ...turn.memory.task?.wish.change, ...change } }, facts);
};

const LONGEST_VALUE = 300;

/** "What should it say?": whatever is typed, as long as it can be such a value. */
export const replyWithNewValue = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const change = turn.memory.task?.wish.change ?? {};
  const other = wantedGoals(heard).some(({ goal }) => goal !== 'rectification');
  if (other || heard.no) return undefined;
  const { details } = heard.understood;
  const newValue = details.change?.newValue ?? valueFor(change.field as Field | undefined, heard);
  if (newValue === undefined)
    return ask(turn, { about: 'new_value' }, saying('newValueUnfit', change as { field?: Field }));
  return withWish(turn, { change: { ...change, newValue } }, facts);
};

const valueFor = (field: Field | undefined, { text, understood }: Heard): string | undefined => {
  if (field === 'email') return understood.details.emails.at(-1);
  if (field === 'phone') return understood.details.phones.at(-1);
  const value = text.trim();
  return value.length > 0 && value.length <= LONGEST_VALUE ? value : undefined;
};

/** "Marketing only, or everything?" */
export const replyWithExtent = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { marketingOnly, everything } = heard.understood.details;
  if (marketingOnly || wantedGoals(heard).some(({ goal }) => goal === 'withdrawal'))
    return withWish(turn, { marketingOnly: true }, facts);
  return everything ? withWish(turn, { marketingOnly: false }, facts) : undefined;
};

/** "Which services should stop?" */
export const replyWithServices = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { marketingOnly, everything } = heard.understood.details;
  if (everything) return withWish(turn, { services: ['all'] }, facts);
  if (marketingOnly) return withWish(turn, { services: ['marketing'] }, facts);
  return wantedGoals(heard).some(({ goal }) => goal === 'withdrawal')
    ? withWish(turn, { services: ['newsletter'] }, facts)
    : undefined;
};
