import type { Field, NamedChoice } from '../../../wording/chat/terms.ts';
import { acceptPerson, leaveToSupport } from '../asides/support.ts';
import { ask } from '../ask.ts';
import { advance, leaveNext, proceed, takeUpNext } from '../flow.ts';
import { newGoal } from '../goal.ts';
import { sayNothingFits } from '../onResult/policy.ts';
import type { Choice, Question } from '../questions.ts';
import { type Context, remember, type Turn, withGoal } from '../turn.ts';
import { answerHere, backTo, noneMeant } from './answer.ts';
import { askPolicy } from './askPolicy.ts';
import { agreeTo, confirmAnew } from './confirmation.ts';
import { withWish } from './detailAnswers.ts';
import { cancelOrKeep, waiveOrKeep } from './earlierRequests.ts';
import { leaveToPerson, offerPersonInstead } from './facts.ts';
import { detailsFor } from './goalDetails.ts';
import { changeAddress, dropGoal, fetchPerson, goalOfChoice } from './goals.ts';
import { sendCode } from './identity.ts';
import { leaveToAgent, letAgentDecide } from './lostAddress.ts';
import { tellRights } from './rights.ts';
import { withoutTopic } from './topic.ts';
import { isAboutUs } from './turnedRound.ts';
import { takeMeant } from './unclearAddress.ts';
import { NO_MANNER, want } from './want.ts';

/** Does what the pressed button says. A button that belongs to a question counts only while that question is open. */
export const onButton = (turn: Turn, choice: Choice, context: Context): Turn => {
  const { question } = turn.memory;
  if (typeof choice === 'string') return onNamed(turn, choice, question, context);
  if ('clause' in choice)
    return question?.about === 'clause'
      ? askPolicy(turn, question.asked, { chosen: choice.clause })
      : proceed(turn, context);
  const request =
    question?.about === 'which_request'
      ? question.requests.find(({ reference }) => reference === choice.reference)
      : undefined;
  return request === undefined ? proceed(turn, context) : ask(turn, { about: 'cancel_request', request });
};

const onNamed = (turn: Turn, choice: NamedChoice, question: Question | undefined, context: Context): Turn => {
  const kind = goalOfChoice(choice);
  if (question?.about === 'next' && kind === question.goal) return takeUpNext(turn, context);
  if (kind !== undefined) {
    const details = question?.about === 'meaning' ? question.details : undefined;
    return want(withoutOffer(turn), [newGoal(kind, detailsFor(kind, details))], NO_MANNER, context);
  }
  switch (choice) {
    case 'do:rights_info':
      return tellRights(withoutOffer(turn), context);
    case 'do:policy_question':
      return ask(turn, { about: 'policy' });
    case 'none_of_these':
      if (question?.about === 'clause') return sayNothingFits(turn, context);
      return noneMeant(turn, question?.about === 'meaning' ? question.before : undefined, context);
    case 'skip_topic':
      return question?.about === 'topic' ? withoutTopic(turn, context) : proceed(turn, context);
    case 'person':
      return fetchPerson(turn, {}, context, question?.about === 'new_code' && question.spent);
    case 'pass_on':
      return acceptPerson(turn, question?.about === 'person' ? question.before : question, context);
    case 'forget_it':
      return dropGoal(turn, 'forgotten', context);
    case 'send_code':
      return sendCode(turn, context);
    case 'other_address':
      return changeAddress(turn, undefined, context);
    case 'that_address':
      return question?.about === 'doubtful_address'
        ? takeMeant(turn, question, context)
        : proceed(turn, context);
    case 'facts_unknown':
      return question?.about === 'facts' ? offerPersonInstead(turn, question) : proceed(turn, context);
    case 'agent_decides':
      return question?.about === 'lost' ? letAgentDecide(turn, context) : proceed(turn, context);
    case 'answer_here':
      if (question?.about === 'contact') return leaveToAgent(turn, undefined);
      return question?.about === 'reach' || question?.about === 'topic'
        ? answerHere(turn, context)
        : proceed(turn, context);
    default:
      return question === undefined ? turn : onAnswerButton(turn, choice, question, context);
  }
};

/** Closes "did you mean ...?" or the menu, which any of their buttons answers. */
const withoutOffer = (turn: Turn): Turn => {
  const { question } = turn.memory;
  if (question?.about === 'meaning') return remember(turn, { question: question.before });
  return question?.about === 'menu' ? remember(turn, { question: undefined }) : turn;
};

/** A button that answers the open question. */
const onAnswerButton = (turn: Turn, choice: NamedChoice, question: Question, context: Context): Turn => {
  switch (question.about) {
    case 'confirmation':
      if (choice === 'erase_now') return confirmAnew(turn, true, context);
      if (choice === 'keep_window') return confirmAnew(turn, false, context);
      return choice === 'yes' || choice === 'yes_erase' || choice === 'yes_erase_now'
        ? agreeTo(turn, question, context)
        : dropGoal(turn, 'declined', context);
    case 'facts_unknown':
      return choice === 'yes' ? leaveToPerson(turn) : dropGoal(turn, 'declined', context);
    case 'agreement':
      return choice === 'yes'
        ? advance(withGoal(turn, { agreed: true }), context)
        : dropGoal(turn, 'declined', context);
    case 'cancel_request':
      return cancelOrKeep(turn, question, choice === 'yes_cancel', context);
    case 'waive_window':
      return waiveOrKeep(turn, question, choice === 'yes_erase_now', context);
    case 'person':
      return choice === 'yes'
        ? acceptPerson(turn, question.before, context)
        : backTo(turn, question.before, context);
    case 'lost':
      return backTo(turn, question.before, context);
    case 'next':
      return choice === 'yes' ? takeUpNext(turn, context) : leaveNext(turn, context);
    case 'stop':
      return choice === 'yes' ? backTo(turn, question.before, context) : dropGoal(turn, 'declined', context);
    case 'extent': {
      const extent = choice.replace('extent:', '');
      const wish =
        extent === 'marketing' ? { marketingOnly: true } : { marketingOnly: false, services: [extent] };
      return withWish(turn, wish, context);
    }
    case 'services':
      return withWish(turn, { services: [choice.replace('service:', '')] }, context);
    case 'consent':
      return choice === 'consent_newsletter'
        ? withWish(turn, { services: ['newsletter', 'marketing'] }, context)
        : fetchPerson(turn, {}, context, true);
    case 'whose_list':
      return choice === 'about_me' ? isAboutUs(turn, context) : leaveToSupport(turn, undefined, context);
    case 'field': {
      const field = choice.replace('field:', '') as Field;
      return withWish(turn, { change: { ...turn.memory.goal?.wish.change, field } }, context);
    }
    default:
      return proceed(turn, context);
  }
};
