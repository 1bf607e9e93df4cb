import { decode } from '../bson/decode.ts';
import { encode } from '../bson/encode.ts';
import type { Doc } from '../bson/value.ts';
import type { Reply } from '../commands/reply.ts';
import { StoreError } from '../storeError.ts';
import type { Frame } from './frames.ts';
import { WireError } from './frames.ts';

export const OP_QUERY = 2004;
const OP_REPLY = 1;
const HEADER_BYTES = 16;
const REPLY_BYTES = 20;

/** The one question that is still asked by OP_QUERY: the handshake. */
const ALLOWED = new Set(['hello', 'isMaster', 'ismaster']);

/**
 * The command in an OP_QUERY. @throws WireError for what is no query; StoreError 352 for any other command, as MongoDB has
 * it since 5.1.
 */
export const readLegacyQuery = ({ body: bytes }: Frame): Doc => {
  const nameEnd = bytes.indexOf(0, 4);
  const at = nameEnd + 9;
  if (nameEnd < 0 || at + 5 > bytes.length) throw new WireError('a query cut short');
  const namespace = bytes.toString('utf8', 4, nameEnd);
  const length = bytes.readInt32LE(at);
  if (length < 5 || at + length > bytes.length) throw new WireError('a query of impossible length');
  const command = decode(bytes.subarray(at, at + length));
  const name = command.keys().next().value ?? '';
  if (!namespace.endsWith('.$cmd') || !ALLOWED.has(name)) {
    throw new StoreError(
      352,
      `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade. For more details see https://dochub.mongodb.org/core/legacy-opcode-removal`,
    );
  }
  return new Map([...command, ['$db', namespace.slice(0, -'.$cmd'.length)]]);
};

export const writeLegacyReply = (reply: Reply, requestId: number, responseTo: number): Buffer => {
  const bytes = encode(reply, HEADER_BYTES + REPLY_BYTES);
  bytes.fill(0, 0, HEADER_BYTES + REPLY_BYTES);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(requestId, 4);
  bytes.writeInt32LE(responseTo, 8);
  bytes.writeInt32LE(OP_REPLY, 12);
  // Flags, cursor id and offset stay zero; one document follows.
  bytes.writeInt32LE(1, HEADER_BYTES + 16);
  return bytes;
};
