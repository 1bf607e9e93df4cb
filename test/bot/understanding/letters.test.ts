import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../bot/understanding/types.ts';
import { intentsOf, understand } from './understandingForTests.ts';

/** Sentences that a lawyer fills a letter with. */
const FILLING = {
  en: 'I refer to the correspondence of last year. The facts are known to both parties and need not be repeated here. ',
  fr: 'Je me réfère à notre correspondance de l’an dernier. Les faits sont connus des deux parties. ',
  de: 'Ich beziehe mich auf unseren Briefwechsel vom vergangenen Jahr. Der Sachverhalt ist beiden Seiten bekannt. ',
  it: 'Mi riferisco alla nostra corrispondenza dello scorso anno. I fatti sono noti a entrambe le parti. ',
  es: 'Me refiero a nuestra correspondencia del año pasado. Los hechos son conocidos por ambas partes. ',
};

const WISHES: Record<keyof typeof FILLING, [string, Intent][]> = {
  en: [
    ['Pursuant to Article 15 GDPR I request a copy of all personal data that you hold about me.', 'access'],
    ['My surname is misspelled in your records; please change it from Millar to Miller.', 'rectify'],
    ['Finally, please delete my account and all my data.', 'erase'],
  ],
  fr: [
    ["En vertu de l'article 15 RGPD, je demande une copie de toutes mes données personnelles.", 'access'],
    ['Je vous prie de ne plus m’envoyer votre newsletter.', 'unsubscribe'],
    ['Enfin, veuillez supprimer mon compte et toutes mes données.', 'erase'],
  ],
  de: [
    ['Gemäss Art. 15 DSGVO verlange ich Auskunft über alle Daten, die Sie über mich speichern.', 'access'],
    ['Ausserdem bestelle ich hiermit Ihren Newsletter ab.', 'unsubscribe'],
    ['Schliesslich verlange ich die Löschung meines Kontos und aller meiner Daten.', 'erase'],
  ],
  it: [
    ["Ai sensi dell'art. 15 GDPR chiedo una copia di tutti i dati personali che mi riguardano.", 'access'],
    ['Vi chiedo di non inviarmi più la vostra newsletter.', 'unsubscribe'],
    ['Infine chiedo la cancellazione del mio account e di tutti i miei dati.', 'erase'],
  ],
  es: [
    ['Conforme al artículo 15 del RGPD solicito una copia de todos mis datos personales.', 'access'],
    ['Les pido que no me envíen más su boletín.', 'unsubscribe'],
    ['Por último, solicito que eliminen mi cuenta y todos mis datos.', 'erase'],
  ],
};

const LENGTH = 5_000;

const letter = (language: keyof typeof FILLING): string => {
  const filling = FILLING[language].repeat(Math.ceil(LENGTH / 4 / FILLING[language].length));
  return [filling, ...WISHES[language].flatMap(([wish]) => [`${wish}\n\n`, filling])].join('');
};

describe('a letter of five thousand characters', () => {
  it.each(Object.keys(FILLING) as (keyof typeof FILLING)[])('in %s: every wish, in order', (language) => {
    const text = letter(language);
    expect(text.length).toBeGreaterThan(LENGTH);
    const said = understand(text);
    expect(said.acts.map(({ intent }) => intent)).toEqual(WISHES[language].map(([, intent]) => intent));
    expect(said).toMatchObject({ language, languageCertain: true });
  });

  it('says the same with line breaks as with spaces, as a line of standard input would hold it', () => {
    const text = letter('en');
    expect(intentsOf(text.replace(/\s+/g, ' '))).toEqual(intentsOf(text));
  });

  it('is not taken for a wish when it holds none', () => {
    expect(intentsOf(FILLING.en.repeat(40))).toHaveLength(1);
  });
});
