import { describe, expect, it } from 'vitest';
import { UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../../../bot/understanding/types.ts';
import { firstOf, understand } from './understandingForTests.ts';

describe('the language of a message', () => {
  it.each<[UnderstoodLanguage, string]>([
    ['en', 'please send me my data'],
    ['fr', 'envoyez-moi mes données svp'],
    ['de', 'schicken sie mir bitte meine daten'],
    ['de', 'ich möcht mini date lösche'],
    ['it', 'mandatemi i miei dati per favore'],
    ['es', 'mándenme mis datos por favor'],
    ['es', 'quiero que borren mi cuenta ya'],
    ['fr', 'je veux changer mon adresse e-mail anna@mail.example'],
  ])('%s: %s', (language, text) => {
    expect(understand(text)).toMatchObject({ language, languageCertain: true });
  });

  it.each(UNDERSTOOD_LANGUAGES)('of short words is that of the conversation: %s', (language) => {
    for (const text of ['ok', 'no', 'si', 'anna@example.org', '12345678', '👍', ''])
      expect(understand(text, { language })).toMatchObject({ language, languageCertain: false });
  });

  it.each<[UnderstoodLanguage, UnderstoodLanguage, string]>([
    ['de', 'fr', 'Je préfère continuer en français, merci.'],
    ['fr', 'de', 'Können wir das bitte auf Deutsch machen?'],
    ['en', 'es', 'mejor sigamos en español por favor'],
    ['it', 'en', 'I would rather write in English.'],
    ['es', 'it', 'Preferirei continuare in italiano, grazie.'],
  ])('switches in the middle of a conversation: from %s to %s', (before, after, text) => {
    expect(understand(text, { language: before })).toMatchObject({ language: after, languageCertain: true });
  });

  it('does not switch for one foreign word', () => {
    expect(understand('merci', { language: 'de' }).language).toBe('de');
    expect(understand('ciao', { language: 'fr' }).language).toBe('fr');
    expect(understand('newsletter stop', { language: 'it' }).language).toBe('it');
  });

  it('does not keep a message of two languages from being understood', () => {
    expect(firstOf('hallo, please delete my account, danke')).toBe('erase');
    expect(firstOf('bonjour, ich möchte mein Konto löschen')).toBe('erase');
    expect(firstOf('sell my data? nein, ihr dürft meine Daten nicht verkaufen')).toBe('do_not_sell');
  });

  it('reads yes and no in every language, wherever one was asked', () => {
    for (const language of UNDERSTOOD_LANGUAGES) {
      for (const yes of ['yes', 'oui', 'ja', 'sì', 'sí'])
        expect(firstOf(yes, { language, expecting: 'yes_no' })).toBe('affirm');
      for (const no of ['no', 'non', 'nein', 'nope'])
        expect(firstOf(no, { language, expecting: 'yes_no' })).toBe('deny');
    }
  });
});
