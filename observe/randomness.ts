import { randomBytes, randomInt } from 'node:crypto';

/** The source of randomness: unpredictable in production, repeatable in tests. */
export interface Randomness {
  /** `length` bytes that are good enough for secrets. */
  bytes(length: number): Buffer;
  /** A whole number, 0 <= n < limit. */
  below(limit: number): number;
}

export const secureRandomness: Randomness = {
  bytes: (length) => randomBytes(length),
  below: (limit) => randomInt(limit),
};

/** `bits` of randomness as URL-safe text. */
export const randomToken = (randomness: Randomness, bits = 128): string =>
  randomness.bytes(bits / 8).toString('base64url');
