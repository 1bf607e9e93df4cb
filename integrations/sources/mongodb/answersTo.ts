import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import type { FactDeclaration } from '../declaration.ts';
import { selectingKeys } from '../subjectKeys.ts';
import { at, type MongoContext, type Row, rowsOf } from './context.ts';
import { asIdentifier } from './storedValues.ts';
import { subjectFilter } from './subjectFilter.ts';

/** The largest distance of any time zone from Greenwich: near a month's end both months are right. */
const FARTHEST_ZONE_MS = 14 * 3_600_000;

/** Every right answer of a person to a question of the data map; only rows that are surely theirs are looked at. */
export const answersTo = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  question: string,
): Promise<string[]> => {
  const keys = selectingKeys(subject, context.name);
  for (const declaration of context.collections) {
    const fact = declaration.verification.find(({ name }) => name === question);
    const filter = fact && subjectFilter(declaration, keys);
    if (!fact || !filter) continue;
    const rows = await rowsOf(context, declaration.collection)
      .find(filter, { projection: { [fact.field]: 1 } })
      .toArray();
    return answersIn(rows, fact);
  }
  return [];
};

const answersIn = (rows: Row[], { field, as }: FactDeclaration): string[] => {
  const values = rows.map((row) => at(row, field));
  if (as === 'text') return [...new Set(values.map(asIdentifier).filter((value) => value !== undefined))];
  const times = values.filter((value) => value instanceof Date).map((value) => value.getTime());
  if (times.length === 0) return [];
  const first = Math.min(...times);
  const months = [first - FARTHEST_ZONE_MS, first, first + FARTHEST_ZONE_MS].map((time) =>
    new Date(time).toISOString().slice(0, 7),
  );
  return [...new Set(months)];
};
