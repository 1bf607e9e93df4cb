import { es as words } from '../../common/es.ts';
import type { EarlierSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { listed, standing } from './standing.ts';

export const earlier = (told: Told): EarlierSentences => ({
  noRequests: () => 'No hay ninguna solicitud con esta dirección.',
  requests: (list) =>
    `${list.length === 1 ? 'Esta es su solicitud' : 'Estas son sus solicitudes'}:\n${listed(list, told)}`,
  referenceNotFound: () => 'No encuentro ninguna solicitud con esa referencia y su dirección.',
  nothingToCancel: (list) => `No hay nada que todavía se pueda cancelar:\n${listed(list, told)}`,
  whichToCancel: () => '¿Cuál debo cancelar?',
  confirmCancel: ({ kind, reference }) =>
    `¿Cancelo su ${words.requestNames[kind]} (**${reference}**)?${kind === 'erasure' ? ' Entonces no se borra nada, y su cuenta queda como antes.' : ''}`,
  cancelled: ({ kind, reference }) =>
    `Hecho: **${reference}** está cancelada.${kind === 'erasure' ? ' No se borra nada, y su cuenta está como antes.' : ''}`,
  tooLateToCancel: (request) =>
    `Lo siento, ya es tarde para cancelar **${request.reference}**. ${standing(request, told)}`,
  confirmWaive: ({ reference, windowEndsAt }) =>
    `Su solicitud de borrar sus datos (**${reference}**) está en espera${windowEndsAt === undefined ? '' : ` hasta el ${told.on(windowEndsAt)}`}, para que pueda cambiar de opinión. Sin el plazo de espera empezamos enseguida. **Lo que se borra no se puede recuperar.**\n\n**¿Pido que borren sus datos ya?**`,
  waived: ({ reference }) =>
    `El plazo de espera ha terminado, y empezamos a borrar ahora. Su referencia sigue siendo **${reference}**.`,
  windowKept: () => 'De acuerdo, el plazo de espera se mantiene.',
  tooLateToWaive: (request) =>
    `El plazo de espera de **${request.reference}** ya no se puede acortar. ${standing(request, told)}`,
});
