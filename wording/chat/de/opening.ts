import type { CarriedOutKind } from '../../../domain/kinds.ts';
import type { OpeningSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

/** What each right is for, in the order in which they are explained. */
const RIGHTS: Record<CarriedOutKind, string> = {
  access: '**Sehen**: eine Kopie von allem bekommen, was wir über Sie haben, und wissen, wozu',
  portability: '**Mitnehmen**: Ihre Daten in Dateien bekommen, die andere Dienste lesen können',
  rectification: '**Berichtigen**: Falsches richtigstellen lassen',
  erasure: '**Löschen**: Ihre Daten löschen lassen',
  restriction: '**Anhalten**: dass wir Ihre Daten nicht mehr nutzen, Sie Ihr Konto aber behalten',
  objection: '**Widersprechen**: der Werbung oder jeder Nutzung Ihrer Daten',
  withdrawal: '**Abmelden**: keine Newsletter mehr',
  do_not_sell: '**Kein Verkauf**: Ihre Daten werden nicht verkauft und nicht weitergegeben',
};

const RIGHTS_LISTED = Object.values(RIGHTS)
  .map((right) => `- ${right}`)
  .join('\n');

export const opening = ({ company, contact, privacyUrl, authorityLink, on }: Told): OpeningSentences => ({
  opening: () =>
    `Guten Tag, ich bin der automatische Assistent von ${company} für alles rund um Ihre persönlichen Daten. Ich kann Ihnen eine Kopie davon besorgen, sie berichtigen oder löschen lassen und unseren Newsletter abbestellen.\n\nMöchten Sie lieber mit einem Menschen sprechen? Schreiben Sie jederzeit «bitte ein Mensch», oder schreiben Sie an ${contact}. Was mit diesem Chat geschieht, steht in unserem [Datenschutzhinweis](${privacyUrl}).\n\nWas kann ich für Sie tun?`,
  greeted: () => 'Guten Tag, schön, dass Sie da sind. Was kann ich für Sie tun?',
  greetedAgain: () => 'Guten Tag.',
  whoIAm: () =>
    'Ich bin ein automatischer Assistent, kein Mensch. Wenn Sie lieber mit einem Menschen sprechen, schreiben Sie einfach «bitte ein Mensch».',
  farewell: (open, filed) => {
    if (open === undefined)
      return filed
        ? 'Auf Wiedersehen! Es bleibt alles wie besprochen.'
        : 'Auf Wiedersehen! Ich bin da, wenn Sie noch etwas brauchen.';
    if (open === 'cancel') return 'Auf Wiedersehen! Ich habe nichts zurückgezogen: Alles bleibt, wie es ist.';
    return filed
      ? 'Auf Wiedersehen! Das Letzte habe ich nicht eingereicht; alles andere bleibt wie besprochen.'
      : 'Auf Wiedersehen! Davon ist nichts eingereicht. Wenn Sie ein andermal weitermachen möchten, schreiben Sie einfach hier.';
  },
  thanked: () => 'Gern geschehen. Ich bin da, wenn Sie noch etwas brauchen.',
  menu: () => 'Was möchten Sie tun? Wählen Sie hier aus, oder sagen Sie es in Ihren Worten.',
  rightsInfo: () =>
    `Das sind Ihre Rechte. Sie zu nutzen kostet nichts:\n${RIGHTS_LISTED}\n\nSie können sich auch beschweren, bei uns oder bei der Datenschutzbehörde: ${authorityLink}. Was möchten Sie tun?`,
  outOfScope: () =>
    `Leider kann ich nur bei persönlichen Daten und beim Datenschutz von ${company} helfen. Für alles andere ist unser Team da: ${contact}.`,
  policyIntro: (number, title) => `In Abschnitt ${number}, «${title}», sagt unsere Datenschutzerklärung:`,
  policySilent: () =>
    'Darauf gibt unsere Datenschutzerklärung keine Antwort, und raten möchte ich nicht. Ein Mensch aus unserem Team kann es Ihnen sagen: Schreiben Sie einfach «bitte ein Mensch».',
  whichClause: () => 'Welches davon meinen Sie?',
  orClause: () => 'Oder meinten Sie etwas davon?',
  policyAbove: (number, title) =>
    `Das steht im Absatz, den ich eben zitiert habe: Abschnitt ${number}, «${title}». Wenn Sie etwas anderes suchen, kann es Ihnen ein Mensch aus unserem Team sagen.`,
  whereFrom: () =>
    'Wenn Sie unseren Newsletter bekommen, haben wir Ihre Adresse aus der Anmeldung dazu; wenn Sie ein Konto haben, von der Person, die es eröffnet hat. Sonst hat einer unserer Kunden sie auf eine Kontaktliste gesetzt und die Liste hochgeladen. Was davon auf Sie zutrifft, steht genau in der Kopie Ihrer Daten.',
  askQuestion: () => 'Was möchten Sie wissen? Ich schaue in unserer Datenschutzerklärung nach.',
  howLong: (dueAt) =>
    dueAt === undefined
      ? 'Bevor Sie entscheiden, zeige ich Ihnen, bis wann wir nach dem Gesetz spätestens fertig sein müssen. Geht es schneller, hören Sie früher von uns.'
      : `Nach dem Gesetz haben wir spätestens bis zum ${on(dueAt)} Zeit. Geht es schneller, hören Sie früher von uns.`,
});
