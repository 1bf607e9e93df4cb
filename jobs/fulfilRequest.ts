import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import type { JobContext } from './context.ts';
import type { NextLook } from './nextLook.ts';
import { createRun } from './run.ts';
import { HANDLERS } from './states/handlers.ts';
import { tellExtension } from './steps/tellExtension.ts';

/**
 * Brings one claimed request as far as it can go now and answers when to look at it next. Every effect is a recorded
 * step. Its ticket is a view that others keep in step, so nothing here waits for the desk.
 */
export const fulfilRequest = async (held: PrivacyRequest, context: JobContext): Promise<NextLook> => {
  const run = createRun(held, context.requests, context.clock);
  // Several steps ask the sources the same: what a far one has just answered for this request need not be asked again.
  const forThisRequest = { ...context, ...context.ownership.forOneRequest() };
  await tellExtension(run, context);
  for (;;) {
    const { state } = run.request;
    const next = await HANDLERS[state](run, forThisRequest);
    if (run.request.state === state) return next;
  }
};
