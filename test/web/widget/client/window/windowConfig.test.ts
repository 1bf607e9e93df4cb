import { expect, test } from 'vitest';
import { readWindowConfig } from '../../../../../web/widget/client/window/windowConfig.ts';

const page = JSON.stringify({
  company: 'Feldpost', color: '#112233', language: 'de', privacy: { de: 'https://a.example/de', fr: 'javascript:alert(1)' },
}); // biome-ignore format: a page's configuration to read across

test('the page and the host together choose name, colour, language and links', () => {
  const query = new URLSearchParams({ language: 'fr-CH', color: 'aabbcc', host: 'https://shop.example' });
  expect(readWindowConfig(page, query)).toEqual({
    company: 'Feldpost', color: '#aabbcc', language: 'fr', privacy: { de: 'https://a.example/de' }, host: 'https://shop.example',
  }); // biome-ignore format: a configuration to read across
});

test('what is no colour, language or origin is left aside', () => {
  const query = new URLSearchParams({ language: 'xx', color: 'red;', host: 'javascript:alert(1)' });
  expect(readWindowConfig(page, query)).toMatchObject({ color: '#112233', language: 'de', host: undefined });
  expect(readWindowConfig('{', new URLSearchParams())).toMatchObject({ company: '', language: 'en' });
});
