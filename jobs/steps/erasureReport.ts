import type { Language } from '../../domain/language.ts';
import { after, DAY } from '../../observe/clock.ts';
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

/** What no erasure reaches, because it was deleted before and nobody can say any more whose it is; and until when it is there. */
export const trashIn = (
  { sources, clock }: Pick<JobContext, 'sources' | 'clock'>,
  language: Language,
): { title: string; until: Date }[] =>
  sources.flatMap(({ trash, facts }) => {
    const title = facts.find(({ category }) => category === trash?.category)?.title;
    return trash && title
      ? [{ title: textIn(title, language), until: after(clock.now(), trash.days * DAY) }]
      : [];
  });

/** The report for the agents, in English like all their notes. */
export const reportNote = (report: ErasureReport, trash: ReturnType<typeof trashIn>): string => {
  const { erased, kept } = inWords(report, 'en');
  return [
    'Erased, and proved by a fresh query in every source:',
    ...erased.map((line) => `- ${line.title}: ${line.count}`),
    ...(kept.length > 0 ? ['Kept by law:'] : []),
    ...kept.map(
      (line) =>
        `- ${line.title}: ${line.count}, ${line.legalBasis}, until ${line.until.toISOString().slice(0, 10)}`,
    ),
    ...trash.map(
      ({ title, until }) =>
        `Not reached: what somebody had deleted before under "${title}". Nothing says any more whose it is, and it disappears by itself by ${until.toISOString().slice(0, 10)}. Whoever wants it gone now deletes it for good in the list of deleted tickets.`,
    ),
  ].join('\n');
};
