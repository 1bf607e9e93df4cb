import type { Subject } from '../../domain/subject.ts';
import { isAppError } from '../../errors.ts';
import type { DataSource } from '../../integrations/sources/source.ts';
import { firstIdentifiers } from '../requests/gatherIdentifiers.ts';

/**
 * Ids of the people of whom something is held that the data map marks sensitive. A source that does not answer counts as
 * holding all that it may hold: more proof is asked for rather than less.
 */
export const whoHasSensitiveData = async (
  sources: readonly DataSource[],
  people: readonly Subject[],
): Promise<string[]> => {
  const delicate = sources.filter(({ facts }) => facts.some(({ sensitive }) => sensitive === true));
  if (delicate.length === 0) return [];
  const found = await Promise.all(
    people.map(async (subject) => {
      const holds = await Promise.all(delicate.map((source) => holdsSensitive(source, subject)));
      return holds.includes(true) ? [subject.subjectId] : [];
    }),
  );
  return found.flat();
};

const holdsSensitive = async (source: DataSource, subject: Subject): Promise<boolean> => {
  const sensitive = new Set(source.facts.filter((facts) => facts.sensitive).map(({ category }) => category));
  try {
    const known = await source.gatherIdentifiers(firstIdentifiers(subject));
    return (await source.find(known)).some(({ category, count }) => count > 0 && sensitive.has(category));
  } catch (error) {
    if (isAppError(error, 'source_unreachable')) return true;
    throw error;
  }
};
