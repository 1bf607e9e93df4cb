import { MAX_MESSAGE_BYTES } from '../commands/hello.ts';

const HEADER_BYTES = 16;

/** A message that does not follow MongoDB's wire protocol: its connection is closed, others are not affected. */
export class WireError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WireError';
  }
}

export interface Frame {
  readonly requestId: number;
  readonly responseTo: number;
  readonly opCode: number;
  readonly body: Buffer;
}

/** Cuts a stream of bytes into messages. Only what has arrived is held, whatever length a message claims. */
export interface Frames {
  push(chunk: Buffer): void;
  /** The next whole message. @throws WireError for an impossible length. */
  take(): Frame | undefined;
  readonly held: number;
}

export const createFrames = (): Frames => {
  let chunks: Buffer[] = [];
  let held = 0;

  const first = (length: number): Buffer => {
    const [head] = chunks as [Buffer];
    if (head.length >= length) return head;
    chunks = [Buffer.concat(chunks, held)];
    return chunks[0] as Buffer;
  };

  const lengthOfNext = (): number => {
    const length = first(HEADER_BYTES).readInt32LE(0);
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
      throw new WireError(`a message of ${length} bytes cannot be`);
    }
    return length;
  };

  return {
    push: (chunk) => {
      chunks.push(chunk);
      held += chunk.length;
    },
    take: () => {
      if (held < HEADER_BYTES) return undefined;
      const length = lengthOfNext();
      if (held < length) return undefined;
      const bytes = first(length);
      const rest = bytes.subarray(length);
      if (rest.length > 0) chunks[0] = rest;
      else chunks.shift();
      held -= length;
      return {
        requestId: bytes.readInt32LE(4),
        responseTo: bytes.readInt32LE(8),
        opCode: bytes.readInt32LE(12),
        body: bytes.subarray(HEADER_BYTES, length),
      };
    },
    get held() {
      return held;
    },
  };
};
