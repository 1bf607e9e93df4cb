import { yours } from '../../common/it.ts';
import { it as t } from '../../common/italian.ts';
import { createErasure } from '../erasure.ts';
import { scopeRows } from '../scopeRows.ts';
import type { ConfirmingSentences } from '../sentences.ts';
import { toPeople } from '../terms.ts';
import type { Told } from '../told.ts';
import { filed } from './filed.ts';
import { ASK, SCOPE_TITLE, SCOPE_WORDS } from './scope.ts';
import { standing } from './standing.ts';

const erasure = createErasure({
  read: t`Legga bene che cosa succederebbe.`,
  window: (day) =>
    t`Smettiamo subito di usare i suoi dati e li cancelliamo dopo il ${day}. Fino ad allora può cambiare idea, e tutto torna come prima.`,
  unsubscribe: t`La conosciamo soltanto perché legge la nostra newsletter. Se si tratta solo delle e-mail, basta la disiscrizione.`,
});

export const confirming = (told: Told): ConfirmingSentences => ({
  confirm: (scope, wish) => ({
    text: `${scope.kind === 'erasure' ? `${erasure(scope, wish, told)}\n\n` : ''}**${ASK[scope.kind]}**`,
    summary: { title: SCOPE_TITLE[scope.kind], rows: scopeRows(SCOPE_WORDS, told, scope, wish) },
  }),
  confirmNow: (scope) => ({
    text: t`Senza il periodo di attesa cominciamo subito. **Ciò che viene cancellato non si può più recuperare.**\n\n**Vuole che faccia cancellare i suoi dati adesso?**`,
    summary: { title: t`Che cosa significa cancellare subito`, rows: scopeRows(SCOPE_WORDS, told, scope) },
  }),
  confirmAgain: () => t`Nel frattempo qualcosa è cambiato, perciò glielo chiedo ancora una volta.`,
  answerYesOrNo: () =>
    t`Per non sbagliare: risponda con un sì o un no chiaro, oppure scelga uno dei pulsanti.`,
  declined: (goal) => {
    if (goal === 'erasure') return t`Va bene, non si cancella nulla. Tutto resta com'era.`;
    if (goal === 'cancel') return t`Va bene, la sua richiesta resta com'è.`;
    return t`Va bene, non ho registrato nulla.`;
  },
  filed: (request, to) => filed(request, to, told),
  joined: (request) =>
    toPeople(request.kind)
      ? t`Il suo messaggio precedente è ancora presso il nostro team, con il riferimento **${request.reference}**. Ho trasmesso anche quello che ha appena scritto. ${standing(request, told)}`
      : t`Abbiamo già ${yours(request.kind)}, con il riferimento **${request.reference}**, perciò non ho registrato nulla di nuovo. ${standing(request, told)}`,
  needsPerson: (request) =>
    t`Prima che succeda qualcosa, una persona del nostro team deve dare un'occhiata, perché i dati non finiscano nelle mani sbagliate. La richiesta è registrata, con il riferimento **${request.reference}**. Avrà nostre notizie al più tardi il ${told.on(request.dueAt)}.`,
  otherController: (controllers, request) => ({
    text:
      controllers.length > 1
        ? t`Abbiamo questo indirizzo solo perché si trova sulle liste di contatti di nostri clienti. Sui suoi dati decidono loro, non noi. Abbiamo trasmesso loro la sua richiesta, con il riferimento **${request.reference}**. Può contattarli anche lei:`
        : t`Abbiamo questo indirizzo solo perché si trova sulla lista di contatti di un nostro cliente. Sui suoi dati decide quel cliente, non noi. Gli abbiamo trasmesso la sua richiesta, con il riferimento **${request.reference}**. Può contattarlo anche lei:`,
    summary: {
      title: t`Chi decide sui suoi dati`,
      rows: controllers.map(({ name, contact }) => ({ label: name, value: contact })),
    },
  }),
  notOpenAnyMore: () => t`Quella richiesta non è più aperta. Ricominciamola.`,
});
