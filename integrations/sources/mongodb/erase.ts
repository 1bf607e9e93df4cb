import type { Filter } from 'mongodb';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { CollectionDeclaration } from '../declaration.ts';
import type { AbsenceProof, ErasurePhase, ErasureReport, Holding, KeptHolding } from '../source.ts';
import { selectingKeys } from '../subjectKeys.ts';
import { type MongoContext, type Row, rowsOf } from './context.ts';
import { sortRows } from './sortRows.ts';
import { carriesForeignKey, subjectFilter, wideFilter } from './subjectFilter.ts';

/** How many rows one delete names: far below the size limit of a command. */
const BATCH = 500;

/**
 * Deletes, anonymises or strips a person's rows, collection by collection. May be repeated after a crash. Nothing is
 * touched while there are rows of theirs that the declared types and spellings would miss.
 */
export const erase = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
  now: Date,
): Promise<ErasureReport> => {
  const erased: ErasureReport['erased'] = [];
  const kept: KeptHolding[] = [];
  const found = await rowsOfSubject(context, subject);
  await refuseMissedRows(context, subject, found);
  for (const { declaration, filter, rows } of found) {
    const { category, title } = declaration.facts;
    const { remove, strip, keep } = sortRows(declaration, rows, subject.subjectId, phase, now);
    await deletePreviewed(context, declaration, filter, remove);
    await stripPreviewed(context, declaration, filter, strip);
    const gone = declaration.erasure.rule === 'anonymise' ? strip.length : remove.length;
    if (gone > 0) erased.push({ category, title, count: gone });
    kept.push(...keptHolding(declaration, keep));
  }
  context.logger.info('Personal data erased in a database.', {
    source: context.name,
    step: phase,
    count: erased.reduce((sum, { count }) => sum + count, 0),
  });
  return { source: context.name, erased: sumByCategory(erased), kept };
};

/**
 * Asks for every row that carries one of the identifiers, in whatever type or spelling: a search as declared would miss
 * again what it has missed before. Rows that carry somebody else's key are theirs.
 */
export const verifyAbsence = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
  now: Date,
): Promise<AbsenceProof> => {
  const remaining: Holding[] = [];
  const kept: KeptHolding[] = [];
  for (const { declaration, rows } of await carriedRows(context, subject)) {
    const { remove, strip, keep } = sortRows(declaration, rows, subject.subjectId, phase, now);
    const count = remove.length + strip.length;
    if (count > 0) remaining.push({ category: declaration.facts.category, count });
    kept.push(...keptHolding(declaration, keep));
  }
  return { source: context.name, checkedAt: now, absent: remaining.length === 0, remaining, kept };
};

interface FoundRows {
  declaration: CollectionDeclaration;
  filter: Filter<Row>;
  rows: Row[];
}

/** A fresh look at all rows of a person. Every key is checked before the first query. */
const rowsOfSubject = (context: MongoContext, subject: SubjectIdentifiers): Promise<FoundRows[]> => {
  const keys = selectingKeys(subject, context.name);
  return rowsBy(context, (declaration) => subjectFilter(declaration, keys));
};

const carriedRows = async (context: MongoContext, subject: SubjectIdentifiers): Promise<FoundRows[]> => {
  const keys = selectingKeys(subject, context.name);
  const found = await rowsBy(context, (declaration) => wideFilter(declaration, keys));
  return found.map((one) => ({
    ...one,
    rows: one.rows.filter((row) => !carriesForeignKey(one.declaration, keys, row)),
  }));
};

const rowsBy = async (
  context: MongoContext,
  filterFor: (declaration: CollectionDeclaration) => Filter<Row> | undefined,
): Promise<FoundRows[]> => {
  const found: FoundRows[] = [];
  for (const declaration of context.collections) {
    const filter = filterFor(declaration);
    if (!filter) continue;
    const rows = await rowsOf(context, declaration.collection).find(filter).toArray();
    found.push({ declaration, filter, rows });
  }
  return found;
};

const refuseMissedRows = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  found: readonly FoundRows[],
): Promise<void> => {
  const idsOf = (rows: readonly Row[]) => new Set(rows.map(({ _id }) => String(_id)));
  for (const { declaration, rows } of await carriedRows(context, subject)) {
    const seen = idsOf(found.find((one) => one.declaration === declaration)?.rows ?? []);
    const missed = [...idsOf(rows)].filter((id) => !seen.has(id)).length;
    if (missed > 0)
      throw new AppError(
        'source_misdeclared',
        `${missed} rows of "${declaration.collection}" carry this person's identifiers in a type or spelling that is not declared. Nothing was erased.`,
        {
          remedy:
            'To resolve, declare "type" and "addressSpelling" of this collection as they are stored (npm run sources:check says how), or mend the rows; then choose "retry".',
        },
      );
  }
};

/** The person's rows among those that were seen. */
const among = (filter: Filter<Row>, ids: unknown[]): Filter<Row> =>
  ({ $and: [filter, { _id: { $in: ids } }] }) as Filter<Row>;

/** Deletes rows by primary key AND by the person's keys: never more than was seen, never a row that moved to others. */
const deletePreviewed = async (
  context: MongoContext,
  { collection }: CollectionDeclaration,
  filter: Filter<Row>,
  rows: Row[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += BATCH) {
    const ids = rows.slice(from, from + BATCH).map(({ _id }) => _id);
    const { deletedCount } = await rowsOf(context, collection).deleteMany(among(filter, ids));
    if (deletedCount > ids.length)
      throw new AppError(
        'source_misdeclared',
        `More rows of "${collection}" went than were counted before.`,
        {
          remedy: 'To resolve, restore the collection from a backup and check its keys in the data map.',
        },
      );
  }
};

const stripPreviewed = async (
  context: MongoContext,
  { collection, erasure }: CollectionDeclaration,
  filter: Filter<Row>,
  rows: Row[],
): Promise<void> => {
  if (erasure.rule === 'delete' || erasure.unset.length === 0) return;
  const $unset = Object.fromEntries(erasure.unset.map((path) => [path, '' as const]));
  for (let from = 0; from < rows.length; from += BATCH) {
    const ids = rows.slice(from, from + BATCH).map(({ _id }) => _id);
    await rowsOf(context, collection).updateMany(among(filter, ids), { $unset });
  }
};

const keptHolding = ({ facts, erasure }: CollectionDeclaration, keep: { until: Date }[]): KeptHolding[] => {
  if (erasure.rule !== 'keep' || keep.length === 0) return [];
  const until = new Date(Math.max(...keep.map((row) => row.until.getTime())));
  return [
    {
      category: facts.category,
      count: keep.length,
      title: facts.title,
      legalBasis: erasure.legalBasis,
      until,
    },
  ];
};

const sumByCategory = (erased: ErasureReport['erased']): ErasureReport['erased'] => {
  const sums = new Map<string, ErasureReport['erased'][number]>();
  for (const holding of erased)
    sums.set(holding.category, {
      ...holding,
      count: holding.count + (sums.get(holding.category)?.count ?? 0),
    });
  return [...sums.values()];
};
