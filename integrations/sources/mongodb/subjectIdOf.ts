import type { IdentityFields } from '../declaration.ts';
import { asIdentifier, at, type MongoContext, type Row } from './context.ts';

/** The row as a person of its own: "<prefix>:<primary key>". `undefined` for a row without a usable key. */
export const ownSubjectId = (identity: IdentityFields, row: Row): string | undefined => {
  const key = asIdentifier(at(row, identity.key));
  return key === undefined ? undefined : `${identity.subjectPrefix}:${key}`;
};

/** Everyone whom the row may stand for: the linked person first, then the row itself. */
export const subjectIdsOf = (context: MongoContext, identity: IdentityFields, row: Row): string[] => {
  const link = identity.linkedTo;
  const linked = link && asIdentifier(at(row, link.field));
  const other =
    link && context.collections.find(({ collection }) => collection === link.collection)?.identity;
  const own = ownSubjectId(identity, row);
  return [
    ...(linked !== undefined && other ? [`${other.subjectPrefix}:${linked}`] : []),
    ...(own === undefined ? [] : [own]),
  ];
};
