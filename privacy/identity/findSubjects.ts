import type { Subject } from '../../domain/subject.ts';
import { AppError } from '../../errors.ts';
import type { DataSource } from '../../integrations/sources/source.ts';

export type FindSubjects = (address: string) => Promise<Subject[]>;

/**
 * Who has this address on file: asks the sources that the data map marks `identity`, in their order, and answers 0..n
 * people, each once.
 * @throws AppError of the source that does not answer: half an answer could be the wrong person.
 */
export const createFindSubjects =
  (sources: readonly DataSource[]): FindSubjects =>
  async (address) => {
    if (address === '') throw new AppError('subject_key_empty', 'An empty address may find anybody.');
    const found = await Promise.all(
      sources.filter((source) => source.identity).map((source) => source.findSubjects(address)),
    );
    const subjects = new Map<string, Subject>();
    for (const subject of found.flat()) {
      if (!subjects.has(subject.subjectId)) subjects.set(subject.subjectId, subject);
    }
    return [...subjects.values()];
  };
