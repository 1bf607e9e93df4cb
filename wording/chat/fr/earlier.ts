import { fr as words } from '../../common/fr.ts';
import { fr as t } from '../../common/french.ts';
import type { EarlierSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { listed, standing } from './standing.ts';

export const earlier = (told: Told): EarlierSentences => ({
  noRequests: () => t`Il n'y a aucune demande sous cette adresse.`,
  requests: (list) =>
    t`${list.length === 1 ? 'Voici votre demande' : 'Voici vos demandes'} :\n${listed(list, told)}`,
  referenceNotFound: () => t`Je ne trouve aucune demande avec cette référence sous votre adresse.`,
  nothingToCancel: (list) => t`Il n'y a rien qui puisse encore être annulé :\n${listed(list, told)}`,
  whichToCancel: () => t`Laquelle dois-je annuler ?`,
  confirmCancel: ({ kind, reference }) =>
    t`Voulez-vous que j'annule votre ${words.requestNames[kind]} **${reference}** ?${kind === 'erasure' ? t` Alors rien n'est effacé, et votre compte redevient comme avant.` : ''}`,
  cancelled: ({ kind, reference }) =>
    t`C'est fait : **${reference}** est annulée.${kind === 'erasure' ? t` Rien n'est effacé, et votre compte est comme avant.` : ''}`,
  tooLateToCancel: (request) =>
    t`Je suis désolé, il est trop tard pour annuler **${request.reference}**. ${standing(request, told)}`,
  confirmWaive: ({ reference, windowEndsAt }) =>
    t`Votre demande d'effacement **${reference}** attend${windowEndsAt === undefined ? '' : t` jusqu'au ${told.on(windowEndsAt)}`}, pour que vous puissiez changer d'avis. Sans ce délai, nous commençons tout de suite. **Ce qui est effacé ne peut pas être récupéré.**\n\n**Voulez-vous que je fasse effacer vos données maintenant ?**`,
  waived: ({ reference }) =>
    t`Le délai d'attente est terminé, nous commençons à effacer maintenant. Votre référence reste **${reference}**.`,
  windowKept: () => t`Très bien, le délai d'attente reste.`,
  tooLateToWaive: (request) =>
    t`Le délai d'attente de **${request.reference}** ne peut plus être raccourci. ${standing(request, told)}`,
});
