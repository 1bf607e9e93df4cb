import { de as words } from '../../common/de.ts';
import { createErasure } from '../erasure.ts';
import { scopeRows } from '../scopeRows.ts';
import type { ConfirmingSentences } from '../sentences.ts';
import { toPeople } from '../terms.ts';
import type { Told } from '../told.ts';
import { filed } from './filed.ts';
import { ASK, SCOPE_TITLE, SCOPE_WORDS } from './scope.ts';
import { standing } from './standing.ts';

const erasure = createErasure({
  read: 'Bitte lesen Sie, was geschehen würde.',
  window: (day) =>
    `Wir nutzen Ihre Daten sofort nicht mehr und löschen sie nach dem ${day}. Bis dahin können Sie es sich anders überlegen, und alles ist wieder wie vorher.`,
  unsubscribe:
    'Sie bekommen unseren Newsletter und haben kein Konto. Wenn es Ihnen nur um die E-Mails geht, genügt eine Abmeldung.',
});

export const confirming = (told: Told): ConfirmingSentences => ({
  confirm: (scope, wish) => ({
    text: `${scope.kind === 'erasure' ? `${erasure(scope, wish, told)}\n\n` : ''}**${ASK[scope.kind]}**`,
    summary: { title: SCOPE_TITLE[scope.kind], rows: scopeRows(SCOPE_WORDS, told, scope, wish) },
  }),
  confirmNow: (scope) => ({
    text: 'Ohne die Wartefrist fangen wir gleich an. **Was gelöscht ist, kann niemand zurückholen.**\n\n**Soll ich Ihre Daten jetzt löschen lassen?**',
    summary: { title: 'Was sofortiges Löschen bedeutet', rows: scopeRows(SCOPE_WORDS, told, scope) },
  }),
  confirmAgain: () => 'Inzwischen hat sich etwas geändert, deshalb frage ich Sie noch einmal.',
  answerYesOrNo: () =>
    'Um ganz sicher zu sein: Bitte antworten Sie mit einem klaren Ja oder Nein, oder drücken Sie einen der Knöpfe.',
  declined: (goal) => {
    if (goal === 'erasure') return 'In Ordnung, es wird nichts gelöscht. Alles bleibt, wie es war.';
    if (goal === 'cancel') return 'In Ordnung, Ihre Anfrage bleibt, wie sie ist.';
    return 'In Ordnung, ich habe nichts eingereicht.';
  },
  filed: (request, to) => filed(request, to, told),
  joined: (request) =>
    toPeople(request.kind)
      ? `Ihre frühere Nachricht liegt noch bei unserem Team, mit der Referenz **${request.reference}**. Was Sie eben geschrieben haben, habe ich dorthin weitergegeben. ${standing(request, told)}`
      : `Von Ihnen ist schon etwas offen: ${words.requestNames[request.kind]}, mit der Referenz **${request.reference}**. Deshalb habe ich nichts Zweites eingereicht. ${standing(request, told)}`,
  needsPerson: (request) =>
    `Bevor etwas geschieht, muss ein Mensch aus unserem Team hinschauen, damit niemandes Daten in falsche Hände geraten. Ihre Anfrage ist eingereicht, mit der Referenz **${request.reference}**. Sie hören spätestens am ${told.on(request.dueAt)} von uns.`,
  otherController: (controllers, request) => ({
    text:
      controllers.length > 1
        ? `Wir haben diese Adresse nur, weil sie auf Kontaktlisten von Kunden steht. Über Ihre Daten entscheiden diese Kunden, nicht wir. Wir haben ihnen Ihren Wunsch weitergegeben, mit der Referenz **${request.reference}**. Sie können sich auch selbst an sie wenden:`
        : `Wir haben diese Adresse nur, weil sie auf der Kontaktliste eines Kunden steht. Über Ihre Daten entscheidet dieser Kunde, nicht wir. Wir haben ihm Ihren Wunsch weitergegeben, mit der Referenz **${request.reference}**. Sie können sich auch selbst an ihn wenden:`,
    summary: {
      title: 'Wer über Ihre Daten entscheidet',
      rows: controllers.map(({ name, contact }) => ({ label: name, value: contact })),
    },
  }),
  notOpenAnyMore: () => 'Diese Anfrage ist nicht mehr offen. Fangen wir damit noch einmal an.',
});
