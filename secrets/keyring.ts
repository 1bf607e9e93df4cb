import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a derived key is for. A key made for one purpose is of no use for another. */
export type KeyPurpose =
  | 'address-hash'
  | 'subject-hash'
  | 'code-hash'
  | 'fact-hash'
  | 'link-hash'
  | 'nonce-hash'
  | 'data-key-wrapping'
  | 'chat-token'
  | 'chat-text'
  | 'local-session';

export interface Keyring {
  /** 32 bytes, always the same for one purpose. */
  key(purpose: KeyPurpose): Buffer;
  /** HMAC-SHA256 over the parts, each with its length, as base64url (43 characters). */
  hash(purpose: KeyPurpose, ...parts: string[]): string;
}

/** Derives every key of the product from the one SECRET_KEY (HKDF-SHA256, RFC 5869), versioned by its `info`. */
export const createKeyring = (secretKey: string): Keyring => {
  const keys = new Map<KeyPurpose, Buffer>();
  const key = (purpose: KeyPurpose): Buffer => {
    const known = keys.get(purpose);
    if (known) return known;
    const derived = Buffer.from(hkdfSync('sha256', secretKey, 'rightsdesk', `v1/${purpose}`, 32));
    keys.set(purpose, derived);
    return derived;
  };
  return {
    key,
    hash: (purpose, ...parts) => {
      const hmac = createHmac('sha256', key(purpose));
      for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
      return hmac.digest('base64url');
    },
  };
};

/** Compares in constant time; different lengths are simply unequal. */
export const sameHash = (left: string, right: string): boolean => {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
};
