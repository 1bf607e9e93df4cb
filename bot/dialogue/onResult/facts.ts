import type { CheckFactsResult } from '../../../privacy/useCases.ts';
import { advance } from '../flow.ts';
import { type Facts, remember, type Turn, tell, withTask } from '../turn.ts';
import { proveAgain } from './confirmation.ts';

/** What the answers were worth, all together: which of them was wrong is never said. */
export const onFacts = (turn: Turn, result: CheckFactsResult, facts: Facts): Turn => {
  const over = remember(turn, { question: undefined });
  switch (result.outcome) {
    case 'known':
      return advance(tell(over, 'factsKnown'), facts);
    case 'wrong':
      return advance(tell(over, 'factsWrong'), facts);
    case 'spent':
      return advance(over, facts);
    case 'verification_needed':
      return proveAgain(over, facts);
    case 'not_open':
      return proveAgain(withTask(over, { requestId: undefined }), facts, 'notOpenAnyMore');
  }
};
