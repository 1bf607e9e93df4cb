import { isFinished } from '../../../domain/states.ts';
import type { CancelResult, ListResult, RequestSummary, WaiveResult } from '../../../privacy/outcomes.ts';
import { ask } from '../ask.ts';
import { advance, finish } from '../flow.ts';
import { type Context, type Turn, tell, withGoal } from '../turn.ts';
import { proveAgain } from './confirmation.ts';

/** Lists the requests of the person who proved who they are, or asks which of them to cancel. */
export const onListed = (turn: Turn, result: ListResult, context: Context): Turn => {
  const isFirst = turn.memory.goal?.lookedHere !== true;
  const looked = withGoal(turn, { lookedHere: true });
  if (result.outcome === 'verification_needed')
    return isFirst ? advance(looked, context) : proveAgain(turn, context);
  const { requests } = result;
  if (result.onlyHere === true) return onFiledHere(looked, requests, context);
  if (requests.length === 0) return finish(tell(turn, 'noRequests'), context);
  const { goal } = turn.memory;
  const named = requests.flatMap((request) => underReference(request, goal?.reference));
  const unknown = goal?.reference !== undefined && named.length === 0;
  const checked = unknown ? tell(turn, 'referenceNotFound') : turn;
  const meant = named.length > 0 ? named : requests;
  return goal?.kind === 'cancel'
    ? cancelOne(checked, meant, context)
    : finish(listRequests(checked, meant), context);
};

/** Nothing but what this chat has filed is known without a proof; whatever else may be meant needs one. */
const onFiledHere = (turn: Turn, requests: RequestSummary[], context: Context): Turn => {
  const { goal } = turn.memory;
  const meant = requests.filter(({ reference }) => [reference, undefined].includes(goal?.reference));
  if (meant.length === 0) return advance(turn, context);
  if (goal?.kind !== 'cancel') return finish(listRequests(turn, meant), context);
  if (meant.some(({ mayCancel }) => mayCancel)) return cancelOne(turn, meant, context);
  if (meant.every(({ kind }) => kind === 'withdrawal')) return finish(tell(turn, 'subscribeAgain'), context);
  return meant.every(({ state }) => isFinished(state))
    ? cancelOne(turn, meant, context)
    : advance(turn, context);
};

/** How many of the requests that have ended are listed. */
const MOST_ENDED = 3;

/** Lists what is open first, and then the latest of what has ended. */
const listRequests = (turn: Turn, requests: RequestSummary[]): Turn => {
  const open = requests.filter(({ state }) => !isFinished(state));
  const ended = requests.filter(({ state }) => isFinished(state));
  const listed = tell(turn, 'requests', [...open, ...ended.slice(0, MOST_ENDED)]);
  const more = ended.length - MOST_ENDED;
  return more > 0 ? tell(listed, 'endedEarlier', more) : listed;
};

/** The request under the reference that the customer has of it: they may have asked for the same more than once. */
const underReference = (request: RequestSummary, reference: string | undefined): RequestSummary[] =>
  reference !== undefined && [request.reference, ...(request.joined ?? [])].includes(reference)
    ? [{ ...request, reference }]
    : [];

const cancelOne = (turn: Turn, meant: RequestSummary[], context: Context): Turn => {
  const open = meant.filter((request) => request.mayCancel);
  const [only] = open;
  if (only === undefined) return finish(tell(turn, 'nothingToCancel', meant.slice(0, MOST_ENDED)), context);
  return open.length === 1
    ? ask(turn, { about: 'cancel_request', request: only })
    : ask(turn, { about: 'which_request', requests: open });
};

export const onCancelled = (turn: Turn, result: CancelResult, context: Context): Turn => {
  switch (result.outcome) {
    case 'cancelled':
      return finish(tell(turn, 'cancelled', result.request), context);
    case 'too_late':
      return finish(tell(turn, 'tooLateToCancel', result.request), context);
    case 'unknown':
      return finish(tell(turn, 'referenceNotFound'), context);
    case 'verification_needed':
      return proveAgain(turn, context);
  }
};

export const onWaived = (turn: Turn, result: WaiveResult, context: Context): Turn => {
  switch (result.outcome) {
    case 'waived':
      return finish(tell(turn, 'waived', result.request), context);
    case 'too_late':
      return finish(tell(turn, 'tooLateToWaive', result.request), context);
    case 'unknown':
      return finish(tell(turn, 'referenceNotFound'), context);
    case 'verification_needed':
      return proveAgain(turn, context);
  }
};
