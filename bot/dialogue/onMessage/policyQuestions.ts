import { onAside } from '../asides/answerAside.ts';
import { ask } from '../ask.ts';
import { proceed } from '../flow.ts';
import { wordCount } from '../phrases/plain.ts';
import {
  asksWhereFrom,
  besideReproach,
  holdsQuestion,
  titleNamed,
  wantsAnswersFirst,
} from '../phrases/question.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { onAnswer } from './answer.ts';
import { askPolicy } from './askPolicy.ts';
import { unassignedDetails } from './goalDetails.ts';
import { type Message, sureOf, wantedGoals } from './message.ts';
import { onPerhapsPolicy, takesAnything } from './perhapsPolicy.ts';
import { isIdle } from './rights.ts';
import { onWantedGoals } from './smallTalk.ts';

/**
 * "Who gave you my address?" has one answer that is true for everybody, and begins nothing. The copy, which says it exactly,
 * is offered. What else the message says is done after it.
 */
export const onSource = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  if (takesAnything(turn) || !asksWhereFrom(message.text)) return undefined;
  const { goal, question } = turn.memory;
  const rest = { ...message, sure: message.sure.filter(({ intent }) => intent !== 'policy_question') };
  const told = tell(turn, 'whereFrom');
  const saysMore = message.addresses.length + message.understood.details.codes.length > 0;
  const answered = saysMore && question !== undefined ? onAnswer(told, question, rest, context) : undefined;
  if (answered !== undefined) return answered;
  if (wantedGoals(rest).some(({ kind }) => kind !== goal?.kind)) return onWantedGoals(told, rest, context);
  if (!isIdle(turn)) return proceed(told, context);
  return ask(
    turn,
    { about: 'meaning', intents: ['access'], details: unassignedDetails(message), offer: true },
    reply('whereFrom'),
  );
};

/** "Invoices, yes", "the second one": one of the clauses that were offered, in other words than its title. */
export const onNamedClause = (turn: Turn, message: Message): Turn | undefined => {
  const { question } = turn.memory;
  if (question?.about !== 'clause' || wantedGoals(message).length > 0) return undefined;
  const { offered, asked } = question;
  const [only, ...more] = offered;
  if (only !== undefined && more.length === 0 && message.plainYes)
    return askPolicy(turn, asked, { chosen: only.clause });
  const named = titleNamed(
    offered.map(({ title }) => title),
    message.text,
  );
  return named === undefined ? undefined : askPolicy(turn, asked, { chosen: offered[named]!.clause });
};

/** How surely a question is read that comes before a wish. */
const RATHER_ASKED = 0.25;

/** Who wants to know something before they decide is answered, and nothing begins. */
export const onAnswersFirst = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal, question } = turn.memory;
  if (goal !== undefined || question !== undefined || !wantsAnswersFirst(message.text)) return undefined;
  const { aside, clause } = message.beside;
  const asked = Math.max(aside?.confidence ?? 0, clause?.confidence ?? 0);
  if (asked < RATHER_ASKED) return undefined;
  const byAside =
    (aside?.confidence ?? 0) >= (clause?.confidence ?? 0)
      ? onAside(turn, message, context, RATHER_ASKED)
      : undefined;
  return byAside ?? askPolicy(turn, message.text);
};

/** "That was not my question. For how long?" What it asks besides is looked up; if it asks nothing, a person is offered. */
export const onReproach = (turn: Turn, message: Message): Turn | undefined => {
  const { quoted, question } = turn.memory;
  if (!isIdle(turn) || (quoted === undefined && question?.about !== 'clause')) return undefined;
  const rest = besideReproach(message.text);
  if (rest === undefined || wantedGoals(message).length > 0) return undefined;
  if (wordCount(rest) > 1 && holdsQuestion(rest)) return askPolicy(turn, rest, { rejected: true });
  return question?.about === 'person'
    ? undefined
    : ask(tell(turn, 'notUnderstoodHere'), { about: 'person' }, reply('offerPerson'));
};

const FEWEST_WORDS = 5;

/** A question about the policy in place of an answer to an offer, or to where a person may answer. */
export const onQuestionInstead = (turn: Turn, message: Message): Turn | undefined => {
  const { question } = turn.memory;
  const isOffer = question !== undefined && (isIdle(turn) || question.about === 'reach');
  if (!isOffer || message.addresses.length > 0 || wantedGoals(message).length > 0) return undefined;
  if (sureOf(message, 'policy_question') && message.text.includes('?')) return askPolicy(turn, message.text);
  // "None of these. Do my data go to the United States?"
  return message.no && wordCount(message.text) >= FEWEST_WORDS ? onPerhapsPolicy(turn, message) : undefined;
};

/** What was quoted counts for the very next message: then "and for how long?" goes on from it. */
export const withoutFormerQuote = (before: Turn, after: Turn): Turn =>
  after.call?.name === 'askPolicy' || before.memory.quoted === undefined
    ? after
    : remember(after, { quoted: undefined });
