import { describe, expect, it } from 'vitest';
import { secureRandomness } from '../../observe/randomness.ts';
import { createKeyring } from '../../secrets/keyring.ts';
import { createSealer, createTextSealer } from '../../secrets/sealing.ts';

const OLD = 'the key of last year, 32 characters.';
const OLDER = 'the key of the year before, 32 chars';
const NEW = 'the key of this year, 32 characters.';
const before = createKeyring(OLD);
const after = createKeyring(NEW, [OLD, OLDER]);

describe('after a rotation', () => {
  it('what was sealed before can be read, and what is sealed now cannot be read with the old key alone', () => {
    const [old, now] = [before, after].map((keyring) => createSealer(keyring, secureRandomness));
    const oldKey = old!.newDataKey();
    expect(now!.open(oldKey, 'a/b', old!.seal(oldKey, 'a/b', { x: 1 }))).toEqual({ x: 1 });
    const newKey = now!.newDataKey();
    const sealed = now!.seal(newKey, 'a/b', { x: 2 });
    expect(now!.open(newKey, 'a/b', sealed)).toEqual({ x: 2 });
    expect(() => old!.open(newKey, 'a/b', sealed)).toThrow(/cannot be opened/);
  });

  it('a secret that was dropped, or was never ours, opens nothing', () => {
    const old = createSealer(before, secureRandomness);
    const key = old.newDataKey();
    const sealed = old.seal(key, 'a/b', 1);
    for (const keyring of [createKeyring(NEW), createKeyring(NEW, [OLDER])])
      expect(() => createSealer(keyring, secureRandomness).open(key, 'a/b', sealed)).toThrow(
        expect.objectContaining({
          code: 'sealed_unreadable',
          remedy: expect.stringContaining('SECRET_KEY_PREVIOUS'),
        }),
      );
  });

  it('what was said in a chat can be read, in its own place alone', () => {
    const [old, now] = [before, after].map((keyring) => createTextSealer(keyring, secureRandomness));
    const said = old!.encode('hello', 'c1');
    expect(now!.decode(said, 'c1')).toBe('hello');
    expect(() => now!.decode(said, 'c2')).toThrow();
    expect(() => old!.decode(now!.encode('hello', 'c1'), 'c1')).toThrow();
  });

  it('new hashes are of the new key, and old ones are recognised', () => {
    const old = before.hash('address-hash', 'x');
    expect(after.hash('address-hash', 'x')).toBe(createKeyring(NEW).hash('address-hash', 'x'));
    expect(after.hashes('address-hash', 'x')).toEqual([
      createKeyring(NEW).hash('address-hash', 'x'),
      old,
      createKeyring(OLDER).hash('address-hash', 'x'),
    ]);
    expect(after.matches(old, 'address-hash', 'x')).toBe(true);
    expect(after.matches(old, 'address-hash', 'y')).toBe(false);
    expect(after.matches(old, 'subject-hash', 'x')).toBe(false);
    expect(createKeyring(NEW).matches(old, 'address-hash', 'x')).toBe(false);
  });

  it('the beginning of a hash proves something only where it is long enough', () => {
    const whole = after.hash('link-hash', 'x');
    expect(after.matches(whole.slice(0, 32), 'link-hash', 'x')).toBe(true);
    for (const short of ['', whole[0]!, whole.slice(0, 21)])
      expect(after.matches(short, 'link-hash', 'x')).toBe(false);
    expect(after.matches(`${whole}x`, 'link-hash', 'x')).toBe(false);
  });
});
