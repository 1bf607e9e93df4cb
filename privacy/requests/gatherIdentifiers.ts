import type { Subject, SubjectIdentifiers } from '../../domain/subject.ts';
import type { DataSource } from '../../integrations/sources/source.ts';

const MAX_ROUNDS = 4;

/** What is known of a person before any source was asked for more. */
export const firstIdentifiers = (subject: Subject): SubjectIdentifiers => ({
  subjectId: subject.subjectId,
  addresses: [
    ...subject.addressesOnFile,
    ...(subject.previousAddress === undefined ? [] : [subject.previousAddress]),
  ],
  keys: {},
});

const sizeOf = (known: SubjectIdentifiers): number =>
  known.addresses.length + Object.values(known.keys).reduce((sum, values) => sum + values.length, 0);

/**
 * Asks every source what it knows of the person until nothing new comes: one source's key (a customer number) opens
 * another's records.
 */
export const gatherIdentifiers = async (
  sources: readonly DataSource[],
  subject: Subject,
): Promise<SubjectIdentifiers> => {
  let known = firstIdentifiers(subject);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = sizeOf(known);
    for (const source of sources) known = await source.gatherIdentifiers(known);
    if (sizeOf(known) === before) break;
  }
  return known;
};
