import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a derived key is for. A key made for one purpose is of no use for another. */
export type KeyPurpose =
  | 'address-hash'
  | 'subject-hash'
  | 'code-hash'
  | 'fact-hash'
  | 'link-hash'
  | 'nonce-hash'
  | 'network-hash'
  | 'data-key-wrapping'
  | 'chat-token'
  | 'chat-text'
  | 'agent-session'
  | 'local-session';

export interface Keyring {
  /** 32 bytes, always the same for one purpose. What is written is written with this one. */
  key(purpose: KeyPurpose): Buffer;
  /** The same, followed by those of the former secrets: what was written before a rotation can still be read. */
  keys(purpose: KeyPurpose): Buffer[];
  /** HMAC-SHA256 over the parts, each with its length, as base64url (43 characters). */
  hash(purpose: KeyPurpose, ...parts: string[]): string;
  /** The same, followed by what the former secrets made of it: by each of them something may stand in the store. */
  hashes(purpose: KeyPurpose, ...parts: string[]): string[];
  /** Whether a hash, or the beginning of one, was made of these parts; in constant time. */
  matches(kept: string, purpose: KeyPurpose, ...parts: string[]): boolean;
}

/**
 * Derives every key of the product from the one SECRET_KEY (HKDF-SHA256, RFC 5869), versioned by its `info`. Former
 * secrets, newest first, are good for reading and for nothing else.
 */
export const createKeyring = (secretKey: string, formerSecrets: readonly string[] = []): Keyring => {
  const [current, ...former] = [secretKey, ...formerSecrets].map(deriveKeys) as [Derived, ...Derived[]];
  const all = [current, ...former];
  return {
    key: current.key,
    keys: (purpose) => all.map(({ key }) => key(purpose)),
    hash: current.hash,
    hashes: (purpose, ...parts) => all.map(({ hash }) => hash(purpose, ...parts)),
    // Every version is compared, so that the time does not tell which one it was.
    matches: (kept, purpose, ...parts) =>
      all
        .map(({ hash }) =>
          sameHash(kept, hash(purpose, ...parts).slice(0, Math.max(kept.length, SHORTEST_PROOF))),
        )
        .includes(true),
  };
};

/** Less of a hash proves nothing. */
const SHORTEST_PROOF = 22;

type Derived = Pick<Keyring, 'key' | 'hash'>;

const deriveKeys = (secretKey: string): Derived => {
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
