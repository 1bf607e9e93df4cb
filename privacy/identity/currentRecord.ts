import type { Subject } from '../../domain/subject.ts';
import { isAppError } from '../../errors.ts';
import type { Ownership } from '../../integrations/sources/ownership.ts';
import type { DataSource } from '../../integrations/sources/source.ts';

/** A person as their record is now, found again by their immutable id; nobody where the record is gone. */
export type CurrentRecord = (known: Subject) => Promise<Subject | undefined>;

/** @throws AppError of the source that does not answer */
export const createCurrentRecord =
  (sources: readonly DataSource[], ownership: Pick<Ownership, 'holdersOf'>): CurrentRecord =>
  async ({ subjectId }) => {
    for (const address of await addressesOf(sources, subjectId)) {
      const found = (await ownership.holdersOf(address)).find((holder) => holder.subjectId === subjectId);
      if (found) return found;
    }
    return undefined;
  };

const addressesOf = async (sources: readonly DataSource[], subjectId: string): Promise<string[]> => {
  const found: string[] = [];
  for (const source of sources) {
    const key = source.keyOf(subjectId);
    if (!key) continue;
    try {
      found.push(...(await source.gatherIdentifiers({ subjectId, identifiers: [key] })).addresses);
    } catch (error) {
      if (!isAppError(error, 'subject_record_missing')) throw error;
    }
  }
  return found;
};
