import type { DataPart } from '../../../domain/wish.ts';
import { abandon, interrupt, underlyingQuestion } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { holdsQuestion } from '../phrases/question.ts';
import { erasesPart } from '../phrases/wishes/readWish.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { withMoreWords } from './goalDetails.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';

/** An address alone may be meant to leave a list, and contacts are those of the customer's own lists. */
const AMBIGUOUS: readonly DataPart[] = ['email', 'contacts'];

const partsIn = (message: Message, erasing: boolean): DataPart[] => {
  const parts = message.understood.details.parts.filter((part) => !AMBIGUOUS.includes(part));
  const wantsMore = wantedGoals(message).some(({ kind }) => kind !== 'erasure');
  return parts.length > 0 && erasesPart(message.text, erasing, wantsMore) ? parts : [];
};

/**
 * Only a part of the data is to be erased. Nothing erases parts by itself, so that it goes to a person as what it is, and is never
 * taken for the whole.
 */
export const onPartOnly = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  if (TYPED.includes(underlyingQuestion(question)?.about ?? '')) return undefined;
  const parts = partsIn(message, goal?.kind === 'erasure');
  if (parts.length === 0 || onlyAsks(message)) return undefined;
  const [address = goal?.address, ...others] = message.addresses;
  const person = newGoal('human', {
    wish: { ...withMoreWords(undefined, message.text), parts },
    ...(address !== undefined && others.length === 0 && { address }),
  });
  const said = tell(turn, 'partOnly', parts);
  return goal?.kind === 'erasure'
    ? abandon(remember(said, { goal: person, question: undefined }), [goal], context)
    : interrupt(said, person, context);
};

/** A question about a part asks for nothing to be done with it. */
const onlyAsks = (message: Message): boolean =>
  !sureOf(message, 'erase') &&
  (sureOf(message, 'policy_question') || (sureOf(message, 'oos') && holdsQuestion(message.text)));

/** Questions to which a text may be the answer whatever it says. */
const TYPED = ['new_value', 'field', 'facts', 'policy', 'topic', 'contact', 'reach', 'agreement'];
