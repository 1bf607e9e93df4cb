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

/** Where this source keeps the record by which it has named a person. */
interface Home {
  declaration: CollectionDeclaration;
  identity: IdentityFields;
  key: string;
}

const homeOf = ({ collections }: MongoContext, subjectId: string): Home | undefined => {
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
  const home = homeOf(context, known.subjectId);
  const walk: Walk = { asked: new Map(), metOwn: false, ...(home && { home }) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = all.identifiers.length;
    for (const { kind, value } of await yielded(context, all, walk)) {
      if (kind === ADDRESS) addresses.add(normaliseAddress(value));
      else all = withIdentifiers(all, [{ kind, value, strength: 'key' }]);
    }
    if (all.identifiers.length === before) break;
  }
  if (home && !walk.metOwn) await checkOwnRecord(context, all, home);
  const keys = all.identifiers.filter((one) => !known.identifiers.includes(one));
  return { keys: [...keys], addresses: [...addresses] };
};

/** What has been asked on the way from row to row, so that nothing is asked twice. */
interface Walk {
  home?: Home;
  /** By collection: with how many keys of each kind it was asked last. */
  asked: Map<string, string>;
  /** The keys have led to the person's own record: more keys can only lead to more rows. */
  metOwn: boolean;
}

const yielded = async (context: MongoContext, known: SubjectIdentifiers, walk: Walk) => {
  const keys = selectingKeys(known, context.name);
  const found: { kind: string; value: string }[] = [];
  for (const declaration of context.collections) {
    const { collection, yields } = declaration;
    const filter = yields.length > 0 ? subjectFilter(declaration, keys) : undefined;
    if (!filter) continue;
    // Keys are only ever added, so that as many are the same ones.
    const keyCounts = declaration.matches.map(({ identifier }) => keys.get(identifier)?.length ?? 0).join();
    if (walk.asked.get(collection) === keyCounts) continue;
    walk.asked.set(collection, keyCounts);
    const own = walk.home?.declaration === declaration ? walk.home.identity : undefined;
    const fields = [...yields.map(({ field }) => field), ...(own ? [own.key] : [])];
    const projection = Object.fromEntries(fields.map((field) => [field, 1]));
    for await (const row of rowsOf(context, collection).find(filter, { projection })) {
      if (own && ownSubjectId(own, row) === known.subjectId) walk.metOwn = true;
      for (const { field, identifier } of yields) {
        const value = asIdentifier(at(row, field));
        if (value !== undefined) found.push({ kind: identifier, value });
      }
    }
  }
  return found;
};

/**
 * The record by which this source has named the person must be among what their keys lead to: where it is not, nothing that
 * is found, and nothing that is not, means anything.
 */
const checkOwnRecord = async (
  context: MongoContext,
  known: SubjectIdentifiers,
  { declaration, identity, key }: Home,
): Promise<void> => {
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
