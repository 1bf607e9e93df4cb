import { describe, expect, it } from 'vitest';
import { heading, list, noteHtml, paragraph } from '../../../../integrations/zendesk/noteHtml.ts';
import { sanitizeHtml } from '../../../../local/desk/pages/sanitizeHtml.ts';
import { sharedTexts } from '../../../builders/sharedFolder.ts';

const clean = (html: string): string => sanitizeHtml(html).markup;

describe('a note', () => {
  it('of our own passes as it was written', () => {
    const note = noteHtml(heading('Why'), paragraph('A & B <c>\n"d"'), list(['one', 'two']));
    expect(clean(note)).toBe(note);
  });

  it('may have emphasis, tables and links to pages', () => {
    const table = '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>';
    expect(clean(table)).toBe(table);
    expect(clean('<B>b</B> <i>i</i>')).toBe('<strong>b</strong> <em>i</em>');
    expect(clean('<a class=x href="https://example.org/?a=1&amp;b=2" onclick=alert(1)>x</a>')).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer noopener">x</a>',
    );
  });

  it('keeps the words of elements that are not allowed, but not those nobody was meant to read', () => {
    expect(clean('<div class="x">a <font color=red>b</font><br/>c</div>')).toBe('<p>a b<br>c</p>');
    expect(clean('a<script>alert(1)</script>b<style>p{}</style >c<!-- <b> -->e')).toBe('abce');
    expect(clean('a<!-- b <p>c')).toBe('a');
    expect(clean('a<script>alert(1)')).toBe('a');
  });

  it('is closed where it was left open, and cannot close what is around it', () => {
    expect(clean('</div></main><ul><li>a<li>b<ul><li>c</ul><p>d')).toBe(
      '<ul><li>a</li><li>b<ul><li>c</li></ul><p>d</p></li></ul>',
    );
    expect(clean('<li>a</li><td>b</td>')).toBe('ab');
    expect(clean('<p>'.repeat(500))).toBe('<p></p>'.repeat(500));
  });

  it('in plain words becomes links where it names pages', () => {
    expect(clean('see https://example.org/a?b=1&amp;c="x"')).toBe(
      'see <a href="https://example.org/a?b=1&amp;c=" rel="noreferrer noopener">https://example.org/a?b=1&amp;c=</a>&quot;x&quot;',
    );
  });
});

/** What may stand in cleaned markup: these tags, written like this, and text without a bracket. */
const HARMLESS =
  /^(?:[^<>]|<\/?(?:p|strong|em|ul|ol|li|table|thead|tbody|tr|th|td)>|<br>|<\/?a>|<a href="https?:\/\/[^"<>\s]+" rel="noreferrer noopener">)*$/;

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="https://a.example/&quot; onclick=alert(1) x=&quot;">x</a>',
  "<a href='https://a.example/' href='javascript:alert(1)'>x</a>",
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<p onclick=alert(1) style="position:fixed;inset:0">x</p>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<svg><p><style><img src=x onerror=alert(1)></style>',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  '<table><td><a href="https://a.example"><table><td><img src=x onerror=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;&#60;script&#62;',
  '<<p>img src=x onerror=alert(1)//<p>',
  '<p title="</p><img src=x onerror=alert(1)>">x',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a\u0000 href="https://a.example">\u0000</a>',
  '<form action=/tickets/1/delete method=post><button>Press me</button></form>',
];

describe('hostile markup', () => {
  it.each(HOSTILE)('is harmless: %s', (html) => {
    expect(clean(html)).toMatch(HARMLESS);
    expect(clean(`<p>${html}</p><ul><li>${html}`)).toMatch(HARMLESS);
  });

  const corpus = sharedTexts('xss.txt');
  it.skipIf(!corpus)('of a public list is harmless, line by line and as a whole', () => {
    const lines = corpus ?? [];
    for (const line of [...lines, lines.join('\n')]) expect(clean(line), line).toMatch(HARMLESS);
  });

  it('costs no more than its length', () => {
    for (const piece of ['<a "', '<!--', '<script', '<p', '&', 'https://', '<ul><li>']) {
      const long = piece.repeat(65_536 / piece.length);
      const begun = performance.now();
      expect(clean(long)).toMatch(/^/);
      expect(performance.now() - begun, piece).toBeLessThan(2_000);
    }
  });
});
