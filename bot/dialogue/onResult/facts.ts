import type { CheckFactsResult } from '../../../privacy/outcomes.ts';
import { advance } from '../flow.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { proveAgain } from './confirmation.ts';

/** Whether the answers were right, taken together. We never say which of them was wrong. */
export const onFacts = (turn: Turn, result: CheckFactsResult, context: Context): Turn => {
  const over = remember(turn, { question: undefined });
  switch (result.outcome) {
    case 'known':
      return advance(tell(over, 'factsKnown'), context);
    case 'wrong':
      return advance(tell(over, 'factsWrong'), context);
    case 'spent':
      return advance(over, context);
    case 'verification_needed':
      return proveAgain(over, context);
    case 'not_open':
      return proveAgain(withGoal(over, { requestId: undefined }), context, 'notOpenAnyMore');
  }
};
