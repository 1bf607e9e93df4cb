import type { Filter } from 'mongodb';
import type { SubjectIdentifiers } from '../../../domain/subject.ts';
import { AppError } from '../../../errors.ts';
import type { CollectionDeclaration } from '../declaration.ts';
import type { AbsenceProof, ErasurePhase, ErasureReport, Holding, KeptHolding } from '../source.ts';
import { type MongoContext, type Row, rowsOf } from './context.ts';
import { sortRows } from './sortRows.ts';
import { subjectFilter } from './subjectFilter.ts';
import { checkedKeys, withoutSharedAddresses } from './subjectKeys.ts';

/** How many rows one delete names: far below the size limit of a command. */
const BATCH = 500;

/** Deletes, anonymises or strips a person's rows, collection by collection. May be repeated after a crash. */
export const erase = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
  now: Date,
): Promise<ErasureReport> => {
  const erased: ErasureReport['erased'] = [];
  const kept: KeptHolding[] = [];
  for (const { declaration, filter, rows } of await rowsOfSubject(context, subject)) {
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

/** Asks again, by every identifier, and looks at what came back rather than at what was done. */
export const verifyAbsence = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
  now: Date,
): Promise<AbsenceProof> => {
  const remaining: Holding[] = [];
  const kept: KeptHolding[] = [];
  for (const { declaration, rows } of await rowsOfSubject(context, subject)) {
    const { remove, strip, keep } = sortRows(declaration, rows, subject.subjectId, phase, now);
    const count = remove.length + strip.length;
    if (count > 0) remaining.push({ category: declaration.facts.category, count });
    kept.push(...keptHolding(declaration, keep));
  }
  return { source: context.name, checkedAt: now, absent: remaining.length === 0, remaining, kept };
};

/** A fresh look at all rows of a person. Every key is checked before the first query. */
const rowsOfSubject = async (context: MongoContext, subject: SubjectIdentifiers) => {
  const keys = await withoutSharedAddresses(context, subject.subjectId, checkedKeys(subject, context));
  const found: { declaration: CollectionDeclaration; filter: Filter<Row>; rows: Row[] }[] = [];
  for (const declaration of context.collections) {
    const filter = subjectFilter(declaration, keys);
    if (filter)
      found.push({
        declaration,
        filter,
        rows: await rowsOf(context, declaration.collection).find(filter).toArray(),
      });
  }
  return found;
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
