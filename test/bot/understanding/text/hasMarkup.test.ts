import { expect, it } from 'vitest';
import { hasMarkup } from '../../../../bot/understanding/text/hasMarkup.ts';
import { xssCorpus } from '../../../web/widget/xssCorpus.ts';

it('finds scripts, elements that load something, and handlers', () => {
  for (const text of [
    '<script>alert(1)</script>',
    'hello <IMG src=x onerror=alert(1)>',
    '</svg><svg/onload=alert(1)>',
    '[me](javascript:alert(1))',
    '" onfocus = "alert(1)',
  ])
    expect(hasMarkup(text), text).toBe(true);
});

it.skipIf(!xssCorpus)('finds most of what is published', () => {
  const corpus = xssCorpus ?? [];
  expect(corpus.filter(hasMarkup).length / corpus.length).toBeGreaterThan(0.9);
});

it('takes offence at nothing that customers write', () => {
  for (const text of [
    'I <3 your newsletter, but 5 < 6 and a<b',
    'My script is broken: only one image = one mail',
    'Please reply to <maya@harbormail.example>',
    'ONE=1',
    '',
  ])
    expect(hasMarkup(text), text).toBe(false);
});
