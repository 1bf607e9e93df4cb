import { choicesOf } from '../questions.ts';
import { type Reply, reply } from '../reply.ts';
import {
  factAsked,
  isForOptOut,
  isForPeople,
  needsMailbox,
  type Situation,
  standingOf,
} from './situation.ts';

/** "Is this a scam?" */
export const onSafe = ({ question, codeUntil }: Situation): Reply =>
  question?.about === 'code' || question?.about === 'new_code' ? reply('safeCode', codeUntil) : reply('safe');

/** "Who sees that?" */
export const onWhoSees = (situation: Situation): Reply => {
  const readByTeam = isForPeople(situation) || situation.question?.about === 'contact';
  return reply(readByTeam ? 'seenByTeam' : 'seenByAssistant');
};

/** "Must I?" */
export const onMustI = ({ question }: Situation): Reply => {
  switch (question?.about) {
    case undefined:
      return reply('mustNothing');
    case 'confirmation':
    case 'agreement':
    case 'facts_unknown':
    case 'cancel_request':
    case 'waive_window':
    case 'person':
    case 'lost':
    case 'contact':
      return reply('mustNot');
    case 'reach':
      return reply('mustReach');
    default:
      return reply('mustToGoOn');
  }
};

/** "How do you know that it's me?" */
export const onHowIdentify = (situation: Situation): Reply => {
  if (situation.proved !== undefined) return reply('identifiedByCode', situation.proved);
  return reply(isForOptOut(situation) || isForPeople(situation) ? 'identifiedNeedNot' : 'identifiedNotYet');
};

/** "I have no e-mail." Where it cannot be done without one, a person is offered. */
export const onNoEmail = (situation: Situation): Reply => {
  if (situation.question?.about === 'reach') return reply('noEmailHere');
  return reply(needsMailbox(situation) ? 'noEmailPerson' : 'noEmailNeeded');
};

/** "I don't understand." */
export const onSimpler = (situation: Situation): Reply => {
  const { question, goal, last } = situation;
  switch (question?.about) {
    case 'address':
      return reply('simplyAddress');
    case 'reach':
    case 'contact':
      return reply('simplyReach');
    case 'code':
      return reply('simplyCode', goal?.address ?? '');
    case 'facts':
      return reply('simplyFact', factAsked(question));
    case 'confirmation':
      return reply('simplyConfirmation');
    case 'new_value':
      return reply('simplyValue');
    case 'new_code':
    case 'agreement':
    case 'facts_unknown':
    case 'cancel_request':
    case 'waive_window':
    case 'person':
      return reply('simplyYesOrNo');
    case undefined:
      return last === undefined ? reply('whatIDo') : standingOf(last, situation);
    default:
      return reply('simplyChoice');
  }
};

/** "Where is the button?" */
export const onWhereButton = ({ question }: Situation): Reply =>
  reply(question !== undefined && choicesOf(question).length === 0 ? 'buttonNone' : 'buttonsBelow');
