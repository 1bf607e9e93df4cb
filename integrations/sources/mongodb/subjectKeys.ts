import type { SubjectIdentifiers } from '../../../domain/subject.ts';
import { AppError } from '../../../errors.ts';
import { EMAIL } from '../declaration.ts';
import { at, type MongoContext, rowsOf } from './context.ts';
import { storedValues } from './storedValues.ts';
import { subjectIdsOf } from './subjectIdOf.ts';

/** Identifier -> values: everything by which rows may be asked for. Never empty, every value a non-empty string. */
export type SubjectKeys = ReadonlyMap<string, readonly string[]>;

/** How addresses are compared: trimmed, lower case, composed. */
export const normaliseAddress = (address: string): string => address.normalize('NFC').trim().toLowerCase();

/**
 * Every identifier of a person, checked before any query is sent: an `undefined`, an object or an empty text in a filter
 * would match other people's rows, or all. Throws `subject_key_empty`.
 */
export const checkedKeys = (subject: SubjectIdentifiers, context: MongoContext): SubjectKeys => {
  const keys = new Map<string, string[]>();
  const add = (identifier: string, values: unknown): void => {
    if (!Array.isArray(values)) throw emptyKey(identifier);
    const usable = values.map((value) => usableKey(value, identifier));
    if (usable.length > 0) keys.set(identifier, [...new Set([...(keys.get(identifier) ?? []), ...usable])]);
  };
  add('subjectId', [subject.subjectId]);
  keys.delete('subjectId');
  add(EMAIL, subject.addresses);
  keys.set(EMAIL, (keys.get(EMAIL) ?? []).map(normaliseAddress));
  for (const [identifier, values] of Object.entries(subject.keys ?? {})) {
    if (identifier === EMAIL) throw emptyKey('email (addresses belong into "addresses")');
    add(identifier, values);
  }
  const own = ownKey(subject.subjectId, context);
  if (own) add(own.identifier, [own.value]);
  if ([...keys.values()].every((values) => values.length === 0)) throw emptyKey('every identifier');
  return keys;
};

/** One value for a filter. Throws `subject_key_empty` for anything but a non-empty string. */
export const usableKey = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value.trim() === '') throw emptyKey(what);
  return value;
};

const emptyKey = (what: string): AppError =>
  new AppError('subject_key_empty', `A subject key is empty or no text: ${what}. No query was sent.`, {
    remedy: 'To resolve, find out which record lacks its key; nothing is searched or erased without one.',
  });

/** The primary key inside "accounts:A100234", where this source names persons with that prefix. */
const ownKey = (
  subjectId: string,
  context: MongoContext,
): { identifier: string; value: string } | undefined => {
  const prefix = subjectId.split(':', 1)[0] ?? '';
  const home = context.collections.find(({ identity }) => identity?.subjectPrefix === prefix);
  if (!home?.identity || !subjectId.includes(':')) return undefined;
  return { identifier: home.identity.identifier, value: subjectId.slice(prefix.length + 1) };
};

/**
 * The same keys without the addresses that somebody else has on file today: a shared or reassigned address proves
 * nothing about whose a row is, so it finds none.
 */
export const withoutSharedAddresses = async (
  context: MongoContext,
  subjectId: string,
  keys: SubjectKeys,
): Promise<SubjectKeys> => {
  const addresses = keys.get(EMAIL) ?? [];
  if (addresses.length === 0) return keys;
  const shared = new Set<string>();
  for (const declaration of context.collections) {
    const { identity } = declaration;
    if (!identity) continue;
    const rows = await rowsOf(context, declaration.collection)
      .find({ [identity.address]: { $in: storedValues(addresses, 'string') } })
      .toArray();
    for (const row of rows)
      if (!subjectIdsOf(context, identity, row).includes(subjectId))
        shared.add(String(at(row, identity.address)));
  }
  return shared.size === 0
    ? keys
    : new Map([...keys, [EMAIL, addresses.filter((address) => !shared.has(address))]]);
};
