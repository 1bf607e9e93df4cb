import type { Reading } from '../readClause.ts';
import { isRight } from '../rights.ts';
import type { Intent } from '../types.ts';
import { asksFact, asksHowLongKept, isSupposed, onlyAsksSource, onlyReadPolicy } from './asking.ts';
import type { Clause } from './clause.ts';
import { asksAfter, hasAsked, takesBack } from './earlier.ts';
import { objectOf } from './objects.ts';
import { isOpposite } from './opposite.ts';
import { saysPlainly } from './plainly.ts';
import { isRemark } from './remarks.ts';
import { asksSource } from './source.ts';

/**
 * What becomes of a clause that was read as a wish: it stands; beside another wish it is none, and by itself it stands
 * (`remark`) or is doubtful; or it means something else.
 */
export type Verdict = 'stands' | 'remark' | 'doubtful' | { means: Intent };

/** How likely the whole message must be what a part of it was read as. */
const LEAST_SUPPORT = 0.1;
/** The same for an erasure without a word for it. */
const LEAST_SUPPORT_OF_HINT = 0.6;
const leastSupport = (intent: Intent, clause: Clause): number =>
  intent === 'erase' && !clause.means('ERASE', 'CLOSE') ? LEAST_SUPPORT_OF_HINT : LEAST_SUPPORT;

const BEGINNING = 5;
const WITH =
  /^(?:with|to|from|mit|an|von|avec|a|con|de|and|und|et|e|y|like|wie|tipo|come|como|or|oder|ou|o)$/;
/** "Facebook won't erase my profile", "bei Ricardo ...": somebody else's doing. */
const isAboutOthers = (clause: Clause): boolean => {
  const named = clause.words.slice(0, BEGINNING).findIndex((_, at) => clause.wordTells(at, 'OTHERS'));
  return named !== -1 && !clause.tells('YOURS') && !WITH.test(clause.words[named - 1] ?? '');
};

const FEW_WORDS = 6;
/** Rude words by themselves are no complaint about anything. */
const isOutburst = (clause: Clause): boolean => clause.words.length <= FEW_WORDS && clause.tells('RUDE');

/** "The right to be forgotten": named, not used. */
const onlyNamesRight = (clause: Clause): boolean =>
  clause.means('RIGHTS') && !clause.tells('ASK') && !clause.means('DATA', 'ACCOUNT', 'ALL');

const judgeRight = (right: Intent, clause: Clause, message: Clause): Verdict => {
  if (takesBack(clause)) return { means: 'cancel_request' };
  if (isOpposite(right, clause)) return { means: 'oos' };
  if (asksAfter(clause)) return { means: 'status' };
  if (hasAsked(clause)) return 'doubtful';
  if (asksFact(right, clause, message)) return { means: 'policy_question' };
  const object = objectOf(right, clause, message);
  if (object === 'tool') return { means: 'oos' };
  if (object === 'unnamed') return 'doubtful';
  if (right === 'erase' && onlyNamesRight(clause)) return 'doubtful';
  return 'stands';
};

/** That mails come. */
const COMES =
  /\b(?:arriv\w*|ricev\w*|recev\w*|recoi\w*|get|getting|receiv\w*|bekomm\w*|krieg\w*|erhalt\w*|recib\w*|lleg\w*)\b/;

/** Who asks where we have an address from tells that mails come, and does not ask to have them stopped by it. */
const onlyTellsThatMailsCome = (right: Intent, clause: Clause, message: Clause): boolean =>
  right === 'unsubscribe' &&
  COMES.test(clause.line) &&
  asksSource(message.line) &&
  !clause.means('UNSUB', 'STOP') &&
  !saysPlainly(right, clause);

/** `support` is how likely the whole message is what this part of it was read as. */
export const judge = ({ top }: Reading, clause: Clause, message: Clause, support: number): Verdict => {
  if (isAboutOthers(clause)) return { means: 'oos' };
  if (onlyAsksSource(clause) || (isRight(top) && onlyReadPolicy(clause))) return { means: 'policy_question' };
  if (top === 'rights_info' && !clause.means('RIGHTS') && isSupposed(clause, message))
    return { means: 'policy_question' };
  if (onlyTellsThatMailsCome(top, clause, message)) return 'doubtful';
  if (top === 'status' && asksHowLongKept(clause)) return { means: 'policy_question' };
  const verdict = isRight(top) ? judgeRight(top, clause, message) : 'stands';
  if (verdict !== 'stands') return verdict;
  if (isRemark(top, clause)) return 'remark';
  if (top === 'complaint' && isOutburst(clause)) return 'doubtful';
  return support >= leastSupport(top, clause) || saysPlainly(top, clause) ? 'stands' : 'doubtful';
};
