import { expect, it } from 'vitest';
import { randomToken, secureRandomness } from '../../observe/randomness.ts';

it('a token has as many bits as asked for, fit for a URL, never twice', () => {
  const tokens = Array.from({ length: 1_000 }, () => randomToken(secureRandomness));
  for (const token of tokens) {
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
  }
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(Buffer.from(randomToken(secureRandomness, 96), 'base64url')).toHaveLength(12);
});

it('a number below a limit reaches every one of them and not the limit', () => {
  const drawn = new Set(Array.from({ length: 2_000 }, () => secureRandomness.below(10)));
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
