import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { Randomness } from '../observe/randomness.ts';
import { readEjson, writeEjson } from './ejson.ts';
import type { Keyring } from './keyring.ts';

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const DATA_KEY_LENGTH = 32;

const encrypt = (key: Buffer, nonce: Buffer, plain: Buffer, context: string): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

const decrypt = (key: Buffer, sealed: Buffer, context: string): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_LENGTH), {
      authTagLength: TAG_LENGTH,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_LENGTH));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_LENGTH, -TAG_LENGTH)), decipher.final()]);
  } catch (cause) {
    throw new AppError(
      'sealed_unreadable',
      'A sealed field cannot be opened: wrong key, wrong context or altered bytes.',
      {
        remedy:
          'To resolve, check that SECRET_KEY, or SECRET_KEY_PREVIOUS, holds the key with which the data was written.',
        cause,
      },
    );
  }
};

/** Tries the present key, then the former ones, which open what was sealed before a rotation. @throws AppError of the last */
const firstThatOpens = (keys: Buffer[], open: (key: Buffer) => Buffer): Buffer => {
  const [key, ...former] = keys;
  if (key === undefined || former.length === 0) return open(key as Buffer);
  try {
    return open(key);
  } catch {
    return firstThatOpens(former, open);
  }
};

/**
 * Seals personal fields at rest with AES-256-GCM: one data key per request, itself wrapped by a key derived from
 * SECRET_KEY. Destroying the wrapped key makes everything sealed under it unreadable for ever.
 */
export interface Sealer {
  /** A new data key in its wrapped form, the only form that is stored. */
  newDataKey(): Buffer;
  /**
   * Encrypts a value so that dates and 64-bit integers come back as such (see ejson.ts). `context` (document and field) is
   * authenticated with it, so it cannot be moved elsewhere.
   */
  seal(wrappedKey: Uint8Array, context: string, value: unknown): Buffer;
  /** @throws AppError `sealed_unreadable` */
  open<Value>(wrappedKey: Uint8Array, context: string, sealed: Uint8Array): Value;
  sealBytes(wrappedKey: Uint8Array, context: string, bytes: Buffer): Buffer;
  openBytes(wrappedKey: Uint8Array, context: string, sealed: Uint8Array): Buffer;
}

export const createSealer = (keyring: Keyring, randomness: Randomness): Sealer => {
  const wrapping = keyring.key('data-key-wrapping');
  const dataKey = (wrapped: Uint8Array) =>
    firstThatOpens(keyring.keys('data-key-wrapping'), (key) =>
      decrypt(key, Buffer.from(wrapped), 'data-key'),
    );
  const sealBytes: Sealer['sealBytes'] = (wrapped, context, bytes) =>
    encrypt(dataKey(wrapped), randomness.bytes(NONCE_LENGTH), bytes, context);
  const openBytes: Sealer['openBytes'] = (wrapped, context, sealed) =>
    decrypt(dataKey(wrapped), Buffer.from(sealed), context);
  return {
    newDataKey: () =>
      encrypt(wrapping, randomness.bytes(NONCE_LENGTH), randomness.bytes(DATA_KEY_LENGTH), 'data-key'),
    seal: (wrapped, context, value) => sealBytes(wrapped, context, Buffer.from(writeEjson(value))),
    open: <Value>(wrapped: Uint8Array, context: string, sealed: Uint8Array) =>
      readEjson(openBytes(wrapped, context, sealed).toString('utf8')) as Value,
    sealBytes,
    openBytes,
  };
};

/** Encrypts the texts of a conversation under a key of that conversation; moved elsewhere, they cannot be decrypted. */
export const createTextSealer = (keyring: Keyring, randomness: Randomness) => {
  const keyOf = (context: string, key: Buffer): Buffer => createHmac('sha256', key).update(context).digest();
  return {
    encode: (text: string, context: string): Buffer =>
      encrypt(
        keyOf(context, keyring.key('chat-text')),
        randomness.bytes(NONCE_LENGTH),
        Buffer.from(text),
        context,
      ),
    decode: (sealed: string | Buffer, context: string): string =>
      firstThatOpens(keyring.keys('chat-text'), (key) =>
        decrypt(keyOf(context, key), Buffer.from(sealed as Buffer), context),
      ).toString('utf8'),
  };
};
