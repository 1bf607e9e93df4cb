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

export const createEntities = async (uri: string, list: readonly Document[]): Promise<Entities> => {
  const clients = new Map<string, MongoClient>();
  const databases = new Map<string, Db>();
  const collections = new Map<string, Collection>();
  const seen = new Map<string, Document[]>();

  const addClient = (spec: Document): void => {
    const client = new MongoClient(uri, { monitorCommands: true, ...spec['uriOptions'] });
    const events: Document[] = [];
    const observed: string[] = spec['observeEvents'] ?? [];
    const note = (event: Event): void => {
      if (!NOT_OBSERVED.has(event.commandName)) events.push(describe(event));
    };
    if (observed.includes('commandStartedEvent')) client.on('commandStarted', note);
    if (observed.includes('commandSucceededEvent')) client.on('commandSucceeded', note);
    clients.set(spec['id'], client);
    seen.set(spec['id'], events);
  };

  const need = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (!found) throw new Error(`the test names ${id}, which it has not made`);
    return found;
  };

  for (const { client, database, collection } of list) {
    if (client) addClient(client);
    if (database) {
      const { id, databaseName, databaseOptions } = database;
      databases.set(id, need(clients, database.client).db(databaseName, optionsOf(databaseOptions)));
    }
    if (collection) {
      const { id, collectionName, collectionOptions } = collection;
      const db = need(databases, collection.database);
      collections.set(id, db.collection(collectionName, optionsOf(collectionOptions)));
    }
  }

  return {
    client: (id) => need(clients, id),
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
    events: (client) => seen.get(client) ?? [],
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
};
