import { existsSync, readFileSync } from 'node:fs';

/**
 * SQLite takes whatever does not fit in its write-ahead log for the torn end of a last transaction, and forgets it with
 * all that follows. That is right after a loss of power, and silent loss after a flipped bit. A log that goes on with
 * whole transactions behind the place that does not fit was damaged: each is only begun when the one before is on disk.
 * https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const BIG_ENDIAN_MAGIC = 0x377f0683;
const LITTLE_ENDIAN_MAGIC = 0x377f0682;

interface Sums {
  readonly first: number;
  readonly second: number;
}

const checksum = (bytes: Buffer, from: number, to: number, seed: Sums, littleEndian: boolean): Sums => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { first, second } = seed;
  for (let at = from; at < to; at += 8) {
    first = (first + view.getUint32(at, littleEndian) + second) >>> 0;
    second = (second + view.getUint32(at + 4, littleEndian) + first) >>> 0;
  }
  return { first, second };
};

const storedSums = (bytes: Buffer, at: number): Sums => ({
  first: bytes.readUInt32BE(at),
  second: bytes.readUInt32BE(at + 4),
});
const same = (a: Sums, b: Sums): boolean => a.first === b.first && a.second === b.second;

interface Frame {
  /** Whether it follows on the one before, as that one is stored. */
  readonly fits: boolean;
  readonly commits: boolean;
}

function* framesOf(log: Buffer, littleEndian: boolean): Iterable<Frame> {
  const pageBytes = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let before = storedSums(log, 24);
  for (let at = HEADER_BYTES; at + FRAME_HEADER_BYTES + pageBytes <= log.length; ) {
    const page = at + FRAME_HEADER_BYTES;
    const head = checksum(log, at, at + 8, before, littleEndian);
    const sums = checksum(log, page, page + pageBytes, head, littleEndian);
    const stored = storedSums(log, at + 16);
    const fits = log.subarray(at + 8, at + 16).equals(salts) && same(sums, stored);
    yield { fits, commits: log.readUInt32BE(at + 4) !== 0 };
    before = stored;
    at = page + pageBytes;
  }
}

const headerFits = (log: Buffer): boolean => {
  const magic = log.readUInt32BE(0);
  if (magic !== BIG_ENDIAN_MAGIC && magic !== LITTLE_ENDIAN_MAGIC) return false;
  const sums = checksum(log, 0, 24, { first: 0, second: 0 }, magic === LITTLE_ENDIAN_MAGIC);
  return same(sums, storedSums(log, 24));
};

/** What is wrong with a write-ahead log, if anything; a torn end is normal. */
export const walDamage = (file: string): string | undefined => {
  if (!existsSync(file)) return undefined;
  const log = readFileSync(file);
  if (log.length <= HEADER_BYTES) return undefined;
  if (!headerFits(log)) return 'the header of its write-ahead log was altered';
  let broken = false;
  let transactionEnded = false;
  for (const { fits, commits } of framesOf(log, log.readUInt32BE(0) === LITTLE_ENDIAN_MAGIC)) {
    if (fits && transactionEnded) return 'its write-ahead log was altered before its end';
    if (!fits) broken = true;
    if (broken && commits) transactionEnded = true;
  }
  return undefined;
};
