import mongoose, { type Connection } from 'mongoose';
import { AppError } from '../errors.ts';

/** The database to use where the connection string names none. */
const DEFAULT_DATABASE = 'rightsdesk';

const namesDatabase = (uri: string): boolean => /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);

/** Connects to MongoDB. A write counts as done when a majority has it on disk. @throws AppError `store_unavailable` */
export const connectStore = async (uri: string): Promise<Connection> => {
  mongoose.set('strictQuery', 'throw');
  mongoose.set('sanitizeFilter', false);
  const connection = mongoose.createConnection(uri, {
    appName: 'rightsdesk',
    ...(namesDatabase(uri) ? {} : { dbName: DEFAULT_DATABASE }),
    promoteBuffers: true,
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: 5_000,
    autoIndex: true,
    bufferCommands: false,
  });
  try {
    return await connection.asPromise();
  } catch (cause) {
    throw new AppError('store_unavailable', 'The store does not answer.', {
      retryable: true,
      remedy: 'To resolve, check MONGODB_URI and that the MongoDB behind it runs.',
      cause,
    });
  }
};
