import type { RequestKind } from '../../domain/kinds.ts';
import { windowEnd } from '../../privacy/deadlines/legalClocks.ts';
import { subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { handOver } from './byHand.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { gather, stopProcessing } from './erasure.ts';
import { ensureTicket } from './ticket.ts';
import { notMeUrlOf, tellOtherAddresses } from './warnings.ts';

/** Kinds whose fulfilment is written; all others wait for a person. */
const AUTOMATIC: readonly RequestKind[] = ['access', 'portability', 'erasure', 'withdrawal'];

/** What happens to a request that was just filed (or given back by an agent): its ticket, its mail, its way. */
export const openRequest = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  await ensureTicket(run, context);
  if (request.decision?.outcome === 'handled') {
    await run.move('in_progress', 'handled_by_hand');
    return null;
  }
  if (request.subjectRole === 'processor') {
    await run.move('in_progress', 'referral_started');
    return null;
  }
  if (!AUTOMATIC.includes(request.kind)) return handOver(run, context);
  if (request.kind === 'withdrawal') {
    await run.move('in_progress', 'opt_out_started');
    return null;
  }
  if (!subjectOf(context.sealer, request)) return unknownPerson(run, context);
  if (request.kind === 'erasure' && !request.windowEndsAt) await setWindow(run, context);
  await tellStart(run, context);
  if (request.kind !== 'erasure') {
    await run.move('in_progress', 'started');
    return null;
  }
  await gather(run, context);
  await stopProcessing(run, context);
  if (request.windowWaivedAt) await run.move('in_progress', 'started_without_window');
  else await run.move('scheduled', 'window_started');
  return run.request.windowEndsAt ?? null;
};

/** An erasure that an agent let pass has its window from now on. */
const setWindow = (run: Run, { clock, windowDays, deadlines }: JobContext) =>
  run.step('set_window', async () => ({
    set: { windowEndsAt: windowEnd(clock.now(), run.request.dueAt, windowDays, deadlines) },
  }));

const unknownPerson = async (run: Run, { clock }: JobContext): Promise<NextLook> => {
  await run.move('needs_attention', 'person_not_established', {
    set: { attention: { reason: 'person_not_established', since: clock.now(), returnTo: 'filed' } },
  });
  return null;
};

/** The customer gets it in writing; an address that was on file before hears of it too. */
export const tellStart = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  await emailDataSubject(run, context, 'filed', () => ({
    template: 'filed',
    kind: request.kind,
    reference: request.reference,
    receivedAt: request.receivedAt,
    doneBy: 'machine',
    dueAt: request.dueAt,
    ...(request.windowEndsAt && { window: { endsAt: request.windowEndsAt } }),
    ...(request.windowWaivedAt && { window: 'waived' }),
    notMeUrl: notMeUrlOf(run, context),
  }));
  await tellOtherAddresses(run, context);
};
