import { AppError } from '../../errors.ts';
import type { DataSource, ErasurePhase } from '../../integrations/sources/source.ts';
import { sealFor } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { type ErasureReport, reportOf } from './erasureReport.ts';
import { gather } from './gather.ts';
import { progressOf } from './progressOf.ts';

/**
 * Each source is a step of its own: when one fails, the others still go on, and only that one is tried again. Stops at a
 * legal hold.
 */
export const eraseFromSources = async (run: Run, context: JobContext, phase: ErasurePhase): Promise<void> => {
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

const eraseFrom = (source: DataSource, run: Run, context: JobContext, phase: ErasurePhase) => {
  const step = `erase:${phase}:${source.name}`;
  return run.step(step, async () => {
    const known = await gather(run, context);
    const progress = progressOf(step, run, context);
    const { erased, kept } = await source.erase(known, phase, context.clock.now(), progress);
    const before = reportOf(run, context);
    const report: ErasureReport = {
      erased: [...before.erased, ...erased.map(({ title, count }) => ({ title, count }))],
      kept: before.kept,
    };
    const count = erased.reduce((sum, line) => sum + line.count, 0);
    return {
      seal: { report: sealFor(context.sealer, run.request, 'report', report) },
      detail: { source: source.name, phase, erased: count, kept: kept.length },
    };
  });
};
