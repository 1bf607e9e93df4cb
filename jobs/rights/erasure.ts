import { KINDS } from '../../domain/kinds.ts';
import { after, MINUTE, SECOND } from '../../observe/clock.ts';
import { windowEnd } from '../../privacy/deadlines/legalClocks.ts';
import { exportIdOf } from '../../privacy/exports/places.ts';
import { requestsOfSubject } from '../../privacy/records/requestsOf.ts';
import { subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import type { Run } from '../run.ts';
import { eraseFromSources } from '../steps/eraseFromSources.ts';
import { reportNote, reportOf, trashIn } from '../steps/erasureReport.ts';
import { sendFinalEmail } from '../steps/finalEmail.ts';
import { finish } from '../steps/finish.ts';
import { gatherAgain } from '../steps/gather.ts';
import { resumeProcessing, stopProcessing } from '../steps/processing.ts';
import { proveAbsence } from '../steps/proveAbsence.ts';
import { setAside } from '../steps/setAside.ts';
import { takeAlong } from '../steps/takeAlong.ts';
import { countUnattributable, noteUnattributable } from '../steps/unattributable.ts';
import { LAST_WARNING_MS, warnBeforeErasure } from '../steps/warnings.ts';
import { onePerson, tellStart } from './opening.ts';
import { during, type Right, type Stage } from './right.ts';

/** An erasure that an agent had to approve has its withdrawal period from now on. */
const setWithdrawalPeriod: Stage = async (run, { clock, windowDays, deadlines }) => {
  if (run.request.windowEndsAt) return 'done';
  await run.step('set_window', async () => ({
    set: { windowEndsAt: windowEnd(clock.now(), run.request.dueAt, windowDays, deadlines) },
  }));
  return 'done';
};

/** From here on the data is not used any more; the withdrawal period begins, unless the customer waived it. */
const startWithdrawalPeriod: Stage = async (run, context) => {
  await stopProcessing(run, context);
  if (run.request.windowWaivedAt) await run.move('in_progress', 'started_without_window');
  else await run.move('scheduled', 'window_started');
  return null;
};

/** Waits for the end of the withdrawal period, and warns everybody concerned two days before it. */
const awaitWithdrawalPeriod: Stage = async (run, context) => {
  const now = context.clock.now();
  const end = run.request.windowEndsAt ?? now;
  const warnAt = after(end, -LAST_WARNING_MS);
  if (warnAt > now) return warnAt;
  await warnBeforeErasure(run, context);
  if (end > now) return end;
  await run.move('in_progress', 'window_ended');
  return null;
};

/**
 * The order that the contract promises: everything but the contact record; proof; what we hold ourselves; the final email,
 * accepted by the mail server; the contact record; proof; done.
 */
export const erase = async (run: Run, context: JobContext): Promise<NextLook> => {
  if (run.request.hold) return setAside(run, context, 'legal_hold');
  const exportPending = await pendingExport(run, context);
  if (exportPending) return exportPending;

  await countUnattributable(run, context);
  await warnBeforeErasure(run, context);
  await gatherAgain(run, context);
  await eraseFromSources(run, context, 'all_but_contact');
  if (run.request.hold) return setAside(run, context, 'legal_hold');
  await proveAbsence(run, context, 'all_but_contact');
  await takeAlong(run, context);
  await sendFinalEmail(run, context);
  await eraseFromSources(run, context, 'contact');
  await proveAbsence(run, context, 'contact');
  // What was asked for or posted in the meantime.
  await takeAlong(run, context);
  await context.outboxRows.takeBack({ requestId: String(run.request._id) });
  await run.tell('tell:erased', reportNote(reportOf(run, context), trashIn(context, 'en')));
  await noteUnattributable(run);
  return finish(run, 'erased');
};

/**
 * Access before erasure: an export of the same person that is being built, or not downloaded yet, comes first. Answers
 * when to look again.
 */
const pendingExport = async (run: Run, context: JobContext): Promise<Date | undefined> => {
  const { exports, clock, sealer } = context;
  const subject = subjectOf(sealer, run.request);
  if (subject === undefined || run.has('erase:all_but_contact:begun')) return undefined;
  for (const other of await requestsOfSubject(context, subject.subjectId)) {
    if (KINDS[other.kind].asksFor !== 'copy') continue;
    if (other.state === 'filed' || other.state === 'in_progress') return after(clock.now(), 5 * SECOND);
    const ready = await exports.find(exportIdOf(String(other._id)));
    if (ready?.state === 'ready' && ready.expiresAt > clock.now()) return after(clock.now(), MINUTE);
  }
  await run.step('erase:all_but_contact:begun', async () => ({}));
  return undefined;
};

/** Erasure (Art. 17 GDPR): nothing is done with the data during the withdrawal period; then it is erased, with proof. */
export const erasure: Right = {
  version: 1,
  stages: [
    ...during('filed', onePerson, setWithdrawalPeriod, tellStart, startWithdrawalPeriod),
    ...during('scheduled', awaitWithdrawalPeriod),
    ...during('in_progress', erase),
  ],
  // Whether or not it is recorded as stopped: the worker may have lost the request before it could record that.
  undo: async (run, context) => {
    if (run.has('gather_identifiers')) await resumeProcessing(run, context);
  },
};
