import type { Language } from '../../domain/language.ts';
import { openField, type SealedContents } from '../../privacy/records/sealedFields.ts';
import { textIn } from '../../privacy/requests/previewScope.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';

/** What an erasure has deleted so far, and what the law keeps. */
export type ErasureReport = SealedContents['report'];

export const reportOf = (run: Run, { sealer }: JobContext): ErasureReport =>
  openField(sealer, run.request, 'report') ?? { erased: [], kept: [] };

/** The report in one language; lines with the same title are added up. */
export const inWords = ({ erased, kept }: ErasureReport, language: Language) => {
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

/** The report for the agents, in English like all their notes. */
export const reportNote = (report: ErasureReport): string => {
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
