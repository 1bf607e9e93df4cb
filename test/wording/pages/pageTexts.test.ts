import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { pageTexts } from '../../../wording/pages/pageTexts.ts';

const told = { at: new Date('2026-03-04T12:00:00Z'), timeZone: 'Europe/Zurich' };

/** Every sentence below a value; functions are called with what any of them might want. */
const sentences = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences);
  return [];
};

describe.each(LANGUAGES)('the pages in %s', (language) => {
  const { codePage, downloadPage, notMePage, exportDocument, ...rest } = pageTexts(language);
  const made = [
    codePage.asked('erasure'),
    codePage.asked('download'),
    codePage.valid(told),
    downloadPage.expires(told),
    downloadPage.codeSent('j***@example.org'),
    downloadPage.waitBeforeAgain(1),
    downloadPage.waitBeforeAgain(30),
    downloadPage.wrongCode(1),
    downloadPage.wrongCode(4),
    notMePage.started(told),
    exportDocument.intro({ company: 'Muster', made: told, reference: 'RD-1' }),
    exportDocument.entries(2),
    exportDocument.entryTitle(3),
    exportDocument.madeOn(told),
    rest.contact('privacy@demo.example'),
  ];
  const all = [...made, ...sentences([codePage, downloadPage, notMePage, exportDocument, rest])];

  it('say something everywhere, calmly', () => {
    for (const sentence of all) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|NaN|Invalid|!|\$\{/);
    }
  });

  it('tell times in the zone that is asked for', () => {
    expect(codePage.valid(told)).toContain('13:00');
    expect(downloadPage.expires(told)).toMatch(/2026.*13:00/);
  });
});

it('sets French pages with unbreakable spaces', () => {
  for (const sentence of sentences(pageTexts('fr'))) expect(sentence).not.toMatch(/ [:;?!»]|« |\w'\w/);
});
