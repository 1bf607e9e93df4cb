import { Long } from 'bson';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../errors.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { createKeyring } from '../../secrets/keyring.ts';
import { createSealer, createTextSealer } from '../../secrets/sealing.ts';

const keyring = createKeyring('a-secret-key-of-more-than-32-characters');
const sealer = createSealer(keyring, secureRandomness);

const failsToOpen = (open: () => unknown): void => {
  let thrown: unknown;
  try {
    open();
  } catch (error) {
    thrown = error;
  }
  expect(isAppError(thrown, 'sealed_unreadable')).toBe(true);
};

describe('a sealed field', () => {
  const key = sealer.newDataKey();

  it.each([
    ['text'],
    [''],
    ['Zoë 🦩 \u202e عربي'],
    [0],
    [null],
    [[1, { a: ['b'] }]],
    [{ name: 'Ada', n: [1, 2] }],
    [{ addressChangedAt: new Date('2026-03-04T12:00:00Z'), text: '2026-03-04T12:00:00.000Z' }],
    [{ $date: 'what a customer typed', accountId: Long.MAX_VALUE }],
  ])('gives %j back as it was', (value) => {
    expect(sealer.open(key, 'request/1/wish', sealer.seal(key, 'request/1/wish', value))).toEqual(value);
  });

  it('of version 0.1, which was plain JSON, has its dates again', () => {
    const subject = { subjectId: 'accounts:1', addressChangedAt: new Date('2026-03-04T12:00:00Z') };
    const sealed = sealer.sealBytes(key, 'request/1/subjects', Buffer.from(JSON.stringify([subject])));
    expect(sealer.open(key, 'request/1/subjects', sealed)).toStrictEqual([subject]);
  });

  it('gives bytes back as they were, none and many', () => {
    for (const size of [0, 1, 15, 16, 17, 100_000]) {
      const bytes = secureRandomness.bytes(size);
      expect(
        sealer.openBytes(key, 'export/1/0', sealer.sealBytes(key, 'export/1/0', bytes)).equals(bytes),
      ).toBe(true);
    }
  });

  it('shows nothing of what it holds, and looks different each time', () => {
    const [one, two] = [1, 2].map(() => sealer.seal(key, 'p', 'ada@example.org'));
    expect(one?.includes('ada')).toBe(false);
    expect(one?.equals(two as Buffer)).toBe(false);
  });

  it('cannot be opened after any one bit was changed', () => {
    const sealed = sealer.seal(key, 'p', 'yes');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3] = (altered[bit >> 3] as number) ^ (1 << (bit & 7));
      failsToOpen(() => sealer.open(key, 'p', altered));
    }
  });

  it('cannot be opened when cut short or made longer', () => {
    const sealed = sealer.seal(key, 'p', 'yes');
    for (let length = 0; length < sealed.length; length += 1)
      failsToOpen(() => sealer.open(key, 'p', sealed.subarray(0, length)));
    failsToOpen(() => sealer.open(key, 'p', Buffer.concat([sealed, Buffer.alloc(1)])));
  });

  it('cannot be moved to another context', () => {
    failsToOpen(() => sealer.open(key, 'request/2/wish', sealer.seal(key, 'request/1/wish', 'x')));
  });

  it("cannot be opened with another request's key, nor after its own was destroyed", () => {
    const sealed = sealer.seal(key, 'p', 'x');
    failsToOpen(() => sealer.open(sealer.newDataKey(), 'p', sealed));
    failsToOpen(() => sealer.open(Buffer.alloc(0), 'p', sealed));
    failsToOpen(() => sealer.open(Buffer.alloc(key.length), 'p', sealed));
  });

  it('cannot be opened under another SECRET_KEY, and says what to do', () => {
    const other = createSealer(createKeyring('another-secret-key-of-32-characters'), secureRandomness);
    expect(() => other.open(key, 'p', sealer.seal(key, 'p', 'x'))).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('SECRET_KEY') }),
    );
  });
});

describe('a data key', () => {
  it('is stored wrapped only: the key itself stands nowhere in it', () => {
    const drawn: Buffer[] = [];
    const bytes = (length: number): Buffer => {
      const fresh = secureRandomness.bytes(length);
      drawn.push(fresh);
      return fresh;
    };
    const wrapped = createSealer(keyring, { ...secureRandomness, bytes }).newDataKey();
    const key = drawn.find((one) => one.length === 32) as Buffer;
    expect(key).toBeDefined();
    expect(wrapped.includes(key)).toBe(false);
  });
});

describe('what was said in a conversation', () => {
  const texts = createTextSealer(keyring, secureRandomness);

  it('opens in its own context and in no other', () => {
    const sealed = texts.encode('Délete my data 🙏', 'conversation-1/7');
    expect(texts.decode(sealed, 'conversation-1/7')).toBe('Délete my data 🙏');
    failsToOpen(() => texts.decode(sealed, 'conversation-1/8'));
    failsToOpen(() => texts.decode(sealed, 'conversation-2/7'));
  });
});
