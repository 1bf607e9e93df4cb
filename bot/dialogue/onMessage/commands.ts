import { isLanguage } from '../../../domain/language.ts';
import { ask } from '../asking.ts';
import { abandon, proceed, questionBelow } from '../flow.ts';
import { newTask } from '../goal.ts';
import type { Command } from '../phrases/commands.ts';
import { saying } from '../saying.ts';
import { type Facts, remember, type Turn, tell } from '../turn.ts';
import { sendCode } from './identity.ts';
import { leaveToAgent } from './lost.ts';
import type { Heard } from './onMessage.ts';
import { answerHere } from './reply.ts';
import { changeAddress, dropTask } from './starting.ts';
import { want } from './want.ts';
import { wishesOf } from './wishes.ts';

const STRAIGHT = { instead: false, also: false };

/** What the customer says about the conversation itself; `undefined` where it makes no sense at this point. */
export const onCommand = (turn: Turn, command: Command, heard: Heard, facts: Facts): Turn | undefined => {
  const { question, task } = turn.memory;
  const underneath = questionBelow(question);
  if (typeof command === 'object')
    return isLanguage(command.speak)
      ? proceed(tell(remember(turn, { language: command.speak }), 'languageChanged'), facts)
      : proceed(tell(turn, 'languagesSpoken'), facts);
  switch (command) {
    case 'restart':
      return startAgain(turn, facts);
    case 'forget':
      return task === undefined && question === undefined ? undefined : dropTask(turn, 'forgotten', facts);
    case 'repeat':
      return question === undefined
        ? tell(turn, 'noOpenQuestion')
        : proceed(tell(turn, 'openQuestion'), facts);
    case 'no_access':
      return task !== undefined && ['address', 'code', 'new_code'].includes(underneath?.about ?? '')
        ? ask(turn, { about: 'lost', ...(underneath !== undefined && { before: underneath }) })
        : undefined;
    case 'send_code':
      return underneath?.about === 'code' || underneath?.about === 'new_code'
        ? sendCode(turn, facts)
        : undefined;
    case 'other_address':
      return task?.address !== undefined && underneath?.about !== 'new_value' && underneath?.about !== 'field'
        ? changeAddress(turn, heard.addresses.at(-1), facts)
        : undefined;
    case 'how_long': {
      // "How long do you keep my invoices?" asks the policy, not the clock of this request.
      if (task === undefined || heard.sure.some(({ intent }) => intent === 'policy_question'))
        return undefined;
      const due = underneath?.about === 'confirmation' ? new Date(underneath.scope.dueAt) : undefined;
      return proceed(tell(turn, 'howLong', due), facts);
    }
    case 'cancel_reference':
      return want(turn, [newTask('cancel', wishesOf(heard, 'cancel', undefined))], STRAIGHT, facts);
    case 'erase_now':
      // At the shown scope it is an answer; otherwise it is a wish.
      return underneath?.about === 'confirmation'
        ? undefined
        : want(
            turn,
            [newTask('erasure', { ...wishesOf(heard, 'erasure', undefined), now: true })],
            STRAIGHT,
            facts,
          );
    case 'who_are_you':
      return proceed(tell(turn, 'whoIAm'), facts);
    case 'do_not_know':
      return underneath?.about === 'address'
        ? ask(turn, underneath, saying('whichAddress'), ['person', 'forget_it'])
        : undefined;
    case 'answer_here':
      // Where a code is waited for, "no e-mail" says that none came.
      if (underneath?.about === 'code' || underneath?.about === 'new_code') return sendCode(turn, facts);
      if (underneath?.about === 'contact') return leaveToAgent(turn, undefined);
      return underneath?.about === 'reach' ? answerHere(turn, facts) : undefined;
  }
};

/** Everything that is unfinished is dropped; what is filed stays filed. */
const startAgain = (turn: Turn, facts: Facts): Turn => {
  const requestId = turn.memory.task?.requestId;
  const empty = remember(tell(turn, 'startedAgain'), {
    task: undefined,
    waiting: [],
    question: undefined,
    address: undefined,
    misses: 0,
  });
  return abandon({ ...empty, memory: { ...empty.memory, question: { about: 'menu' } } }, requestId, facts);
};
