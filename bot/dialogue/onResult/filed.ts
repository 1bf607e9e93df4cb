import type { FileResult } from '../../../privacy/useCases.ts';
import { ask } from '../asking.ts';
import { finish } from '../flow.ts';
import { saying } from '../saying.ts';
import { type Facts, remember, type Turn, tell, withTask } from '../turn.ts';
import { proveAgain } from './confirmation.ts';

/** The request is filed, or why it is not. */
export const onFiled = (turn: Turn, result: FileResult, facts: Facts): Turn => {
  const { task, proof } = turn.memory;
  switch (result.outcome) {
    case 'filed': {
      const address = task?.address === proof?.address ? proof?.maskedAddress : task?.address;
      const to = {
        gpc: facts.conversation.gpc,
        marketing: task?.wish.services?.includes('marketing') ?? false,
        ...(address !== undefined && { address }),
      };
      return finish(tell(turn, 'filed', result.request, to), facts);
    }
    case 'joined':
      return finish(tell(turn, 'joined', result.request), facts);
    case 'needs_person':
      return finish(tell(turn, 'needsPerson', result.request), facts);
    case 'verification_needed':
      return proveAgain(turn, facts);
    case 'not_confirmed':
      return proveAgain(turn, facts, 'confirmAgain');
    case 'not_open':
      return proveAgain(withTask(turn, { requestId: undefined }), facts, 'notOpenAnyMore');
    case 'address_invalid': {
      const forgotten = remember(withTask(turn, { address: undefined }), { address: undefined });
      return ask(forgotten, { about: 'address' }, saying('addressInvalid'));
    }
  }
};
