import { MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { AppError } from '../../../errors.ts';

/** Runs queries against a company's database; what the driver throws becomes `source_unreachable` or `source_refused`. */
export const asking = async <T>(source: string, queries: () => Promise<T>): Promise<T> => {
  try {
    return await queries();
  } catch (error) {
    if (!(error instanceof MongoError)) throw error;
    if (error instanceof MongoServerError && !isPassing(error))
      throw new AppError(
        'source_refused',
        `The database of source "${source}" refused: ${error.codeName ?? error.code}.`,
        {
          remedy: `To resolve, give the product's user the right to read and write the collections of "${source}".`,
          cause: error,
        },
      );
    throw new AppError('source_unreachable', `The database of source "${source}" does not answer.`, {
      retryable: true,
      remedy: `To resolve, check that the database of "${source}" runs and that its address is right.`,
      cause: error,
    });
  }
};

const isPassing = (error: MongoServerError): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  error.hasErrorLabel('RetryableWriteError') ||
  error.hasErrorLabel('TransientTransactionError');
