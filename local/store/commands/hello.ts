import { date, doc } from '../bson/value.ts';
import type { Command, Request, Store } from './command.ts';
import type { Reply } from './reply.ts';

/** What this store presents itself as: https://www.mongodb.com/docs/v7.0/reference/command/hello/ */
export const MAX_WIRE_VERSION = 21;
export const MAX_MESSAGE_BYTES = 48_000_000;

/** No `topologyVersion`: without it drivers ask again instead of waiting for a change. */
const answer = (primary: string, { body, connectionId }: Request, { clock }: Store): Reply =>
  doc({
    ...(body.has('helloOk') && { helloOk: true }),
    [primary]: true,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: date(clock.now().getTime()),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  });

export const hello: Command = {
  name: 'hello',
  fields: [],
  lenient: true,
  run: (request, store) => answer('isWritablePrimary', request, store),
};

/** Its older name, with which every driver begins. */
export const isMaster: Command = {
  name: 'isMaster',
  aliases: ['ismaster'],
  fields: [],
  lenient: true,
  run: (request, store) => answer('ismaster', request, store),
};
