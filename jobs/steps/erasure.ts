import type { Language } from '../../domain/language.ts';
import type { SubjectIdentifiers } from '../../domain/subject.ts';
import { AppError } from '../../errors.ts';
import type { DataSource, ErasurePhase } from '../../integrations/sources/source.ts';
import { after, DAY, MINUTE } from '../../observe/clock.ts';
import { exportIdOf } from '../../privacy/exports/places.ts';
import { requestsOfSubject } from '../../privacy/records/requestsOf.ts';
import { openField, type SealedContents, sealFor, subjectOf } from '../../privacy/records/sealedFields.ts';
import { gatherIdentifiers } from '../../privacy/requests/gatherIdentifiers.ts';
import { textIn } from '../../privacy/requests/previewScope.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { finish } from './finish.ts';
import { noteOnTicket } from './ticket.ts';
import { warnBeforeErasure } from './warnings.ts';

/** Everything that can be stopped for the time of the window. */
const ALL_SERVICES = ['all'];
/** So long the last mail is tried; then the data goes all the same, with a note. */
const LAST_MAIL_PATIENCE_MS = 7 * DAY;

type Report = SealedContents['report'];

/** Gathers by which keys the sources know the person, before anything is erased: a retry still has them. */
export const gather = async (run: Run, { sources, sealer }: JobContext): Promise<SubjectIdentifiers> => {
  await run.step('gather_identifiers', async () => {
    const subject = subjectOf(sealer, run.request);
    if (!subject) throw new AppError('subject_key_empty', 'The request names no single person.');
    const known = await gatherIdentifiers(sources, subject);
    return { seal: { identifiers: sealFor(sealer, run.request, 'identifiers', known) } };
  });
  const known = openField(sealer, run.request, 'identifiers');
  if (!known) throw new AppError('subject_key_empty', 'The identifiers of this request are gone.');
  return known;
};

const switchProcessing = (step: string, stopped: boolean) => async (run: Run, context: JobContext) => {
  const known = await gather(run, context);
  await run.step(step, async () => {
    let changed = 0;
    for (const source of context.sources) {
      changed += (await source.restrict(known, ALL_SERVICES, stopped, context.clock.now())).changed;
    }
    return { detail: { changed } };
  });
};

/** During the window nothing is deleted and nothing is done with the data. */
export const stopProcessing = switchProcessing('stop_processing', true);
export const resumeProcessing = switchProcessing('resume_processing', false);

/**
 * Erasure in the contract's order: all but the contact record; proof; the last mail, accepted by the mail server; the
 * contact record; proof; done.
 */
export const erase = async (run: Run, context: JobContext): Promise<NextLook> => {
  if (run.request.hold) return stopForHold(run, context);
  const exportPending = await pendingExport(run, context);
  if (exportPending) return exportPending;

  await gather(run, context);
  await warnBeforeErasure(run, context);
  await eraseFromSources(run, context, 'all_but_contact');
  if (run.request.hold) return stopForHold(run, context);
  await prove(run, context, 'all_but_contact');
  await sendLastMail(run, context);
  await eraseFromSources(run, context, 'contact');
  await prove(run, context, 'contact');
  const report = reportOf(run, context);
  await noteOnTicket(run, context, 'erased', reportNote(report));
  return finish(run, context, 'erased');
};

const stopForHold = async (run: Run, { clock }: JobContext): Promise<NextLook> => {
  await run.move('needs_attention', 'legal_hold', {
    set: { attention: { reason: 'legal_hold', since: clock.now(), returnTo: 'in_progress' } },
  });
  return null;
};

/** Access before erasure: an export of the same person that is being made or waits for its download goes first. */
const pendingExport = async (run: Run, context: JobContext): Promise<Date | undefined> => {
  const { exports, clock, sealer } = context;
  const subject = subjectOf(sealer, run.request);
  if (subject === undefined || run.has('erase:all_but_contact:begun')) return undefined;
  for (const other of await requestsOfSubject(context, subject.subjectId)) {
    if (other.kind !== 'access' && other.kind !== 'portability') continue;
    if (other.state === 'filed' || other.state === 'in_progress') return after(clock.now(), MINUTE / 12);
    const ready = await exports.find(exportIdOf(String(other._id)));
    if (ready?.state === 'ready' && ready.expiresAt > clock.now()) return after(clock.now(), MINUTE);
  }
  await run.step('erase:all_but_contact:begun', async () => ({}));
  return undefined;
};

/** Each source is a step of its own; a source that fails is tried again while the others are already done. */
const eraseFromSources = async (run: Run, context: JobContext, phase: ErasurePhase): Promise<void> => {
  const failures: unknown[] = [];
  for (const source of context.sources) {
    if (run.request.hold) return;
    try {
      await eraseFrom(source, run, context, phase);
    } catch (error) {
      if (error instanceof AppError && error.code === 'lease_lost') throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};

const eraseFrom = (source: DataSource, run: Run, context: JobContext, phase: ErasurePhase) =>
  run.step(`erase:${phase}:${source.name}`, async () => {
    const known = await gather(run, context);
    const { erased, kept } = await source.erase(known, phase, context.clock.now());
    const before = reportOf(run, context);
    const report: Report = {
      erased: [...before.erased, ...erased.map(({ title, count }) => ({ title, count }))],
      kept: before.kept,
    };
    const count = erased.reduce((sum, line) => sum + line.count, 0);
    return {
      seal: { report: sealFor(context.sealer, run.request, 'report', report) },
      detail: { source: source.name, phase, erased: count, kept: kept.length },
    };
  });

/** Fresh queries in every source: the only thing that counts. A remainder is erased again, then somebody is asked. */
const prove = async (run: Run, context: JobContext, phase: ErasurePhase): Promise<void> => {
  const before = reportOf(run, context);
  await run.step(`prove:${phase}`, async () => {
    const known = await gather(run, context);
    const kept: Report['kept'] = [];
    let checked = 0;
    for (const source of context.sources) {
      const proof = await proveOne(source, known, phase, context);
      checked += 1;
      kept.push(
        ...proof.kept.map(({ title, count, legalBasis, until }) => ({
          title,
          count,
          legalBasis,
          until,
        })),
      );
    }
    const report: Report = { erased: before.erased, kept };
    return {
      seal: { report: sealFor(context.sealer, run.request, 'report', report) },
      detail: { phase, sources: checked },
    };
  });
};

const proveOne = async (
  source: DataSource,
  known: SubjectIdentifiers,
  phase: ErasurePhase,
  { clock }: JobContext,
) => {
  const proof = await source.verifyAbsence(known, phase, clock.now());
  if (proof.absent) return proof;
  // A row came back while we erased: once more, then the request waits and somebody sees it.
  await source.erase(known, phase, clock.now());
  const again = await source.verifyAbsence(known, phase, clock.now());
  if (again.absent) return again;
  const left = again.remaining.map((line) => `${line.category} (${line.count})`).join(', ');
  throw new AppError('source_refused', `After the erasure ${source.name} still holds: ${left}.`, {
    retryable: true,
  });
};

const reportOf = (run: Run, { sealer }: JobContext): Report =>
  openField(sealer, run.request, 'report') ?? { erased: [], kept: [] };

/** It must be accepted before the address itself goes. After seven days the data goes all the same. */
const sendLastMail = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const told = inWords(reportOf(run, context), request.language);
  try {
    const outcome = await emailDataSubject(run, context, 'erasure_done', () => ({
      template: 'erasureDone',
      reference: request.reference,
      ...told,
    }));
    if (outcome !== 'sent')
      await lastMailFailed(run, context, 'The mail server refused the last mail for good.');
  } catch (error) {
    const begun =
      request.steps.find((step) => step.name === 'erase:all_but_contact:begun')?.at ?? request.receivedAt;
    if (after(begun, LAST_MAIL_PATIENCE_MS) > context.clock.now()) throw error;
    await lastMailFailed(run, context, 'The last mail was not accepted by the mail server in seven days.');
  }
};

/** The data goes all the same; somebody hears of it. */
const lastMailFailed = async (run: Run, context: JobContext, why: string): Promise<void> => {
  context.logger.error('the last mail could not be delivered, erasing all the same', {
    reference: run.request.reference,
  });
  await noteOnTicket(run, context, 'last_mail_failed', `${why} The erasure went on without it.`);
};

/** The report in one language; lines of one title are one line. */
const inWords = ({ erased, kept }: Report, language: Language) => {
  const counts = new Map<string, number>();
  for (const line of erased) {
    const title = textIn(line.title, language);
    counts.set(title, (counts.get(title) ?? 0) + line.count);
  }
  return {
    erased: [...counts].filter(([, count]) => count > 0).map(([title, count]) => ({ title, count })),
    kept: kept.map((line) => ({
      ...line,
      title: textIn(line.title, language),
      legalBasis: textIn(line.legalBasis, language),
    })),
  };
};

/** For the agents, in English as the desk is. */
const reportNote = (report: Report): string => {
  const { erased, kept } = inWords(report, 'en');
  return [
    'Erased, and proved by a fresh query in every source:',
    ...erased.map((line) => `- ${line.title}: ${line.count}`),
    ...(kept.length > 0 ? ['Kept by law:'] : []),
    ...kept.map(
      (line) =>
        `- ${line.title}: ${line.count}, ${line.legalBasis}, until ${line.until.toISOString().slice(0, 10)}`,
    ),
  ].join('\n');
};
