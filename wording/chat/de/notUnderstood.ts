import type { NotUnderstoodSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

export const notUnderstood = ({ count, languages }: Told): NotUnderstoodSentences => ({
  notUnderstood: () =>
    'Ich bin nicht sicher, was Sie meinen. Können Sie es anders sagen? Zum Beispiel «Schicken Sie mir meine Daten» oder «Newsletter abbestellen».',
  notUnderstoodHere: () => 'Entschuldigung, das habe ich nicht ganz verstanden.',
  chooseOne: () => 'Ich komme leider immer noch nicht mit. Ist es etwas davon?',
  didYouMean: () => 'Meinten Sie etwas davon?',
  offerPerson: () =>
    'Vielleicht kann Ihnen ein Mensch besser helfen. Soll ich das an unser Team weitergeben?',
  empty: () => 'Ihre Nachricht ist leer angekommen. Was möchten Sie sagen?',
  tooLong: (limit) =>
    `Das ist mehr, als ich auf einmal lesen kann: Meine Grenze liegt bei ${count(limit)} Zeichen. Können Sie mir das Wichtigste kürzer schicken? Was wir bisher gemacht haben, ist nicht verloren.`,
  cardMasked: () =>
    'In Ihrer Nachricht habe ich eine Kartennummer bemerkt und unkenntlich gemacht. Wir bewahren keine Kartennummern auf, und Sie brauchen hier nie eine.',
  languagesSpoken: () =>
    `Ich spreche ${languages}. Ich mache auf Deutsch weiter; sagen Sie mir, wenn Sie eine andere Sprache möchten.`,
  languageChanged: () => 'Gern, machen wir auf Deutsch weiter.',
  yesToNothing: () => 'Im Moment ist keine Frage offen. Was möchten Sie tun?',
  noToNothing: () => 'In Ordnung. Wenn Sie etwas brauchen, schreiben Sie mir einfach.',
  staleAnswer: () => 'Diese Antwort gehört zu einer früheren Frage, deshalb habe ich damit nichts gemacht.',
  lostThread: () =>
    'Leider habe ich den Faden unseres Gesprächs verloren. Was Sie eingereicht haben, ist sicher. Machen wir von hier aus weiter.',
  stuck: () =>
    'Bei uns klappt gerade etwas nicht, das tut mir leid. Es wurde nichts aus Versehen eingereicht.',
});
