import type { TalkSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';

export const talk = (told: Told): TalkSentences => {
  const { team, contact } = told;
  return {
    personReads: (reference, now) =>
      [
        `Desde aquí, una persona de nuestro equipo lee lo que escribe (**${reference}**).`,
        ...(team.hours === undefined ? [] : [`Nuestro equipo está: ${team.hours}.`]),
        ...(team.within === undefined ? [] : [`${whenAnswered(told, now)}.`]),
        'Mientras tanto, no digo nada. Si me necesita a mí, el asistente, escriba «estado» o «stop».',
      ].join(' '),
    personLeft: (reference) =>
      `Entretanto, nuestro equipo ha cerrado **${reference}**, y nadie ha leído allí su último mensaje. ¿Qué puedo hacer por usted?`,
    talkFull: (reference) =>
      `Desde este chat no puedo pasar más mensajes sobre **${reference}**. Escriba a ${contact} e indique esa referencia.`,
    assistantBack: (reference) =>
      `Aquí está de nuevo el asistente. **${reference}** sigue con nuestro equipo, y su respuesta aparecerá aquí igualmente. Para continuar con el equipo, escriba «una persona».`,
    forAssistant: (reference) =>
      `De esto me ocupo yo, así que responde de nuevo el asistente. **${reference}** sigue con nuestro equipo.`,
  };
};
