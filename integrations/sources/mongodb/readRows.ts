import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import { type SubjectIdentifiers, sharedAndFormerAddresses } from '../../../domain/identifiers.ts';
import type { ExportedCategory, Holding } from '../source.ts';
import { selectingKeys } from '../subjectKeys.ts';
import { type MongoContext, type Row, rowsOf } from './context.ts';
import { plainJson } from './plainJson.ts';
import { carryingFilter, keylessFilter, subjectFilter } from './subjectFilter.ts';

/** How much is held, by category; categories without any row are left out. */
export const findHoldings = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
): Promise<Holding[]> => {
  const keys = selectingKeys(subject, context.name);
  const counts = new Map<string, number>();
  for (const declaration of context.collections) {
    const filter = subjectFilter(declaration, keys);
    if (!filter) continue;
    const count = await rowsOf(context, declaration.collection).countDocuments(filter);
    const { category } = declaration.facts;
    if (count > 0) counts.set(category, count + (counts.get(category) ?? 0));
  }
  return [...counts].map(([category, count]) => ({ category, count }));
};

/**
 * What cannot be attributed to this person alone: rows that a shared or former address leads to and that carry nobody's key,
 * and rows that carry a key of theirs beside somebody else's.
 */
export const findUnattributable = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
): Promise<Holding[]> => {
  const keys = selectingKeys(subject, context.name);
  const addresses = sharedAndFormerAddresses(subject).map(normaliseAddress);
  const counts = new Map<string, number>();
  for (const declaration of context.collections) {
    const reached = [keylessFilter(declaration, addresses), carryingFilter(declaration, keys)].flatMap(
      (one) => one ?? [],
    );
    if (reached.length === 0) continue;
    const own = subjectFilter(declaration, keys);
    const count = await rowsOf(context, declaration.collection).countDocuments({
      $and: [{ $or: reached }, ...(own ? [{ $nor: [own] }] : [])],
    });
    const { category } = declaration.facts;
    if (count > 0) counts.set(category, count + (counts.get(category) ?? 0));
  }
  return [...counts].map(([category, count]) => ({ category, count }));
};

/** Every row of a person as plain JSON, without the fields that the data map excludes. */
export const exportRows = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
): Promise<ExportedCategory[]> => {
  const keys = selectingKeys(subject, context.name);
  const categories = new Map<string, ExportedCategory>();
  for (const declaration of context.collections) {
    const filter = subjectFilter(declaration, keys);
    if (!filter) continue;
    const rows = await rowsOf(context, declaration.collection).find(filter).sort({ _id: 1 }).toArray();
    if (rows.length === 0) continue;
    const { facts } = declaration;
    const exported = categories.get(facts.category) ?? { facts, records: [] };
    exported.records.push(
      ...rows.map((row) => plainJson(without(row, declaration.exclude)) as Record<string, unknown>),
    );
    categories.set(facts.category, exported);
  }
  return [...categories.values()];
};

/** Changes the row itself: it was read for this export alone. */
const without = (row: Row, paths: string[]): Row => {
  for (const path of paths) {
    const parts = path.split('.');
    const last = parts.pop()!;
    let holder: unknown = row;
    for (const part of parts) holder = isRecord(holder) ? holder[part] : undefined;
    if (isRecord(holder)) delete holder[last];
  }
  return row;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
