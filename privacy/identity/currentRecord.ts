import type { Subject } from '../../domain/subject.ts';
import type { DataSource } from '../../integrations/sources/source.ts';
import type { FindSubjects } from './findSubjects.ts';

/** A person as their record is now, found again by their immutable id; nobody where the record is gone. */
export type CurrentRecord = (known: Subject) => Promise<Subject | undefined>;

/** @throws AppError of the source that does not answer */
export const createCurrentRecord =
  (sources: readonly DataSource[], findSubjects: FindSubjects): CurrentRecord =>
  async (known) => {
    const asked = { subjectId: known.subjectId, addresses: known.addressesOnFile, keys: {} };
    const gathered = await Promise.all(
      sources.filter(({ identity }) => identity).map((source) => source.gatherIdentifiers(asked)),
    );
    for (const address of new Set(gathered.flatMap(({ addresses }) => addresses))) {
      const found = (await findSubjects(address)).find(({ subjectId }) => subjectId === known.subjectId);
      if (found) return found;
    }
    return undefined;
  };
