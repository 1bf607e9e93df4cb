import type { WaySentences } from '../sentences.ts';
import type { ForAnother, GoalKind } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

const UNDERSTOOD: Record<GoalKind, string> = {
  access: 'Gern: Ich besorge Ihnen eine Kopie Ihrer Daten.',
  portability:
    'Gern: Ich besorge Ihnen Ihre Daten in Dateien, die Sie zu einem anderen Dienst mitnehmen können.',
  rectification: 'Das stellen wir richtig.',
  erasure:
    'Sie möchten, dass wir Ihre Daten löschen. Bevor etwas geschieht, zeige ich Ihnen genau, was das bedeutet.',
  restriction: 'Sie möchten, dass wir die Nutzung Ihrer Daten anhalten. Ihr Konto behalten Sie.',
  objection: 'Sie möchten nicht mehr, dass wir Ihre Daten nutzen.',
  withdrawal: 'Keine Newsletter mehr: Darum kümmere ich mich.',
  do_not_sell:
    'Sie möchten nicht, dass wir Ihre Daten verkaufen oder weitergeben. Das halte ich für Sie fest.',
  human: 'Natürlich, ich hole einen Menschen aus unserem Team.',
  complaint: 'Es tut mir leid, dass etwas schiefgelaufen ist.',
  status: 'Ich schaue nach, wie es um Ihre Anfragen steht.',
  cancel: 'Sie möchten eine Anfrage zurückziehen. Ich suche sie heraus.',
};

const FOR_ANOTHER: Record<ForAnother, string> = {
  child:
    'Es geht um ein Kind. Kinder haben dieselben Rechte, und ihre Eltern oder ihr Vormund dürfen sie für sie wahrnehmen. Wir sind da besonders sorgfältig: Ein Mensch aus unserem Team kümmert sich darum.',
  deceased:
    'Mein herzliches Beileid. Ein Mensch aus unserem Team kümmert sich mit Ihnen darum und sagt Ihnen, was es dafür braucht. Bitte schicken Sie keine Unterlagen hier im Chat.',
  representative:
    'Sie schreiben für jemand anderen. Ein Mensch aus unserem Team stellt sicher, dass Sie für diese Person handeln dürfen, und kümmert sich dann darum. Bitte schicken Sie keine Unterlagen hier im Chat.',
};

export const way = ({ and }: Told): WaySentences => ({
  noMoreCalls: () =>
    'Sie möchten keine Werbeanrufe mehr von uns. Das halte ich als Widerspruch fest; alles andere bleibt, wie es ist.',
  understood: (goal) => UNDERSTOOD[goal],
  firstThen: (first, later) =>
    `Eins nach dem anderen. Zuerst: ${NAMES[first]}. Danach: ${and(later.map((goal) => NAMES[goal]))}.`,
  copyBeforeErasure: () => 'Die Kopie kommt zuerst, damit Sie sie haben, bevor etwas gelöscht wird.',
  next: (goal) => `Nun zum Nächsten: ${NAMES[goal]}.`,
  backTo: (goal) => `Zurück zu dem, was noch offen ist: ${NAMES[goal]}.`,
  later: (goal) => `Notiert. Danach frage ich Sie noch dazu: ${NAMES[goal]}.`,
  changedTo: (from, to) =>
    from === 'erasure'
      ? `In Ordnung, es wird nichts gelöscht. Stattdessen: ${NAMES[to]}.`
      : `In Ordnung, das lassen wir: ${NAMES[from]}. Stattdessen: ${NAMES[to]}.`,
  openQuestion: () => 'Das war meine Frage:',
  noOpenQuestion: () => 'Im Moment ist keine Frage offen. Was möchten Sie tun?',
  forgotten: (goal) =>
    goal === 'status' || goal === 'cancel'
      ? 'In Ordnung, lassen wir das.'
      : `In Ordnung, das lassen wir: ${NAMES[goal]}. Es wurde nichts eingereicht.`,
  nothingToForget: () => 'Es ist nichts offen. Alles in Ordnung.',
  startedAgain: () =>
    'Fangen wir von vorne an. Was noch nicht fertig war, fällt weg; was eingereicht ist, bleibt eingereicht.',
  forAnother: (who) => FOR_ANOTHER[who],
  personAsked: (address) =>
    `Wenn wir ${address} kennen, frage ich die Person auch selbst, ob sie damit einverstanden ist. Vorher geschieht nichts, und was wir haben, geht an niemanden ausser an sie.`,
});
