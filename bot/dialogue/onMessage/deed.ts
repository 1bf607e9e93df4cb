import type { GoalKind } from '../../../wording/chat/terms.ts';
import type { Deed } from '../phrases/agreement.ts';
import type { Question } from '../questions.ts';

/** What a yes to this question would set going. */
export const deedOf = (question: Question | undefined, goal: GoalKind | undefined): Deed | undefined => {
  switch (question?.about) {
    case 'confirmation':
      return question.scope.kind;
    case 'cancel_request':
      return 'cancel_request';
    case 'person':
      return 'human';
    case 'facts_unknown':
      return goal === 'status' || goal === 'cancel' ? undefined : goal;
    case 'waive_window':
      return 'erasure';
    case 'next':
      return question.weighty ? 'erasure' : undefined;
    default:
      return undefined;
  }
};

/** What a yes with more behind it may set going. */
export const isUndone = (deed: Deed | undefined): boolean =>
  deed !== undefined && deed !== 'erasure' && deed !== 'objection';
