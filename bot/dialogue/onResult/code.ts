import type { CheckCodeResult } from '../../../privacy/outcomes.ts';
import { ask } from '../ask.ts';
import { advance } from '../flow.ts';
import { reply } from '../reply.ts';
import { type Context, type Turn, tell, withGoal } from '../turn.ts';
import { withProof } from './begun.ts';

/** Whether the customer typed the right code. */
export const onCode = (turn: Turn, result: CheckCodeResult, context: Context): Turn => {
  switch (result.outcome) {
    case 'verified': {
      const requestId = result.requestId ?? turn.memory.goal?.requestId;
      const proved = withGoal(withProof(turn, result.proof), {
        requestId,
        codeUntil: undefined,
        proofsRefused: 0,
      });
      return advance(tell(proved, 'verified', result.proof.maskedAddress), context);
    }
    case 'wrong':
      return result.triesLeft > 0
        ? ask(turn, { about: 'code' }, reply('codeWrong', result.triesLeft))
        : newCode(turn, 'codeSpent');
    case 'expired':
      return newCode(turn, 'codeExpired');
    case 'spent':
      return newCode(turn, 'codeSpent');
    case 'nothing_open':
      return advance(
        tell(withGoal(turn, { codeUntil: undefined, requestId: undefined }), 'noCodeOpen'),
        context,
      );
  }
};

const newCode = (turn: Turn, words: 'codeSpent' | 'codeExpired'): Turn =>
  ask(withGoal(turn, { codeUntil: undefined }), { about: 'new_code', spent: false }, reply(words));
