import type { Answered } from '../calls.ts';
import { proceed } from '../flow.ts';
import type { Facts, Turn } from '../turn.ts';
import { onBegun } from './begun.ts';
import { onCode } from './code.ts';
import { onConfirmation, onLeft } from './confirmation.ts';
import { onCancelled, onListed, onWaived } from './earlier.ts';
import { onFacts } from './facts.ts';
import { onFiled } from './filed.ts';
import { onPolicy } from './policy.ts';

/** What each use case's answer means for the conversation. */
export const onAnswered = (turn: Turn, { call, result }: Answered, facts: Facts): Turn => {
  const answered = { name: call.name, result } as {
    [N in Answered['call']['name']]: { name: N; result: Extract<Answered, { call: { name: N } }>['result'] };
  }[Answered['call']['name']];
  switch (answered.name) {
    case 'beginRequest':
    case 'beginVerification':
      return onBegun(turn, answered.result, false, facts);
    case 'sendCodeAgain':
      return onBegun(turn, answered.result, true, facts);
    case 'checkCode':
      return onCode(turn, answered.result, facts);
    case 'signedIn':
      return proceed(turn, facts);
    case 'checkFacts':
      return onFacts(turn, answered.result, facts);
    case 'prepareConfirmation':
      return onConfirmation(turn, answered.result, facts);
    case 'leaveToAgent':
      return onLeft(turn, answered.result, facts);
    case 'confirmAndFile':
    case 'fileAtOnce':
      return onFiled(turn, answered.result, facts);
    case 'listRequests':
      return onListed(turn, answered.result, facts);
    case 'cancelRequest':
      return onCancelled(turn, answered.result, facts);
    case 'waiveWindow':
      return onWaived(turn, answered.result, facts);
    case 'abandonRequest':
      return proceed(turn, facts);
    case 'askPolicy':
      return onPolicy(turn, answered.result, facts);
  }
};
