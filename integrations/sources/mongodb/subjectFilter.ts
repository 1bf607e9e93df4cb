import type { Filter } from 'mongodb';
import type { CollectionDeclaration } from '../declaration.ts';
import type { Row } from './context.ts';
import { storedValues } from './storedValues.ts';
import { ownSubjectId } from './subjectIdOf.ts';
import type { SubjectKeys } from './subjectKeys.ts';

/**
 * The filter for a person's rows in one collection, or nothing where none of the person's identifiers leads there. It
 * holds only `$eq`-like comparisons with checked texts: no expression ever comes from input.
 */
export const subjectFilter = (
  declaration: CollectionDeclaration,
  keys: SubjectKeys,
): Filter<Row> | undefined => {
  const alternatives = declaration.matches.flatMap(({ field, identifier, type, onlyWithout }) => {
    const values = storedValues(keys.get(identifier) ?? [], type);
    if (values.length === 0) return [];
    const equal = values.length === 1 ? { $eq: values[0] } : { $in: values };
    // null also means "absent" here
    const unlinked = Object.fromEntries((onlyWithout ?? []).map((link) => [link, { $eq: null }]));
    return [{ [field]: equal, ...unlinked }];
  });
  if (alternatives.length === 0) return undefined;
  return (alternatives.length === 1 ? alternatives[0] : { $or: alternatives }) as Filter<Row>;
};

/** The row that stands for the person and gives the last mail its address. */
export const isContactRow = (declaration: CollectionDeclaration, subjectId: string, row: Row): boolean => {
  const { identity } = declaration;
  if (!declaration.contact || !identity) return false;
  return ownSubjectId(identity, row) === subjectId;
};
