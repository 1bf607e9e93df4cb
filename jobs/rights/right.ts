import type { RequestState } from '../../domain/states.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import type { Run } from '../run.ts';

/**
 * One stage of fulfilling a right. Answers `done` when the next stage may follow at once, otherwise when to look at the
 * request again. A stage that moves the request to another state never answers `done`: the ticket is brought up to date
 * first. Every effect is a recorded step, so a stage may be run again after a crash.
 */
export type Stage = (run: Run, context: JobContext) => Promise<NextLook | 'done'>;

/** How a right is fulfilled. */
export interface Right {
  /** Raised when the stages change so much that a request in flight could not follow. Recorded on the request. */
  version: number;
  /** From filed to finished, in order. */
  stages: readonly Stage[];
  /** Takes back what the stages have done, when the customer cancels or an agent refuses. May run although nothing was done yet. */
  undo?: (run: Run, context: JobContext) => Promise<void>;
  /** For the agent, where the work is done by hand: what to do. */
  toDo?: string;
  /** Earlier versions that requests in flight may still follow: what was begun with version 1 ends with version 1. */
  former?: readonly Right[];
}

/** Stages that belong to one state; in any other they are skipped. */
export const during = (state: RequestState, ...stages: Stage[]): Stage[] =>
  stages.map(
    (stage): Stage =>
      async (run, context) =>
        run.request.state === state ? stage(run, context) : 'done',
  );
