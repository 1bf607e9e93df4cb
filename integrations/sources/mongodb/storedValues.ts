import { ObjectId } from 'mongodb';
import type { Match } from '../declaration.ts';

/** Identifiers as they are stored. What cannot be stored that way matches nothing and is left out. */
export const storedValues = (values: readonly string[], type: Match['type'] = 'string'): unknown[] => {
  if (type === 'number') return values.map(Number).filter(Number.isFinite);
  if (type === 'objectId')
    return values.filter((value) => ObjectId.isValid(value)).map((value) => new ObjectId(value));
  return [...values];
};
