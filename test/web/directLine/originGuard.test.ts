import { describe, expect, it } from 'vitest';
import { createOriginGuard } from '../../../web/directLine/originGuard.ts';

const OWN = 'https://privacy.example';
const SITE = 'https://www.example.com';
const SHOP = 'https://shop.example.com';
const { allows } = createOriginGuard({ ownOrigins: [OWN], allowedOrigins: [SITE, SHOP] });

describe('which pages may use the chat', () => {
  it.each<[string, Parameters<typeof allows>[0], boolean]>([
    ['our own', { origin: OWN }, true],
    ['an allowed one', { origin: SITE }, true],
    ['a caller that is no browser', {}, true],
    ['our own frame, which sends no Origin with GET', { 'sec-fetch-site': 'same-origin' }, true],
    ['a page that the customer typed the address of', { 'sec-fetch-site': 'none' }, true],
    ['another site without an Origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['a foreign one', { origin: 'https://evil.example' }, false],
    ['a sandboxed one', { origin: 'null' }, false],
    ['one whose name begins like ours', { origin: `${OWN}.evil.example` }, false],
    ['one whose name ends like ours', { origin: `https://evil-privacy.example` }, false],
    ['ours by another scheme', { origin: 'http://privacy.example' }, false],
    ['ours at another port', { origin: `${OWN}:8443` }, false],
    ['ours in capitals, which no browser sends', { origin: OWN.toUpperCase() }, false],
    [
      'a foreign one that says it is the same',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      false,
    ],
  ])('%s', (_name, headers, expected) => {
    expect(allows(headers)).toBe(expected);
  });

  it('are fewer for a token that names pages: only those, and our own', () => {
    expect(allows({ origin: SITE }, [SITE])).toBe(true);
    expect(allows({ origin: SHOP }, [SITE])).toBe(false);
    expect(allows({ origin: OWN }, [SITE])).toBe(true);
    expect(allows({ origin: 'https://evil.example' }, ['https://evil.example'])).toBe(false);
  });

  it('are read anew at each request', () => {
    const allowedOrigins: string[] = [];
    const guard = createOriginGuard({ ownOrigins: [OWN], allowedOrigins });
    expect(guard.allows({ origin: SITE })).toBe(false);
    allowedOrigins.push(SITE);
    expect(guard.allows({ origin: SITE })).toBe(true);
  });
});
