import { isLanguage } from '../../../domain/language.ts';
import { ask } from '../ask.ts';
import { abandon, proceed, underlyingQuestion } from '../flow.ts';
import { newGoal } from '../goal.ts';
import type { Command } from '../phrases/commands.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { answerHere } from './answer.ts';
import { leaveToPerson } from './facts.ts';
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
      ? proceed(tell(remember(turn, { language: command.speak }), 'languageChanged'), context)
      : proceed(tell(turn, 'languagesSpoken'), context);
  switch (command) {
    case 'restart':
      return startAgain(turn, context);
    case 'forget':
      return goal === undefined && question === undefined ? undefined : dropGoal(turn, 'forgotten', context);
    case 'repeat':
      return question === undefined
        ? tell(turn, 'noOpenQuestion')
        : proceed(tell(turn, 'openQuestion'), context);
    case 'no_access':
      return goal !== undefined && ['address', 'code', 'new_code'].includes(open?.about ?? '')
        ? ask(turn, { about: 'lost', ...(open !== undefined && { before: open }) })
        : undefined;
    case 'send_code':
      return open?.about === 'code' || open?.about === 'new_code' ? sendCode(turn, context) : undefined;
    case 'other_address':
      return goal?.address !== undefined && open?.about !== 'new_value' && open?.about !== 'field'
        ? changeAddress(turn, message.addresses.at(-1), context)
        : undefined;
    case 'how_long': {
      // "How long do you keep my invoices?" asks the policy, not the clock of this request.
      if (goal === undefined || message.sure.some(({ intent }) => intent === 'policy_question'))
        return undefined;
      const due = open?.about === 'confirmation' ? open.scope.dueAt : undefined;
      return proceed(tell(turn, 'howLong', due), context);
    }
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
    case 'who_are_you':
      return proceed(tell(turn, 'whoIAm'), context);
    case 'do_not_know':
    case 'which_one':
      if (open?.about === 'address') return ask(turn, open, reply('whichAddress'), ['person', 'forget_it']);
      if (open?.about !== 'facts') return undefined;
      return command === 'do_not_know' ? leaveToPerson(turn) : proceed(tell(turn, 'openQuestion'), context);
    case 'answer_here':
      // While we wait for a code, "no e-mail" says that none has arrived.
      if (open?.about === 'code' || open?.about === 'new_code') return sendCode(turn, context);
      if (open?.about === 'contact') return leaveToAgent(turn, undefined);
      return open?.about === 'reach' || open?.about === 'topic' ? answerHere(turn, context) : undefined;
  }
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
