import { es as words } from '../common/es.ts';
import type { EmailSentences } from './en.ts';

export const es: EmailSentences = {
  shared: {
    sentBy: (company, contact) =>
      `Este correo lo envió el asistente automático de privacidad de ${company}. Aquí responde una persona: ${contact}`,
    privacy: 'Privacidad',
    reference: 'Referencia',
    yourRequest: 'Qué pidió',
    request: 'Qué se pidió',
    when: 'Cuándo',
    received: 'Recibida',
    receivedOn: (date) => date,
    answer: 'Respuesta a más tardar',
    answerBy: (day) => day,
    stillChecked: 'Lo que todavía revisa una persona',
  },

  otherWays: {
    heading: 'Si usted lo ve de otra manera',
    write: (contact) => `Escríbanos a ${contact}. Una persona lo revisará de nuevo.`,
    complain: (authority) => `Presente una queja ante la autoridad de protección de datos: ${authority}.`,
    court: 'También puede acudir a los tribunales. No hace falta presentar antes una queja.',
  },

  verificationCode: {
    subject: (company) => `Su código para ${company}`,
    preheader: (minutes) => `Escríbalo en el chat; sirve durante ${minutes}.`,
    title: 'Este es su código',
    whatFor: 'Usted nos pidió algo en el chat. Con este código sabemos que de verdad es usted.',
    request: 'Qué se pidió',
    validUntil: 'Válido hasta',
    whereToType: 'Escríbalo en la ventana del chat donde hizo su solicitud. Sirve una sola vez, y solo allí.',
    showCode: 'Ver el código en el navegador',
    onlyShows: 'La página solo muestra el código. Abrirla no hace nada más.',
    keepSecret:
      'No dé este código a nadie. Nunca se lo pediremos por teléfono ni por correo. Si usted no lo pidió, puede ignorar este correo: sin el código no pasa nada.',
    notMe: 'Avísenos de que no fue usted',
  },

  neutralNotice: {
    subject: (company) => `Alguien preguntó a ${company} por esta dirección`,
    preheader: 'No guardamos nada con ella.',
    title: 'No guardamos nada con esta dirección',
    asked: (moment) =>
      `El ${moment} alguien escribió esta dirección de correo en nuestro chat y preguntó por datos personales. Hemos buscado, y no guardamos ningún dato con ella.`,
    ifYou:
      'Si fue usted, esta es nuestra respuesta. ¿Quizás usa otra dirección con nosotros? Entonces pregunte otra vez en el chat con ella.',
    ifNotYou:
      'Si no fue usted, puede ignorar este correo. Lo más probable es que alguien se equivocara al escribir.',
    onceADay: 'Enviamos este correo como mucho una vez al día, por muchas veces que alguien pregunte.',
  },

  requestStarted: {
    subject: 'Alguien empezó una solicitud sobre sus datos',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    title: '¿Fue usted?',
    began: (company) => `Alguien empezó una solicitud sobre sus datos en el chat de ${company}.`,
    startedAt: (moment) => moment,
    nothingYet:
      'Todavía no se ha hecho nada. Hace falta un código que enviamos a la dirección de correo que tenemos de usted.',
    ifNotYou: 'Si fue usted, no tiene que hacer nada. Si no, avísenos ahora, por favor, y lo detendremos.',
    writeTo: (contact) => `Escríbanos a ${contact}, por favor.`,
    notMe: 'No fui yo',
    formerAddress:
      'Recibe este correo en esta dirección porque hasta hace poco era la que teníamos de usted.',
  },

  filed: {
    subject: (kind) => `Tenemos su ${words.requestNames[kind]}`,
    answerBy: (day) => `Tendrá nuestra respuesta el ${day} a más tardar.`,
    safe: 'Está a salvo con nosotros.',
    title: 'Hemos recibido su solicitud',
    saved: 'Gracias. Está guardada, y ya no se puede perder nada.',
    answer: 'Respuesta',
    usuallySooner: (day) => `el ${day} a más tardar, normalmente mucho antes`,
    next: 'Qué pasa ahora',
    waived:
      'Usted decidió no esperar, así que empezamos ahora. Una vez borrados los datos, nadie puede recuperarlos.',
    window: (day) =>
      `Desde ahora ya no usamos sus datos. Los borraremos después del ${day}. Hasta entonces puede cambiar de opinión, y todo quedará como estaba.`,
    toKeep: (reference) => `Para conservar sus datos, escriba en el chat: «cancelar ${reference}».`,
    toEraseNow: (reference) => `Para que se borren sin esperar, escriba: «borrar ya ${reference}».`,
    human: 'Una persona de nuestro equipo leerá lo que escribió y le responderá por correo.',
    complaint: 'Una persona de nuestro equipo lo estudiará con cuidado y le responderá por correo.',
    byHand: 'Una persona de nuestro equipo se ocupará a mano. Le escribiremos cuando esté hecho.',
    gathering:
      'Ya estamos reuniendo sus datos. Cuando estén completos, recibirá un correo con un enlace para descargarlos.',
    begun: 'Ya nos estamos ocupando. Le escribiremos cuando esté hecho.',
    openChat: 'Abrir el chat',
    askAnyTime: 'En el chat puede preguntar en cualquier momento cómo va su solicitud.',
    ifNotYou: 'Si no fue usted quien lo pidió, puede detenerlo enseguida.',
    notMe: 'No fui yo',
  },

  exportReady: {
    subject: 'Sus datos están listos',
    preheader: (moment) => `El enlace funciona hasta el ${moment}.`,
    together: 'Hemos reunido todo lo que guardamos sobre usted: una vez para leer y otra para máquinas.',
    toData: 'Ir a sus datos',
    linkValid: 'El enlace funciona hasta',
    until: (moment) => moment,
    notInFile: (titles) =>
      `No podemos atribuir estos datos solo a usted, así que no están en el archivo: ${titles}. Los revisa una persona de nuestro equipo.`,
    how: 'Cómo se hace',
    open: 'Abra la página y pida que envíe un código nuevo a esta dirección.',
    type: 'Escriba el código. Entonces empieza la descarga.',
    once: 'El enlace sirve para una sola descarga, así que guarde bien el archivo.',
    tooLate: 'Si se acaba el tiempo, pida un enlace nuevo en el chat.',
  },

  erasureDone: {
    title: `Sus datos se han borrado`,
    preheader: 'Este es nuestro último correo.',
    checked: 'Hemos hecho lo que pidió, y lo hemos comprobado en cada sistema.',
    erased: 'Borrado',
    erasedRow: (title, entries) => `${title}: ${entries}`,
    nothingKept: 'No hay nada que tengamos que conservar.',
    kept: 'Lo que tenemos que conservar',
    lawObliges: 'La ley nos obliga a conservar lo siguiente. No lo usamos para nada más.',
    keptRow: (day, legalBasis) => `hasta el ${day}: ${legalBasis}`,
    trash: (title, until) =>
      `${title}: lo que ya se había eliminado allí antes de su solicitud no se puede consultar. Desaparece para siempre el ${until} a más tardar.`,
    notErased: (titles) =>
      `No podemos atribuir estos datos solo a usted, así que no se han borrado: ${titles}. Los revisa una persona de nuestro equipo.`,
    lastMail: 'Este es el último correo',
    addressToo:
      'Justo después de este correo borramos también esta dirección. No podremos volver a escribirle, así que guarde este correo si quiere tener constancia.',
    farewell: 'Gracias por el tiempo que pasó con nosotros. Le deseamos lo mejor.',
  },

  withdrawalDone: {
    newsletter: {
      subject: 'Ya no recibirá nuestro boletín',
      text: (company) =>
        `Esta dirección ya no recibe el boletín de ${company}. Vale desde ahora, y no hay que hacer nada más.`,
    },
    marketing: {
      subject: 'Ya no recibirá publicidad de nuestra parte',
      text: (company) =>
        `Esta dirección ya no recibe correos publicitarios de ${company}. Vale desde ahora, y no hay que hacer nada más.`,
    },
    preheader: 'Vale desde ahora.',
    title: 'Su baja está hecha',
    noted: 'Hemos anotado que esta dirección no se debe volver a añadir, ni siquiera por error.',
    onItsWay:
      'Todavía puede llegar algún correo que ya estaba en camino. Si no fue usted, puede suscribirse otra vez en cualquier momento.',
  },

  cancelled: {
    subject: `Su solicitud está cancelada`,
    title: 'Nos hemos detenido, como usted pidió',
    accountBack: {
      preheader: 'Su cuenta está como antes.',
      text: 'No se borró nada. Su cuenta está como antes, y puede volver a usarla.',
    },
    stopped: {
      preheader: 'Nos hemos detenido, como usted pidió.',
      text: 'Ya no hacemos nada más con ella, y no ha cambiado nada.',
    },
    request: 'Qué había pedido',
    ifNotYou: (contact) => `Si no la canceló usted, escríbanos a ${contact}, por favor.`,
  },

  refused: {
    subject: (kind) => `Sobre su ${words.requestNames[kind]}`,
    preheader: 'No podemos hacerlo, y queremos explicarle por qué.',
    title: 'No podemos hacer lo que pidió',
    reason: 'Una persona ha revisado su solicitud. Este es el motivo por el que la rechazamos:',
  },

  identityNotEstablished: {
    subject: `Hemos cerrado su solicitud`,
    preheader: 'No pudimos comprobar que viniera de usted.',
    title: 'No pudimos comprobar que fuera usted',
    unused: 'Llegó una solicitud para esta dirección. En 30 días nadie usó el código que enviamos.',
    closed:
      'No damos datos a nadie, ni borramos nada, antes de saber quién lo pide. Por eso hemos cerrado la solicitud y borrado lo que habíamos anotado para ella.',
    again: 'Puede volver a pedirlo en el chat en cualquier momento. Son dos minutos.',
  },

  awaitingPerson: {
    subject: `Una persona está viendo su solicitud`,
    preheader: (day) => `Tendrá noticias nuestras el ${day} a más tardar.`,
    title: 'Una persona la está viendo',
    why: {
      decision:
        'Esto es algo que en nuestra empresa deciden personas, no máquinas. Su solicitud está ahora con nuestro equipo.',
      doubt:
        'Antes de hacer nada, queremos tener la certeza de que hablamos de los datos correctos. Una persona de nuestro equipo lo está comprobando.',
      second:
        'Una persona de nuestro equipo ha revisado su solicitud y está de acuerdo. Para algo tan delicado deciden dos personas, así que ahora la está revisando una segunda.',
      lost: 'Alguien pidió esto en nuestro chat y dice que ya no puede leer los correos que llegan a esta dirección. No pasará nada hasta que dos personas de nuestro equipo sepan con certeza quién lo pide. Si usted lee esto y no lo pidió, deténgalo ahora mismo.',
    },
    nothingToDo: 'Usted no tiene que hacer nada. Si nos surge una pregunta, le escribiremos.',
    notMe: 'No fui yo',
  },

  askedAgain: {
    subject: `Muéstrenos una vez más quién es`,
    preheader: 'Bastan unos minutos en el chat.',
    title: 'Le necesitamos una vez más',
    unsure:
      'Una persona de nuestro equipo ha mirado su solicitud. Todavía no sabemos con certeza de quién son los datos, y preferimos preguntar antes que dárselos a otra persona.',
    how: 'Abra el chat, pida otra vez lo mismo con la misma dirección y responda allí a la pregunta. Su solicitud conserva su fecha.',
    openChat: 'Abrir el chat',
    otherwise: (contact) =>
      `Si no puede responder a la pregunta, escríbanos a ${contact}. Una persona encontrará otra manera.`,
  },

  extended: {
    subject: 'Su solicitud necesita más tiempo',
    preheader: (day) => `Le respondemos el ${day} a más tardar.`,
    title: 'Necesitamos más tiempo',
    longer:
      'Una persona de nuestro equipo se ocupa de su solicitud. Tarda más de lo que le dijimos, por este motivo:',
    before: 'Fecha prevista',
    now: 'Nueva fecha',
    allowed:
      'La ley lo permite una vez, cuando las solicitudes son complejas o numerosas. Usted no tiene que hacer nada.',
  },

  askedByEmail: {
    subject: 'Su solicitud: muéstrenos quién es',
    preheader: 'Bastan unos minutos en el chat.',
    title: 'Hemos recibido su correo',
    received: (company) =>
      `Usted ha escrito a ${company} sobre sus datos personales. Cualquiera puede escribir un correo en nombre de otra persona: antes de hacer nada necesitamos saber que era usted.`,
    how: 'Abra el chat, diga allí qué solicita e indique la dirección en la que lee esto. El asistente envía un código a ella. Su solicitud conserva la fecha de su correo.',
    openChat: 'Abrir el chat',
    until:
      'Hasta entonces no se hace nada ni se muestra nada a nadie. Tras 30 días sin respuesta cerramos la solicitud.',
    ifNotYou: (contact) =>
      `Si no era usted, no tiene que hacer nada. Si no puede usar el chat, escríbanos a ${contact}.`,
  },

  beforeErasure: {
    subject: `Sus datos se borrarán pronto`,
    preheader: 'Si no es lo que desea, todavía puede detenerlo.',
    title: 'Antes de borrar sus datos',
    atOnce:
      'Pidió que borráramos sus datos sin esperar, y empezamos ahora. Después nadie podrá recuperarlos.',
    after: (day) => `Sus datos se borrarán después del ${day}, como pidió. Después nadie podrá recuperarlos.`,
    ifNotYou: 'Si es lo que desea, no tiene que hacer nada. Si no fue usted quien lo pidió, deténgalo ahora.',
    notMe: 'No fui yo',
    formerAddress: 'Recibe este correo aquí porque hasta hace poco esta era su dirección con nosotros.',
  },

  mandateAsked: {
    subject: (company) => `Alguien pide algo a ${company} en su nombre`,
    preheader: 'Sin su acuerdo no ocurre nada.',
    title: '¿Puede hacerlo en su nombre?',
    claimed:
      'Alguien nos escribió en el chat que actúa por usted. Antes de hacer nada, se lo preguntamos a usted.',
    who: 'Quién pregunta',
    request: 'Qué pide',
    ifYouAgree:
      'Si está de acuerdo, lo hacemos y le escribimos a esta dirección. La otra persona no recibe de nosotros ningún dato suyo.',
    decide: 'Ver y decidir',
    ifYouDoNothing: (moment) => `Si no hace nada, no ocurre nada. La página es válida hasta el ${moment}.`,
  },

  partlyDone: {
    subject: `Su solicitud está hecha en parte`,
    preheader: 'Una persona se ocupa del resto.',
    title: 'Una parte está hecha',
    allDone: 'Todo listo a más tardar',
    finished: 'Terminado',
    stillToDo: 'Lo que falta',
    byHand: 'Aquí tiene que intervenir una persona de nuestro equipo:',
    whenFinished: 'Le escribiremos en cuanto esto también esté terminado.',
  },

  processorReferral: {
    subject: `Quién puede ayudarle con sus datos`,
    preheader: 'Su dirección está en una lista de uno de nuestros clientes.',
    title: 'Sobre estos datos decide otra empresa',
    clientDecides: (company) =>
      `Su dirección está en una lista de contactos que un cliente guarda con el programa de ${company}. Nosotros solo almacenamos la lista. Lo que pasa con ella lo decide el cliente, así que solo él puede responderle:`,
    told: 'Ya le hemos avisado de su solicitud. Usted también puede escribirle directamente.',
    nothingElse: 'No guardamos nada más sobre usted.',
  },

  controllerNotice: {
    subject: `Solicitud de privacidad de una persona de su lista de contactos`,
    preheader: 'La respuesta le corresponde a usted.',
    title: 'Una persona de su lista ha preguntado por sus datos',
    yourList: (company) =>
      `Una persona cuya dirección está en una lista de contactos que usted guarda en ${company} se ha dirigido a nosotros. La lista es suya, así que la respuesta también. Así se lo hemos dicho a la persona.`,
    address: 'Dirección en su lista',
    reference: 'Nuestra referencia',
    pleaseAnswer:
      'Compruebe quién lo pide y responda directamente a la persona, por favor. En la mayoría de los países tiene un mes desde la fecha de arriba. No hemos cambiado nada en su lista.',
    help: (contact) => `Si necesita nuestra ayuda, escríbanos a ${contact}.`,
  },

  agentReply: {
    subject: `Una respuesta a su solicitud`,
    preheader: (name) => `${name} le ha escrito.`,
    title: 'Una respuesta para usted',
    writes: (agentName) => `${agentName ?? 'Una persona'} de nuestro equipo le escribe:`,
    files: 'Estos archivos acompañan la respuesta. Los enlaces funcionan durante siete días.',
    answerInChat: 'Responder en el chat',
    writeTo: (contact, reference) =>
      `También puede escribir a ${contact}. Mencione la referencia ${reference}, por favor.`,
  },

  done: {
    subject: `Su solicitud está terminada`,
    title: 'Está hecho',
    outcome: {
      access: 'Ya tiene todo lo que guardamos sobre usted.',
      portability: 'Ya tiene sus datos en un formato que otros servicios pueden leer.',
      rectification: 'Hemos corregido sus datos en todos los lugares donde los guardamos.',
      erasure: 'Hemos borrado sus datos.',
      restriction: 'Hemos dejado de usar sus datos como pidió. Su cuenta sigue ahí.',
      objection: 'Hemos dejado de usar sus datos como pidió.',
      withdrawal: 'Ya no recibirá nuestros envíos.',
      do_not_sell: 'No vendemos ni compartimos sus datos, y hemos anotado que nunca se podrá hacer.',
      human: 'Nuestro equipo ha respondido a su mensaje.',
      complaint: 'Nuestro equipo ha atendido su queja.',
    },
    byHand: 'Una persona de nuestro equipo se ocupó y lo comprobó.',
    notRight: (contact) => `Si algo no está bien, escríbanos a ${contact}.`,
  },

  dataChanged: {
    subject: (company) => `Sus datos en ${company} se han modificado`,
    title: 'Sus datos se han modificado',
    you: { preheader: 'Como usted pidió.', text: 'Lo hicimos porque usted lo pidió.' },
    company: {
      preheader: 'Queremos que lo sepa.',
      text: 'Lo hicimos por nuestra cuenta, para que sus datos sean correctos.',
    },
    changed: (moment, fields) => `El ${moment} se modificó lo siguiente en sus datos: ${fields}.`,
    ifUnexpected: (contact) => `Si no se lo esperaba, escríbanos a ${contact}, por favor.`,
  },
};
