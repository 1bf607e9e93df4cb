import type { RequestState } from '../domain/states.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import type { JobContext } from './context.ts';
import { createRun, type Run } from './run.ts';
import { askPerson } from './steps/askPerson.ts';
import { describeWork } from './steps/byHand.ts';
import { carryOut } from './steps/carryOut.ts';
import { closeRefused } from './steps/closeRefused.ts';
import { endUnverified } from './steps/endUnverified.ts';
import { openRequest } from './steps/openRequest.ts';
import { syncTicket } from './steps/ticket.ts';
import { undoCancelled } from './steps/undoCancelled.ts';

/** When to look at the request again; `null` when only somebody else can bring it forward. */
export type NextLook = Date | null;

type Handler = (run: Run, context: JobContext) => Promise<NextLook>;

const nothingLeft: Handler = async () => null;

/** What the worker does with a request, by the state in which it finds it. */
const HANDLERS: Record<RequestState, Handler> = {
  verifying: endUnverified,
  filed: openRequest,
  scheduled: carryOut,
  in_progress: carryOut,
  partly_done: nothingLeft,
  awaiting_decision: describeWork,
  needs_attention: askPerson,
  cancelled: undoCancelled,
  refused: closeRefused,
  done: nothingLeft,
};

/**
 * Brings one claimed request as far as it can go now and answers when to look at it next. Every effect is a recorded
 * step; the ticket follows each change of state.
 */
export const fulfilRequest = async (held: PrivacyRequest, context: JobContext): Promise<NextLook> => {
  const run = createRun(held, context.requests, context.clock);
  for (;;) {
    const { state } = run.request;
    await syncTicket(run, context);
    const next = await HANDLERS[state](run, context);
    if (run.request.state === state) return next;
  }
};
