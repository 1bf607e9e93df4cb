import { isOptOut } from '../../../domain/kinds.ts';
import { ask } from '../ask.ts';
import { advance, takeUpNext, underlyingQuestion } from '../flow.ts';
import { GOAL_OF_INTENT, type Goal } from '../goal.ts';
import { correctsNothing, wantsToComplain } from '../phrases/aroundAddress.ts';
import { holdsYes } from '../phrases/plainYes.ts';
import { asksForAddress, type Question } from '../questions.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, withGoal } from '../turn.ts';
import { chosenAddress } from './chosenAddress.ts';
import { addGoal } from './goals.ts';
import { isNewAddress } from './identity.ts';
import { contactIn, leaveToAgent } from './lostAddress.ts';
import { type Message, wantedGoals } from './message.ts';
import { onWantedGoals, wishesIn } from './smallTalk.ts';
import { answerWithTopic } from './topic.ts';
import { isAboutUs } from './turnedRound.ts';
import { askAbout, namedIn, takeMeant } from './unclearAddress.ts';

/**
 * Where we asked for an address, an address in the message is the answer, whatever else the message says. Other wishes come
 * after it.
 */
export const onGivenAddress = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question, goal, actsFor } = turn.memory;
  const below = underlyingQuestion(question);
  if (question?.about === 'next') return onGivenWithYes(turn, question, message, context);
  if (goal === undefined || !asksForAddress(question) || below === undefined) return undefined;
  if (question?.about === 'doubtful_address' && confirmsMeant(message))
    return takeMeant(turn, question, context);
  const isForSomebodyElse = actsFor !== undefined && !actsFor.explained;
  const isOffered = question?.about === 'lost' || question?.about === 'person';
  if (isForSomebodyElse || (isOffered && (message.yes || message.no))) return undefined;
  const said = withoutStatement(message);
  if (said.unclear.length > 0)
    return wantedGoals(said).length === 0 && below.about !== 'contact'
      ? askAbout(turn, namedIn(said), below)
      : undefined;
  const [named, ...others] = said.addresses;
  const among = below.about === 'address' ? (below.among ?? []) : [];
  const address = named ?? (message.no ? undefined : chosenAddress(message.text, among));
  if (address === undefined) return undefined;
  if (others.length > 0) {
    const asks = below.about === 'address' && wantedGoals(said).length === 0;
    return asks ? ask(turn, { about: 'address', among: said.addresses }, reply('oneAddress')) : undefined;
  }
  const answered = remember(turn, { question: below });
  if (message.command === 'no_access' && below.about === 'address' && !isOptOut(goal.kind))
    return ask(withGoal(answered, { address }), { about: 'lost', before: below });
  switch (below.about) {
    case 'address':
      return isNewAddress(turn, address)
        ? ask(turn, { about: 'address' }, reply('addressNotYetKnown'))
        : takeAddress(answered, goal, address, said, context);
    case 'reach':
      return takeAddress(answered, goal, address, said, context);
    case 'topic':
      return answerWithTopic(answered, said, context);
    case 'contact':
      return leaveToAgent(queued(answered, goal, said), contactIn(said.text.trim(), [address]));
    case 'whose_list':
      return isAboutUs(answered, context, address);
    default:
      return undefined;
  }
};

/** "Yes, that one, my daughter's": it was asked whether an address was meant as it was read. */
const confirmsMeant = ({ text, addresses, unclear, no }: Message): boolean =>
  holdsYes(text) && !no && addresses.length + unclear.length === 0;

/** "Yes, that one too, for anna@...": what waits next begins with that address. */
const onGivenWithYes = (
  turn: Turn,
  { goal: kind, weighty }: Extract<Question, { about: 'next' }>,
  message: Message,
  context: Context,
): Turn | undefined => {
  const [address, ...others] = message.addresses;
  const [next, ...later] = turn.memory.waiting;
  const agrees = holdsYes(message.text) && !message.no && !weighty;
  const wantsElse = wantedGoals(message).some((wanted) => wanted.kind !== kind);
  if (address === undefined || others.length > 0 || next === undefined || !agrees || wantsElse)
    return undefined;
  return takeUpNext(remember(turn, { address, waiting: [{ ...next, address }, ...later] }), context);
};

/**
 * Without what saying one's address is easily taken for: a wish for a correction ("my e-mail is ..., nothing to correct"), and
 * where it is said in anger, a complaint.
 */
const withoutStatement = (message: Message): Message => ({
  ...message,
  sure: message.sure.filter(({ intent, details }) => {
    if (intent === 'complaint') return wantsToComplain(message.text);
    if (intent !== 'rectify') return true;
    const change = details.change ?? message.understood.details.change;
    const isAboutElse = change?.field !== undefined && change.field !== 'email';
    return isAboutElse && !correctsNothing(message.text);
  }),
});

/** Takes the address, and then what else is wanted. What is under way already keeps its new details. */
const takeAddress = (turn: Turn, goal: Goal, address: string, message: Message, context: Context): Turn => {
  const [same] = wishesIn(message).filter(({ kind }) => kind === goal.kind);
  const taken = withGoal(remember(turn, { address, question: undefined }), {
    address,
    ...(same && goal.kind !== 'human' && { wish: { ...goal.wish, ...same.wish }, now: goal.now || same.now }),
  });
  const others = message.sure.filter(({ intent }) => GOAL_OF_INTENT[intent] !== goal.kind);
  const further = onWantedGoals(taken, { ...message, sure: others }, context);
  return further ?? advance(taken, context);
};

/** What else is wanted waits, since a person takes over what is under way. */
const queued = (turn: Turn, goal: Goal, message: Message): Turn =>
  wishesIn(message)
    .filter(({ kind }) => kind !== goal.kind)
    .reduce((added, wish) => addGoal(added, wish, 'after'), turn);
