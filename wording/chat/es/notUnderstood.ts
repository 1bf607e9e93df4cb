import type { NotUnderstoodSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

export const notUnderstood = ({ count, languages }: Told): NotUnderstoodSentences => ({
  notUnderstood: () =>
    'No sé muy bien a qué se refiere. ¿Puede decirlo con otras palabras? Por ejemplo, «envíenme mis datos» o «no quiero más boletines».',
  notUnderstoodHere: () => 'Disculpe, no lo he entendido bien.',
  chooseOne: () => 'Disculpe, sigo sin entenderlo. ¿Es una de estas cosas?',
  didYouMean: () => '¿Quiso decir una de estas cosas?',
  offerPerson: () => 'Quizás una persona pueda ayudarle mejor. ¿Le paso esto a nuestro equipo?',
  empty: () => 'El mensaje llegó vacío. ¿Qué quería decirme?',
  tooLong: (limit) =>
    `Es más de lo que puedo leer de una vez: mi límite son ${count(limit)} caracteres. ¿Puede enviarme lo principal en un mensaje más corto? Nada de lo que hicimos hasta ahora se pierde.`,
  cardMasked: () =>
    'Vi un número de tarjeta en su mensaje y lo oculté. No guardamos números de tarjeta, y aquí nunca hace falta uno.',
  languagesSpoken: () => `Hablo ${languages}. Sigo en español; dígame si prefiere otro idioma.`,
  languageChanged: () => 'Claro, sigamos en español.',
  yesToNothing: () => 'Ahora mismo no hay ninguna pregunta abierta. ¿Qué le gustaría hacer?',
  noToNothing: () => 'De acuerdo. Si necesita algo, escríbame.',
  staleAnswer: () => 'Esa respuesta es de una pregunta anterior, así que no hice nada con ella.',
  lostThread: () =>
    'Disculpe, he perdido el hilo de nuestra conversación. Las solicitudes que presentó están a salvo. Sigamos desde aquí.',
  stuck: () => 'Disculpe, algo sigue fallando por nuestra parte. No se ha presentado nada por error.',
});
