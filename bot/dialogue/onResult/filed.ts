import type { FileResult, RequestSummary } from '../../../privacy/outcomes.ts';
import { toPeople } from '../../../wording/chat/terms.ts';
import { finish } from '../flow.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { askForOtherAddress } from './begun.ts';
import { proveAgain } from './confirmation.ts';
import { saysWhoReads } from './passedOn.ts';

/** The next thing that the customer writes here is read by a person, unless the assistant has something to end first. */
const answeredHere = (turn: Turn, { kind, reference }: RequestSummary): Turn => {
  const { goal, waiting } = turn.memory;
  const isHere = toPeople(kind) && goal?.address === undefined && waiting.length === 0;
  const called = remember(turn, { calledBack: undefined });
  return isHere ? saysWhoReads(called, reference) : called;
};

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
      return finish(answeredHere(tell(turn, 'filed', result.request, to), result.request), context);
    }
    case 'joined':
      return finish(answeredHere(tell(turn, 'joined', result.request), result.request), context);
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
