import type { Clock } from '../../../observe/clock.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import type { ObjectId, Timestamp } from '../bson/value.ts';
import { objectId } from '../bson/value.ts';

/** Values that the server makes up itself. */
export interface Identifiers {
  /** Seconds, five bytes of this process, a counter: the _id of a document that comes without. */
  objectId(): ObjectId;
  /** What stands for `Timestamp(0, 0)`: each greater than the one before. */
  timestamp(): Timestamp;
}

export const createIdentifiers = (clock: Clock, randomness: Randomness): Identifiers => {
  const bytes = Buffer.alloc(12);
  randomness.bytes(5).copy(bytes, 4);
  let counter = randomness.below(0x1000000);
  let last = 0n;
  const seconds = (): number => Math.floor(clock.now().getTime() / 1_000);
  return {
    objectId: () => {
      bytes.writeUInt32BE(seconds() >>> 0, 0);
      bytes.writeUIntBE(counter, 9, 3);
      counter = (counter + 1) & 0xffffff;
      return objectId(bytes);
    },
    timestamp: () => {
      const first = (BigInt(seconds()) << 32n) + 1n;
      last = first > last ? first : last + 1n;
      return { kind: 'timestamp', v: last };
    },
  };
};
