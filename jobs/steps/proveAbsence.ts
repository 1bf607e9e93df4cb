import type { SubjectIdentifiers } from '../../domain/identifiers.ts';
import { AppError } from '../../errors.ts';
import type { DataSource, ErasurePhase } from '../../integrations/sources/source.ts';
import { sealFor } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { type ErasureReport, reportOf } from './erasureReport.ts';
import { gather } from './gather.ts';
import { progressOf } from './progressOf.ts';

/** Asks every source afresh, whatever it said about its deletion; nothing else counts as proof. */
export const proveAbsence = async (run: Run, context: JobContext, phase: ErasurePhase): Promise<void> => {
  const before = reportOf(run, context);
  await run.step(`prove:${phase}`, async () => {
    const known = await gather(run, context);
    const kept: ErasureReport['kept'] = [];
    let checked = 0;
    for (const source of context.sources) {
      const proof = await proveOne(source, known, phase, run, context);
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
    const report: ErasureReport = { erased: before.erased, kept };
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
  run: Run,
  context: JobContext,
) => {
  const { clock } = context;
  const progress = progressOf(`prove:${phase}:${source.name}`, run, context);
  const eraseAgain = async (): Promise<void> => {
    await source.erase(known, phase, clock.now(), progress);
    if (progress.read()) await progress.write('');
  };
  // Begun at an earlier look: what is half gone must not pass for gone.
  if (progress.read()) await eraseAgain();
  const proof = await source.verifyAbsence(known, phase, clock.now());
  if (proof.absent) return proof;
  // A row came back while we erased: try once more; if it is still there, the request fails and is retried later.
  await eraseAgain();
  const again = await source.verifyAbsence(known, phase, clock.now());
  if (again.absent) return again;
  const left = again.remaining.map((line) => `${line.category} (${line.count})`).join(', ');
  throw new AppError('source_refused', `After the erasure ${source.name} still holds: ${left}.`, {
    retryable: true,
  });
};
