import { describe, expect, test } from 'vitest';
import {
  type Inline,
  parseInline,
  parseRichText,
  safeHref,
} from '../../../../../web/widget/client/window/richText.ts';
import { xssCorpus } from '../../xssCorpus.ts';

const text = (part: string): Inline => ({ type: 'text', text: part });
const hrefsOf = (parts: Inline[]): string[] =>
  parts.flatMap((part) =>
    part.type === 'link' ? [part.href] : part.type === 'bold' ? hrefsOf(part.parts) : [],
  );
const inlinesOf = (message: string): Inline[] =>
  parseRichText(message).flatMap((block) => (block.type === 'list' ? block.items : block.lines).flat());

describe('a message of the assistant', () => {
  test('has paragraphs, line breaks and lists', () => {
    expect(parseRichText('One\ntwo\n\nThree:\n- four\n- five\nsix')).toEqual([
      { type: 'paragraph', lines: [[text('One')], [text('two')]] },
      { type: 'paragraph', lines: [[text('Three:')]] },
      { type: 'list', items: [[text('four')], [text('five')]] },
      { type: 'paragraph', lines: [[text('six')]] },
    ]);
  });

  test('has bold words, with links inside them too', () => {
    expect(parseInline('Is it **really [you](https://a.example/)**?')).toEqual([
      text('Is it '),
      { type: 'bold', parts: [text('really '), { type: 'link', href: 'https://a.example/', label: 'you' }] },
      text('?'),
    ]);
  });

  test('leaves stars that are no markup alone', () => {
    for (const plain of ['2 ** 3', '**', '****', 'a ** b ** c', '** not bold **']) {
      expect(parseInline(plain)).toEqual([text(plain)]);
    }
  });

  test('links bare addresses without the full stop that follows them', () => {
    expect(parseInline('See https://a.example/x?y=1.')).toEqual([
      text('See '),
      { type: 'link', href: 'https://a.example/x?y=1', label: 'https://a.example/x?y=1' },
      text('.'),
    ]);
  });

  test('shows the true address when a label pretends another', () => {
    expect(parseInline('[bank.example](https://evil.example/a)')).toEqual([
      { type: 'link', href: 'https://evil.example/a', label: 'https://evil.example/a' },
    ]);
    expect(parseInline('[our policy](https://a.example/p)')).toMatchObject([{ label: 'our policy' }]);
  });

  test('of 10,000 hostile characters is parsed at once', () => {
    for (const piece of ['**a ', '[', '[a](https://', '**', '- \n', 'https://a']) {
      expect(parseRichText(piece.repeat(10_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a link', () => {
  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/relative',
    'https://user:pass@evil.example', 'https://', 'ftp://a.example', ' https://a.example', undefined, 7,
  ])('to %s is none', (href) => {
    expect(safeHref(href)).toBeUndefined();
    expect(hrefsOf(inlinesOf(`[x](${href})`)).filter((one) => !/^https?:\/\/[^@]+$/.test(one))).toEqual([]);
  }); // biome-ignore format: a list to read across

  test('to http and https is one', () => {
    expect(safeHref('https://a.example/b?c#d')).toBe('https://a.example/b?c#d');
    expect(safeHref('http://localhost:3000/x')).toBe('http://localhost:3000/x');
  });
});

test.skipIf(!xssCorpus)('no hostile text becomes anything but text and http links', () => {
  const corpus = xssCorpus ?? [];
  expect(corpus.length).toBeGreaterThan(100);
  for (const line of corpus) {
    for (const message of [
      line,
      `[click](${line})`,
      `[${line}](https://a.example)`,
      `**${line}**`,
      `- ${line}`,
    ]) {
      for (const href of hrefsOf(inlinesOf(message))) expect(href).toMatch(/^https?:\/\//);
    }
  }
});
