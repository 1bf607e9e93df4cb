import { isAppError } from '../../../errors.ts';

/** The answer, or `undefined` where the desk does not (or no longer) know the thing: for erasing that is success. */
export const orMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error, 'desk_not_found')) return undefined;
    throw error;
  }
};
