import { ask } from '../asking.ts';
import { advance, proceed } from '../flow.ts';
import type { Question } from '../questions.ts';
import { type Facts, perform, remember, type Turn, tell, withTask } from '../turn.ts';
import { replyToScope } from './confirming.ts';
import {
  replyWithComplaint,
  replyWithExtent,
  replyWithField,
  replyWithNewValue,
  replyWithServices,
  withWish,
} from './details.ts';
import { cancelOrKeep, replyToWaive, replyWithRequest } from './earlier.ts';
import { replyWithFact } from './facts.ts';
import { replyWithAddress, replyWithCode, sendCode } from './identity.ts';
import { letAgentDecide, replyWithContact } from './lost.ts';
import { type Heard, wantedGoals } from './onMessage.ts';
import { acceptPerson, dropTask } from './starting.ts';
import { takeMeant } from './unclearAddress.ts';

/** Takes the message as the answer to the open question; `undefined` when it is none. */
export const replyTo = (turn: Turn, question: Question, heard: Heard, facts: Facts): Turn | undefined => {
  switch (question.about) {
    case 'address':
      return replyWithAddress(turn, heard, facts);
    case 'reach':
      return replyWithReach(turn, heard, facts);
    case 'code':
      return replyWithCode(turn, heard, facts);
    case 'new_code':
      return (
        replyWithCode(turn, heard, facts) ??
        (heard.yes && !question.spent ? sendCode(turn, facts) : undefined)
      );
    case 'facts':
      return replyWithFact(turn, question, heard);
    case 'confirmation':
      return replyToScope(turn, question, heard, facts);
    case 'agreement':
      return heard.no && heard.sure.length <= 1
        ? dropTask(turn, 'declined', facts)
        : replyWithComplaint(turn, heard, facts);
    case 'field':
      return replyWithField(turn, heard, facts);
    case 'new_value':
      return replyWithNewValue(turn, heard, facts);
    case 'extent':
      return replyWithExtent(turn, heard, facts);
    case 'services':
      return replyWithServices(turn, heard, facts);
    case 'consent':
      return wantedGoals(heard).some(({ goal }) => goal === 'withdrawal')
        ? withWish(turn, { services: ['newsletter', 'marketing'] }, facts)
        : undefined;
    case 'which_request':
      return replyWithRequest(turn, question, heard);
    case 'cancel_request':
      return heard.yes || heard.no ? cancelOrKeep(turn, question, heard.yes, facts) : undefined;
    case 'waive_window':
      return replyToWaive(turn, question, heard, facts);
    case 'doubtful_address':
      if (heard.yes) return takeMeant(turn, question, facts);
      if (heard.no) return proceed(below(turn, question.before), facts);
      return question.before && replyTo(turn, question.before, heard, facts);
    case 'meaning':
      if (heard.no && heard.sure.length <= 1) return noneMeant(turn, question.before, facts);
      // A yes to "did you mean ...?" must never reach the question below.
      if (heard.yes) return ask(turn, question);
      return question.before && replyTo(turn, question.before, heard, facts);
    case 'person':
      if (heard.yes) return acceptPerson(turn, question, facts);
      if (heard.no) return proceed(below(turn, question.before), facts);
      return question.before && replyTo(turn, question.before, heard, facts);
    case 'lost':
      if (heard.yes) return letAgentDecide(turn, facts);
      if (heard.no) return proceed(below(turn, question.before), facts);
      return question.before && replyTo(turn, question.before, heard, facts);
    case 'contact':
      return replyWithContact(turn, heard);
    case 'stop':
      if (heard.yes) return proceed(below(turn, question.before), facts);
      if (heard.no) return dropTask(turn, 'declined', facts);
      return replyTo(turn, question.before, heard, facts);
    case 'policy':
      return askPolicy(turn, heard.text);
    case 'menu':
      return undefined;
  }
};

const below = (turn: Turn, question: Question | undefined): Turn => remember(turn, { question });

/** None of the offered meanings: the question below returns, or the customer says it in other words. */
export const noneMeant = (turn: Turn, before: Question | undefined, facts: Facts): Turn =>
  before === undefined
    ? tell(remember(turn, { question: undefined }), 'notUnderstood')
    : proceed(below(turn, before), facts);

/** Where a person may answer. Whatever is no address means "here", so that nobody is kept from a person. */
const replyWithReach = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const [address, ...others] = heard.addresses;
  if (address !== undefined && others.length === 0)
    return advance(withTask(remember(turn, { address }), { address }), facts);
  if (heard.no && turn.memory.task?.goal === 'complaint' && heard.sure.length <= 1)
    return answerHere(turn, facts);
  const elsewhere = wantedGoals(heard).some(({ goal }) => goal !== turn.memory.task?.goal);
  if (elsewhere || heard.text.includes('@')) return replyWithAddress(turn, heard, facts);
  const message = [turn.memory.task?.wish.message, heard.text].filter(Boolean).join('\n').slice(0, 5_000);
  return answerHere(withTask(turn, { wish: { ...turn.memory.task?.wish, message } }), facts);
};

export const answerHere = (turn: Turn, facts: Facts): Turn =>
  advance(withTask(turn, { reachable: 'here' }), facts);

/** Looks the question up in the policy; the open question returns with the answer. */
export const askPolicy = (turn: Turn, question: string): Turn => {
  const about = turn.memory.question?.about;
  const passing = about === 'policy' || about === 'menu';
  return perform(passing ? remember(turn, { question: undefined }) : turn, {
    name: 'askPolicy',
    input: { question: question.slice(0, 2_000), language: turn.memory.language },
  });
};
