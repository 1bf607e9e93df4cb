import { es as words } from '../../common/es.ts';
import { createErasure } from '../erasure.ts';
import { scopeRows } from '../scopeRows.ts';
import type { ConfirmingSentences } from '../sentences.ts';
import { toPeople } from '../terms.ts';
import type { Told } from '../told.ts';
import { filed } from './filed.ts';
import { ASK, SCOPE_TITLE, SCOPE_WORDS } from './scope.ts';
import { standing } from './standing.ts';

const erasure = createErasure({
  read: 'Lea primero, por favor, qué pasaría.',
  window: (day) =>
    `Dejamos de usar sus datos enseguida y los borramos después del ${day}. Hasta entonces puede cambiar de opinión, y todo queda como antes.`,
  unsubscribe:
    'Solo tenemos su dirección por nuestro boletín. Si se trata solo de los correos, basta con darse de baja.',
});

export const confirming = (told: Told): ConfirmingSentences => ({
  confirm: (scope, wish) => ({
    text: `${scope.kind === 'erasure' ? `${erasure(scope, wish, told)}\n\n` : ''}**${ASK[scope.kind]}**`,
    summary: { title: SCOPE_TITLE[scope.kind], rows: scopeRows(SCOPE_WORDS, told, scope, wish) },
  }),
  confirmNow: (scope) => ({
    text: 'Sin el plazo de espera empezamos enseguida. **Lo que se borra no se puede recuperar.**\n\n**¿Pido que borren sus datos ya?**',
    summary: { title: 'Qué significa borrar ya', rows: scopeRows(SCOPE_WORDS, told, scope) },
  }),
  confirmAgain: () => 'Mientras tanto algo ha cambiado, así que se lo pregunto otra vez.',
  answerYesOrNo: () =>
    'Para no equivocarnos: responda con un sí o un no claro, por favor, o pulse uno de los botones.',
  declined: (goal) => {
    if (goal === 'erasure') return 'De acuerdo, no se borra nada. Todo queda como estaba.';
    if (goal === 'cancel') return 'De acuerdo, su solicitud queda como está.';
    return 'De acuerdo, no he presentado nada.';
  },
  filed: (request, to) => filed(request, to, told),
  joined: (request) =>
    toPeople(request.kind)
      ? `Su mensaje anterior sigue con nuestro equipo, con la referencia **${request.reference}**. Ya les he pasado lo que acaba de escribir. ${standing(request, told)}`
      : `Ya tiene abierta una ${words.requestNames[request.kind]}, con la referencia **${request.reference}**, así que no he presentado otra. ${standing(request, told)}`,
  needsPerson: (request) =>
    `Antes de que pase nada, una persona de nuestro equipo tiene que revisarlo, para que los datos de nadie lleguen a quien no deben. La solicitud está presentada, con la referencia **${request.reference}**. Tendrá noticias nuestras el ${told.on(request.dueAt)} a más tardar.`,
  otherController: (controllers, request) => ({
    text:
      controllers.length > 1
        ? `Solo guardamos esta dirección porque está en listas de contactos de clientes. Ellos deciden sobre sus datos, no nosotros. Les hemos pasado su petición, con la referencia **${request.reference}**. Usted también puede contactarles:`
        : `Solo guardamos esta dirección porque está en la lista de contactos de un cliente. Ese cliente decide sobre sus datos, no nosotros. Le hemos pasado su petición, con la referencia **${request.reference}**. Usted también puede contactarle:`,
    summary: {
      title: 'Quién decide sobre sus datos',
      rows: controllers.map(({ name, contact }) => ({ label: name, value: contact })),
    },
  }),
  notOpenAnyMore: () => 'Esa solicitud ya no está abierta. Empecémosla de nuevo.',
});
