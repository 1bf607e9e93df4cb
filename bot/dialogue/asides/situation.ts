import { isOptOut } from '../../../domain/kinds.ts';
import { isFinished } from '../../../domain/states.ts';
import type { RequestSummary } from '../../../privacy/outcomes.ts';
import { toPeople } from '../../../wording/chat/terms.ts';
import { underlyingQuestion } from '../flow.ts';
import type { Goal } from '../goal.ts';
import { isProved } from '../needs.ts';
import type { Question } from '../questions.ts';
import { type Reply, reply } from '../reply.ts';
import type { Context, Turn } from '../turn.ts';

/** Where the conversation stands when the customer asks a side question. */
export interface Situation {
  /** The open question, without an offer that only interrupts it. */
  question?: Question;
  goal?: Goal;
  /** What was done last in this conversation; only while nothing else is under way. */
  last?: RequestSummary;
  /** The address that was proved, masked. */
  proved?: string;
  codeUntil?: Date;
  now: Date;
}

export const situationOf = ({ memory }: Turn, { now }: Context): Situation => {
  const { goal, proof, lastDone } = memory;
  const question = underlyingQuestion(memory.question);
  const open = question?.about === 'menu' ? undefined : question;
  const last = goal === undefined && open === undefined ? lastDone : undefined;
  const proved = goal !== undefined && isProved(memory, goal, now) ? proof?.maskedAddress : undefined;
  return {
    now,
    ...(open && { question: open }),
    ...(goal && { goal }),
    ...(last && { last }),
    ...(proved !== undefined && { proved }),
    ...(goal?.codeUntil && { codeUntil: goal.codeUntil }),
  };
};

/** Whether the customer wants an opt-out, which needs no verification. */
export const isForOptOut = ({ goal }: Situation): boolean => goal !== undefined && isOptOut(goal.kind);

/** Whether an agent answers, and nothing is done with the data. */
export const isForPeople = ({ goal }: Situation): boolean =>
  goal?.kind === 'human' || goal?.kind === 'complaint';

/** What the open question wants to know: "your customer number". */
export const factAsked = ({ questions, given }: Extract<Question, { about: 'facts' }>): string =>
  questions[given.length]?.ask ?? '';

/** Where a request stands that was made in this conversation. */
export const standingOf = (last: RequestSummary, { now }: Situation): Reply => {
  if (last.kind === 'withdrawal') return reply('nextOptedOut');
  return toPeople(last.kind) && !isFinished(last.state)
    ? reply('longMessage', last.dueAt, now)
    : reply('nextFiled', last);
};

/** Whether the customer needs a mailbox to answer the open question. */
export const needsMailbox = ({ question }: Situation): boolean =>
  question === undefined || ['address', 'code', 'new_code', 'lost'].includes(question.about);
