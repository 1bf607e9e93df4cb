import type { Intent } from '../../understanding/types.ts';
import { ask } from '../asking.ts';
import { proceed, questionBelow } from '../flow.ts';
import { newTask } from '../goal.ts';
import { saysAlso, saysInstead } from '../phrases/manner.ts';
import { saying } from '../saying.ts';
import { type Facts, remember, type Turn, tell } from '../turn.ts';
import { type Heard, littleBeside, wantedGoals } from './onMessage.ts';
import { askPolicy } from './reply.ts';
import { isIdle, tellRights } from './rights.ts';
import { addTask, beginTasks, changeAddress } from './starting.ts';
import { want } from './want.ts';
import { wishesOf } from './wishes.ts';

const sureOf = (heard: Heard, intent: Intent): boolean => heard.sure.some((act) => act.intent === intent);

/** Another address than before, without another wish: a correction. */
export const onOtherAddress = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { task, question } = turn.memory;
  const [address, ...others] = heard.addresses;
  if (address === undefined || others.length > 0 || task?.address === undefined) return undefined;
  const elsewhere = ['new_value', 'field', 'address', 'reach', 'contact'].includes(
    questionBelow(question)?.about ?? '',
  );
  const same = address.toLowerCase() === task.address.toLowerCase();
  return elsewhere || same || wantedGoals(heard).length > 0 ? undefined : changeAddress(turn, address, facts);
};

/** What the customer wants done; a question about the policy beside it is answered first. */
export const onWishes = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const wanted = wantedGoals(heard).map(({ goal, act }) => newTask(goal, wishesOf(heard, goal, act)));
  if (wanted.length === 0) return undefined;
  if (sureOf(heard, 'policy_question')) {
    const kept =
      turn.memory.task === undefined
        ? beginTasks(turn, wanted)
        : wanted.reduce((added, task) => addTask(added, task, 'after'), turn);
    return askPolicy(kept, heard.text);
  }
  const instead = saysInstead(heard.text) || sureOf(heard, 'deny');
  const also = saysAlso(heard.text) || sureOf(heard, 'affirm');
  return want(turn, wanted, { instead, also }, facts);
};

/** A greeting, a thank-you or a question in passing; the open question returns. */
export const onSmallTalk = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const idle = isIdle(turn);
  const [first] = heard.understood.acts;
  const says = (intent: Intent): boolean =>
    sureOf(heard, intent) || (idle && first?.intent === intent && first.confidence >= 0.5);
  if (sureOf(heard, 'policy_question')) return askPolicy(turn, heard.text);
  if (sureOf(heard, 'rights_info')) return tellRights(turn, facts);
  if (says('greet'))
    return idle
      ? ask(turn, { about: 'menu' }, saying('greeted'))
      : proceed(tell(turn, 'greetedAgain'), facts);
  if (says('goodbye_thanks')) {
    const thanked = tell(turn, 'thanked');
    return idle ? remember(thanked, { question: undefined }) : proceed(thanked, facts);
  }
  if (!idle) return undefined;
  if (heard.yes) return ask(turn, { about: 'menu' }, saying('yesToNothing'));
  if (heard.no) return tell(turn, 'noToNothing');
  if (heard.understood.details.codes.length > 0) return tell(turn, 'noCodeOpen');
  const [address] = heard.addresses;
  return address !== undefined && (heard.sure.length === 0 || littleBeside(heard.text, [address]))
    ? ask(remember(turn, { address }), { about: 'menu' }, saying('addressNoted'))
    : undefined;
};
