import type { RequestSummary } from '../../../privacy/outcomes.ts';
import type { UseCaseResult } from '../calls.ts';
import { abandonNext, proceed } from '../flow.ts';
import { type Context, remember, type Turn } from '../turn.ts';
import { onBegun } from './begun.ts';
import { onCode } from './code.ts';
import { onConfirmation, onLeft } from './confirmation.ts';
import { onCancelled, onListed, onWaived } from './earlierRequests.ts';
import { onFacts } from './facts.ts';
import { onFiled } from './filed.ts';
import { onPassedOn } from './passedOn.ts';
import { onPolicy } from './policy.ts';

/** Goes on with the result of a use case. */
export const onResult = (before: Turn, { call, result }: UseCaseResult, context: Context): Turn => {
  const request = requestIn(result);
  const turn = request === undefined ? before : remember(before, { filed: true, lastDone: request });
  const returned = { name: call.name, result } as {
    [N in UseCaseResult['call']['name']]: {
      name: N;
      result: Extract<UseCaseResult, { call: { name: N } }>['result'];
    };
  }[UseCaseResult['call']['name']];
  switch (returned.name) {
    case 'beginRequest':
    case 'beginVerification':
      return onBegun(turn, returned.result, false, context);
    case 'sendCodeAgain':
      return onBegun(turn, returned.result, true, context);
    case 'checkCode':
      return onCode(turn, returned.result, context);
    case 'signedIn':
      return proceed(turn, context);
    case 'checkFacts':
      return onFacts(turn, returned.result, context);
    case 'prepareConfirmation':
      return onConfirmation(turn, returned.result, context);
    case 'leaveToAgent':
      return onLeft(turn, returned.result, context);
    case 'confirmAndFile':
    case 'fileAtOnce':
      return onFiled(turn, returned.result, context);
    case 'listRequests':
      return onListed(turn, returned.result, context);
    case 'cancelRequest':
      return onCancelled(turn, returned.result, context);
    case 'waiveWindow':
      return onWaived(turn, returned.result, context);
    case 'abandonRequest':
      return abandonNext(turn, context);
    case 'personInChat':
      return turn;
    case 'passOn':
      return onPassedOn(turn, returned.result, context);
    case 'askPolicy':
      return onPolicy(turn, returned.result, call.name === 'askPolicy' ? call.input.question : '', context);
  }
};

/** The request that was made or changed: it is with the company from here on, or not any more. */
const requestIn = (result: UseCaseResult['result']): RequestSummary | undefined =>
  typeof result === 'object' && 'request' in result ? result.request : undefined;
