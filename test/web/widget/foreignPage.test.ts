import { expect, it } from 'vitest';
import { isForeignPage } from '../../../web/widget/foreignPage.ts';

const ALLOWED = ['https://shop.example', 'https://*.branch.example'];
const own = { host: 'privacy.example' };
const isForeign = (named: unknown, headers = {}) => isForeignPage(named, { ...own, ...headers }, ALLOWED);

it('knows a page that may not embed the chat by its own word, and by what the browser says of a frame', () => {
  expect(isForeign('https://evil.example')).toBe(true);
  expect(isForeign('https://shop.example.evil.example')).toBe(true);
  expect(isForeign('https://branch.example')).toBe(true);
  const framed = { 'sec-fetch-dest': 'iframe', referer: 'https://evil.example/page' };
  expect(isForeign('https://shop.example', framed)).toBe(true);
});

it('takes offence neither at allowed pages, nor at our own, nor at a link that somebody follows', () => {
  expect(isForeign('https://shop.example')).toBe(false);
  expect(isForeign('https://a.branch.example')).toBe(false);
  expect(isForeign('https://privacy.example')).toBe(false);
  expect(isForeign(undefined, { referer: 'https://news.example/article' })).toBe(false);
  expect(isForeign('not an origin')).toBe(false);
  expect(isForeign(['https://evil.example'])).toBe(false);
});
