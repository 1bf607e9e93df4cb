import type { WidgetTexts } from './texts.ts';

export const es: WidgetTexts = {
  languageName: 'Español',
  title: 'Asistente de privacidad',
  subtitle: 'Asistente automático de privacidad',
  close: 'Cerrar el chat',
  menu: 'Menú',
  language: 'Idioma',
  privacy: 'Privacidad',
  newTab: 'se abre en otra pestaña',
  log: 'Conversación',
  you: 'Usted',
  assistant: 'Asistente',
  person: 'de nuestro equipo',
  aPerson: 'Una persona de nuestro equipo',
  typing: 'El asistente está escribiendo',
  latest: 'Ir al último mensaje',
  suggestions: 'Respuestas sugeridas',
  quoteFrom: 'Cita de',
  download: 'Descargar',
  downloadFailed: 'No se ha podido cargar el archivo. Inténtelo más tarde.',

  composer: 'Su mensaje',
  placeholder: 'Escriba un mensaje',
  placeholderCode: 'Escriba el código del correo',
  placeholderAddress: 'Escriba su correo electrónico',
  send: 'Enviar',
  length: '{count} de 10.000 caracteres',
  tooLong: '{count} caracteres. Acorte su mensaje a 10.000, por favor.',

  sending: 'Enviando',
  queued: 'Se enviará en cuanto vuelva a tener conexión',
  failed: 'Este mensaje no se envió.',
  retry: 'Intentar de nuevo',
  tooLarge: 'Este mensaje es demasiado largo para enviarlo. Acórtelo, por favor.',
  tooMany: 'Fue mucho a la vez. Espere un momento e inténtelo de nuevo.',
  endedMeanwhile: 'El chat había terminado antes de que llegara este mensaje.',

  connecting: 'Conectando',
  waiting: 'Se perdió la conexión. La estamos recuperando.',
  offline: 'No tiene conexión a internet. El chat sigue en cuanto vuelva.',
  tryNow: 'Probar ahora',

  fresh:
    'Su chat anterior ya no está disponible, así que este es nuevo. Las solicitudes que hizo siguen su curso.',
  nothingKept:
    'Su navegador no permite guardar este chat. Si vuelve a cargar la página, empezará de cero; las solicitudes que hizo siguen su curso.',
  earlierTalk: 'Aquí empieza un chat nuevo. Las solicitudes que hizo siguen su curso.',

  forget: 'Terminar y olvidar este chat',
  forgetTitle: '¿Terminar y olvidar este chat?',
  forgetText:
    'Lo que se escribió aquí se borra y no se podrá volver a leer. Las solicitudes que ya hizo siguen su curso; tendrá noticias por correo electrónico.',
  forgetYes: 'Terminar y olvidar',
  forgetNo: 'Conservar el chat',
  forgetting: 'Borrando el chat',
  forgetFailed: 'El chat no se pudo borrar en este momento. Inténtelo de nuevo, por favor.',
  forgotten: 'Este chat se ha terminado y olvidado.',
  startAgain: 'Empezar un chat nuevo',

  needsScript:
    'El chat necesita JavaScript. También puede escribirnos por correo electrónico; la dirección está en nuestra política de privacidad:',

  today: 'Hoy',
  yesterday: 'Ayer',
};
