import type { Filter } from 'mongodb';
import { ADDRESS } from '../../../domain/identifiers.ts';
import type { CollectionDeclaration, Match } from '../declaration.ts';
import { NOT_LOWER } from './addressFilter.ts';
import { at, type MongoContext, type Row, rowsOf } from './context.ts';
import { BSON_TYPES } from './storedValues.ts';

/** What is stored and what the data map says of it do not fit together. */
export interface StoredProblem {
  collection: string;
  field?: string;
  /** One sentence without anybody's data. */
  problem: string;
  /** "To resolve, ..." */
  remedy: string;
}

interface KeyField {
  field: string;
  type: NonNullable<Match['type']>;
  address: boolean;
}

/**
 * Compares what the data map declares of keys and addresses with the rows as they are stored: a wrong name, type or spelling
 * makes "nothing found" look like "nothing left". Reads whole collections where no index helps.
 */
export const checkStored = async (context: MongoContext): Promise<StoredProblem[]> => {
  const there = new Set(
    (await context.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
  );
  const problems: StoredProblem[] = [];
  for (const declaration of context.collections) {
    if (there.has(declaration.collection)) problems.push(...(await checkCollection(context, declaration)));
    else
      problems.push({
        collection: declaration.collection,
        problem: `The database "${context.db.databaseName}" has no collection "${declaration.collection}".`,
        remedy:
          'To resolve, correct the name in the data map, or create the collection, empty, where it is still to come.',
      });
  }
  return problems;
};

const keyFieldsOf = ({ matches, identity, processor, withdraw }: CollectionDeclaration): KeyField[] => {
  const addresses = [
    identity?.address,
    identity?.previousAddress,
    processor?.address,
    ...Object.values(withdraw).map(({ address }) => address),
  ].filter((field) => field !== undefined);
  const fields: KeyField[] = [
    ...matches.map(({ field, identifier, type = 'string' }) => ({
      field,
      type,
      address: identifier === ADDRESS,
    })),
    ...addresses.map((field) => ({ field, type: 'string' as const, address: true })),
    ...(identity ? [{ field: identity.key, type: identity.keyType, address: false }] : []),
  ];
  return [...new Map(fields.map((one) => [`${one.field} ${one.type} ${one.address}`, one])).values()];
};

const checkCollection = async (
  context: MongoContext,
  declaration: CollectionDeclaration,
): Promise<StoredProblem[]> => {
  const rows = rowsOf(context, declaration.collection);
  const fields = keyFieldsOf(declaration);
  const problems: StoredProblem[] = [];
  for (const key of fields) {
    const wrong = await rows.findOne(wronglyStored(key, declaration));
    if (wrong) problems.push(describe(declaration, key, wrong));
  }
  const [leading] = await missingFields(context, declaration);
  return leading === undefined || problems.length > 0
    ? problems
    : [
        {
          collection: declaration.collection,
          field: leading,
          problem: `No row of "${declaration.collection}" has the field "${leading}".`,
          remedy: `To resolve, correct the name of the field in the data map: "${declaration.collection}" has rows, and nobody's would ever be found.`,
        },
      ];
};

/** The fields without which nobody's row can be found: none of the matches, or the address of an identity collection, in any row. */
const missingFields = async (
  context: MongoContext,
  { collection, matches, identity }: CollectionDeclaration,
) => {
  const rows = rowsOf(context, collection);
  const isNowhere = async (fields: string[]): Promise<boolean> =>
    (await rows.findOne({ $or: fields.map((field) => ({ [field]: { $exists: true } })) })) === null;
  if ((await rows.findOne({})) === null) return [];
  const matched = matches.map(({ field }) => field);
  if (await isNowhere(matched)) return matched;
  return identity && (await isNowhere([identity.address])) ? [identity.address] : [];
};

const wronglyStored = (
  { field, type, address }: KeyField,
  { addressSpelling }: CollectionDeclaration,
): Filter<Row> => {
  const wrongType = {
    $and: [{ [field]: { $ne: null } }, { [field]: { $not: { $type: BSON_TYPES[type] } } }],
  };
  const wrongSpelling = { [field]: { $regex: NOT_LOWER } };
  return (
    address && addressSpelling === 'lower' ? { $or: [wrongType, wrongSpelling] } : wrongType
  ) as Filter<Row>;
};

const describe = (
  { collection }: CollectionDeclaration,
  { field, type }: KeyField,
  row: Row,
): StoredProblem => {
  const value = at(row, field);
  return typeof value === 'string' && type === 'string'
    ? {
        collection,
        field,
        problem: `Addresses in "${field}" of "${collection}" are not all in lower case.`,
        remedy: `To resolve, set "addressSpelling: any" for "${collection}" in the data map, or name a field that is in lower case.`,
      }
    : {
        collection,
        field,
        problem: `"${field}" of "${collection}" is declared as ${type}, and rows hold it as ${kindOf(value)}.`,
        remedy: `To resolve, set "type" (for a primary key also "keyType") of "${field}" to what is stored, or mend the rows that differ.`,
      };
};

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null && '_bsontype' in value) return String(value._bsontype);
  return typeof value;
};
