import type { IdentityFields } from '../declaration.ts';
import { at, type Row } from './context.ts';
import { asIdentifier } from './storedValues.ts';

/** The row as a person of its own: "<prefix>:<primary key>". `undefined` for a row without a usable key. */
export const ownSubjectId = (identity: IdentityFields, row: Row): string | undefined => {
  const key = asIdentifier(at(row, identity.key));
  return key === undefined ? undefined : `${identity.subjectPrefix}:${key}`;
};
