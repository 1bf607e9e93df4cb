import { describe, expect, it } from 'vitest';
import {
  heading,
  lines,
  list,
  maskCodes,
  noteHtml,
  paragraph,
} from '../../../integrations/zendesk/noteHtml.ts';

describe('a note', () => {
  it('is made of headings, paragraphs, lists and labelled lines', () => {
    expect(
      noteHtml(
        heading('Who it is'),
        paragraph('Anna.\nKnown since 2020.'),
        list(['one', 'two']),
        lines([{ label: 'Right', text: 'Erasure' }]),
      ),
    ).toBe(
      '<p><strong>Who it is</strong></p>' +
        '<p>Anna.<br>Known since 2020.</p>' +
        '<ul><li>one</li><li>two</li></ul>' +
        '<p><strong>Right:</strong> Erasure</p>',
    );
  });

  const HOSTILE = `<img src=x onerror="alert('1')">&amp;</p><script>`;
  it.each([
    ['heading', heading(HOSTILE)],
    ['paragraph', paragraph(HOSTILE)],
    ['list', list([HOSTILE])],
    ['lines', lines([{ label: HOSTILE, text: HOSTILE }])],
  ])('never takes what somebody wrote for markup (%s)', (_part, part) => {
    const html = noteHtml(part);
    expect(html).not.toMatch(/<(?:img|script)/);
    expect(html).not.toMatch(/["']/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;');
  });

  it('has no empty list', () => {
    expect(noteHtml(list([]), lines([]))).toBe('');
  });

  it('stays under what Zendesk takes and says what is missing', () => {
    const said = Array.from({ length: 3_000 }, (_none, number) => ({
      label: 'Customer',
      text: `line ${number}`,
    }));
    const html = noteHtml(heading('Chat'), lines(said));
    expect(Buffer.byteLength(html)).toBeLessThan(65_536);
    expect(html).toContain('line 0<');
    expect(html).not.toContain('line 2999<');
    expect(html).toMatch(/\[cut: [^<]*<\/p>$/);
  });

  it('counts bytes, and shows the beginning of a text that is very long by itself', () => {
    const html = noteHtml(paragraph('"€😀'.repeat(20_000)));
    expect(Buffer.byteLength(html)).toBeLessThan(65_536);
    expect(html).toMatch(/^<p>&quot;€😀.*… \[cut\]<\/p>$/u);
    expect(html).not.toContain('\ufffd');
  });
});

describe('verification codes', () => {
  it.each([
    '12345678',
    'my code is 1234 5678.',
    'code:12 34 56 78',
    '1 2 3 4 5 6 7 8',
    '1234-5678',
    '１２３４５６７８',
    '1234\u00a05678',
  ])('are masked as they are typed: %s', (text) => {
    expect(maskCodes(text)).toMatch(/^(?:my code is |code:)?•{8}\.?$/);
  });

  it.each([
    'since 2019-2024',
    'on 2026-12-18',
    'on 18.12.2026',
    '+41 22 345 67 89',
    'order 123456789',
    'RD12345678',
  ])('are not seen where there are none: %s', (text) => {
    expect(maskCodes(text)).toBe(text);
  });

  it('are masked in what was said in a chat', () => {
    expect(noteHtml(lines([{ label: 'Customer', text: 'It is 1234 5678' }]))).toBe(
      '<p><strong>Customer:</strong> It is ••••••••</p>',
    );
  });
});
