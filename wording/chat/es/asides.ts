import type { RequestKind } from '../../../domain/kinds.ts';
import type { SupportTopic } from '../../../domain/supportTopics.ts';
import { es as words } from '../../common/es.ts';
import type { AsideSentences } from '../asideSentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';
import { labels } from './labels.ts';
import { NAMES } from './names.ts';
import { ASK } from './scope.ts';
import { standing } from './standing.ts';

const NEXT: Record<RequestKind, string> = {
  access: 'Reunimos sus datos y le llega un correo con un enlace a la copia.',
  portability: 'Reunimos sus datos y le llega un correo con un enlace a los archivos.',
  rectification: 'Una persona de nuestro equipo hace la corrección y le escribe cuando esté hecha.',
  erasure: 'Dejamos de usar sus datos, los borramos a su debido tiempo y le escribimos cuando esté hecho.',
  restriction: 'Una persona de nuestro equipo se encarga y le escribe cuando esté hecho.',
  objection: 'Una persona de nuestro equipo se encarga y le escribe cuando esté hecho.',
  withdrawal: 'El boletín se para de inmediato.',
  do_not_sell: 'Desde ese momento sus datos no se venden ni se comparten.',
  human: 'Una persona de nuestro equipo lee este chat y le responde.',
  complaint: 'Una persona de nuestro equipo de privacidad la estudia y le responde.',
};

const SUPPORT: Record<SupportTopic, string> = {
  campaign: 'sus campañas',
  contacts: 'sus listas y contactos',
  template: 'las plantillas y el editor',
  billing: 'facturas y pagos',
  login: 'el acceso a su cuenta',
  delivery: 'la entrega de sus correos',
  product: 'el uso de nuestro producto',
};

export const asides = (told: Told): Omit<AsideSentences, 'foreignLanguage'> => {
  const { company, contact, support, privacyUrl, on, at, and } = told;
  return {
    whatOptOutAddress: () =>
      'Es la dirección de correo a la que llega nuestro boletín. La encuentra en cualquiera de ellos, en la línea del destinatario.',
    whatReach: () =>
      'Es la dirección de correo en la que una persona de nuestro equipo puede responderle. Si lo prefiere, la respuesta le llega aquí en el chat.',
    whatCode: (address) =>
      `Es un número de ocho cifras que va en un correo nuestro. Si conocemos ${address}, lo encontrará allí; mire también en el correo no deseado.`,
    whatFact: (what) =>
      `Me refiero a esto: ${what}. Es algo que nosotros tenemos y otros no saben; si no lo tiene a mano, dígalo y se encarga una persona.`,
    whatConfirmation: (goal) =>
      `Es el último paso antes de ${NAMES[goal]}. Si dice que sí, lo tramito; si dice que no, no pasa nada.`,
    whatComplaint: () =>
      'Es aquello con lo que no está conforme. Con su sí lo recibe quien aquí se ocupa de la privacidad y le responde.',
    whatDetail: () =>
      'Quisiera saber qué dato está mal y qué debe poner. No cambia nada hasta que lo haya visto y haya dicho que sí.',
    whatChoice: () => 'Cada botón es algo que podemos parar por usted. Elija el que mejor encaje.',
    whatPerson: () => 'Una persona de nuestro equipo seguiría en mi lugar y le respondería.',
    whatRequest: ({ kind, reference }) =>
      `Es algo que nos pidió antes: ${words.requestNames[kind]}, **${reference}**.`,
    whatIDo: () =>
      `Soy el asistente automático de ${company} para sus datos personales. Puedo conseguirle una copia, hacer que se corrijan o se borren y parar el boletín.`,

    whyAddress: () =>
      'La necesito para encontrar sus datos y enviar allí un código. Así nadie más llega a lo que es suyo.',
    whyOptOutAddress: () => 'Para saber qué dirección hay que dar de baja. No se usa para nada más.',
    whyReach: () => 'Para que nuestro equipo sepa dónde responderle. También puede hacerlo aquí en el chat.',
    whyCode: () =>
      'El código demuestra que el buzón es suyo. Sin él, cualquiera que conozca su dirección podría pedir sus datos.',
    whyFact: () =>
      'El código solo no nos dice con certeza de quién son los datos. Lo pregunto para que nada acabe en manos de otra persona.',
    whyConfirmation: () => 'Para que nada ocurra por error: solo sigo cuando usted ha dicho que sí.',
    whyComplaint: () => 'Para que nada de lo que me cuenta se pase sin que usted quiera.',
    whyDetail: () => 'Nuestro equipo lo necesita para poner lo correcto donde corresponde.',
    whyChoice: () => 'Para que paremos solo lo que usted quiere parar.',
    whyContact: () => 'Para que nuestro equipo pueda asegurarse de que es usted. No lo usa para nada más.',
    whyInGeneral: () =>
      'Solo pregunto lo necesario para encontrar sus datos y estar seguros de que es usted.',

    safe: () =>
      `Sí, este es el asistente de privacidad de ${company}. Nunca pido contraseñas ni números de tarjeta, y puede comprobarlo con nuestro equipo: ${contact}.`,
    safeCode: (until) =>
      `Hace bien en tener cuidado: no se lo dé a nadie, ni por teléfono ni por correo. Solo sirve aquí, en este chat${until === undefined ? '' : `, hasta las ${at(until)}`}, y demuestra que es usted.`,

    longErasure: (windowEndsAt, dueAt) =>
      `Dejamos de usar sus datos de inmediato y los borramos después del ${on(windowEndsAt)}. La fecha límite por ley es el ${on(dueAt)}.`,
    longAtOnce: () => 'Es inmediato, en cuanto tenga su dirección.',
    longAfterYes: () => 'Es inmediato, en cuanto haya dicho que sí.',
    longCode: () =>
      'El correo suele llegar en uno o dos minutos. Después le muestro las fechas antes de que decida.',
    longPerson: (now) => `${whenAnswered(told, now)}.`,
    longInGeneral: () =>
      'El boletín se para de inmediato. Para todo lo demás le muestro la fecha límite antes de que decida.',

    costNothing: () => 'Nada. Ejercer sus derechos es gratis.',

    mindUnfiled: () =>
      'Entonces escriba simplemente «olvídelo». No se tramita nada hasta que haya visto lo que significa y haya dicho que sí.',
    mindOptOut: () => 'Puede volver a suscribirse al boletín cuando quiera.',
    mindWindow: (windowEndsAt) =>
      `Puede cambiar de opinión hasta el ${on(windowEndsAt)}: basta una palabra suya y todo queda como antes. Después, lo borrado ya no se puede recuperar.`,
    mindNoWindow: () =>
      'Sin el plazo de espera no hay vuelta atrás: lo borrado no se puede recuperar. Si tiene dudas, mantenga el plazo.',
    mindConfirmation: () =>
      'Todavía puede decir que no, y no pasa nada. Después puede cancelarlo aquí mientras no hayamos empezado.',
    mindFiled: (reference) =>
      `Todavía puede cancelarlo: escriba aquí «cancelar ${reference}». Entonces todo queda como estaba.`,
    mindTooLate: () =>
      'Lo siento, ya no se puede deshacer. Si algo no está bien, una persona de nuestro equipo puede verlo con usted.',
    mindNothing: () => 'No hay nada en marcha, así que no tiene que deshacer nada.',

    invoicesStay: (kept) =>
      `Por ley esto tiene que quedarse: ${and(kept.map(({ title, until }) => `${title} hasta el ${on(until)}`))}. Todo lo demás de la lista se borra.`,
    invoicesNotKept: () =>
      'Aquí no tiene que quedarse nada. Si todavía necesita sus facturas, pida antes una copia.',
    invoicesUnknown: () =>
      'Lo que la ley nos obliga a guardar, como las facturas, se queda ese tiempo. Le muestro qué es y hasta cuándo antes de que decida.',
    listsGo: () =>
      'Lo que desaparecería lo ve en la lista antes de decir que sí. Si quiere conservar algo, pídame antes una copia.',
    loginEnds: () => 'Una vez borrados sus datos tampoco existe la cuenta, y ya no podrá entrar.',
    loginEndsByObjection: () => 'No: si dejamos de usar sus datos por completo, su cuenta se cierra.',
    loginStays: () => 'Conserva su cuenta y puede entrar como hasta ahora.',
    untouched: (goal) =>
      `Eso no cambia: aquí se trata solo de ${NAMES[goal]}. Todo lo demás sigue como está.`,
    inTheCopy: () => 'Si lo tenemos, está en la copia. No se cambia ni se borra nada.',
    notTouchedYet: () => 'Eso no cambia: hasta ahora no me ha pedido que haga nada.',

    nextAddress: () =>
      'Envío un código a esa dirección, usted lo escribe aquí y le muestro lo que pasaría. No se tramita nada antes de su sí.',
    nextOptOut: () => 'En cuanto tenga la dirección estará hecho, y le llegará un correo que lo confirma.',
    nextReach: () => 'Lo paso, y una persona de nuestro equipo le responde ahí.',
    nextCode: () =>
      'Cuando haya escrito el código, le muestro exactamente lo que pasaría. Después decide usted.',
    nextFact: () =>
      'Si coincide con lo que tenemos, le muestro lo que pasaría y decide usted. Si no, le ayuda una persona.',
    nextConfirmation: (kind) => `Si dice que sí, recibe una referencia. ${NEXT[kind]}`,
    nextComplaint: () =>
      'Si dice que sí, una persona de nuestro equipo de privacidad la estudia y le responde.',
    nextDetail: () => 'Después me aseguro de que es usted, le muestro el cambio y lo tramito si dice que sí.',
    nextFiled: (request) => standing(request, told),
    nextNothing: () => 'No hay nada en marcha. Dígame qué desea y le acompaño.',
    nextOptedOut: () => 'Para esa dirección ya está en vigor. Un correo se lo confirmará.',

    doneNothing: () => 'Por ahora nada: no se ha tramitado nada y no ha cambiado nada.',
    doneCode: (address) =>
      `Su mensaje ha llegado. Hasta ahora solo se ha enviado un código, si conocemos ${address}; no se ha tramitado ni cambiado nada.`,
    doneProved: (maskedAddress) =>
      `Solo me he asegurado de que es usted (${maskedAddress}). No se ha tramitado ni cambiado nada.`,
    doneFiled: ({ kind, reference }) =>
      `He tramitado su ${words.requestNames[kind]}. La referencia es **${reference}**.`,
    doneCancelled: ({ kind, reference }) =>
      `He cancelado su ${words.requestNames[kind]}, **${reference}**. No ha cambiado nada más.`,

    allAfterAddress: () => 'Casi: después de la dirección solo faltan el código y su sí.',
    allAfterCode: () => 'Casi: después solo falta su sí.',
    allAfterReach: () => 'Casi: luego solo tengo que saber dónde puede responderle nuestro equipo.',
    allFewMore: () => 'Casi: solo quedan unas preguntas breves.',
    allLast: () => 'Sí, es la última pregunta.',
    allFiled: () => 'Sí, eso es todo. No tiene que hacer nada más y puede cerrar este chat.',
    allNothing: () => 'Sí, aquí no hay nada pendiente. Puede cerrar este chat.',

    fasterNow: () =>
      `Sí: elija «${labels.choices.erase_now}» y empezamos enseguida. Lo que se borre así ya no se puede recuperar.`,
    fasterAlready: () => 'Ya es la vía más rápida: empieza en cuanto diga que sí.',
    fasterHere: () => 'Lo más rápido es aquí mismo; solo es un momento.',
    fasterFiledNow: (reference) =>
      `Sí: escriba «borrar ahora ${reference}» y el plazo termina. Lo que se borre así ya no se puede recuperar.`,
    fasterFiled: (dueAt) =>
      `Lo hacemos lo más rápido posible y desde aquí no puedo acelerarlo. Será como muy tarde el ${on(dueAt)}, normalmente antes.`,
    fasterInGeneral: () =>
      'El boletín se para de inmediato. Todo lo demás empieza en cuanto haya dicho que sí.',

    noEmailPerson: () =>
      'No pasa nada: una persona de nuestro equipo puede asegurarse de otra forma de que es usted. ¿Se lo paso?',
    noEmailHere: () => 'No pasa nada, nuestro equipo puede responderle aquí en el chat.',
    noEmailNeeded: () => 'Para esta pregunta no necesita una dirección de correo.',

    helperWelcome: () =>
      'Claro, alguien puede ayudarle. Solo tiene que tratarse de sus propios datos, y el código tiene que venir de su propio buzón.',

    includedScope: (kind, categories) =>
      kind === 'erasure'
        ? `Se borraría: ${and(categories)}. La lista de arriba dice lo que tiene que quedarse.`
        : `Incluye: ${and(categories)}.`,
    includedOptOut: () =>
      'Solo se paran nuestros envíos a esa dirección. No se borra nada y lo demás no cambia.',
    includedLater: (goal) =>
      goal === 'erasure'
        ? 'Antes de que decida le muestro exactamente qué se borraría y qué tiene que quedarse.'
        : goal === 'access' || goal === 'portability'
          ? 'Todo lo que tenemos sobre usted. Le muestro la lista antes de que decida.'
          : 'Solo lo que me diga aquí. Se lo muestro antes de que pase nada.',
    includedMessage: () => 'Nuestro equipo recibe lo que ha escrito aquí y le responde.',

    seenByAssistant: () =>
      `Soy un asistente automático; las personas de nuestro equipo solo lo miran si tienen que ocuparse de su solicitud. La [política de privacidad](${privacyUrl}) dice qué pasa con este chat.`,
    seenByTeam: () =>
      `Las personas de nuestro equipo que se ocupan de la privacidad, y nadie más. La [política de privacidad](${privacyUrl}) explica más.`,

    laterNoHurry: () => 'Claro, no hay prisa. No pasa nada hasta que responda.',
    laterCode: (until) => `Claro. Este código sirve hasta las ${at(until)}, y después puedo enviarle otro.`,
    laterNothing: () => 'Claro. Escriba cuando necesite algo.',

    simplyAddress: () =>
      'Escriba la dirección de correo en la que recibe nuestros mensajes, por ejemplo nombre@ejemplo.es.',
    simplyReach: () => 'Escriba su dirección de correo. O pulse el botón, y la respuesta le llegará aquí.',
    simplyCode: (address) =>
      `Abra los correos de ${address} y busque uno nuestro. Después escriba aquí las ocho cifras que contiene.`,
    simplyFact: (what) => `Escriba aquí ${what}. Si no lo sabe, escriba «no lo sé».`,
    simplyConfirmation: () =>
      'Si quiere lo que pone arriba, responda que sí. Si no, responda que no, y no pasa nada.',
    simplyValue: () => 'Escríbalo tal como debe aparecer.',
    simplyChoice: () => 'Pulse el botón que mejor encaje. Si ninguno encaja, puede ayudarle una persona.',
    simplyYesOrNo: () => 'Me basta con un sí o un no.',

    buttonsBelow: () =>
      'Los botones están justo debajo de este mensaje. También puede escribir simplemente su respuesta.',
    buttonNone: () => 'Aquí no hay botón: escriba la respuesta en el campo de abajo y pulse Intro.',

    mustNot: () => 'No, usted decide. Si dice que no, no pasa nada.',
    mustToGoOn: () =>
      'No, pero sin eso no puedo seguir, para proteger sus datos. Si lo prefiere, puede ayudarle una persona.',
    mustReach: () => 'No, nuestro equipo también puede responderle aquí en el chat.',
    mustNothing: () => 'No, no tiene que hacer nada.',

    identifiedByCode: (maskedAddress) =>
      `Lo acaba de demostrar, con ${maskedAddress}. Sin su buzón o su inicio de sesión nadie más puede hacerlo.`,
    identifiedNotYet: () =>
      'Todavía no lo sé, por eso pido un código. Solo lo tiene quien puede leer sus correos; no hace falta ningún documento.',
    identifiedNeedNot: () =>
      'Para esto no necesito saberlo: nadie recibe así datos suyos. Por eso no hay código ni documento.',

    calm: () => 'Siento que sea tan molesto. Vamos a resolverlo lo antes posible.',
    calmAgain: () => 'Le entiendo. Si prefiere hablar con alguien, escriba simplemente «una persona».',
    comfort: () =>
      'Lo siento, debe de ser muy difícil. No tiene que hacerlo a solas: ¿quiere que se encargue una persona de nuestro equipo?',

    askCodeAgain: () => 'Escriba el código cuando lo tenga.',
    askNewCode: () => '¿Le envío un código nuevo?',
    askFactAgain: (what) => `Dígame por favor **${what}**.`,
    confirmInShort: (kind, waive) => `**${waive ? '¿Pido que borren sus datos ahora?' : ASK[kind]}**`,
    askComplaintAgain: () => '¿Paso su queja a nuestro equipo?',
    outOfScopeAgain: () => `Con eso tampoco puedo ayudarle. Nuestro equipo está aquí: ${contact}.`,
    thankedUnfinished: () => 'De nada. Todavía no se ha tramitado nada; responda cuando quiera seguir.',

    support: (topic) =>
      support === undefined
        ? `Eso es sobre ${SUPPORT[topic]}, y yo solo me ocupo de los datos personales. Puedo pasar su pregunta a nuestro equipo.`
        : `Eso es sobre ${SUPPORT[topic]}. Le puede ayudar nuestro servicio de soporte: ${support}. También puedo pasar yo su pregunta.`,
    supportAgain: (topic) =>
      `Eso también es para nuestro soporte (${SUPPORT[topic]}). Si quiere, paso las dos preguntas.`,
  };
};
