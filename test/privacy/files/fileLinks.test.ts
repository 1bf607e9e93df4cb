import { describe, expect, it } from 'vitest';
import { DAY, after as later } from '../../../observe/clock.ts';
import { createFileLinks } from '../../../privacy/files/fileLinks.ts';
import { createKeyring } from '../../../secrets/keyring.ts';

const KEY = 'a key for tests of 32 characters';
const NOW = new Date('2026-03-10T09:00:00Z');
const FILE = { requestId: '65f0a1b2c3d4e5f601234567', audit: 35_436_439_012, file: 498_483 };

describe('the link to a file of an agent', () => {
  const links = createFileLinks(createKeyring(KEY), 'default');
  const token = links.tokenFor(FILE, NOW);

  it('leads to that file for a week', () => {
    expect(links.fileOf(token, NOW)).toEqual(FILE);
    expect(links.fileOf(token, later(NOW, 7 * DAY - 1_000))).toEqual(FILE);
    expect(links.fileOf(token, later(NOW, 7 * DAY + 1_000))).toBeUndefined();
  });

  it('leads nowhere once a sign of it is another', () => {
    for (let at = 0; at < token.length; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`;
      expect(links.fileOf(changed, NOW)).toBeUndefined();
    }
  });

  it('is good for one tenant, and under the secret that made it or its successor', () => {
    expect(createFileLinks(createKeyring(KEY), 'another').fileOf(token, NOW)).toBeUndefined();
    const other = 'another key of 32 characters ....';
    expect(createFileLinks(createKeyring(other), 'default').fileOf(token, NOW)).toBeUndefined();
    expect(createFileLinks(createKeyring(other, [KEY]), 'default').fileOf(token, NOW)).toEqual(FILE);
  });
});
