import type { Subject } from '../../domain/subject.ts';
import { isAppError } from '../../errors.ts';
import type { Ownership } from '../../integrations/sources/ownership.ts';
import type { DataSource, Holding } from '../../integrations/sources/source.ts';

/**
 * Ids of the people of whom something is held that the data map marks sensitive. A source that does not answer counts as
 * holding all that it may hold: more proof is asked for rather than less. So does a remote one, for which no chat waits.
 */
export const whoHasSensitiveData = async (
  { sources, ownership }: { sources: readonly DataSource[]; ownership: Pick<Ownership, 'establish'> },
  people: readonly Subject[],
): Promise<string[]> => {
  const delicate = sources.filter(({ facts }) => facts.some(({ sensitive }) => sensitive === true));
  if (delicate.length === 0) return [];
  const found = await Promise.all(
    people.map(async (subject) => {
      const known = ownership.establish(subject);
      const holds = await Promise.all(
        delicate.map((source) =>
          orTrue(
            async () => source.remote === true || holdsSensitive(source, await source.find(await known)),
          ),
        ),
      );
      return holds.includes(true) ? [subject.subjectId] : [];
    }),
  );
  return found.flat();
};

const holdsSensitive = (source: DataSource, found: Holding[]): boolean => {
  const sensitive = new Set(source.facts.filter((facts) => facts.sensitive).map(({ category }) => category));
  return found.some(({ category, count }) => count > 0 && sensitive.has(category));
};

/** Whoever cannot be asked now, or whose record is gone meanwhile, is not asked less for it. */
const orTrue = async (work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error, 'source_unreachable') || isAppError(error, 'subject_record_missing')) return true;
    throw error;
  }
};
