import { yours } from '../../common/it.ts';
import { it as t } from '../../common/italian.ts';
import type { EarlierSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { listed, standing } from './standing.ts';

export const earlier = (told: Told): EarlierSentences => ({
  noRequests: () => t`Con questo indirizzo non ci sono richieste.`,
  requests: (list) =>
    t`${list.length === 1 ? 'Ecco la sua richiesta' : 'Ecco le sue richieste'}:\n${listed(list, told)}`,
  referenceNotFound: () => t`Con il suo indirizzo non trovo nessuna richiesta con quel riferimento.`,
  nothingToCancel: (list) => t`Non c'è più nulla da annullare:\n${listed(list, told)}`,
  whichToCancel: () => t`Quale devo annullare?`,
  confirmCancel: ({ kind, reference }) =>
    t`Vuole che annulli ${yours(kind)} **${reference}**?${kind === 'erasure' ? t` Così non si cancella nulla, e il suo account torna come prima.` : ''}`,
  cancelled: ({ kind, reference }) =>
    t`Fatto: la richiesta **${reference}** è annullata.${kind === 'erasure' ? t` Non si cancella nulla, e il suo account è come prima.` : ''}`,
  tooLateToCancel: (request) =>
    t`Mi dispiace, è troppo tardi per annullare la richiesta **${request.reference}**. ${standing(request, told)}`,
  confirmWaive: ({ reference, windowEndsAt }) =>
    t`La sua richiesta di cancellazione **${reference}** è in attesa${windowEndsAt === undefined ? '' : t` fino al ${told.on(windowEndsAt)}`}, perché lei possa cambiare idea. Senza questo periodo cominciamo subito. **Ciò che viene cancellato non si può più recuperare.**\n\n**Vuole che faccia cancellare i suoi dati adesso?**`,
  waived: ({ reference }) =>
    t`Il periodo di attesa è finito, e cominciamo subito a cancellare. Il suo riferimento resta **${reference}**.`,
  windowKept: () => t`Va bene, il periodo di attesa resta.`,
  tooLateToWaive: (request) =>
    t`Il periodo di attesa della richiesta **${request.reference}** non si può più abbreviare. ${standing(request, told)}`,
});
