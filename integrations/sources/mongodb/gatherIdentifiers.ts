import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import {
  ADDRESS,
  type Identifier,
  type SubjectIdentifiers,
  withIdentifiers,
} from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { CollectionDeclaration, IdentityFields } from '../declaration.ts';
import type { Gathered } from '../source.ts';
import { selectingKeys } from '../subjectKeys.ts';
import { at, type MongoContext, type Row, rowsOf } from './context.ts';
import { asIdentifier, valuesOfAnyType } from './storedValues.ts';
import { subjectFilter } from './subjectFilter.ts';
import { ownSubjectId } from './subjectIdOf.ts';

/** A key may lead to a row that holds another key; chains longer than this are no longer one person's. */
const ROUNDS = 4;

/** The primary key inside "accounts:A100234", where this source names persons with that prefix. */
export const keyOf = (context: MongoContext, subjectId: string): Identifier | undefined => {
  const home = homeOf(context, subjectId);
  return home && { kind: home.identity.identifier, value: home.key, strength: 'key' };
};

const homeOf = (
  { collections }: MongoContext,
  subjectId: string,
): { declaration: CollectionDeclaration; identity: IdentityFields; key: string } | undefined => {
  const [prefix = '', ...rest] = subjectId.split(':');
  const key = rest.join(':');
  const declaration = collections.find(({ identity }) => identity?.subjectPrefix === prefix);
  return declaration?.identity && key !== ''
    ? { declaration, identity: declaration.identity, key }
    : undefined;
};

/** Follows the declared keys from row to row until nothing new turns up. */
export const gatherIdentifiers = async (
  context: MongoContext,
  known: SubjectIdentifiers,
): Promise<Gathered> => {
  let all = known;
  const addresses = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = all.identifiers.length;
    for (const { kind, value } of await yielded(context, all)) {
      if (kind === ADDRESS) addresses.add(normaliseAddress(value));
      else all = withIdentifiers(all, [{ kind, value, strength: 'key' }]);
    }
    if (all.identifiers.length === before) break;
  }
  await checkOwnRecord(context, all);
  const keys = all.identifiers.filter((one) => !known.identifiers.includes(one));
  return { keys: [...keys], addresses: [...addresses] };
};

const yielded = async (context: MongoContext, known: SubjectIdentifiers) => {
  const keys = selectingKeys(known, context.name);
  const found: { kind: string; value: string }[] = [];
  for (const declaration of context.collections) {
    const filter = declaration.yields.length > 0 ? subjectFilter(declaration, keys) : undefined;
    if (!filter) continue;
    const projection = Object.fromEntries(declaration.yields.map(({ field }) => [field, 1]));
    for await (const row of rowsOf(context, declaration.collection).find(filter, { projection }))
      for (const { field, identifier } of declaration.yields) {
        const value = asIdentifier(at(row, field));
        if (value !== undefined) found.push({ kind: identifier, value });
      }
  }
  return found;
};

/**
 * The record by which this source has named the person must be among what their keys lead to: where it is not, nothing that
 * is found, and nothing that is not, means anything.
 */
const checkOwnRecord = async (context: MongoContext, known: SubjectIdentifiers): Promise<void> => {
  const home = homeOf(context, known.subjectId);
  if (!home) return;
  const { declaration, identity, key } = home;
  const rows = rowsOf(context, declaration.collection);
  const isOwn = (row: Row): boolean => ownSubjectId(identity, row) === known.subjectId;
  const filter = subjectFilter(declaration, selectingKeys(known, context.name));
  if (filter && (await rows.find(filter).toArray()).some(isOwn)) return;
  const there = await rows.find({ [identity.key]: { $in: valuesOfAnyType(key) } }).toArray();
  if (!there.some(isOwn))
    throw new AppError('subject_record_missing', 'The record by which this person was found is gone.', {
      remedy: `To resolve, see in "${declaration.collection}" of source "${context.name}" what became of it, and decide by hand.`,
    });
  throw new AppError(
    'source_misdeclared',
    `The keys of "${declaration.collection}" do not lead back to the record by which a person was found.`,
    {
      remedy: `To resolve, compare "matches" and "keyType" of this collection with what is stored: npm run sources:check.`,
    },
  );
};
