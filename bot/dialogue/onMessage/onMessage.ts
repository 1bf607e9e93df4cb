import { isLanguage } from '../../../domain/language.ts';
import type { Understood } from '../../understanding/types.ts';
import { onCertainAside, onLikelyAside } from '../asides/answerAside.ts';
import { onForeignLanguage } from '../asides/onForeignLanguage.ts';
import type { Beside } from '../asides/readBeside.ts';
import { onCertainSupport, onLikelySupport, onPassOn } from '../asides/support.ts';
import { proceed } from '../flow.ts';
import { greetedIn } from '../phrases/commands.ts';
import { farewellIn, leavesAsItIs } from '../phrases/farewell.ts';
import { wantsPeriod } from '../phrases/withPeriod.ts';
import { expectingOf } from '../questions.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { onAfterwards } from './afterwards.ts';
import { onAnswer } from './answer.ts';
import { askPolicy } from './askPolicy.ts';
import { onButton } from './button.ts';
import { onChangeOfMind } from './changeOfMind.ts';
import { onCommand } from './commands.ts';
import { onCorrectedValue } from './confirmation.ts';
import { answerWithName } from './detailAnswers.ts';
import { onFollowUp } from './followUp.ts';
import { onForAnother, withActsFor } from './forAnother.ts';
import { onGivenAddress } from './givenAddress.ts';
import { onGoodbye } from './goodbye.ts';
import { onIdentityMatter } from './identityMatters.ts';
import { onInvoiceName } from './invoiceName.ts';
import { withoutUnusedOffer } from './meaning.ts';
import { type Message, readMessage, sureOf } from './message.ts';
import { notUnderstood, offerMeanings } from './notUnderstood.ts';
import { onPartOnly } from './partOnly.ts';
import { onPerhapsPolicy } from './perhapsPolicy.ts';
import {
  onAnswersFirst,
  onNamedClause,
  onQuestionInstead,
  onReproach,
  onSource,
  withoutFormerQuote,
} from './policyQuestions.ts';
import { onRefusal, withoutRefused } from './refusal.ts';
import { onOtherAddress, onPerhapsOwnUse, onSmallTalk, onWantedGoals } from './smallTalk.ts';
import { saysTopic } from './topic.ts';
import { onTurnedRound } from './turnedRound.ts';
import { onUnclearAddress } from './unclearAddress.ts';
import { onGoalsWithUnclearAddress } from './unclearGoals.ts';
import { addresseeOf, answerBriefly, comeBack, passOn, stepIn } from './withPerson.ts';

/**
 * Acts on one message of the customer. The first reading that fits counts: a name that is asked for, a button, a
 * language that is not spoken here, something wanted for somebody else, a question in between, a command, the opposite of a
 * wish, another address, a question of facts, the answer to the open question, a question for the support, a new goal, small talk. What fits
 * nothing was not understood.
 */
export const onMessage = (
  before: Turn,
  understood: Understood,
  beside: Beside | undefined,
  context: Context,
): Turn => {
  const { cardNumber } = understood.details;
  const turn = inTheirLanguage(cardNumber ? tell(before, 'cardMasked') : before, understood);
  if (understood.text.trim() === '') return proceed(tell(turn, 'empty'), context);
  const message = readMessage(understood, turn.memory.question, beside, turn.memory.goal?.kind);
  const addressee = addresseeOf(turn, message, context);
  if (addressee === 'person') return passOn(turn, message, context);
  if (addressee === 'assistant_called') return comeBack(turn, context);
  if (addressee === 'assistant_briefly') return answerBriefly(turn, message, context);
  const heard = addressee === 'assistant' ? stepIn(turn, context) : turn;
  const topical = saysTopic(message) ? remember(heard, { topicSaid: true }) : heard;
  const noted = withoutUnusedOffer(withActsFor(topical, message), message);
  const acted = act(noted, message, context);
  return withoutFormerNo(
    before,
    acted !== undefined
      ? withoutFormerQuote(before, remember(acted, { misses: 0 }))
      : cardNumber
        ? proceed(noted, context)
        : notUnderstood(noted, message, context),
  );
};

/** A change of mind counts in the very next message. */
const withoutFormerNo = (before: Turn, after: Turn): Turn =>
  after.memory.declined === before.memory.declined ? remember(after, { declined: undefined }) : after;

/** A plain yes or no to a question that asks for one is nothing else, whatever it sounds like besides. */
const onPlainAnswer = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question } = turn.memory;
  const asksErasure =
    question?.about === 'waive_window' ||
    (question?.about === 'confirmation' && question.scope.kind === 'erasure');
  const leaves = question?.about === 'cancel_request' && leavesAsItIs(message.text);
  if (question !== undefined && (leaves || (asksErasure && wantsPeriod(message.text))))
    return onAnswer(turn, question, message, context);
  const isPlain = message.plainYes || message.yesFirst || (message.plainNo && !farewellIn(message.text));
  return question !== undefined && expectingOf(question) === 'yes_no' && isPlain
    ? onAnswer(turn, question, message, context)
    : undefined;
};

const act = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question } = turn.memory;
  const named = answerWithName(turn, message, context);
  if (named !== undefined) return named;
  if (message.button === 'stale') return proceed(tell(turn, 'staleAnswer'), context);
  if (message.button !== undefined) return onButton(turn, message.button, context);
  return (
    onPlainAnswer(turn, message, context) ??
    onCorrectedValue(turn, message, context) ??
    onGoodbye(turn, message, context) ??
    onPassOn(turn, message, context) ??
    onGivenAddress(withoutRefused(turn, message), message, context) ??
    onIdentityMatter(turn, message, context) ??
    onRefusal(turn, message, context, (rest, all) =>
      all ? onQuestion(rest, message, context) : onRest(rest, message, context),
    ) ??
    onForeignLanguage(turn, message) ??
    onAfterwards(turn, message, context) ??
    onForAnother(turn, message, context) ??
    onNamedClause(turn, message) ??
    onSource(turn, message, context) ??
    onReproach(turn, message) ??
    onFollowUp(turn, message) ??
    onAnswersFirst(turn, message, context) ??
    onPartOnly(turn, message, context) ??
    onCertainAside(turn, message, context) ??
    (message.command && onCommand(turn, message.command, message, context)) ??
    onInvoiceName(turn, message, context) ??
    onTurnedRound(turn, message, context) ??
    onUnclearAddress(turn, message) ??
    onOtherAddress(turn, message, context) ??
    onQuestionInstead(turn, message) ??
    (question && onAnswer(turn, question, message, context)) ??
    onChangeOfMind(turn, message, context) ??
    onPerhapsOwnUse(turn, message, context) ??
    onCertainSupport(turn, message, context) ??
    onGoalsWithUnclearAddress(turn, message, context) ??
    onWantedGoals(turn, message, context) ??
    onSmallTalk(turn, message, context) ??
    onPerhapsPolicy(turn, message) ??
    onLikelyAside(turn, message, context) ??
    onLikelySupport(turn, message, context) ??
    offerMeanings(turn, message)
  );
};

/** What else is said by a message that refuses something. */
const onRest = (turn: Turn, message: Message, context: Context): Turn | undefined =>
  onForAnother(turn, message, context) ??
  onPartOnly(turn, message, context) ??
  onTurnedRound(turn, message, context) ??
  onQuestion(turn, message, context) ??
  onWantedGoals(turn, message, context) ??
  (turn.memory.goal === undefined ? offerMeanings(turn, message) : undefined);

/** What a message asks that wants nothing done. */
const onQuestion = (turn: Turn, message: Message, context: Context): Turn | undefined =>
  onSource(turn, message, context) ??
  onFollowUp(turn, message) ??
  onCertainAside(turn, message, context) ??
  onCertainSupport(turn, message, context) ??
  (sureOf(message, 'policy_question') ? askPolicy(turn, message.text) : onPerhapsPolicy(turn, message));

/** Follows the customer into another language when it is certain. If we do not speak it, says once which we speak. */
const inTheirLanguage = (turn: Turn, { text, language: read, languageCertain }: Understood): Turn => {
  const language = languageCertain ? read : greetedIn(text);
  // A name, a street or a month may be in any language.
  const about = turn.memory.question?.about;
  if (language === undefined || about === 'new_value' || about === 'facts') return turn;
  if (isLanguage(language)) return remember(turn, { language });
  if (turn.memory.languagesListed === true) return turn;
  return remember(tell(turn, 'languagesSpoken'), { languagesListed: true });
};
