import { decode } from '../bson/decode.ts';
import { encode } from '../bson/encode.ts';
import type { Doc } from '../bson/value.ts';
import type { Reply } from '../commands/reply.ts';
import { crc32c } from './crc32c.ts';
import type { Frame } from './frames.ts';
import { WireError } from './frames.ts';

export const OP_MSG = 2013;
const HEADER_BYTES = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits below 16 that a server does not know are an error; the others it may ignore. */
const UNKNOWN_REQUIRED = 0xfffc;

export interface Message {
  readonly body: Doc;
  /** The client waits for no reply. */
  readonly moreToCome: boolean;
}

const checkChecksum = (frame: Frame): void => {
  const { body } = frame;
  if (body.length < 4) throw new WireError('a message too short for its checksum');
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(body.length + HEADER_BYTES, 0);
  header.writeInt32LE(frame.requestId, 4);
  header.writeInt32LE(frame.responseTo, 8);
  header.writeInt32LE(OP_MSG, 12);
  const content = body.subarray(0, body.length - 4);
  if (crc32c(header, content) !== body.readUInt32LE(body.length - 4)) {
    throw new WireError('a message whose checksum does not fit');
  }
};

/** The length of a document or section at `at`, which must end within `end`. */
const lengthAt = (bytes: Buffer, at: number, end: number): number => {
  if (at + 4 > end) throw new WireError('a section runs over the end of its message');
  const length = bytes.readInt32LE(at);
  if (length < 5 || at + length > end) throw new WireError('a section of impossible length');
  return length;
};

/** A document sequence: an array field of the command, sent beside it. */
const readSequence = (bytes: Buffer, at: number, end: number): [name: string, documents: Doc[]] => {
  const nameEnd = bytes.indexOf(0, at + 4);
  if (nameEnd < 0 || nameEnd >= end) throw new WireError('a document sequence without a name');
  const documents: Doc[] = [];
  for (let from = nameEnd + 1; from < end; ) {
    const length = lengthAt(bytes, from, end);
    documents.push(decode(bytes.subarray(from, from + length)));
    from += length;
  }
  return [bytes.toString('utf8', at + 4, nameEnd), documents];
};

interface Sections {
  body: Doc | undefined;
  readonly sequences: Map<string, Doc[]>;
}

const readSections = (bytes: Buffer, end: number): Sections => {
  const sections: Sections = { body: undefined, sequences: new Map() };
  for (let at = 4; at < end; ) {
    const kind = bytes[at++];
    const length = lengthAt(bytes, at, end);
    if (kind === 0) {
      if (sections.body) throw new WireError('a message with two bodies');
      sections.body = decode(bytes.subarray(at, at + length));
    } else if (kind === 1) {
      const [name, documents] = readSequence(bytes, at, at + length);
      if (sections.sequences.has(name)) throw new WireError('a document sequence that comes twice');
      sections.sequences.set(name, documents);
    } else throw new WireError(`a section of unknown kind ${kind}`);
    at += length;
  }
  return sections;
};

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg @throws WireError, or StoreError 22 and 15 */
export const readMessage = (frame: Frame): Message => {
  const { body: bytes } = frame;
  if (bytes.length < 4) throw new WireError('a message without flags');
  const flags = bytes.readUInt32LE(0);
  if (flags & UNKNOWN_REQUIRED) throw new WireError('a message with unknown flags');
  if (flags & CHECKSUM_PRESENT) checkChecksum(frame);
  const end = flags & CHECKSUM_PRESENT ? bytes.length - 4 : bytes.length;
  const { body, sequences } = readSections(bytes, end);
  if (!body) throw new WireError('a message without a body');
  for (const [name, documents] of sequences) {
    if (body.has(name)) throw new WireError('a field that comes in the body and as a sequence');
    body.set(name, documents);
  }
  return { body, moreToCome: (flags & MORE_TO_COME) !== 0 };
};

export const writeMessage = (reply: Reply, requestId: number, responseTo: number): Buffer => {
  const bytes = encode(reply, HEADER_BYTES + 5);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(requestId, 4);
  bytes.writeInt32LE(responseTo, 8);
  bytes.writeInt32LE(OP_MSG, 12);
  bytes.writeUInt32LE(0, HEADER_BYTES);
  bytes[HEADER_BYTES + 4] = 0;
  return bytes;
};
