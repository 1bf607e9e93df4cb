import type { Collection, CommandStartedEvent, CommandSucceededEvent, Db, Document } from 'mongodb';
import { MongoClient, ReadConcern, WriteConcern } from 'mongodb';

type Event = CommandStartedEvent | CommandSucceededEvent;

/** The clients, databases and collections of one test, by their ids, and the events that the clients saw. */
export interface Entities {
  client(id: string): MongoClient;
  database(id: string): Db;
  collection(id: string): Collection;
  kindOf(id: string): 'client' | 'database' | 'collection' | undefined;
  events(client: string): readonly Document[];
}

/** A client and what it was seen to send, since a test last took it. */
interface Watched {
  readonly client: MongoClient;
  readonly events: Document[];
}

/** Clients that tests share: connecting anew costs more than most of them take. */
export interface ClientPool {
  take(spec: Document): Watched;
  close(): Promise<void>;
}

const NOT_OBSERVED = new Set(['configureFailPoint', 'hello', 'isMaster', 'ismaster']);

const describe = (event: Event): Document =>
  'command' in event
    ? {
        commandStartedEvent: {
          command: event.command,
          commandName: event.commandName,
          databaseName: event.databaseName,
        },
      }
    : { commandSucceededEvent: { reply: event.reply, commandName: event.commandName } };

const optionsOf = (options: Document = {}): Document => ({
  ...options,
  ...(options['readConcern'] && { readConcern: ReadConcern.fromOptions(options) }),
  ...(options['writeConcern'] && { writeConcern: WriteConcern.fromOptions(options) }),
});

const watch = (uri: string, { uriOptions, observeEvents = [] }: Document): Watched => {
  const client = new MongoClient(uri, { monitorCommands: true, ...uriOptions });
  const events: Document[] = [];
  const note = (event: Event): void => {
    if (!NOT_OBSERVED.has(event.commandName)) events.push(describe(event));
  };
  if (observeEvents.includes('commandStartedEvent')) client.on('commandStarted', note);
  if (observeEvents.includes('commandSucceededEvent')) client.on('commandSucceeded', note);
  return { client, events };
};

export const createClientPool = (uri: string): ClientPool => {
  const known = new Map<string, Watched>();
  return {
    take: (spec) => {
      const key = JSON.stringify(spec);
      const watched = known.get(key) ?? watch(uri, spec);
      known.set(key, watched);
      watched.events.length = 0;
      return watched;
    },
    close: async () => {
      await Promise.all([...known.values()].map(({ client }) => client.close()));
    },
  };
};

const need = <T>(map: ReadonlyMap<string, T>, id: string): T => {
  const found = map.get(id);
  if (!found) throw new Error(`the test names ${id}, which it has not made`);
  return found;
};

export const createEntities = (pool: ClientPool, list: readonly Document[]): Entities => {
  const clients = new Map<string, Watched>();
  const databases = new Map<string, Db>();
  const collections = new Map<string, Collection>();

  for (const { client, database, collection } of list) {
    if (client) clients.set(client.id, pool.take(client));
    if (database) {
      const { id, databaseName, databaseOptions } = database;
      databases.set(id, need(clients, database.client).client.db(databaseName, optionsOf(databaseOptions)));
    }
    if (collection) {
      const { id, collectionName, collectionOptions } = collection;
      const db = need(databases, collection.database);
      collections.set(id, db.collection(collectionName, optionsOf(collectionOptions)));
    }
  }

  return {
    client: (id) => need(clients, id).client,
    database: (id) => need(databases, id),
    collection: (id) => need(collections, id),
    kindOf: (id) =>
      clients.has(id)
        ? 'client'
        : databases.has(id)
          ? 'database'
          : collections.has(id)
            ? 'collection'
            : undefined,
    events: (client) => need(clients, client).events,
  };
};
