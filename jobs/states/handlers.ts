import type { RequestState } from '../../domain/states.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import type { Run } from '../run.ts';
import { askAgent } from './askAgent.ts';
import { carryOut } from './carryOut.ts';
import { closeRefused } from './closeRefused.ts';
import { endUnverified } from './endUnverified.ts';
import { openRequest } from './openRequest.ts';
import { undoCancelled } from './undoCancelled.ts';

type Handler = (run: Run, context: JobContext) => Promise<NextLook>;

const nothingLeft: Handler = async () => null;

/** What the worker does with a request, by the state in which it finds it. */
export const HANDLERS: Record<RequestState, Handler> = {
  verifying: endUnverified,
  filed: openRequest,
  scheduled: carryOut,
  in_progress: carryOut,
  partly_done: nothingLeft,
  awaiting_decision: nothingLeft,
  needs_attention: askAgent,
  cancelled: undoCancelled,
  refused: closeRefused,
  done: nothingLeft,
};
