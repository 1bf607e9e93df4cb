import { isOptOut } from '../../../domain/kinds.ts';
import { leaveToSupport } from '../asides/support.ts';
import { advance, finish, proceed } from '../flow.ts';
import { newGoal } from '../goal.ts';
import {
  mayBeOwnUse,
  needsMoment,
  saysToThem,
  turnedRound,
  wantsCopyInstead,
} from '../phrases/wishes/readWish.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { goalDetails } from './goalDetails.ts';
import { dropGoal } from './goals.ts';
import { type Message, wantedGoals } from './message.ts';
import { NO_MANNER, want } from './want.ts';

/**
 * A moment to think, a copy in place of an erasure, our emails that may go on, are wanted again or are not meant at all: the
 * opposite of what such words are easily taken for.
 */
export const onTurnedRound = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  if (question !== undefined && needsMoment(message.text))
    return proceed(tell(turn, 'takeYourTime'), context);
  if (goal?.kind === 'erasure' && wantsCopyInstead(message.text))
    return want(
      turn,
      [newGoal('access', goalDetails(message, 'access', undefined))],
      { ...NO_MANNER, instead: true },
      context,
    );
  const isAboutEmails = goal === undefined || isOptOut(goal.kind);
  const wants = isAboutEmails && message.addresses.length === 0 ? turnedRound(message.text) : undefined;
  switch (wants) {
    case undefined:
      return undefined;
    case 'keep':
      return withoutOptOut(tell(turn, 'leftAsItIs'), context);
    case 'again':
      return withoutOptOut(tell(turn, 'subscribeAgain'), context);
    case 'notOurs':
      return leaveToSupport(turn, message, context);
  }
};

const withoutOptOut = (turn: Turn, context: Context): Turn =>
  finish(remember(turn, { goal: undefined }), context);

/** "Shall we stop writing to your own address, or is this about a list in your account?" */
export const answerWhoseList = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { text, addresses } = message;
  const [address] = addresses;
  const again = wantedGoals(message).some(({ kind }) => isOptOut(kind)) && !mayBeOwnUse(text);
  if (address !== undefined || saysToThem(text) || again) return isAboutUs(turn, context, address);
  if (mayBeOwnUse(text)) return leaveToSupport(turn, message, context);
  return message.no ? dropGoal(turn, 'declined', context) : undefined;
};

/** It is about our emails to the customer. */
export const isAboutUs = (turn: Turn, context: Context, address = turn.memory.goal?.address): Turn =>
  advance(withGoal(turn, { mayBeOwnUse: undefined, address }), context);
