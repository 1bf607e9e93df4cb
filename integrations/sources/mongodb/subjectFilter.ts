import type { Filter } from 'mongodb';
import { ADDRESS } from '../../../domain/identifiers.ts';
import type { CollectionDeclaration, Match } from '../declaration.ts';
import type { SubjectKeys } from '../subjectKeys.ts';
import { addressFilter } from './addressFilter.ts';
import { at, type Row } from './context.ts';
import { asIdentifier, storedValues, valuesOfAnyType } from './storedValues.ts';
import { ownSubjectId } from './subjectIdOf.ts';

/** The matches by key: whoever's key stands there owns the row. */
const keyMatches = ({ matches }: CollectionDeclaration): Match[] =>
  matches.filter(({ identifier }) => identifier !== ADDRESS);

/**
 * The filter for a person's rows in one collection, or nothing where none of the person's identifiers leads there. A row
 * that carries somebody else's key does not match, whatever else it carries. The filter holds only comparisons with checked
 * texts: no expression ever comes from input.
 */
export const subjectFilter = (
  declaration: CollectionDeclaration,
  keys: SubjectKeys,
): Filter<Row> | undefined =>
  anyOf(
    declaration.matches.flatMap((match) => {
      const found = equals(declaration, match, keys.get(match.identifier) ?? []);
      return found ? [{ $and: [found, ...nobodyElses(declaration, match, keys)] }] : [];
    }),
  );

/** Rows that carry one of the person's selecting identifiers, whoever else's key they carry too. */
export const carryingFilter = (
  declaration: CollectionDeclaration,
  keys: SubjectKeys,
): Filter<Row> | undefined =>
  anyOf(
    declaration.matches.flatMap(
      (match) => equals(declaration, match, keys.get(match.identifier) ?? []) ?? [],
    ),
  );

/** Rows that an address leads to and that carry nobody's key. */
export const keylessFilter = (
  declaration: CollectionDeclaration,
  addresses: readonly string[],
): Filter<Row> | undefined => {
  const { identity, matches } = declaration;
  const fields = [
    ...matches.filter(({ identifier }) => identifier === ADDRESS).map(({ field }) => field),
    // A subscription without an account stands for whoever reads it: it names nobody by a key of theirs.
    ...(identity?.account === false ? [identity.address] : []),
  ];
  if (fields.length === 0 || addresses.length === 0) return undefined;
  const own = identity?.account === false ? [identity.key] : [];
  const keyless = keyMatches(declaration)
    .filter(({ field }) => !own.includes(field))
    .map(({ field }) => ({ [field]: { $eq: null } }));
  return {
    $and: [{ $or: fields.map((field) => addressFilter(declaration, field, addresses)) }, ...keyless],
  } as Filter<Row>;
};

/**
 * Rows that carry one of the identifiers in whatever type or spelling: what a proof of absence asks for, because a search by
 * the declared type and spelling would miss again what it missed before.
 */
export const wideFilter = (declaration: CollectionDeclaration, keys: SubjectKeys): Filter<Row> | undefined =>
  anyOf(
    declaration.matches.flatMap(({ field, identifier }) => {
      const values = keys.get(identifier) ?? [];
      if (values.length === 0) return [];
      return identifier === ADDRESS
        ? [addressFilter({ addressSpelling: 'any' }, field, values)]
        : [{ [field]: { $in: values.flatMap(valuesOfAnyType) } }];
    }),
  );

/** Whether a row carries a key, in whatever type, that is not among the person's own. */
export const carriesForeignKey = (
  declaration: CollectionDeclaration,
  keys: SubjectKeys,
  row: Row,
): boolean => {
  const link = declaration.identity?.linkedTo?.field;
  const isLinked = link !== undefined && isSet(at(row, link));
  return keyMatches(declaration).some(({ field, identifier }) => {
    if (isLinked && field === declaration.identity?.key) return false;
    const value = at(row, field);
    if (!isSet(value)) return false;
    const text = asIdentifier(value);
    return text === undefined || !(keys.get(identifier) ?? []).includes(text);
  });
};

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

const equals = (
  declaration: CollectionDeclaration,
  { field, identifier, type, onlyWithout = [] }: Match,
  texts: readonly string[],
): Filter<Row> | undefined => {
  // null also means "absent" here
  const without = onlyWithout.map((link) => ({ [link]: { $eq: null } }));
  const values = identifier === ADDRESS ? texts : storedValues(texts, type);
  if (values.length === 0) return undefined;
  const found =
    identifier === ADDRESS ? addressFilter(declaration, field, texts) : { [field]: { $in: values } };
  return { $and: [found, ...without] } as Filter<Row>;
};

/** Every other key field is empty or the person's own. A row that is linked to a person is no person of its own: its primary key says nothing then. */
const nobodyElses = (declaration: CollectionDeclaration, match: Match, keys: SubjectKeys): Filter<Row>[] =>
  keyMatches(declaration)
    .filter(
      (other) =>
        other !== match && !(declaration.identity?.linkedTo && other.field === declaration.identity.key),
    )
    .map(({ field, identifier, type }) => ({
      [field]: { $in: [null, ...storedValues(keys.get(identifier) ?? [], type)] },
    })) as Filter<Row>[];

const anyOf = (alternatives: Filter<Row>[]): Filter<Row> | undefined =>
  alternatives.length === 0 ? undefined : ({ $or: alternatives } as Filter<Row>);

/** The row that stands for the person and gives the last email its address. */
export const isContactRow = (declaration: CollectionDeclaration, subjectId: string, row: Row): boolean => {
  const { identity } = declaration;
  if (!declaration.contact || !identity) return false;
  return ownSubjectId(identity, row) === subjectId;
};
