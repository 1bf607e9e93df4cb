import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { CollectionDeclaration, RectifiableField } from '../declaration.ts';
import type { Rectification } from '../source.ts';
import { type SubjectKeys, selectingKeys, usableKey } from '../subjectKeys.ts';
import { addressFilter } from './addressFilter.ts';
import { at, type MongoContext, type Row, rowsOf } from './context.ts';
import { subjectFilter } from './subjectFilter.ts';

/** Longest value that a correction may carry. */
const LONGEST_VALUE = 500;

/** Corrects a field wherever the data map says that it stands. Errors: `source_refused` for a value that cannot be one. */
export const rectify = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  { field, newValue }: Rectification,
  now: Date,
): Promise<{ changed: number }> => {
  if (typeof newValue !== 'string' || newValue.trim() === '' || newValue.length > LONGEST_VALUE)
    throw new AppError('source_refused', `A correction must be a text of 1 to ${LONGEST_VALUE} characters.`);
  let changed = 0;
  await eachCollection(context, subject, async (declaration, keys) => {
    const where = Object.hasOwn(declaration.rectifiable, field) ? declaration.rectifiable[field] : undefined;
    const filter = where && subjectFilter(declaration, keys);
    if (!filter) return;
    const rows = rowsOf(context, declaration.collection);
    for (const row of await rows.find({ $and: [filter, { [where.path]: { $ne: newValue } }] }).toArray()) {
      // the old value in the filter: a change by somebody else in between is not overwritten unseen
      const { modifiedCount } = await rows.updateOne(
        { _id: { $eq: row._id }, [where.path]: { $eq: at(row, where.path) ?? null } },
        { $set: correction(where, row, newValue, now) },
      );
      changed += modifiedCount;
    }
  });
  return { changed };
};

const correction = (
  where: RectifiableField,
  row: Row,
  newValue: string,
  now: Date,
): Record<string, unknown> => {
  const former = at(row, where.lowerCase ?? where.path);
  return {
    [where.path]: newValue,
    ...(where.lowerCase && { [where.lowerCase]: newValue.normalize('NFC').trim().toLowerCase() }),
    ...(where.previous && typeof former === 'string' && { [where.previous]: former }),
    ...(where.changedAt && { [where.changedAt]: now }),
  };
};

/**
 * Ends a consent for all rows with this address, whoever they belong to; where a consent is dated, only one that was given
 * before `givenBefore`.
 */
export const withdraw = async (
  context: MongoContext,
  address: string,
  service: string,
  now: Date,
  givenBefore?: Date,
): Promise<{ changed: number }> => {
  const wanted = normaliseAddress(usableKey(address, 'address'));
  let changed = 0;
  for (const declaration of context.collections) {
    const { collection, withdraw: rules } = declaration;
    const rule = Object.hasOwn(rules, service) ? rules[service] : undefined;
    if (!rule) continue;
    const older =
      rule.consentAt !== undefined && givenBefore !== undefined
        ? [{ $nor: [{ [rule.consentAt]: { $gt: givenBefore } }] }]
        : [];
    const { modifiedCount } = await rowsOf(context, collection).updateMany(
      { $and: [addressFilter(declaration, rule.address, [wanted]), { $nor: [rule.set] }, ...older] },
      { $set: { ...rule.set, ...(rule.stamp && { [rule.stamp]: now }) } },
    );
    changed += modifiedCount;
  }
  return { changed };
};

const eachCollection = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  visit: (declaration: CollectionDeclaration, keys: SubjectKeys) => Promise<void>,
): Promise<void> => {
  const keys = selectingKeys(subject, context.name);
  for (const declaration of context.collections) await visit(declaration, keys);
};
