import { de as words } from '../../common/de.ts';
import type { EarlierSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { listed, standing } from './standing.ts';

export const earlier = (told: Told): EarlierSentences => ({
  noRequests: () => 'Unter dieser Adresse gibt es keine Anfragen.',
  requests: (list) =>
    `${list.length === 1 ? 'Das ist Ihre Anfrage' : 'Das sind Ihre Anfragen'}:\n${listed(list, told)}`,
  referenceNotFound: () => 'Ich finde unter Ihrer Adresse keine Anfrage mit dieser Referenz.',
  nothingToCancel: (list) => `Es gibt nichts, was man noch zurückziehen kann:\n${listed(list, told)}`,
  whichToCancel: () => 'Welche soll ich zurückziehen?',
  confirmCancel: ({ kind, reference }) =>
    `Soll ich **${reference}** zurückziehen (${words.requestNames[kind]})?${kind === 'erasure' ? ' Dann wird nichts gelöscht, und Ihr Konto ist wieder wie vorher.' : ''}`,
  cancelled: ({ kind, reference }) =>
    `Erledigt: **${reference}** ist zurückgezogen.${kind === 'erasure' ? ' Es wird nichts gelöscht, und Ihr Konto ist wieder wie vorher.' : ''}`,
  tooLateToCancel: (request) =>
    `Leider ist es zu spät, um **${request.reference}** zurückzuziehen. ${standing(request, told)}`,
  confirmWaive: ({ reference, windowEndsAt }) =>
    `Ihre Anfrage **${reference}**, Ihre Daten zu löschen, wartet${windowEndsAt === undefined ? '' : ` bis ${told.on(windowEndsAt)}`}, damit Sie es sich anders überlegen können. Ohne die Wartefrist fangen wir gleich an. **Was gelöscht ist, kann niemand zurückholen.**\n\n**Soll ich Ihre Daten jetzt löschen lassen?**`,
  waived: ({ reference }) =>
    `Die Wartefrist ist zu Ende, und wir fangen jetzt an zu löschen. Ihre Referenz bleibt **${reference}**.`,
  windowKept: () => 'In Ordnung, die Wartefrist bleibt.',
  tooLateToWaive: (request) =>
    `Die Wartefrist von **${request.reference}** lässt sich nicht mehr beenden. ${standing(request, told)}`,
});
