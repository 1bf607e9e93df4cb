import { acceptPerson } from '../asides/support.ts';
import { ask } from '../ask.ts';
import { advance, proceed } from '../flow.ts';
import { sayNothingFits } from '../onResult/policy.ts';
import { leavesAsItIs } from '../phrases/farewell.ts';
import { wordCount } from '../phrases/plain.ts';
import type { Question } from '../questions.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { askPolicy } from './askPolicy.ts';
import { answerToConfirmation } from './confirmation.ts';
import {
  answerWithComplaint,
  answerWithExtent,
  answerWithField,
  answerWithNewValue,
  answerWithServices,
  withWish,
} from './detailAnswers.ts';
import { answerToWaiver, answerWithRequest, cancelOrKeep } from './earlierRequests.ts';
import { answerToFactsUnknown, answerWithFact } from './facts.ts';
import { withMoreWords } from './goalDetails.ts';
import { dropGoal } from './goals.ts';
import { answerWithAddress, answerWithCode, answerWithNow, sendCode } from './identity.ts';
import { answerWithContact, letAgentDecide } from './lostAddress.ts';
import { meaningNamed, takeMeaning } from './meaning.ts';
import { type Message, wantedGoals, wantsSomethingElse } from './message.ts';
import { answerToNext } from './nextGoal.ts';
import { answerWithTopic, withoutTopic } from './topic.ts';
import { answerWhoseList } from './turnedRound.ts';
import { takeMeant } from './unclearAddress.ts';

/** Takes the message as the answer to the open question. `undefined` if it is no answer to it. */
export const onAnswer = (
  turn: Turn,
  question: Question,
  message: Message,
  context: Context,
): Turn | undefined => {
  switch (question.about) {
    case 'address':
      return answerWithAddress(turn, message, context) ?? answerWithNow(turn, message, context);
    case 'topic':
      return answerWithTopic(turn, message, context);
    case 'reach':
      return answerWithReach(turn, message, context);
    case 'code':
      return answerWithCode(turn, message, context) ?? answerWithNow(turn, message, context);
    case 'new_code':
      return (
        answerWithCode(turn, message, context) ??
        (message.yes && !question.spent ? sendCode(turn, context) : undefined)
      );
    case 'facts':
      return answerWithFact(turn, question, message);
    case 'facts_unknown':
      return answerToFactsUnknown(turn, question, message, context);
    case 'confirmation':
      return answerToConfirmation(turn, question, message, context);
    case 'agreement':
      return message.no && message.sure.length <= 1
        ? dropGoal(turn, 'declined', context)
        : answerWithComplaint(turn, message, context);
    case 'whose_list':
      return answerWhoseList(turn, message, context);
    case 'field':
      return answerWithField(turn, message, context);
    case 'new_value':
      return answerWithNewValue(turn, message, context);
    case 'extent':
      return answerWithExtent(turn, message, context);
    case 'services':
      return answerWithServices(turn, message, context);
    case 'consent':
      return wantedGoals(message).some(({ kind }) => kind === 'withdrawal')
        ? withWish(turn, { services: ['newsletter', 'marketing'] }, context)
        : undefined;
    case 'which_request':
      return answerWithRequest(turn, question, message);
    case 'cancel_request':
      if (!message.plainYes && leavesAsItIs(message.text))
        return cancelOrKeep(turn, question, false, context);
      return message.yes || message.no ? cancelOrKeep(turn, question, message.yes, context) : undefined;
    case 'waive_window':
      return answerToWaiver(turn, question, message, context);
    case 'doubtful_address':
      if (message.yes) return takeMeant(turn, question, context);
      if (message.no) return backTo(turn, question.before, context);
      return question.before && onAnswer(turn, question.before, message, context);
    case 'meaning':
      return answerWithMeaning(turn, question, message, context);
    case 'person':
      if (message.yes && !asksMore(message)) return acceptPerson(turn, question.before, context);
      if (message.no) return backTo(turn, question.before, context);
      return question.before && onAnswer(turn, question.before, message, context);
    case 'lost':
      if (message.yes) return letAgentDecide(turn, context);
      if (message.no) return backTo(turn, question.before, context);
      return question.before && onAnswer(turn, question.before, message, context);
    case 'contact':
      return answerWithContact(turn, message);
    case 'stop': {
      const before = remember(turn, { question: question.before });
      const now = answerWithNow(before, message, context);
      if (now !== undefined) return now;
      if (message.yes) return backTo(turn, question.before, context);
      if (message.no) return dropGoal(turn, 'declined', context);
      return onAnswer(before, question.before, message, context);
    }
    case 'next':
      return answerToNext(turn, question, message, context);
    case 'policy':
      return askPolicy(turn, message.text);
    case 'clause':
      if (message.no && message.sure.length <= 1) return sayNothingFits(turn, context);
      return question.before && onAnswer(turn, question.before, message, context);
    case 'menu':
      return undefined;
  }
};

const LONGEST_YES = 5;

/** "Right. So how long do you keep it?" goes on with a question, and hands nothing over. */
const asksMore = ({ text, plainYes }: Message): boolean =>
  !plainYes && text.includes('?') && wordCount(text) > LONGEST_YES;

/** A yes that names nothing of several things is asked once more, and never answers the question that was interrupted. */
const answerWithMeaning = (
  turn: Turn,
  question: Extract<Question, { about: 'meaning' }>,
  message: Message,
  context: Context,
): Turn | undefined => {
  const named = meaningNamed(question, message);
  if (named !== undefined) {
    const [address, ...others] = message.addresses;
    const noted = address === undefined || others.length > 0 ? {} : { address };
    return takeMeaning(turn, { ...question, details: { ...question.details, ...noted } }, named, context);
  }
  if (question.offer === true && message.no && message.sure.length <= 1)
    return backTo(turn, question.before, context);
  if (message.yes && question.again !== true) return ask(turn, { ...question, again: true });
  const saysMore = message.no && message.sure.length > 1;
  return saysMore ? undefined : noneMeant(turn, question.before, context);
};

/** The customer meant none of what was offered: the interrupted question returns, or we ask for other words. */
export const noneMeant = (turn: Turn, before: Question | undefined, context: Context): Turn =>
  before === undefined
    ? tell(remember(turn, { question: undefined }), 'notUnderstood')
    : backTo(turn, before, context);

/** Returns to the question that was interrupted, or goes on if there is none. A no to a mere offer is answered as well. */
export const backTo = (turn: Turn, before: Question | undefined, context: Context): Turn => {
  const { goal, waiting } = turn.memory;
  const isOver = before === undefined && goal === undefined && waiting.length === 0;
  return proceed(remember(isOver ? tell(turn, 'noToNothing') : turn, { question: before }), context);
};

/** "Where may a person answer?" Anything but an address means "here", so that nobody is kept from a person. */
const answerWithReach = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const [address, ...others] = message.addresses;
  if (address !== undefined && others.length === 0)
    return advance(withGoal(remember(turn, { address }), { address }), context);
  if (message.no && turn.memory.goal?.kind === 'complaint' && message.sure.length <= 1)
    return answerHere(turn, context);
  const { goal } = turn.memory;
  if (wantsSomethingElse(message, goal?.kind) || message.text.includes('@'))
    return answerWithAddress(turn, message, context);
  const noted = withGoal(turn, { wish: withMoreWords(goal?.wish, message.text) });
  // A question says nothing of the place; the person reads it as well.
  return message.text.includes('?') ? ask(noted, { about: 'reach' }) : answerHere(noted, context);
};

/** The customer wants the answer in this chat. If they say so when asked what it is about, we don't ask that again. */
export const answerHere = (turn: Turn, context: Context): Turn =>
  withoutTopic(withGoal(turn, { reachable: 'here' }), context);
