import { randomBytes } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';
import { testDatabases } from './testStore.ts';

export interface TestConnection {
  connection: Connection;
  /** A second connection to the same database, as of a second process. */
  another(): Promise<Connection>;
  close(): Promise<void>;
}

/** A database of one's own, read as the product reads it. */
export const openTestConnection = async (): Promise<TestConnection> => {
  mongoose.set('strictQuery', 'throw');
  const { uri } = testDatabases();
  const opened: Connection[] = [];
  const another = async (): Promise<Connection> => {
    const connection = await mongoose.createConnection(uri, { promoteBuffers: true }).asPromise();
    opened.push(connection);
    return connection;
  };
  const connection = await another();
  return {
    connection,
    another,
    close: async () => {
      await connection.dropDatabase();
      await Promise.all(opened.map((one) => one.close()));
    },
  };
};

/** Waits until every model's indexes are there, which is what uniqueness rests on. */
export const indexed = (connection: Connection): Promise<unknown> =>
  Promise.all(Object.values(connection.models).map((model) => model.init()));

/** A tenant of its own keeps a test from seeing another's documents. */
export const freshTenant = (): string => `t${randomBytes(6).toString('hex')}`;
