import type { FileResult } from '../../../privacy/outcomes.ts';
import { finish } from '../flow.ts';
import { type Context, type Turn, tell, withGoal } from '../turn.ts';
import { askForOtherAddress } from './begun.ts';
import { proveAgain } from './confirmation.ts';

/** Says that the request is filed, or why it is not. */
export const onFiled = (turn: Turn, result: FileResult, context: Context): Turn => {
  const { goal, proof } = turn.memory;
  switch (result.outcome) {
    case 'filed': {
      const address = goal?.address === proof?.address ? proof?.maskedAddress : goal?.address;
      const to = {
        gpc: context.conversation.gpc,
        marketing: goal?.wish.services?.includes('marketing') ?? false,
        ...(address !== undefined && { address }),
      };
      return finish(tell(turn, 'filed', result.request, to), context);
    }
    case 'joined':
      return finish(tell(turn, 'joined', result.request), context);
    case 'needs_person':
      return finish(tell(turn, 'needsPerson', result.request), context);
    case 'verification_needed':
      return proveAgain(turn, context);
    case 'not_confirmed':
      return proveAgain(turn, context, 'confirmAgain');
    case 'not_open':
      return proveAgain(withGoal(turn, { requestId: undefined }), context, 'notOpenAnyMore');
    case 'address_invalid':
      return askForOtherAddress(turn);
  }
};
