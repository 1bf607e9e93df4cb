import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import type { Controller, Subject } from '../../../domain/subject.ts';
import type { CollectionDeclaration, IdentityFields, ProcessorFields } from '../declaration.ts';
import { usableKey } from '../subjectKeys.ts';
import { addressFilter } from './addressFilter.ts';
import { at, type MongoContext, type Row, rowsOf } from './context.ts';
import { asIdentifier, storedValues } from './storedValues.ts';
import { ownSubjectId } from './subjectIdOf.ts';

/**
 * Everybody who has this address on file, in the order of the data map, each once. A row that is linked to a person is
 * answered as that person, with the address of that person's own record. Somebody who is merely listed by clients is
 * answered once, with all controllers, and only where the address is on file nowhere else.
 */
export const findSubjects = async (context: MongoContext, address: string): Promise<Subject[]> => {
  const wanted = normaliseAddress(usableKey(address, 'address'));
  const found = new Map<string, Subject>();
  const read = new Map<string, readonly Row[]>();
  for (const declaration of context.collections) {
    const { collection, identity } = declaration;
    if (!identity) continue;
    const rows = await rowsOf(context, collection)
      .find(addressFilter(declaration, identity.address, [wanted]))
      .sort({ _id: 1 })
      .toArray();
    read.set(collection, rows);
    for (const row of rows) {
      const subject = await subjectOf(context, identity, row, read);
      if (subject && !found.has(subject.subjectId)) found.set(subject.subjectId, subject);
    }
  }
  if (found.size > 0) return [...found.values()];
  const listed: Subject[] = [];
  for (const declaration of context.collections) {
    const subject =
      declaration.processor && (await listedPerson(context, declaration, declaration.processor, wanted));
    if (subject) listed.push(subject);
  }
  return listed;
};

/** Whom a row of an identity collection stands for. `read`: rows by collection that need not be asked for again. */
export const subjectOf = async (
  context: MongoContext,
  identity: IdentityFields,
  row: Row,
  read: ReadonlyMap<string, readonly Row[]> = new Map(),
): Promise<Subject | undefined> => {
  const link = identity.linkedTo;
  const linked = link && asIdentifier(at(row, link.field));
  const home =
    link && linked !== undefined ? await ownerOf(context, link.collection, linked, read) : undefined;
  // a link that leads nowhere makes the row a person of its own
  return home ? describe(home.identity, home.row) : describe(identity, row);
};

const ownerOf = async (
  context: MongoContext,
  collection: string,
  key: string,
  read: ReadonlyMap<string, readonly Row[]> = new Map(),
): Promise<{ identity: IdentityFields; row: Row } | undefined> => {
  const identity = context.collections.find((other) => other.collection === collection)?.identity;
  const [value] = identity ? storedValues([key], identity.keyType) : [];
  if (!identity || value === undefined) return undefined;
  const row =
    read.get(collection)?.find((one) => at(one, identity.key) === value) ??
    (await rowsOf(context, collection).findOne({ [identity.key]: { $eq: value } }));
  return row ? { identity, row } : undefined;
};

/** How much of a fact is shown: enough to tell two accounts apart, too little to pass for its owner. */
const ENDING = 2;

const describe = (identity: IdentityFields, row: Row): Subject | undefined => {
  const subjectId = ownSubjectId(identity, row);
  if (subjectId === undefined) return undefined;
  const text = (path: string | undefined): string | undefined => {
    const value = path === undefined ? undefined : at(row, path);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [address, previous] = [identity.address, identity.previousAddress].map((path) => {
    const stored = text(path);
    return stored === undefined ? undefined : normaliseAddress(stored);
  });
  const changedAt = identity.addressChangedAt === undefined ? undefined : at(row, identity.addressChangedAt);
  const country = text(identity.country);
  const name = (identity.name ?? []).map(text).filter(Boolean).join(' ');
  const label = (identity.label ?? []).flatMap(({ field, isFact }) => {
    const value = asIdentifier(at(row, field))?.trim();
    if (value === undefined) return [];
    return isFact ? `…${value.slice(-ENDING)}` : value;
  });
  return {
    subjectId,
    addressesOnFile: address === undefined ? [] : [address],
    ...(changedAt instanceof Date && { addressChangedAt: changedAt }),
    ...(previous !== undefined && { previousAddress: previous }),
    role: 'controller',
    ...(identity.account === false && { withoutAccount: true as const }),
    ...(country !== undefined && { country }),
    ...(name !== '' && { name }),
    ...(label.length > 0 && { label: label.join(', ') }),
  };
};

const listedPerson = async (
  context: MongoContext,
  declaration: CollectionDeclaration,
  processor: ProcessorFields,
  address: string,
): Promise<Subject | undefined> => {
  const { collection } = declaration;
  const rows = await rowsOf(context, collection)
    .find(addressFilter(declaration, processor.address, [address]))
    .sort({ _id: 1 })
    .toArray();
  const [first] = rows;
  const key = first && asIdentifier(first._id);
  if (!first || key === undefined) return undefined;
  const name = processor.name === undefined ? undefined : at(first, processor.name);
  return {
    subjectId: `${collection}:${key}`,
    addressesOnFile: [address],
    role: 'processor',
    ...(typeof name === 'string' && name !== '' && { name }),
    controllers: await controllersOf(context, processor, rows),
  };
};

const controllersOf = async (
  context: MongoContext,
  { controller }: ProcessorFields,
  rows: Row[],
): Promise<Controller[]> => {
  const owners = new Set(
    rows.map((row) => asIdentifier(at(row, controller.field))).filter((key) => key !== undefined),
  );
  const controllers: Controller[] = [];
  for (const key of owners) {
    const owner = await ownerOf(context, controller.collection, key);
    if (owner)
      controllers.push({
        name: String(at(owner.row, controller.name) ?? ''),
        contact: String(at(owner.row, controller.contact) ?? ''),
      });
  }
  return controllers;
};
