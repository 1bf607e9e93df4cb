import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { Block, WrittenEmail } from '../../../wording/emails/types.ts';
import { everyMail } from './everyMail.ts';

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
const sentences = (mail: WrittenEmail): string[] => [
  mail.subject,
  mail.preheader,
  mail.title,
  mail.footer.sentBy,
  mail.footer.privacyLabel,
  ...mail.blocks.flatMap(said),
];

describe.each(LANGUAGES)('the mails in %s', (language) => {
  const mails = everyMail(language);

  it('say something everywhere and leave no gap', () => {
    for (const [name, mail] of mails) {
      for (const sentence of sentences(mail)) {
        expect(sentence.trim(), name).not.toBe('');
        expect(sentence, name).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid|\$\{/);
      }
    }
  });

  it('keep subjects short enough to be read, and codes and links out of them', () => {
    for (const [name, mail] of mails) {
      expect(mail.subject.length, name).toBeLessThanOrEqual(90);
      expect(mail.subject + mail.preheader, name).not.toMatch(/\d{4} ?\d{4}|https?:/);
    }
  });

  it('shout at nobody', () => {
    for (const [name, mail] of mails) expect(sentences(mail).join(' '), name).not.toContain('!');
  });

  it('carry the reference wherever there is one', () => {
    for (const [name, mail] of mails) {
      if (['verificationCode', 'neutralNotice', 'requestStarted'].includes(name)) continue;
      if (mail.footer.reference === undefined) expect(['withdrawalDone', 'dataChanged']).toContain(name);
      else expect(mail.footer.reference.value).toBe('RD-7KQM-4F2X');
    }
  });

  it('say the authority and the way to a court wherever something is refused', () => {
    for (const [name, mail] of mails.filter(([each]) =>
      ['refused', 'identityNotEstablished'].includes(each),
    )) {
      const text = sentences(mail).join(' ');
      expect(text, name).toMatch(/authority|autorité|behörde|autorità|autoridad/);
      expect(text, name).toMatch(/court|tribunal|Gericht|giudice|tribunale/);
    }
  });
});

describe('the languages', () => {
  it('differ in every title', () => {
    const titles = LANGUAGES.map((language) => everyMail(language).map(([, mail]) => mail.title));
    titles[0]?.forEach((title, index) => {
      expect(new Set(titles.map((each) => each[index])).size, title).toBe(LANGUAGES.length);
    });
  });

  it('tell dates in the zone of the company', () => {
    const due = (language: Language): string =>
      sentences(everyMail(language).find(([name]) => name === 'awaitingPerson')?.[1] as WrittenEmail).join(
        ' ',
      );
    expect(due('en')).toContain('7 April 2026');
    expect(due('fr')).toContain('7 avril 2026');
    expect(due('de')).toContain('7. April 2026');
    expect(due('it')).toContain('7 aprile 2026');
    expect(due('es')).toContain('7 de abril de 2026');
  });

  it('set French with unbreakable spaces and real apostrophes', () => {
    for (const [name, mail] of everyMail('fr')) {
      const text = sentences(mail).join('\n');
      expect(text, name).not.toMatch(/ [:;?!»]|« |\w'\w/);
      expect(text, name).not.toMatch(/[^\u202f\u00a0\s][;?!»]/);
    }
  });

  it('write German as the Swiss do, and never say du', () => {
    for (const [name, mail] of everyMail('de')) {
      expect(sentences(mail).join('\n'), name).not.toMatch(/ß|„|“|\b(du|dein|deine|dir|dich)\b/i);
    }
  });

  it('write Spanish with opening marks and angular quotes, and never say tú', () => {
    for (const [name, mail] of everyMail('es')) {
      const text = sentences(mail).join('\n');
      expect(text, name).not.toMatch(/[“”"]|(?<!\p{L})(tú|tu|tus|te|vosotros|vuestr[ao]s?)(?!\p{L})/iu);
      expect(text.match(/\?/g)?.length, name).toBe(text.match(/¿/g)?.length);
    }
  });
});
