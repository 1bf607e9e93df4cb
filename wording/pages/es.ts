import { es as words } from '../common/es.ts';
import { moment, timeOfDay } from '../common/format.ts';
import type { PageTexts, Told } from './types.ts';

const told = ({ at, timeZone }: Told): string => moment(at, 'es', timeZone);

export const es: PageTexts = {
  language: 'es',
  privacyLabel: 'Privacidad',
  contact: (privacyContact) => `Aquí responde una persona: ${privacyContact}`,
  codePage: {
    title: 'Su código',
    lead: 'Escriba este código en la ventana del chat donde hizo su solicitud.',
    askedLabel: 'Qué se pidió',
    asked: (purpose) => ({ ...words.kindNames, ...words.purposeNames })[purpose],
    validLabel: 'Válido hasta',
    valid: ({ at, timeZone }) => timeOfDay(at, 'es', timeZone),
    howTo: 'Esta página solo muestra el código. No pasa nada hasta que usted lo escriba en el chat.',
    copy: 'Copiar el código',
    copied: 'Copiado',
    keepSecret: 'No dé este código a nadie. Nunca se lo pediremos por teléfono ni por correo.',
    notMeLink: 'No fui yo',
    expired: {
      title: 'Este código ya no es válido',
      text: 'Los códigos sirven durante poco tiempo y una sola vez. Pida uno nuevo en el chat.',
    },
  },
  downloadPage: {
    title: 'Sus datos',
    lead: 'Aquí puede recoger todo lo que guardamos sobre usted. Para que nadie más pueda hacerlo, primero enviamos un código nuevo a su correo electrónico.',
    contents: [
      'un documento para leer en el navegador',
      'los mismos datos en formato JSON, para otros servicios',
    ],
    expires: (until) => `Esta página funciona hasta el ${told(until)}, para una sola descarga.`,
    sendCode: 'Enviarme un código',
    codeSent: (masked) => `Hemos enviado un código a ${masked}. Puede tardar un momento en llegar.`,
    codeLabel: 'Código del correo',
    codeHint: '8 dígitos',
    download: 'Descargar mis datos',
    started:
      'La descarga ha empezado. Guarde el archivo en un lugar seguro, por favor: este enlace ya no funciona más.',
    sendAgain: 'Enviar un código nuevo',
    waitBeforeAgain: (seconds) =>
      seconds === 1
        ? 'Puede pedir un código nuevo en 1 segundo.'
        : `Puede pedir un código nuevo en ${seconds} segundos.`,
    wrongCode: (left) =>
      `Ese no es el código. Mírelo otra vez, por favor. ${left === 1 ? 'Le queda un intento.' : `Le quedan ${left} intentos.`}`,
    codeExpired: 'Este código ya no es válido. Pida uno nuevo, por favor.',
    codeSpent: 'Ese fue el último intento con este código. Pida uno nuevo, por favor.',
    budgetSpent: 'Ya hemos enviado varios códigos. Vuelva a intentarlo dentro de una hora, por favor.',
    waiting: {
      title: 'Estamos reuniendo sus datos',
      text: 'Todavía falta un poco. Le enviaremos un correo en cuanto estén listos.',
    },
    expired: {
      title: 'Este enlace ya no es válido',
      text: 'El archivo se guardó durante 24 horas y ya se ha borrado. Pida un enlace nuevo en el chat, no tarda mucho.',
    },
    usedUp: {
      title: 'Sus datos ya se descargaron',
      text: 'Este enlace servía para una descarga, y ya se hizo. Si necesita el archivo otra vez, pida un enlace nuevo en el chat. Si no fue usted quien lo descargó, escríbanos ahora, por favor.',
    },
  },
  notMePage: {
    title: '¿No fue usted?',
    lead: 'Alguien empezó una solicitud sobre sus datos. Si no fue usted, aquí puede detenerla.',
    askedLabel: 'Qué se pidió',
    startedLabel: 'Cuándo',
    started: told,
    stop: 'Detener esta solicitud',
    nothingYet: 'Mientras no pulse el botón, no cambia nada.',
    stopped: {
      title: 'La solicitud está detenida',
      text: 'No se hizo nada con sus datos. Una persona de nuestro equipo ya está al tanto. Usted no tiene que hacer nada más.',
    },
    alreadyOver: {
      title: 'Ya no hay nada que detener',
      text: 'Esta solicitud ya terminó. Si algo le preocupa, escríbanos, por favor.',
    },
  },
  mandatePage: {
    title: '¿Puede hacerlo en su nombre?',
    lead: 'Alguien nos escribió que actúa por usted. Usted decide si hacemos lo que pide.',
    byLabel: 'Quién pregunta',
    agree: 'Sí, estoy de acuerdo',
    decline: 'No, no lo deseo',
    goesTo: 'Si está de acuerdo, la copia llega a su propia dirección de correo y a nadie más.',
    agreed: {
      title: 'Gracias',
      text: 'Nos ocupamos de ello ahora. Tendrá noticias nuestras por correo.',
    },
    declined: {
      title: 'De acuerdo, no ocurre nada',
      text: 'No hacemos nada y hemos borrado la solicitud.',
    },
    needsPerson: {
      title: 'Una persona lo está viendo',
      text: 'Gracias. Antes de nada, una persona de nuestro equipo comprueba que se trata de los datos correctos. Tendrá noticias nuestras por correo.',
    },
  },
  notFound: {
    title: 'Aquí no hay nada',
    text: 'Puede que el enlace esté incompleto o sea demasiado antiguo. En el chat le ayudamos con gusto.',
  },
  unavailable: {
    title: 'Ahora mismo no podemos responder',
    text: 'Es culpa nuestra, no suya. Vuelva a intentarlo en unos minutos, por favor.',
  },
  tooManyTries: {
    title: 'Demasiado rápido',
    text: 'Hubo muchos intentos en poco tiempo. Espere unos minutos y vuelva a intentarlo, por favor.',
  },
  exportDocument: {
    title: 'Sus datos',
    intro: ({ company, made, reference }) =>
      `Esto es todo lo que ${company} guarda sobre usted, tal como estaba el ${told(made)}. La referencia de su solicitud es ${reference}.`,
    filesNote:
      'Los archivos JSON que acompañan a este documento contienen los mismos datos sin cambios, para otros programas.',
    contents: 'Contenido',
    facts: {
      heading: 'Conviene saber',
      purpose: 'Para qué los usamos',
      categories: 'Qué tipos de datos hay',
      recipients: 'Quién los recibe',
      retention: 'Cuánto tiempo los guardamos',
      origin: 'De dónde vienen',
      location: 'Dónde se guardan',
      rights: 'Sus derechos',
      complaint: 'Si quiere presentar una queja',
      automatedDecisions: 'Decisiones de máquinas',
      controller: 'Quién es responsable',
    },
    rightsList: [
      'Puede pedir que se corrijan los datos equivocados.',
      'Puede pedir que se borren sus datos, salvo que una ley nos obligue a guardarlos.',
      'Puede pedir que pongamos en pausa el uso de sus datos.',
      'Puede oponerse al uso de sus datos.',
      'Puede llevarse sus datos a otro servicio.',
      'Puede retirar un consentimiento en cualquier momento.',
    ],
    complaintText: 'Puede presentar una queja ante la autoridad de protección de datos en cualquier momento:',
    noAutomatedDecisions: 'Ninguna máquina toma sobre usted decisiones que tengan efectos legales.',
    entries: words.entries,
    noData: 'No guardamos nada de este tipo sobre usted.',
    unattributable: {
      heading: 'Lo que falta aquí',
      text: 'No podemos atribuir los datos siguientes solo a usted, así que no figuran en este documento. Los revisa una persona de nuestro equipo.',
    },
    missingFiles: {
      heading: 'Archivos que faltan',
      text: 'No hemos podido obtener estos archivos, por ejemplo porque son demasiado grandes o ya no existen. Escríbanos si los necesita.',
    },
    yes: 'sí',
    no: 'no',
    empty: 'vacío',
    entryTitle: (number) => `Registro ${number}`,
    madeOn: (made) => `Hecho el ${told(made)}`,
    keepSafe: 'Este archivo contiene datos personales. Guárdelo en un lugar seguro, por favor.',
  },
};
