import { MongoServerError } from 'mongodb';

/** The code that a server refuses something with, or 'done'. */
export const codeOf = async (act: () => Promise<unknown>): Promise<number | 'done'> => {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    return Number(error.code);
  }
};
