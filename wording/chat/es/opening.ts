import type { CarriedOutKind } from '../../../domain/kinds.ts';
import type { OpeningSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

/** What each right is for, in the order in which they are explained. */
const RIGHTS: Record<CarriedOutKind, string> = {
  access: '**Ver**: recibir una copia de todo lo que guardamos sobre usted, y saber por qué',
  portability: '**Llevarse**: recibir sus datos en archivos que otros servicios pueden leer',
  rectification: '**Corregir**: que se arregle lo que está mal',
  erasure: '**Borrar**: que se eliminen sus datos',
  restriction: '**Poner en pausa**: que dejemos de usar sus datos mientras usted conserva su cuenta',
  objection: '**Oponerse**: parar la publicidad, o todo uso de sus datos',
  withdrawal: '**Darse de baja**: no recibir más boletines',
  do_not_sell: '**Sin venta**: sus datos no se venden ni se comparten',
};

const RIGHTS_LISTED = Object.values(RIGHTS)
  .map((right) => `- ${right}`)
  .join('\n');

export const opening = ({ company, contact, privacyUrl, authorityLink, on }: Told): OpeningSentences => ({
  opening: () =>
    `Hola, soy el asistente automático de ${company} para todo lo que tiene que ver con sus datos personales. Puedo conseguirle una copia, hacer que se corrijan o se borren, y parar nuestro boletín.\n\n¿Prefiere hablar con una persona? Escriba «una persona, por favor» en cualquier momento, o contáctenos en ${contact}. Lo que pasa con este chat se explica en nuestra [página sobre privacidad](${privacyUrl}).\n\n¿Qué puedo hacer por usted?`,
  greeted: () => 'Hola, me alegra leerle. ¿Qué puedo hacer por usted?',
  greetedAgain: () => 'Hola.',
  whoIAm: () =>
    'Soy un asistente automático, no una persona. Si prefiere hablar con una persona, escriba «una persona, por favor».',
  farewell: (open, filed) => {
    if (open === undefined)
      return filed
        ? '¡Hasta luego! Todo queda como hemos dicho.'
        : '¡Hasta luego! Aquí estoy si necesita algo más.';
    if (open === 'cancel') return '¡Hasta luego! No he cancelado nada: todo sigue como está.';
    return filed
      ? '¡Hasta luego! Esto último no lo he presentado; lo demás queda como hemos dicho.'
      : '¡Hasta luego! No he presentado nada. Si quiere seguir otro día, escriba aquí sin más.';
  },
  thanked: () => 'Con mucho gusto. Aquí estoy si necesita algo más.',
  menu: () => '¿Qué le gustaría hacer? Elija una de estas opciones o dígalo con sus palabras.',
  rightsInfo: () =>
    `Estos son sus derechos. Usarlos no cuesta nada:\n${RIGHTS_LISTED}\n\nTambién puede presentar una queja ante nosotros, o ante la autoridad de protección de datos: ${authorityLink}. ¿Qué le gustaría hacer?`,
  outOfScope: () =>
    `Lo siento, solo puedo ayudarle con los datos personales y la privacidad en ${company}. Para todo lo demás, nuestro equipo le atiende en ${contact}.`,
  policyIntro: (number, title) =>
    `Nuestra política de privacidad dice esto en el apartado ${number}, «${title}»:`,
  policySilent: () =>
    'Nuestra política de privacidad no responde a eso, y prefiero no adivinar. Una persona de nuestro equipo se lo puede decir: escriba «una persona, por favor».',
  whichClause: () => '¿A cuál de estos puntos se refiere?',
  orClause: () => '¿O se refería a uno de estos puntos?',
  policyAbove: (number, title) =>
    `Eso está en el pasaje que acabo de citar, el apartado ${number}, «${title}». Si busca otra cosa, se lo puede decir una persona de nuestro equipo.`,
  whereFrom: () =>
    'Si recibe nuestro boletín, tenemos su dirección por la suscripción; si tiene una cuenta, por quien la abrió. Si no, uno de nuestros clientes la puso en una lista de contactos y cargó esa lista aquí. En la copia de sus datos consta exactamente cuál es su caso.',
  askQuestion: () => '¿Qué le gustaría saber? Lo busco en nuestra política de privacidad.',
  howLong: (dueAt) =>
    dueAt === undefined
      ? 'Antes de que usted decida, le muestro la fecha límite que fija la ley. Si terminamos antes, se lo diremos antes.'
      : `La ley nos da como plazo máximo el ${on(dueAt)}. Si terminamos antes, se lo diremos antes.`,
});
