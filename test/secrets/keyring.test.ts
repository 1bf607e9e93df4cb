import { describe, expect, it } from 'vitest';
import { createKeyring, sameHash } from '../../secrets/keyring.ts';

const SECRET = 'a-secret-key-of-more-than-32-characters';
const keyring = createKeyring(SECRET);

describe('derived keys', () => {
  // Computed by RFC 5869 with another implementation: salt "rightsdesk", info "v1/<purpose>", 32 bytes.
  it.each([
    ['address-hash', '53d6804b45eeef8d7dbef989d0c0b94ee809458d55914fd676a92c6b07b5a249'],
    ['code-hash', '0ac3a3c591140e811d452ff709093dc5349c00d82c219009d980a6bae084a527'],
    ['data-key-wrapping', 'bb18764d865c376d56df61d41a55d83c2296da95381f82929d1159bde0889b0d'],
    ['chat-token', '04ac55ea5a4d8f605dc49dd8eae3a340a1d9d36fdc9bf60092c0bf463e636015'],
  ] as const)('the key for %s is HKDF-SHA256 of the secret', (purpose, expected) => {
    expect(keyring.key(purpose).toString('hex')).toBe(expected);
    expect(createKeyring(SECRET).key(purpose).toString('hex')).toBe(expected);
  });

  it('another secret gives another key', () => {
    expect(createKeyring(`${SECRET}.`).key('code-hash')).not.toEqual(keyring.key('code-hash'));
  });
});

describe('keyed hashes', () => {
  it('are HMAC-SHA256 over the parts with their lengths', () => {
    expect(keyring.hash('code-hash', 'id-1', '12345678')).toBe('2yQxbZzrDq_wkulkNPs5nQeBUFctpacvxat9BifkcdA');
  });

  it('tell parts apart: what one part ends with cannot be moved to the next', () => {
    const all = [
      keyring.hash('code-hash', 'ab', 'c'),
      keyring.hash('code-hash', 'a', 'bc'),
      keyring.hash('code-hash', 'abc'),
      keyring.hash('code-hash', 'abc', ''),
      keyring.hash('code-hash', '1:a1:b1:c'),
      keyring.hash('code-hash', 'a', 'b', 'c'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('of one purpose are of no use for another', () => {
    expect(keyring.hash('code-hash', 'x')).not.toBe(keyring.hash('link-hash', 'x'));
  });
});

describe('comparing hashes', () => {
  it('finds equal ones equal and all others not, whatever their length', () => {
    expect(sameHash('abc', 'abc')).toBe(true);
    for (const other of ['abd', 'ab', 'abcd', '', 'ABC', 'aäc']) expect(sameHash('abc', other)).toBe(false);
  });
});
