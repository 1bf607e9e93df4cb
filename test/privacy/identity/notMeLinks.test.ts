import { describe, expect, it } from 'vitest';
import { createNotMeLinks } from '../../../privacy/identity/notMeLinks.ts';
import { createKeyring } from '../../../secrets/keyring.ts';

const links = createNotMeLinks(createKeyring('a key for tests of 32 characters'), 'default');
const REQUEST = '65f0c0ffee65f0c0ffee65f0';
const CODE = 'Zm9vYmFyYmF6cXV4MTIzNA';

describe('a link "this was not me"', () => {
  it('is the same in every mail about the same thing, and leads back to it', () => {
    for (const target of [{ request: REQUEST }, { verification: CODE }]) {
      const token = links.tokenFor(target);
      expect(token).toBe(links.tokenFor(target));
      expect(token).toMatch(/^[\w-]{16,64}$/);
      expect(links.targetOf(token)).toEqual(target);
    }
  });

  it('cannot be made up, altered, or made for another thing or tenant', () => {
    const token = links.tokenFor({ request: REQUEST });
    const other = createNotMeLinks(createKeyring('another key for tests, 32 chars.'), 'default');
    const elsewhere = createNotMeLinks(createKeyring('a key for tests of 32 characters'), 'another');
    expect(other.targetOf(token)).toBeUndefined();
    expect(elsewhere.targetOf(token)).toBeUndefined();
    const flipped = token.endsWith('A') ? `${token.slice(0, -1)}B` : `${token.slice(0, -1)}A`;
    const moved = `${token[0]}${REQUEST.replace('6', '7')}${token.slice(25)}`;
    for (const made of [
      flipped,
      moved,
      `v${token.slice(1)}`,
      token.slice(1),
      '',
      'r',
      `${token}x`,
      'x'.repeat(64),
    ])
      expect(links.targetOf(made)).toBeUndefined();
  });
});
