import { isLanguage } from '../../../domain/language.ts';
import { ask } from '../ask.ts';
import { abandon, proceed, underlyingQuestion } from '../flow.ts';
import { newGoal } from '../goal.ts';
import type { Command } from '../phrases/commands.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { answerHere } from './answer.ts';
import { goalDetails } from './goalDetails.ts';
import { changeAddress, dropGoal } from './goals.ts';
import { sendCode } from './identity.ts';
import { leaveToAgent } from './lostAddress.ts';
import type { Message } from './message.ts';
import { NO_MANNER, want } from './want.ts';

/** What the customer says about the conversation itself. `undefined` where it makes no sense at this point. */
export const onCommand = (
  turn: Turn,
  command: Command,
  message: Message,
  context: Context,
): Turn | undefined => {
  const { question, goal } = turn.memory;
  const open = underlyingQuestion(question);
  if (typeof command === 'object')
    return isLanguage(command.speak)
      ? inFull(tell(remember(turn, { language: command.speak }), 'languageChanged'), context)
      : proceed(tell(turn, 'languagesSpoken'), context);
  switch (command) {
    case 'restart':
      return startAgain(turn, context);
    case 'forget':
      return goal === undefined && question === undefined ? undefined : dropGoal(turn, 'forgotten', context);
    case 'repeat':
      return question === undefined
        ? tell(turn, 'noOpenQuestion')
        : ask(tell(turn, 'openQuestion'), question);
    case 'no_access':
      return goal !== undefined && ['address', 'code', 'new_code'].includes(open?.about ?? '')
        ? ask(turn, { about: 'lost', ...(open !== undefined && { before: open }) })
        : undefined;
    case 'send_code':
      return open?.about === 'code' || open?.about === 'new_code' ? sendCode(turn, context) : undefined;
    case 'other_address':
      return goal?.address !== undefined && open?.about !== 'new_value' && open?.about !== 'field'
        ? changeAddress(turn, otherAddressIn(message), context)
        : undefined;
    case 'cancel_reference':
      return want(turn, [newGoal('cancel', goalDetails(message, 'cancel', undefined))], NO_MANNER, context);
    case 'erase_now':
      // It answers an open confirmation; otherwise it is a goal of its own.
      return open?.about === 'confirmation'
        ? undefined
        : want(
            turn,
            [newGoal('erasure', { ...goalDetails(message, 'erasure', undefined), now: true })],
            NO_MANNER,
            context,
          );
    case 'answer_here':
      // While we wait for a code, "no e-mail" says that none has arrived.
      if (open?.about === 'code' || open?.about === 'new_code') return sendCode(turn, context);
      if (open?.about === 'contact') return leaveToAgent(turn, undefined);
      return open?.about === 'reach' || open?.about === 'topic' ? answerHere(turn, context) : undefined;
  }
};

/** "No, my other address: ...": it sounds like a new value, and says who is asking. */
const otherAddressIn = ({ addresses, unclear, understood: { details } }: Message): string | undefined => {
  const [only, ...more] = details.emails;
  return addresses.at(-1) ?? (more.length + unclear.length === 0 ? only : undefined);
};

/** Whoever changes the language has not read the open question yet. */
const inFull = (turn: Turn, context: Context): Turn => {
  const { question } = turn.memory;
  return question === undefined ? proceed(turn, context) : ask(turn, question);
};

/** Drops everything that is unfinished. What is filed stays filed. */
const startAgain = (turn: Turn, context: Context): Turn => {
  const { goal, waiting } = turn.memory;
  const empty = remember(tell(turn, 'startedAgain'), {
    goal: undefined,
    waiting: [],
    question: undefined,
    address: undefined,
    misses: 0,
  });
  return abandon(remember(empty, { question: { about: 'menu' } }), [goal, ...waiting], context);
};
