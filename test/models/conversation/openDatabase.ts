import { randomBytes } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';
import { inject } from 'vitest';

/** A database of one's own on the store of the tests; `another` connects to it as a second process would. */
export const openDatabase = async () => {
  const dbName = `chat_${randomBytes(8).toString('hex')}`;
  const opened: Connection[] = [];
  const another = async (): Promise<Connection> => {
    const connection = await mongoose.createConnection(inject('mongodbUri'), { dbName }).asPromise();
    opened.push(connection);
    return connection;
  };
  const connection = await another();
  return {
    connection,
    another,
    close: async (): Promise<void> => {
      await connection.dropDatabase();
      await Promise.all(opened.map((one) => one.close()));
    },
  };
};
