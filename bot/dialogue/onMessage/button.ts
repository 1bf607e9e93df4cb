import type { Field, NamedChoice } from '../../../wording/chat/terms.ts';
import { ask } from '../asking.ts';
import { advance, proceed } from '../flow.ts';
import { newTask } from '../goal.ts';
import type { Choice, Question } from '../questions.ts';
import { type Facts, remember, type Turn, withTask } from '../turn.ts';
import { agreeTo, showScope } from './confirming.ts';
import { withWish } from './details.ts';
import { cancelOrKeep, waiveOrKeep } from './earlier.ts';
import { leaveToPerson } from './facts.ts';
import { sendCode } from './identity.ts';
import { leaveToAgent, letAgentDecide } from './lost.ts';
import { answerHere, noneMeant } from './reply.ts';
import { tellRights } from './rights.ts';
import { acceptPerson, changeAddress, dropTask, fetchPerson, goalOfChoice } from './starting.ts';
import { takeMeant } from './unclearAddress.ts';
import { want } from './want.ts';
import { wishesFor } from './wishes.ts';

/** What a pressed button does. Those that belong to a question are only found while it is open. */
export const onButton = (turn: Turn, choice: Choice, facts: Facts): Turn => {
  const { question } = turn.memory;
  if (typeof choice === 'string') return onNamed(turn, choice, question, facts);
  const request =
    question?.about === 'which_request'
      ? question.requests.find(({ reference }) => reference === choice.reference)
      : undefined;
  return request === undefined ? proceed(turn, facts) : ask(turn, { about: 'cancel_request', request });
};

const onNamed = (turn: Turn, choice: NamedChoice, question: Question | undefined, facts: Facts): Turn => {
  const goal = goalOfChoice(choice);
  if (goal !== undefined) {
    const said = question?.about === 'meaning' ? question.wishes : undefined;
    const clear = question?.about === 'meaning' || question?.about === 'menu';
    const asked = clear
      ? remember(turn, { question: question.about === 'meaning' ? question.before : undefined })
      : turn;
    return want(asked, [newTask(goal, wishesFor(goal, said))], { instead: false, also: false }, facts);
  }
  switch (choice) {
    case 'do:rights_info':
      return tellRights(below(turn, question), facts);
    case 'do:policy_question':
      return ask(turn, { about: 'policy' });
    case 'none_of_these':
      return noneMeant(turn, question?.about === 'meaning' ? question.before : undefined, facts);
    case 'person':
      return fetchPerson(turn, {}, facts, question?.about === 'new_code' && question.spent);
    case 'forget_it':
      return dropTask(turn, 'forgotten', facts);
    case 'send_code':
      return sendCode(turn, facts);
    case 'other_address':
      return changeAddress(turn, undefined, facts);
    case 'that_address':
      return question?.about === 'doubtful_address' ? takeMeant(turn, question, facts) : proceed(turn, facts);
    case 'facts_unknown':
      return question?.about === 'facts' ? leaveToPerson(turn) : proceed(turn, facts);
    case 'agent_decides':
      return question?.about === 'lost' ? letAgentDecide(turn, facts) : proceed(turn, facts);
    case 'answer_here':
      if (question?.about === 'contact') return leaveToAgent(turn, undefined);
      return question?.about === 'reach' ? answerHere(turn, facts) : proceed(turn, facts);
    default:
      return question === undefined ? turn : onAnswer(turn, choice, question, facts);
  }
};

const below = (turn: Turn, question: Question | undefined): Turn =>
  question?.about === 'meaning' || question?.about === 'menu'
    ? remember(turn, { question: question.about === 'meaning' ? question.before : undefined })
    : turn;

/** A button that answers the open question. */
const onAnswer = (turn: Turn, choice: NamedChoice, question: Question, facts: Facts): Turn => {
  switch (question.about) {
    case 'confirmation':
      if (choice === 'erase_now') return showScope(turn, true, facts);
      if (choice === 'keep_window') return showScope(turn, false, facts);
      return choice === 'yes' || choice === 'yes_erase' || choice === 'yes_erase_now'
        ? agreeTo(turn, question, facts)
        : dropTask(turn, 'declined', facts);
    case 'agreement':
      return choice === 'yes'
        ? advance(withTask(turn, { agreed: true }), facts)
        : dropTask(turn, 'declined', facts);
    case 'cancel_request':
      return cancelOrKeep(turn, question, choice === 'yes_cancel', facts);
    case 'waive_window':
      return waiveOrKeep(turn, question, choice === 'yes_erase_now', facts);
    case 'person':
      return choice === 'yes'
        ? acceptPerson(turn, question, facts)
        : proceed(remember(turn, { question: question.before }), facts);
    case 'lost':
      return proceed(remember(turn, { question: question.before }), facts);
    case 'stop':
      return choice === 'yes'
        ? proceed(remember(turn, { question: question.before }), facts)
        : dropTask(turn, 'declined', facts);
    case 'extent': {
      const extent = choice.replace('extent:', '');
      const wish =
        extent === 'marketing' ? { marketingOnly: true } : { marketingOnly: false, services: [extent] };
      return withWish(turn, wish, facts);
    }
    case 'services':
      return withWish(turn, { services: [choice.replace('service:', '')] }, facts);
    case 'consent':
      return choice === 'consent_newsletter'
        ? withWish(turn, { services: ['newsletter', 'marketing'] }, facts)
        : fetchPerson(turn, {}, facts, true);
    case 'field': {
      const field = choice.replace('field:', '') as Field;
      return withWish(turn, { change: { ...turn.memory.task?.wish.change, field } }, facts);
    }
    default:
      return proceed(turn, facts);
  }
};
