import type { Doc, Encodable } from '../bson/value.ts';
import { doc, double, isDoc } from '../bson/value.ts';
import { codeName, notImplemented, StoreError } from '../storeError.ts';
import { checkFields } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { checkConcerns } from './concerns.ts';
import type { Reply } from './reply.ts';
import { commands, refusals } from './table.ts';

/** Fields that every command takes; what they ask for beyond the checks below has no meaning on one node. */
const GENERIC = [
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'txnNumber',
  'startTransaction',
  'autocommit',
  'stmtId',
  'stmtIds',
  '$audit',
  '$client',
  'clientOperationKey',
];

interface Entry {
  readonly command: Command;
  readonly known: ReadonlySet<string>;
}

const entries: ReadonlyMap<string, Entry> = new Map(
  commands.flatMap((command) => {
    const entry = { command, known: new Set([...command.fields, ...GENERIC]) };
    return [command.name, ...(command.aliases ?? [])].map((name) => [name, entry] as const);
  }),
);

const TRANSACTIONS = new Set(['commitTransaction', 'abortTransaction']);

const entryOf = (name: string): Entry => {
  const entry = entries.get(name);
  if (entry) return entry;
  if (TRANSACTIONS.has(name)) throw noTransactions();
  const refusal = refusals.get(name);
  if (refusal !== undefined) throw notImplemented(refusal);
  throw new StoreError(59, `no such command: '${name}'`);
};

/** A standalone of MongoDB's says the same; drivers turn retryable writes off by it. */
const noTransactions = (): StoreError =>
  new StoreError(20, 'Transaction numbers are only allowed on a replica set member or mongos');

const checkSession = (body: Doc): void => {
  if (body.has('lsid') && !isDoc(body.get('lsid'))) {
    throw new StoreError(
      14,
      "BSON field 'OperationSessionInfo.lsid' is the wrong type, expected type 'object'",
    );
  }
  if (body.has('txnNumber')) {
    if (!body.has('lsid'))
      throw new StoreError(72, 'Transaction number requires a session ID to also be specified');
    throw noTransactions();
  }
  if (body.has('startTransaction') || body.has('autocommit')) throw noTransactions();
};

const checkApiVersion = (body: Doc): void => {
  const version = body.get('apiVersion');
  if (version !== undefined && version !== '1') {
    throw new StoreError(322, `API version must be "1"; this store knows no other`);
  }
};

const ok = (reply: Reply): Reply => new Map([...reply, ['ok', double(1)]]);

/** The reply to a command that failed. */
export const errorReply = (error: StoreError): Reply =>
  new Map<string, Encodable>([
    ...doc({ ok: double(0), errmsg: error.message, code: error.code, codeName: codeName(error.code) }),
    ...(error.details as ReadonlyMap<string, Encodable>),
  ]);

const run = (body: Doc, connectionId: number, store: Store): Reply => {
  const name = body.keys().next().value;
  if (name === undefined) throw new StoreError(59, "no such command: ''");
  const { command, known } = entryOf(name);
  const database = body.get('$db');
  if (typeof database !== 'string') {
    throw new StoreError(40414, `BSON field '${name}.$db' is missing but a required field`);
  }
  if (!command.lenient) checkFields({ at: command.name, body }, known, command.refused);
  checkSession(body);
  checkApiVersion(body);
  checkConcerns(body);
  const request: Request = { name, database, body, connectionId };
  return ok(command.run(request, store));
};

/** Runs one command. What the client did wrong is in the reply; anything thrown is a bug of the store. */
export const runCommand = (body: Doc, connectionId: number, store: Store): Reply => {
  try {
    return run(body, connectionId, store);
  } catch (error) {
    if (error instanceof StoreError) return errorReply(error);
    throw error;
  }
};
