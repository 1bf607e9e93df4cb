import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { brandColours } from '../../../integrations/email/brandColour.ts';
import { renderEmail } from '../../../integrations/email/renderEmail.ts';
import type { WrittenEmail } from '../../../wording/emails/types.ts';
import { sharedTexts } from '../../builders/sharedFolder.ts';
import { everyEmail } from '../../wording/emails/everyEmail.ts';

const brand = {
  name: 'Muster',
  color: '#1f4f5c',
  postalAddress: 'Muster AG\nHauptstrasse 1\n8000 Zürich',
  privacyUrl: 'https://demo.example/privacy',
};
const attacks = sharedTexts('xss.txt');

/** All tags of a document with the names of their attributes: what a browser would act upon. */
const skeleton = (html: string): string =>
  [...html.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>/gi)]
    .map(
      // A quoted value goes with its quotes; what is left are the names.
      ([, tag, attributes = '']) => `${tag}(${attributes.replaceAll(/="[^"]*"/g, '')})`,
    )
    .join(' ');

const content = (change: Partial<WrittenEmail>): WrittenEmail => ({
  language: 'en',
  subject: 'Subject',
  preheader: 'Preheader',
  title: 'Title',
  blocks: [],
  footer: { sentBy: 'Us', privacyLabel: 'Privacy' },
  ...change,
});

describe('a rendered mail', () => {
  it.skipIf(attacks === undefined)(
    'has the same tags whatever hostile words stand in it (needs ../shared/corpora/xss.txt)',
    () => {
      const emails = (words: string) =>
        everyEmail('en', words).filter((_, index) => index % 5 === 0 || index > 60);
      const calm = emails('Muster').map(([, email]) => skeleton(renderEmail(email, brand).html));
      for (const attack of attacks ?? []) {
        emails(attack).forEach(([name, email], index) => {
          const { html } = renderEmail(email, { ...brand, name: attack, postalAddress: attack });
          expect(skeleton(html), `${name}: ${attack}`).toBe(calm[index]);
          expect(html.match(/</g)?.length, `${name}: ${attack}`).toBe(html.match(/<(\/?[a-z!])/gi)?.length);
        });
      }
    },
    60_000,
  );

  it('escapes text, attributes and title', () => {
    const hostile = '"><img src=x onerror=alert(1)>\'&';
    const { html } = renderEmail(
      content({
        subject: hostile,
        title: hostile,
        preheader: hostile,
        blocks: [{ type: 'quote', text: hostile }],
      }),
      { ...brand, privacyUrl: 'https://demo.example/?a="><script>' },
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&amp;');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative', ''])(
    'never links to %j',
    (url) => {
      const email = content({ blocks: [{ type: 'button', label: 'Go', url }] });
      expect(() => renderEmail(email, brand)).toThrow(expect.objectContaining({ code: 'internal' }));
    },
  );

  it('drops control characters and turned reading directions, keeps line breaks and other scripts', () => {
    const text = 'a\u0000b\u202ec\r\nd مرحبا 👩‍👩‍👧';
    const rendered = renderEmail(content({ blocks: [{ type: 'quote', text }] }), brand);
    expect(rendered.text).toContain('> abc\n> d مرحبا 👩‍👩‍👧');
    expect(rendered.html).toContain('abc<br>d مرحبا 👩‍👩‍👧');
  });

  it('fetches nothing from anywhere and runs nothing', () => {
    for (const language of LANGUAGES) {
      for (const [name, email] of everyEmail(language)) {
        expect(renderEmail(email, brand).html, name).not.toMatch(
          /<(img|script|link|iframe|form|object)|url\(|@import/i,
        );
      }
    }
  });

  it('says in plain text all that the HTML says', async () => {
    for (const language of LANGUAGES) {
      for (const [name, email] of everyEmail(language)) {
        const { html, text } = renderEmail(email, brand);
        const squeezed = (value: string): string => value.replace(/[\s>]+/g, '').toLowerCase();
        const body = squeezed(text);
        const urls = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url ?? '');
        for (const url of urls) expect(body, name).toContain(squeezed(url));
        const cells = [...html.matchAll(/<(?:h1|h2|li|p|td)[^>]*>([^<]+)</g)].map(([, words]) => words ?? '');
        for (const words of cells.filter((each) => !/^&nbsp;$|·/.test(each))) {
          const plain = words.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
          expect(body, name).toContain(squeezed(plain));
        }
      }
    }
  });

  it('survives the journey through a mail parser with its language and preheader', async () => {
    const [, email] = everyEmail('fr')[0] as [string, WrittenEmail];
    const { html, subject } = renderEmail(email, brand);
    const parsed = await simpleParser(`Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
    expect(parsed.html).toContain('<html lang="fr">');
    expect(parsed.html).toContain(email.preheader);
    expect(subject).toBe('Votre code pour Muster');
  });

  it('prints the company once at its foot', () => {
    const { text } = renderEmail(content({}), brand);
    expect(text).toContain('\nMuster AG, Hauptstrasse 1, 8000 Zürich\n');
    expect(renderEmail(content({}), { ...brand, name: 'Anders' }).text).toContain(
      '\nAnders, Muster AG, Hauptstrasse 1',
    );
  });
});

describe("the brand's colour", () => {
  it('carries text that can be read on it', () => {
    expect(brandColours('#1f4f5c').onColour).toBe('#ffffff');
    expect(brandColours('#ffdd00').onColour).toBe('#000000');
  });

  it('is replaced where it is no colour', () => {
    expect(brandColours('red;background:url(x)').colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(brandColours(undefined).colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});
