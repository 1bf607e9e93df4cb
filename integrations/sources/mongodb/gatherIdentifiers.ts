import type { SubjectIdentifiers } from '../../../domain/subject.ts';
import { EMAIL } from '../declaration.ts';
import { asIdentifier, at, type MongoContext, rowsOf } from './context.ts';
import { subjectFilter } from './subjectFilter.ts';
import { checkedKeys, normaliseAddress, withoutSharedAddresses } from './subjectKeys.ts';

/** A key may lead to a row that holds another key; chains longer than this are no longer one person's. */
const ROUNDS = 4;

/** Follows the declared keys from row to row until nothing new turns up. */
export const gatherIdentifiers = async (
  context: MongoContext,
  known: SubjectIdentifiers,
): Promise<SubjectIdentifiers> => {
  let union = asIdentifiers(known.subjectId, checkedKeys(known, context));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = await oneRound(context, union);
    if (sizeOf(next) === sizeOf(union)) break;
    union = next;
  }
  return union;
};

const oneRound = async (context: MongoContext, known: SubjectIdentifiers): Promise<SubjectIdentifiers> => {
  const all = checkedKeys(known, context);
  const keys = await withoutSharedAddresses(context, known.subjectId, all);
  const found = new Map([...all].map(([identifier, values]) => [identifier, new Set(values)]));
  for (const declaration of context.collections) {
    const filter = declaration.yields.length > 0 ? subjectFilter(declaration, keys) : undefined;
    if (!filter) continue;
    const projection = Object.fromEntries(declaration.yields.map(({ field }) => [field, 1]));
    for await (const row of rowsOf(context, declaration.collection).find(filter, { projection }))
      for (const { field, identifier } of declaration.yields) {
        const value = asIdentifier(at(row, field));
        if (value === undefined) continue;
        if (!found.has(identifier)) found.set(identifier, new Set());
        found.get(identifier)?.add(identifier === EMAIL ? normaliseAddress(value) : value);
      }
  }
  return asIdentifiers(known.subjectId, found);
};

const asIdentifiers = (
  subjectId: string,
  keys: ReadonlyMap<string, Iterable<string>>,
): SubjectIdentifiers => ({
  subjectId,
  addresses: [...(keys.get(EMAIL) ?? [])],
  keys: Object.fromEntries(
    [...keys]
      .filter(([identifier]) => identifier !== EMAIL)
      .map(([identifier, values]) => [identifier, [...values]]),
  ),
});

const sizeOf = ({ addresses, keys }: SubjectIdentifiers): number =>
  addresses.length + Object.values(keys).reduce((sum, values) => sum + values.length, 0);
