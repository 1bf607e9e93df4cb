import type { GoalKind } from '../../../wording/chat/terms.ts';
import { type Reply, reply } from '../reply.ts';
import { isForOptOut, isForPeople, type Situation, standingOf } from './situation.ts';

const kindOf = ({ goal, last }: Situation): GoalKind | undefined => goal?.kind ?? last?.kind;

/** What is said of a part of the data that only an erasure or a copy concerns. */
const concerned = (situation: Situation, ofErasure: () => Reply): Reply => {
  const kind = kindOf(situation);
  switch (kind) {
    case undefined:
      return reply('notTouchedYet');
    case 'erasure':
      return ofErasure();
    case 'access':
    case 'portability':
      return reply('inTheCopy');
    default:
      return reply('untouched', kind);
  }
};

/** "What about my invoices?" */
export const onInvoices = (situation: Situation): Reply =>
  concerned(situation, () => {
    const { question } = situation;
    if (question?.about !== 'confirmation') return reply('invoicesUnknown');
    const { kept } = question.scope;
    return kept.length === 0 ? reply('invoicesNotKept') : reply('invoicesStay', kept);
  });

/** "What about my lists and campaigns?" */
export const onLists = (situation: Situation): Reply => concerned(situation, () => reply('listsGo'));

/** "Can I still log in?" */
export const onLogin = (situation: Situation): Reply => {
  const kind = kindOf(situation);
  if (kind === 'erasure') return reply('loginEnds');
  const closes = kind === 'objection' && situation.goal?.wish.services?.includes('all') === true;
  if (closes) return reply('loginEndsByObjection');
  return reply(kind === undefined ? 'notTouchedYet' : 'loginStays');
};

/** "What will you delete?", "What will I get?" */
export const onWhatIsIncluded = (situation: Situation): Reply => {
  const { question, goal, last } = situation;
  if (question?.about === 'confirmation')
    return question.scope.categories.length > 0
      ? reply('includedScope', question.scope.kind, question.scope.categories)
      : reply('whatConfirmation', question.scope.kind);
  if (isForOptOut(situation)) return reply('includedOptOut');
  if (isForPeople(situation)) return reply('includedMessage');
  if (last !== undefined) return standingOf(last, situation);
  return goal === undefined ? reply('whatIDo') : reply('includedLater', goal.kind);
};
