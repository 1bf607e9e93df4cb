import { codeOf, isAppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, MINUTE, SECOND } from '../../observe/clock.ts';
import { errorFields } from '../../observe/logger.ts';
import type { JobContext } from '../context.ts';
import { growingPause } from '../growingPause.ts';
import { blacken, onceMoreAt } from './blacken.ts';
import { settleDoubt } from './doubtfulWrite.ts';
import { hear } from './hear.ts';
import { sendReplies } from './sendReplies.ts';
import { showOnTicket } from './showOnTicket.ts';

/** Longer than the desk's longest call. */
const LEASE_MS = 2 * MINUTE;

/** How long an answer to a decision waits at most for what comes of it. */
const SHOWN_AFTER_MS = 10 * SECOND;

/** From here on an operator should look: the desk shows something that is no longer so. */
const ALARM_AFTER = 5;

/**
 * Looks after one ticket that is due: reads it where something may have happened, blackens what must not stand there any more, and
 * makes it show the request as it is. Whatever goes wrong here is tried again by itself, for as long as it takes, and
 * holds up neither the request nor other tickets.
 * @returns whether there was one
 */
export const lookAfterTicket = async (context: JobContext): Promise<boolean> => {
  // While nothing can be asked, all keep their turn: when it can, the most urgent one comes first.
  if (context.desk.waitMs() > 0) return false;
  const held = await context.requests.claimDesk(LEASE_MS);
  if (!held) return false;
  let next: { at: Date | null; failed?: string };
  try {
    next = { at: await lookAfter(held, context) };
  } catch (error) {
    if (isAppError(error, 'lease_lost')) return true;
    next = waitAfter(error, held, context);
  }
  await context.requests.releaseDesk(held, next);
  return true;
};

const lookAfter = async (held: PrivacyRequest, context: JobContext): Promise<Date | null> => {
  const asked = await sendReplies(held, context);
  const heard = asked.desk?.hear ? await hear(asked, context) : asked;
  // What came of a decision is shown together with it, once the request has been worked on.
  if (movedByDecision(asked, heard)) return after(context.clock.now(), SHOWN_AFTER_MS);
  const cleared = await blacken(await settleDoubt(heard, context), context);
  const { request, next } = await showOnTicket(cleared, context);
  const again = onceMoreAt(request, context.clock.now());
  return again && (!next || again < next) ? again : next;
};

const movedByDecision = (before: PrivacyRequest, { decided, state }: PrivacyRequest): boolean =>
  decided?.key !== before.decided?.key && state !== before.state;

const waitAfter = (
  error: unknown,
  held: PrivacyRequest,
  { clock, logger }: JobContext,
): { at: Date; failed: string } => {
  const attempt = held.desk?.attempts ?? 1;
  const about = { reference: held.reference, kind: held.kind, state: held.state, attempt };
  const log = attempt >= ALARM_AFTER ? logger.error : logger.warn;
  log('the ticket is shown later after an error', { ...about, ...errorFields(error) });
  const pause = (isAppError(error) ? error.retryAfterMs : undefined) ?? growingPause(attempt);
  return {
    at: after(clock.now(), Math.max(pause, SECOND)),
    failed: `${codeOf(error)}: ${errorFields(error).error ?? ''}`.slice(0, 300),
  };
};
