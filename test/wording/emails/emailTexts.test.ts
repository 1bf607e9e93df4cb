import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { Block, WrittenEmail } from '../../../wording/emails/types.ts';
import { everyEmail } from './everyEmail.ts';

const said = (block: Block): string[] => {
  switch (block.type) {
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'list':
      return block.items;
    case 'code':
      return [block.digits];
    case 'button':
      return [block.label];
    case 'note':
      return [block.text, ...(block.link ? [block.link.label] : [])];
    default:
      return [block.text];
  }
};
const sentences = (email: WrittenEmail): string[] => [
  email.subject,
  email.preheader,
  email.title,
  email.footer.sentBy,
  email.footer.privacyLabel,
  ...email.blocks.flatMap(said),
];

describe.each(LANGUAGES)('the emails in %s', (language) => {
  const emails = everyEmail(language);

  it('say something everywhere and leave no gap', () => {
    for (const [name, email] of emails) {
      for (const sentence of sentences(email)) {
        expect(sentence.trim(), name).not.toBe('');
        expect(sentence, name).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid|\$\{/);
      }
    }
  });

  it('keep subjects short enough to be read, and codes and links out of them', () => {
    for (const [name, email] of emails) {
      expect(email.subject.length, name).toBeLessThanOrEqual(90);
      expect(email.subject + email.preheader, name).not.toMatch(/\d{4} ?\d{4}|https?:/);
    }
  });

  it('shout at nobody', () => {
    for (const [name, email] of emails) expect(sentences(email).join(' '), name).not.toContain('!');
  });

  it('carry the reference wherever there is one', () => {
    for (const [name, email] of emails) {
      if (['verificationCode', 'neutralNotice', 'requestStarted'].includes(name)) continue;
      if (email.footer.reference === undefined) expect(['withdrawalDone', 'dataChanged']).toContain(name);
      else expect(email.footer.reference.value).toBe('RD-7KQM-4F2X');
    }
  });

  it('say the authority and the way to a court wherever something is refused', () => {
    for (const [name, email] of emails.filter(([each]) =>
      ['refused', 'identityNotEstablished'].includes(each),
    )) {
      const text = sentences(email).join(' ');
      expect(text, name).toMatch(/authority|autorité|behörde|autorità|autoridad/);
      expect(text, name).toMatch(/court|tribunal|Gericht|giudice|tribunale/);
    }
  });
});

describe('the languages', () => {
  it('differ in every title', () => {
    const titles = LANGUAGES.map((language) => everyEmail(language).map(([, email]) => email.title));
    titles[0]?.forEach((title, index) => {
      expect(new Set(titles.map((each) => each[index])).size, title).toBe(LANGUAGES.length);
    });
  });

  it('tell dates in the zone of the company', () => {
    const due = (language: Language): string =>
      sentences(everyEmail(language).find(([name]) => name === 'awaitingPerson')?.[1] as WrittenEmail).join(
        ' ',
      );
    expect(due('en')).toContain('7 April 2026');
    expect(due('fr')).toContain('7 avril 2026');
    expect(due('de')).toContain('7. April 2026');
    expect(due('it')).toContain('7 aprile 2026');
    expect(due('es')).toContain('7 de abril de 2026');
  });

  it('set French with unbreakable spaces and real apostrophes', () => {
    for (const [name, email] of everyEmail('fr')) {
      const text = sentences(email).join('\n');
      expect(text, name).not.toMatch(/ [:;?!»]|« |\w'\w/);
      expect(text, name).not.toMatch(/[^\u202f\u00a0\s][;?!»]/);
    }
  });

  it('write German as the Swiss do, and never say du', () => {
    for (const [name, email] of everyEmail('de')) {
      expect(sentences(email).join('\n'), name).not.toMatch(/ß|„|“|\b(du|dein|deine|dir|dich)\b/i);
    }
  });

  it('write Spanish with opening marks and angular quotes, and never say tú', () => {
    for (const [name, email] of everyEmail('es')) {
      const text = sentences(email).join('\n');
      expect(text, name).not.toMatch(/[“”"]|(?<!\p{L})(tú|tu|tus|te|vosotros|vuestr[ao]s?)(?!\p{L})/iu);
      expect(text.match(/\?/g)?.length, name).toBe(text.match(/¿/g)?.length);
    }
  });
});
