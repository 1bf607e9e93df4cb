import type { CancelResult, ListResult, RequestSummary, WaiveResult } from '../../../privacy/useCases.ts';
import { ask } from '../asking.ts';
import { finish } from '../flow.ts';
import { stored } from '../stored.ts';
import { type Facts, type Turn, tell } from '../turn.ts';
import { proveAgain } from './confirmation.ts';

/** The requests of the person who is proved: told, or one of them chosen to be cancelled. */
export const onListed = (turn: Turn, result: ListResult, facts: Facts): Turn => {
  if (result.outcome === 'verification_needed') return proveAgain(turn, facts);
  const { requests } = result;
  if (requests.length === 0) return finish(tell(turn, 'noRequests'), facts);
  const { task } = turn.memory;
  const named = requests.filter((request) => request.reference === task?.reference);
  const unknown = task?.reference !== undefined && named.length === 0;
  const told = unknown ? tell(turn, 'referenceNotFound') : turn;
  const meant = named.length > 0 ? named : requests;
  return task?.goal === 'cancel'
    ? cancelOne(told, meant, facts)
    : finish(tell(told, 'requests', meant), facts);
};

const cancelOne = (turn: Turn, meant: RequestSummary[], facts: Facts): Turn => {
  const open = meant.filter((request) => request.mayCancel);
  const [only] = open;
  if (only === undefined) return finish(tell(turn, 'nothingToCancel', meant), facts);
  return open.length === 1
    ? ask(turn, { about: 'cancel_request', request: stored(only) })
    : ask(turn, { about: 'which_request', requests: stored(open) });
};

export const onCancelled = (turn: Turn, result: CancelResult, facts: Facts): Turn => {
  switch (result.outcome) {
    case 'cancelled':
      return finish(tell(turn, 'cancelled', result.request), facts);
    case 'too_late':
      return finish(tell(turn, 'tooLateToCancel', result.request), facts);
    case 'unknown':
      return finish(tell(turn, 'referenceNotFound'), facts);
    case 'verification_needed':
      return proveAgain(turn, facts);
  }
};

export const onWaived = (turn: Turn, result: WaiveResult, facts: Facts): Turn => {
  switch (result.outcome) {
    case 'waived':
      return finish(tell(turn, 'waived', result.request), facts);
    case 'too_late':
      return finish(tell(turn, 'tooLateToWaive', result.request), facts);
    case 'unknown':
      return finish(tell(turn, 'referenceNotFound'), facts);
    case 'verification_needed':
      return proveAgain(turn, facts);
  }
};
