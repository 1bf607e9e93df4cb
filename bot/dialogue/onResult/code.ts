import type { CheckCodeResult } from '../../../privacy/useCases.ts';
import { ask } from '../asking.ts';
import { advance } from '../flow.ts';
import { saying } from '../saying.ts';
import { type Facts, type Turn, tell, withTask } from '../turn.ts';
import { withProof } from './begun.ts';

/** What the code that the customer typed was worth. */
export const onCode = (turn: Turn, result: CheckCodeResult, facts: Facts): Turn => {
  switch (result.outcome) {
    case 'verified': {
      const requestId = result.requestId ?? turn.memory.task?.requestId;
      const proved = withTask(withProof(turn, result.proof), {
        requestId,
        codeUntil: undefined,
        proofsRefused: 0,
      });
      return advance(tell(proved, 'verified', result.proof.maskedAddress), facts);
    }
    case 'wrong':
      return result.triesLeft > 0
        ? ask(turn, { about: 'code' }, saying('codeWrong', result.triesLeft))
        : newCode(turn, 'codeSpent');
    case 'expired':
      return newCode(turn, 'codeExpired');
    case 'spent':
      return newCode(turn, 'codeSpent');
    case 'nothing_open':
      return advance(
        tell(withTask(turn, { codeUntil: undefined, requestId: undefined }), 'noCodeOpen'),
        facts,
      );
  }
};

const newCode = (turn: Turn, words: 'codeSpent' | 'codeExpired'): Turn =>
  ask(withTask(turn, { codeUntil: undefined }), { about: 'new_code', spent: false }, saying(words));
