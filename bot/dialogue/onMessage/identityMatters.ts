import { isCarriedOut } from '../../../domain/kinds.ts';
import type { GoalKind } from '../../../wording/chat/terms.ts';
import { isForOptOut, situationOf } from '../asides/situation.ts';
import { acceptPerson } from '../asides/support.ts';
import { ask } from '../ask.ts';
import { askAgain } from '../askAgain.ts';
import { underlyingQuestion } from '../flow.ts';
import { asksAboutCode, refusesCode, saysNoneCame } from '../phrases/code.ts';
import { asksWhere } from '../phrases/facts.ts';
import { isNotTheirMailbox } from '../phrases/mailbox.ts';
import { asksForPerson, refusesPerson } from '../phrases/person.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { answerHere, backTo } from './answer.ts';
import { factIn } from './facts.ts';
import { changeAddress, dropGoal } from './goals.ts';
import { sendCode } from './identity.ts';
import { type Message, wantedGoals } from './message.ts';
import { onWantedGoals, wishesIn } from './smallTalk.ts';
import { NO_MANNER, want } from './want.ts';

/**
 * What customers say about the current step instead of answering it: they want a person, or none; the mailbox is somebody
 * else's; they want no code; they ask where to find a number.
 */
export const onIdentityMatter = (turn: Turn, message: Message, context: Context): Turn | undefined =>
  onPersonWanted(turn, message, context) ??
  onPersonRefused(turn, message, context) ??
  onForeignMailbox(turn, message, context) ??
  onCodeDiscussed(turn, message, context) ??
  onFactSought(turn, message);

/** "A person please" counts at every open question. */
const onPersonWanted = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question, goal } = turn.memory;
  if (question === undefined || !asksForPerson(message.text)) return undefined;
  if (question.about === 'reach') return answerHere(turn, context);
  if (goal?.kind === 'human') return undefined;
  if (question.about === 'person') return acceptPerson(turn, question.before, context);
  return onWantedGoals(turn, message, context);
};

/** "No person, please": the one who was to be fetched is not. */
const onPersonRefused = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question, goal } = turn.memory;
  if (!refusesPerson(message.text)) return undefined;
  const wishes = wishesIn(message);
  if (question?.about === 'person') {
    const closed = remember(turn, { question: question.before });
    return onWantedGoals(closed, message, context) ?? backTo(turn, question.before, context);
  }
  if (goal?.kind !== 'human') return undefined;
  return wishes.length > 0
    ? want(remember(turn, { question: undefined }), wishes, { ...NO_MANNER, instead: true }, context)
    : dropGoal(turn, 'forgotten', context);
};

/** Ends what was begun under somebody else's address, and asks for another one. */
const onForeignMailbox = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question, goal } = turn.memory;
  const isAnother = goal?.address !== undefined && question !== undefined && isNotTheirMailbox(message.text);
  if (!isAnother || goal.kind === 'human' || goal.kind === 'complaint') return undefined;
  const [address, ...more] = message.addresses;
  const own =
    more.length === 0 && address?.toLowerCase() !== goal.address?.toLowerCase() ? address : undefined;
  return changeAddress(tell(turn, 'notTheirMailbox'), own, context);
};

const onCodeDiscussed = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { text, understood } = message;
  const question = underlyingQuestion(turn.memory.question);
  const isAboutCode = question?.about === 'code' || question?.about === 'new_code';
  if (question === undefined || understood.details.codes.length > 0) return undefined;
  if (isAboutCode && refusesCode(text)) return dropGoal(turn, 'codeNotWanted', context);
  if (isAboutCode && saysNoneCame(text) && !wantsMore(message, turn.memory.goal?.kind))
    return sendCode(turn, context);
  const mentions = isAboutCode || question.about === 'address';
  const asked = mentions && !wantsMore(message, turn.memory.goal?.kind) ? asksAboutCode(text) : undefined;
  const situation = situationOf(turn, context);
  if (asked === undefined || isForOptOut(situation)) return undefined;
  const words =
    asked === 'what' && isAboutCode ? reply('whatCode', turn.memory.goal?.address ?? '') : reply('whyCode');
  return askAgain({ ...turn, replies: [...turn.replies, words] }, question);
};

/** Whether something else is wanted that somebody would have to do. */
const wantsMore = (message: Message, current: GoalKind | undefined): boolean =>
  wantedGoals(message).some(({ kind }) => kind !== current && isCarriedOut(kind));

/** "Where would I find it?" */
const onFactSought = (turn: Turn, { text }: Message): Turn | undefined => {
  const question = underlyingQuestion(turn.memory.question);
  const facts = question?.about === 'facts_unknown' ? question.facts : question;
  if (facts?.about !== 'facts' || !asksWhere(text) || factIn(text)) return undefined;
  return ask(turn, facts, reply('whereFact', facts.questions[facts.given.length]?.ask ?? ''));
};
