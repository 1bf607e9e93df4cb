import { expect, it } from 'vitest';
import { preferredLanguage } from '../../web/preferredLanguage.ts';

it.each([
  ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
  ['sv-SE, sl, de;q=0.5', 'de'],
  ['es-DE', 'es'],
  ['IT', 'it'],
  ['xx, *', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [`${'x,'.repeat(10_000)}fr`, 'en'],
])('%.40s prefers %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
