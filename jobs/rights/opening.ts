import { subjectOf } from '../../privacy/records/sealedFields.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { setAside } from '../steps/setAside.ts';
import { notMeUrlOf, tellOtherAddresses } from '../steps/warnings.ts';
import type { Stage } from './right.ts';

/** The request names one person, or an agent finds out who is meant. */
export const onePerson: Stage = async (run, context) =>
  subjectOf(context.sealer, run.request) ? 'done' : setAside(run, context, 'person_not_established');

/** Confirms in writing that the request was received; every other address on file is told as well. */
export const tellStart: Stage = async (run, context) => {
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
  return 'done';
};

/** The work begins: the request is in progress. `what` is how the audit calls it. */
export const start =
  (what: string): Stage =>
  async (run) => {
    await run.move('in_progress', what);
    return null;
  };
