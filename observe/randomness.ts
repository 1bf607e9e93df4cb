import { randomBytes, randomInt } from 'node:crypto';

/** Where chance comes from: unpredictable outside tests, repeatable inside them. */
export interface Randomness {
  /** `length` bytes fit for secrets. */
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
