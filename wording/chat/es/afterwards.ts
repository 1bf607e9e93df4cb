import type { AfterwardsSentences } from '../afterwardsSentences.ts';
import type { Told } from '../told.ts';

/** When a person answers, without a full stop. */
export const whenAnswered = ({ team, thereAgain }: Told, now: Date): string => {
  const again = thereAgain(now);
  if (again) {
    const back = `Nuestro equipo vuelve a estar el ${again.day}, a las ${again.time}`;
    return team.within === undefined ? back : `${back}, y una respuesta suele tardar ${team.within}`;
  }
  return team.within === undefined
    ? 'Una persona le responde en cuanto puede; no puedo prometer una hora'
    : `Una respuesta suele tardar ${team.within}`;
};

export const afterwards = (told: Told): AfterwardsSentences => ({
  longMessage: (dueAt, now) =>
    `${whenAnswered(told, now)}; por ley, la fecha límite es el ${told.on(dueAt)}.`,
  inWriting: (reference) =>
    `La respuesta llega por escrito. Si prefiere una llamada, escriba aquí su número y se lo paso (**${reference}**).`,
  addedTo: (reference) => `Se lo he pasado a nuestro equipo, con la referencia **${reference}**.`,
  optedOutAlready: (reference) =>
    `Sí, ya está hecho: en esa dirección no recibe más boletines nuestros (**${reference}**). Solo puede llegar todavía lo que ya estaba en camino.`,
  notSoldAlready: (reference) =>
    `Sí, está anotado y ya vale: sus datos no se venden ni se comparten (**${reference}**).`,
  copyWhere: () =>
    'En cuanto la copia está lista, sale un correo con el enlace a la dirección que tenemos de usted; mire también en la carpeta de spam. El archivo nunca aparece en este chat.',
  copyLink: () =>
    'El enlace del correo funciona 24 horas y sirve para una sola descarga. Si se acaba el tiempo, pídame la copia otra vez.',
  copyForm: () =>
    'Es un archivo ZIP: una página que abre cualquier navegador, y los mismos datos en JSON. Antes de la descarga escribe un código nuevo que le llega por correo, para que nadie más consiga el archivo.',
});
