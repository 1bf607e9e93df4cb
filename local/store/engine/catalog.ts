import type { Randomness } from '../../../observe/randomness.ts';
import { decode } from '../bson/decode.ts';
import { encode } from '../bson/encode.ts';
import type { Doc, Value } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import { StoreError } from '../storeError.ts';
import type { Changes, Collection } from './collection.ts';
import type { Disk } from './disk.ts';
import { createIndex, fillIndexes } from './index.ts';
import type { IndexSpec } from './indexSpec.ts';
import { parseIndexSpec } from './indexSpec.ts';
import type { Journal } from './journal.ts';
import type { Memory } from './memory.ts';
import { createRecord } from './record.ts';

export interface Catalog {
  readonly databases: ReadonlyMap<string, ReadonlyMap<string, Collection>>;
  readonly changes: Changes;
  find(database: string, name: string): Collection | undefined;
  /** @throws StoreError 73 for a name that MongoDB would refuse. */
  create(database: string, name: string): Collection;
  drop(collection: Collection): void;
  /** @throws StoreError 11000 over duplicates; then nothing is left of it. */
  addIndex(collection: Collection, spec: IndexSpec): void;
  dropIndex(collection: Collection, name: string): void;
}

const ID_INDEX: Doc = new Map<string, Value>([
  ['key', new Map([['_id', 1]])],
  ['name', '_id_'],
]);

const checkNames = (database: string, name: string): void => {
  const invalid = (why: string): StoreError =>
    new StoreError(73, `Invalid namespace specified '${database}.${name}': ${why}`);
  if (database === '' || database.length > 63 || /[/\\. "$\0]/.test(database)) throw invalid('database name');
  if (name === '' || name.startsWith('.') || name.includes('$') || name.includes('\0'))
    throw invalid('collection name');
  if (name.startsWith('system.')) throw invalid('system collections cannot be created');
  if (Buffer.byteLength(`${database}.${name}`) > 255) throw invalid('longer than 255 bytes');
};

const describe = (collection: Collection): Buffer =>
  encode(
    new Map<string, Value>([
      ['database', collection.database],
      ['name', collection.name],
      ['uuid', { kind: 'binary', subtype: 4, bytes: collection.uuid }],
      ['indexes', collection.indexes.map((index) => index.spec.stored)],
    ]),
  );

const newCollection = (
  id: number,
  database: string,
  name: string,
  uuid: Buffer,
  specs: readonly IndexSpec[],
): Collection => ({
  id,
  database,
  name,
  namespace: `${database}.${name}`,
  uuid,
  records: new Map(),
  indexes: specs.map(createIndex),
  bytes: 0,
});

const uuid4 = (randomness: Randomness): Buffer => {
  const bytes = randomness.bytes(16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes;
};

export interface CatalogParts {
  readonly disk: Disk;
  readonly journal: Journal;
  readonly memory: Memory;
  readonly randomness: Randomness;
  readonly scope: Scope;
}

/** Everything that is stored, loaded from disk. @throws AppError when a row is damaged. */
export const loadCatalog = ({ disk, journal, memory, randomness, scope }: CatalogParts): Catalog => {
  const databases = new Map<string, Map<string, Collection>>();
  let lastId = 0;

  const enter = (collection: Collection): void => {
    const within = databases.get(collection.database) ?? new Map<string, Collection>();
    within.set(collection.name, collection);
    databases.set(collection.database, within);
    lastId = Math.max(lastId, collection.id);
  };
  const keep = (collection: Collection): void =>
    journal.record({ kind: 'putCollection', id: collection.id, bytes: describe(collection) });

  const changes: Changes = {
    nextId: () => ++lastId,
    put: (collection, record, before) => {
      memory.changed(record.bytes.length - (before?.bytes.length ?? 0), before ? 0 : 1);
      journal.record({ kind: 'put', id: record.id, collection: collection.id, bytes: record.bytes });
    },
    remove: (_, record) => {
      memory.changed(-record.bytes.length, -1);
      journal.record({ kind: 'remove', id: record.id });
    },
  };

  load(disk, scope, enter, (id, bytes) => {
    lastId = Math.max(lastId, id);
    memory.changed(bytes.length, 1);
  });

  return {
    databases,
    changes,
    find: (database, name) => databases.get(database)?.get(name),
    create: (database, name) => {
      checkNames(database, name);
      const other = [...databases.keys()].find(
        (known) => known !== database && known.toLowerCase() === database.toLowerCase(),
      );
      // The server keeps databases apart in folders, so names that differ in case alone are refused (13297).
      if (other !== undefined) {
        throw new StoreError(
          13297,
          `db already exists with different case already have: [${other}] trying to create [${database}]`,
        );
      }
      const collection = newCollection(changes.nextId(), database, name, uuid4(randomness), [
        parseIndexSpec(ID_INDEX, scope),
      ]);
      enter(collection);
      keep(collection);
      return collection;
    },
    drop: (collection) => {
      const within = databases.get(collection.database);
      within?.delete(collection.name);
      if (within?.size === 0) databases.delete(collection.database);
      for (const record of collection.records.values()) changes.remove(collection, record);
      journal.record({ kind: 'removeCollection', id: collection.id });
    },
    addIndex: (collection, spec) => {
      const index = createIndex(spec);
      fillIndexes([index], collection.records.values(), collection.namespace);
      collection.indexes.push(index);
      keep(collection);
    },
    dropIndex: (collection, name) => {
      const at = collection.indexes.findIndex((index) => index.spec.name === name);
      if (at > 0) collection.indexes.splice(at, 1);
      keep(collection);
    },
  };
};

const load = (
  disk: Disk,
  scope: Scope,
  enter: (collection: Collection) => void,
  count: (id: number, bytes: Buffer) => void,
): void => {
  const byId = new Map<number, Collection>();
  for (const { id, bytes } of disk.collections()) {
    const stored = decode(bytes);
    const specs = (stored.get('indexes') as Doc[]).map((spec) => {
      const known = new Map(spec);
      known.delete('v');
      return parseIndexSpec(known, scope);
    });
    const { bytes: uuid } = stored.get('uuid') as { bytes: Buffer };
    const collection = newCollection(
      id,
      stored.get('database') as string,
      stored.get('name') as string,
      uuid,
      specs,
    );
    byId.set(id, collection);
    enter(collection);
  }
  for (const { id, collection: owner, bytes } of disk.documents()) {
    const collection = byId.get(owner) as Collection;
    collection.records.set(id, createRecord(id, bytes, undefined));
    collection.bytes += bytes.length;
    count(id, bytes);
  }
  for (const collection of byId.values()) {
    fillIndexes(collection.indexes, collection.records.values(), collection.namespace);
  }
};
