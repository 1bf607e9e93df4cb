import type { ChatErrorTexts } from './chatErrorTexts.ts';

export const es: ChatErrorTexts = {
  tryAgain:
    'Ahora mismo no podemos recibir su mensaje. No se ha registrado nada. Vuelva a intentarlo dentro de un momento.',
  tooMany: 'Son muchos mensajes a la vez. Espere un minuto y luego siga escribiendo.',
  manyChats:
    'En este momento no podemos abrir otro chat, porque se están abriendo muchos a la vez. Vuelva a intentarlo dentro de un minuto.',
  tooLarge: 'Este mensaje es demasiado grande para el chat. Envíe uno más corto, por favor.',
  empty: 'Su mensaje llegó vacío. Escriba en pocas palabras qué necesita.',
  notUnderstood: 'El chat no puede leer esto. Escriba su mensaje como texto sencillo, por favor.',
  noFiles: 'El chat no recibe archivos. Escriba en pocas palabras qué necesita.',
  expired: 'Este chat estuvo demasiado tiempo sin usarse. Vuelva a cargar la página para continuar.',
  wrongPlace: 'El chat no se puede usar desde esta página. Ábralo en nuestro propio sitio web, por favor.',
  ended: 'Esta conversación ha terminado. Empiece una nueva, por favor.',
  failed: 'Algo ha fallado por nuestra parte. Vuelva a intentarlo dentro de un momento.',
  sorry:
    'Lo siento, algo ha fallado por nuestra parte y no se ha hecho nada con su último mensaje. Envíelo otra vez, por favor. Si sigue sin funcionar, escriba «hablar con una persona».',
};
