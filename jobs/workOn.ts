import { isFinished } from '../domain/states.ts';
import { codeOf, type ErrorCode, isAppError } from '../errors.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import { after } from '../observe/clock.ts';
import { errorFields } from '../observe/logger.ts';
import type { JobContext } from './context.ts';
import { fulfilRequest } from './fulfilRequest.ts';
import { growingPause } from './growingPause.ts';
import { LEASE_MS } from './run.ts';

/**
 * How many claims in a row may end without a finished step before the request is set aside. Checked at the claim, so
 * that a request which kills its worker is caught as well.
 */
export const MAX_ATTEMPTS = 12;

/** An outside system is away. However long that lasts, no agent could change it, so the request is not set aside. */
const OUTAGES: readonly ErrorCode[] = [
  'desk_unreachable',
  'desk_rate_limited',
  'mail_unreachable',
  'mail_deferred',
  'source_unreachable',
  'store_unavailable',
];

/** Works on a claimed request, then releases it with the time of the next look. */
export const workOn = async (held: PrivacyRequest, context: JobContext): Promise<void> => {
  const { requests, clock, logger } = context;
  const about = { reference: held.reference, kind: held.kind, state: held.state };
  if (held.work.attempts > MAX_ATTEMPTS) return setAside(held, context);
  const renew = () => void requests.renew(held, LEASE_MS).catch(() => undefined);
  const heartbeat = setInterval(renew, LEASE_MS / 3);
  try {
    const next = await fulfilRequest(held, context);
    await requests.release(held, { at: next });
    logger.info('request worked on', about);
  } catch (error) {
    if (isAppError(error, 'lease_lost')) {
      logger.warn('request left to its new holder', about);
      return;
    }
    const pauseMs = (isAppError(error) ? error.retryAfterMs : undefined) ?? growingPause(held.work.attempts);
    await requests.release(held, {
      at: after(clock.now(), pauseMs),
      failed: {
        error: `${codeOf(error)}: ${errorFields(error).error ?? ''}`.slice(0, 300),
        ...(OUTAGES.includes(codeOf(error)) && { atMost: MAX_ATTEMPTS - 1 }),
      },
    });
    logger.warn('request waits after an error', {
      ...about,
      attempt: held.work.attempts,
      ...errorFields(error),
    });
  } finally {
    clearInterval(heartbeat);
  }
};

/** Leaves the request to an agent, so that one request which fails again and again does not hold up the others. */
const setAside = async (held: PrivacyRequest, context: JobContext): Promise<void> => {
  const { requests, clock, logger } = context;
  logger.error('request set aside', {
    reference: held.reference,
    kind: held.kind,
    attempt: held.work.attempts,
  });
  if (held.state === 'needs_attention' || isFinished(held.state)) {
    const error = held.work.lastError ?? 'the worker ended in the middle of it';
    await requests.release(held, { at: after(clock.now(), growingPause(99)), failed: { error } });
    return;
  }
  await requests.move(held._id, {
    from: held.state,
    to: 'needs_attention',
    by: 'worker',
    what: 'set_aside',
    token: held.work.token,
    workAt: clock.now(),
    set: {
      attention: {
        reason: 'attempts_used_up',
        since: clock.now(),
        returnTo: held.state,
        ...(held.work.lastError !== undefined && { error: held.work.lastError }),
      },
    },
  });
};
