import { normaliseAddress } from '../../domain/emailAddress/sameMailbox.ts';
import { ADDRESS, type SubjectIdentifiers, selects } from '../../domain/identifiers.ts';
import { AppError } from '../../errors.ts';

/** Kind -> values by which rows are selected. Never empty, every value a non-empty string. */
export type SubjectKeys = ReadonlyMap<string, readonly string[]>;

/**
 * Every identifier that selects, checked before any query is sent: an `undefined`, an object or an empty text in a filter
 * would match other people's rows, or all.
 * @throws AppError `subject_key_empty`
 */
export const selectingKeys = (known: SubjectIdentifiers, source: string): SubjectKeys => {
  usableKey(known.subjectId, 'subjectId');
  if (!Array.isArray(known.identifiers)) throw emptyKey('identifiers');
  const keys = new Map<string, string[]>();
  for (const one of known.identifiers) {
    const kind = usableKey(one.kind, 'kind');
    const value = usableKey(one.value, kind);
    if (!selects(one) || (one.within !== undefined && one.within !== source)) continue;
    const stored = kind === ADDRESS ? normaliseAddress(value) : value;
    keys.set(kind, [...new Set([...(keys.get(kind) ?? []), stored])]);
  }
  if (keys.size === 0) throw emptyKey('every identifier');
  return keys;
};

/** One value for a filter. @throws AppError `subject_key_empty` for anything but a non-empty string */
export const usableKey = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value.trim() === '') throw emptyKey(what);
  return value;
};

const emptyKey = (what: string): AppError =>
  new AppError('subject_key_empty', `A subject key is empty or no text: ${what}. No query was sent.`, {
    remedy: 'To resolve, find out which record lacks its key; nothing is searched or erased without one.',
  });
