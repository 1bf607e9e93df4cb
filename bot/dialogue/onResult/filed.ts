import { isOptOut } from '../../../domain/kinds.ts';
import type { FileResult, RequestSummary } from '../../../privacy/outcomes.ts';
import { toPeople } from '../../../wording/chat/terms.ts';
import { abandon, finish } from '../flow.ts';
import { noteChange } from '../noteChange.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';
import { askForOtherAddress } from './begun.ts';
import { proveAgain } from './confirmation.ts';
import { saysWhoReads } from './passedOn.ts';

/** The next thing that the customer writes here is read by a person, unless the assistant has something to end first. */
const answeredHere = (turn: Turn, { kind, reference }: RequestSummary, { now }: Context): Turn => {
  const { goal, waiting } = turn.memory;
  const isHere = toPeople(kind) && goal?.address === undefined && waiting.length === 0;
  const called = remember(turn, { calledBack: undefined });
  return isHere ? saysWhoReads(called, reference, now) : called;
};

/**
 * Goes on with what waits. Once a person has taken over, that is nothing: they were told of it, and the customer has to want it
 * anew.
 */
const withCompany = (turn: Turn, request: RequestSummary, context: Context): Turn => {
  const { goal, waiting } = turn.memory;
  if (goal?.kind !== 'human' || waiting.length === 0)
    return finish(answeredHere(turn, request, context), context);
  const parked = tell(
    turn,
    'parked',
    waiting.map(({ kind }) => kind),
  );
  const alone = answeredHere(remember(parked, { waiting: [] }), request, context);
  return abandon(remember(alone, { goal: undefined, question: undefined }), waiting, context);
};

/** A person answers at the same place when more is asked for. */
const withAnswerTo = (turn: Turn): Turn => {
  const { goal } = turn.memory;
  return goal?.kind === 'human' && goal.address !== undefined
    ? remember(turn, { answerTo: goal.address })
    : turn;
};

/** Keeps what can be asked for or about once more. */
const withFiled = (turn: Turn, { kind, reference }: RequestSummary, { now }: Context): Turn => {
  const { goal, optOuts = [] } = turn.memory;
  if (kind === 'access' || kind === 'portability') return remember(turn, { copied: true });
  if (!isOptOut(kind) || goal?.address === undefined) return turn;
  const { address, wish } = goal;
  return remember(turn, {
    optOuts: [...optOuts.slice(-9), { kind, address, services: wish.services ?? [], reference, at: now }],
  });
};

/** Says that the request is filed, or why it is not. */
export const onFiled = (before: Turn, result: FileResult, context: Context): Turn => {
  const turn = withAnswerTo(before);
  const { goal, proof } = turn.memory;
  switch (result.outcome) {
    case 'filed': {
      const address = goal?.address === proof?.address ? proof?.maskedAddress : goal?.address;
      const to = {
        gpc: context.conversation.gpc,
        marketing: goal?.wish.services?.includes('marketing') ?? false,
        ...(address !== undefined && { address }),
      };
      const known = withFiled(turn, result.request, context);
      return withCompany(tell(known, 'filed', result.request, to), result.request, context);
    }
    case 'joined':
      return withCompany(tell(turn, 'joined', result.request), result.request, context);
    case 'needs_person':
      return finish(tell(noteChange(turn), 'needsPerson', result.request), context);
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
