import type { DataPart } from '../../../domain/wish.ts';
import type { Told } from '../told.ts';
import type { WantSentences } from '../wantSentences.ts';
import { NAMES } from './names.ts';

const PARTS: Record<DataPart, string> = {
  name: 'Ihr Name',
  email: 'Ihre E-Mail-Adresse',
  phone: 'Ihre Telefonnummer',
  postalAddress: 'Ihre Postadresse',
  birthDate: 'Ihr Geburtsdatum',
  orders: 'Ihre Bestellungen',
  payments: 'Ihre Zahlungsdaten',
  messages: 'Ihre Nachrichten',
  contacts: 'Ihre Kontakte',
  activity: 'die Aufzeichnungen Ihrer Aktivität',
  location: 'Ihre Standortdaten',
  cookies: 'Ihre Cookies',
  photos: 'Ihre Fotos',
};

export const wants = ({ and, contact, count }: Told): WantSentences => ({
  askNext: (goal, weighty) =>
    weighty
      ? `Sie haben noch etwas erwähnt: ${NAMES[goal]}. Soll ich Ihnen zeigen, was das bedeuten würde? Ohne Ihr Ja geschieht nichts.`
      : `Sie haben noch etwas erwähnt: ${NAMES[goal]}. Soll ich mich darum auch kümmern?`,
  nextLeft: () => 'Gut, das lassen wir.',
  parked: (goals) =>
    `Unser Team weiss auch davon: ${and(goals.map((goal) => NAMES[goal]))}. Eingereicht ist davon nichts. Wenn ich damit weitermachen soll, sagen Sie es einfach.`,
  askTopic: () => 'Worum geht es? Ein Satz genügt, damit es bei der richtigen Person ankommt.',
  askWhoseList: () =>
    'Sollen wir Ihnen an Ihre eigene Adresse nichts mehr schicken, oder geht es um eine Liste in Ihrem Konto?',
  leftAsItIs: () => 'Gut, ich ändere nichts.',
  subscribeAgain: () =>
    `Ich kann unsere E-Mails hier nur abbestellen, nicht wieder bestellen. Bitte melden Sie sich dort an, wo Sie es beim ersten Mal getan haben, oder schreiben Sie an ${contact}.`,
  partOnly: (parts) =>
    `Es soll also nur das gelöscht werden: ${and(parts.map((part) => PARTS[part]))}. Das kann ich nicht selbst erledigen; jemand aus unserem Team kümmert sich darum und prüft zuerst, dass Sie es sind. Alles andere bleibt.`,
  stillForAnother: () =>
    'Ich nehme an, dass es auch hier um die Person geht, für die Sie schreiben. Darum kümmert sich ebenfalls unser Team. Wenn es um Sie selbst geht, schreiben Sie „meine eigenen Daten“.',
  addressAlreadyKnown: () => 'Diese Adresse haben wir schon. Wie lautet die neue?',
  addressNotYetKnown: () =>
    'Das ist die neue Adresse. Ich brauche die, die wir bisher kennen, denn dorthin geht der Code. Welche ist es?',
  takenAsName: () =>
    'Ich habe das als neuen Namen notiert; Sie sehen ihn noch einmal, bevor etwas geändert wird. Wenn Sie etwas anderes meinten, schreiben Sie „vergessen Sie es“.',
  didYouMeanThis: () => 'Meinten Sie das?',
  endedEarlier: (number) =>
    `${number === 1 ? 'Eine weitere Anfrage war' : `${count(number)} weitere waren`} schon früher abgeschlossen. Wenn Sie mir eine Referenz nennen, schaue ich nach.`,
  takeYourTime: () => 'Lassen Sie sich Zeit. Bevor Sie antworten, geschieht nichts.',
  nowNoted: () => 'Gut, ohne Wartefrist. Bevor etwas geschieht, sehen Sie, was das bedeutet.',
});
