import type { Document } from 'mongodb';
import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import { expectMatch } from './expectMatch.ts';

const check = (holds: boolean, what: string, error: Error): void => {
  if (!holds) throw new Error(`${what}, got ${error.name}: ${error.message}`);
};

const checkResult = (error: Error, expected: unknown): void => {
  if (!(error instanceof MongoBulkWriteError)) throw new Error(`no result comes with ${error.name}`);
  const { result } = error;
  const {
    insertedCount,
    matchedCount,
    modifiedCount,
    deletedCount,
    upsertedCount,
    insertedIds,
    upsertedIds,
  } = result;
  expectMatch(
    { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount, insertedIds, upsertedIds },
    expected,
    'result of the error',
  );
};

export const expectError = (error: Error, expected: Document): void => {
  const { isClientError, errorCode, errorContains, errorResponse, expectResult } = expected;
  const server = error instanceof MongoServerError ? error : undefined;
  if (isClientError !== undefined) {
    check(isClientError === !server, `expected a ${isClientError ? 'client' : 'server'} error`, error);
  }
  if (errorCode !== undefined) check(server?.code === errorCode, `expected code ${errorCode}`, error);
  if (errorContains !== undefined) {
    const contained = error.message.toLowerCase().includes(String(errorContains).toLowerCase());
    check(contained, `expected a message with '${errorContains}'`, error);
  }
  if (errorResponse !== undefined) expectMatch(server?.errorResponse, errorResponse, 'errorResponse');
  if (expectResult !== undefined) checkResult(error, expectResult);
};
