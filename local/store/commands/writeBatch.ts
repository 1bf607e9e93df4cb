import type { Encodable } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';

const MAX_BATCH = 100_000;

export const checkBatchSize = (size: number): void => {
  if (size >= 1 && size <= MAX_BATCH) return;
  throw new StoreError(16, `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${size} operations.`);
};

export const writeError = (index: number, error: StoreError): ReadonlyMap<string, Encodable> =>
  new Map<string, Encodable>([
    ['index', index],
    ['code', error.code],
    ['errmsg', error.message],
    ...(error.details as ReadonlyMap<string, Encodable>),
  ]);

/**
 * Runs the statements of a write command. A statement that fails becomes a write error; an ordered batch ends there.
 * Answers the `writeErrors` of the reply, or nothing.
 */
export const runBatch = <T>(
  statements: readonly T[],
  ordered: boolean,
  run: (statement: T, index: number) => void,
): [string, Encodable][] => {
  checkBatchSize(statements.length);
  const errors: Encodable[] = [];
  for (let index = 0; index < statements.length; index++) {
    try {
      run(statements[index] as T, index);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      errors.push(writeError(index, error));
      if (ordered) break;
    }
  }
  return errors.length > 0 ? [['writeErrors', errors]] : [];
};
