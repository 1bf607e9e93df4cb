import { isOptOut, type OptOutKind } from '../../../domain/kinds.ts';
import type { IdentitySentences } from '../sentences.ts';
import type { Unwritable } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

/** Where the address is not there to get a code. */
const ADDRESS_OPTED_OUT: Record<OptOutKind, string> = {
  withdrawal: '¿Qué dirección de correo electrónico no debe recibir más el boletín?',
  do_not_sell: '¿Con qué dirección de correo electrónico le conocemos?',
};

const UNWRITABLE: Record<Unwritable, string> = {
  not_ascii: 'tiene delante de la @ una letra que nuestro sistema de correo no admite, como é o ü',
  quoted: 'nuestro sistema de correo no admite direcciones de esta forma',
  comment: 'nuestro sistema de correo no admite direcciones de esta forma',
  host_number: 'nuestro sistema de correo no admite direcciones de esta forma',
  route: 'nuestro sistema de correo no admite direcciones de esta forma',
  too_long: 'es más larga de lo que puede ser una dirección de correo',
};

export const identity = ({ at, from, signIn }: Told): IdentitySentences => ({
  askAddress: (goal) =>
    isOptOut(goal)
      ? ADDRESS_OPTED_OUT[goal]
      : '¿Qué dirección de correo electrónico usa con nosotros? Le enviaré allí un código, para comprobar que es usted.',
  askAddressAgain: () => '¿Qué dirección de correo electrónico usa con nosotros?',
  askReach: (goal) =>
    goal === 'complaint'
      ? '¿A qué dirección de correo electrónico podemos responderle?'
      : '¿A qué dirección de correo electrónico puede responderle nuestro equipo? ¿O prefiere la respuesta aquí en el chat?',
  addressInvalid: () =>
    'No puedo leer eso como una dirección de correo electrónico. Debería ser como nombre@ejemplo.com. ¿Puede escribirla otra vez?',
  addressUnusable: (why, known) =>
    `No podemos enviar correos a esa dirección: ${UNWRITABLE[why]}. ${known ? '¿Tiene otra dirección que conozcamos?' : '¿Tiene otra?'} Si no, una persona de nuestro equipo puede ayudarle.`,
  doubtfulAddress: (meant) =>
    `¿Quería decir **${meant}**? Prefiero preguntarle antes de escribir a la dirección equivocada.`,
  oneAddress: () => 'Veo más de una dirección. ¿Cuál usa con nosotros?',
  whichAddress: () =>
    'Es la dirección a la que llegan nuestros correos, o con la que inicia sesión. Si ya no la recuerda, una persona de nuestro equipo puede ayudarle.',
  addressNoted: () => 'Gracias, he anotado su dirección. ¿Qué le gustaría hacer?',
  codeSent: (address, expiresAt) =>
    `Si conocemos ${address}, un código de ocho dígitos va en camino. Escríbalo aquí, por favor; es válido hasta las ${at(expiresAt)}. Si no encuentra el correo, mire también en la carpeta de spam.`,
  codeSentAgain: (address, expiresAt) =>
    `Si conocemos ${address}, un código nuevo va en camino. Solo vale el nuevo, hasta las ${at(expiresAt)}.`,
  askCode: (address) => `Escriba, por favor, el código de ocho dígitos del correo que enviamos a ${address}.`,
  codeHasEightDigits: () =>
    'El código tiene exactamente ocho dígitos. ¿Puede mirar el correo otra vez? Este intento no contó.',
  codeWrong: (triesLeft) =>
    `Ese no es el código. ${triesLeft === 1 ? 'Le queda un intento.' : `Le quedan ${triesLeft} intentos.`}`,
  codeExpired: () => 'Ese código ya no es válido. ¿Le envío uno nuevo?',
  codeSpent: () =>
    'Después de tantos intentos, este código ya no se puede usar. Puedo enviarle uno nuevo, o puede ayudarle una persona.',
  codeTooSoon: (seconds) =>
    `El último código acaba de salir. Puedo enviar otro en ${seconds === 1 ? 'un segundo' : `${seconds} segundos`}.`,
  codesSpent: (retryAt, now) =>
    `Para proteger sus datos, por ahora no se pueden enviar más códigos. Próximo envío posible: ${from(retryAt, now)}. Si prefiere no esperar, puede ayudarle una persona.`,
  noCodeOpen: () => 'Ahora mismo no hay ningún código pendiente.',
  noAccess: () =>
    [
      'Entonces no le llegaría ningún código.',
      signIn &&
        'Si todavía puede iniciar sesión en nuestro sitio web, hágalo y vuelva a este chat: así no hará falta ningún código.',
      'Si conocemos otra dirección suya, podemos usar esa. Si no, decide nuestro equipo: dos personas comprueban que es usted, y eso tarda un poco más.',
    ]
      .filter(Boolean)
      .join(' '),
  askLostAddress: () => '¿Qué dirección era? Nuestro equipo la necesita para encontrar sus datos.',
  askContact: () =>
    '¿Dónde puede localizarle nuestro equipo: en otra dirección de correo o por teléfono? Solo se usa para comprobar que es usted. Hasta entonces no se envía allí ningún dato suyo.',
  stopOrGoOn: () =>
    'Sin eso no puedo seguir, para que nadie más acceda a sus datos. ¿Quiere que sigamos de todos modos? Si no, no se presenta nada.',
  verified: (maskedAddress) => `Gracias, ahora sé que es usted (${maskedAddress}).`,
  signedInAs: (maskedAddress) =>
    `Ha iniciado sesión en nuestro sitio web (${maskedAddress}), así que sé quién es. Si se trata de otra dirección, escríbala sin más.`,
  askFact: (what, first) =>
    first
      ? `Una cosa más, para que los datos de nadie vayan a otra persona. Indíqueme, por favor, **${what}**. Si no lo sabe, se encarga una persona de nuestro equipo.`
      : `Gracias. Indíqueme también **${what}**, por favor.`,
  whereFact: (what) =>
    `Mire en una factura nuestra o en un correo antiguo: ahí debería estar ${what}. Si no lo encuentra, dígamelo sin más, y le preguntaré si debe comprobarlo una persona.`,
  factHasDigits: (what) =>
    `Busco ${what}, y lleva cifras. Si no lo tiene, dígamelo sin más: puede comprobarlo una persona.`,
  askFactsUnknown: (goal) =>
    `No pasa nada. Entonces una persona de nuestro equipo tiene que asegurarse de otra forma de que es usted. ¿Presento para eso ${NAMES[goal]}? Con sus datos no pasa nada antes de que esté segura. Si no, no se presenta nada.`,
  notTheirMailbox: () =>
    'Gracias por decírmelo. Entonces lo dejo aquí, porque solo puede pedirlo la persona de quien es ese buzón. No se ha presentado nada. Si le conocemos por una dirección suya, podemos usar esa.',
  codeNotWanted: (goal) => `De acuerdo, sin código. Dejamos esto: ${NAMES[goal]}. No se ha presentado nada.`,
  factsKnown: () => 'Gracias, coincide.',
  factsWrong: () => 'Eso no coincide con lo que tenemos. Mírelo otra vez, por favor.',
  proofOver: () => 'Ha pasado un rato. Para proteger sus datos, tengo que comprobar otra vez que es usted.',
});
