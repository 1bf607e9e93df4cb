import { es as words } from '../common/es.ts';
import { day, enumeration, groupedCode, moment, timeOfDay } from '../common/format.ts';
import { button, type EmailDraft, facts, heading, list, note, paragraph, when } from './blocks.ts';
import type { Block, EmailCompany, EmailTexts, Filed, WrittenEmail } from './types.ts';

const on = (date: Date, company: EmailCompany): string => day(date, 'es', company.timeZone);
const at = (date: Date, company: EmailCompany): string => moment(date, 'es', company.timeZone);

const finish = ({ reference, ...draft }: EmailDraft, company: EmailCompany): WrittenEmail => ({
  ...draft,
  language: 'es',
  footer: {
    sentBy: `Este correo lo envió el asistente automático de privacidad de ${company.name}. Aquí responde una persona: ${company.privacyContact}`,
    privacyLabel: 'Privacidad',
    ...(reference !== undefined && { reference: { label: 'Referencia', value: reference } }),
  },
});

/** Records that cannot be attributed to this person alone; nothing where there are none. */
const stillChecked = (titles: readonly string[] = [], say: (titles: string) => string): Block[] =>
  titles.length === 0
    ? []
    : [heading('Lo que todavía revisa una persona'), paragraph(say(enumeration([...titles], 'es')))];

/** What one can do against an answer. Every email that says no ends with it. */
const otherWays = ({ privacyContact, authority }: EmailCompany): Block[] => [
  heading('Si usted lo ve de otra manera'),
  list([
    `Escríbanos a ${privacyContact}. Una persona lo revisará de nuevo.`,
    `Presente una queja ante la autoridad de protección de datos: ${authority.name}${authority.url ? `, ${authority.url}` : ''}.`,
    'También puede acudir a los tribunales. No hace falta presentar antes una queja.',
  ]),
];

const whatHappensNext = ({ kind, doneBy, window, reference }: Filed, company: EmailCompany): Block[] => {
  if (window === 'waived') {
    return [
      paragraph(
        'Usted decidió no esperar, así que empezamos ahora. Una vez borrados los datos, nadie puede recuperarlos.',
      ),
    ];
  }
  if (window !== undefined) {
    return [
      paragraph(
        `Desde ahora ya no usamos sus datos. Los borraremos después del ${on(window.endsAt, company)}. Hasta entonces puede cambiar de opinión, y todo quedará como estaba.`,
      ),
      list([
        `Para conservar sus datos, escriba en el chat: «cancelar ${reference}».`,
        `Para que se borren sin esperar, escriba: «borrar ya ${reference}».`,
      ]),
    ];
  }
  if (kind === 'human') {
    return [paragraph('Una persona de nuestro equipo leerá lo que escribió y le responderá por correo.')];
  }
  if (kind === 'complaint') {
    return [paragraph('Una persona de nuestro equipo lo estudiará con cuidado y le responderá por correo.')];
  }
  if (doneBy === 'person') {
    return [paragraph('Una persona de nuestro equipo se ocupará a mano. Le escribiremos cuando esté hecho.')];
  }
  if (kind === 'access' || kind === 'portability') {
    return [
      paragraph(
        'Ya estamos reuniendo sus datos. Cuando estén completos, recibirá un correo con un enlace para descargarlos.',
      ),
    ];
  }
  return [paragraph('Ya nos estamos ocupando. Le escribiremos cuando esté hecho.')];
};

const DONE: Record<Filed['kind'], string> = {
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
};

export const es: EmailTexts = {
  verificationCode: (details, company) =>
    finish(
      {
        subject: `Su código para ${company.name}`,
        preheader: `Escríbalo en el chat; sirve durante ${words.minutes(details.minutes)}.`,
        title: 'Este es su código',
        blocks: [
          paragraph('Usted nos pidió algo en el chat. Con este código sabemos que de verdad es usted.'),
          { type: 'code', digits: groupedCode(details.code) },
          facts(
            ['Qué se pidió', { ...words.kindNames, ...words.purposeNames }[details.asked]],
            [
              'Válido hasta',
              `${timeOfDay(details.validUntil, 'es', company.timeZone)} (${words.minutes(details.minutes)})`,
            ],
          ),
          paragraph(
            'Escríbalo en la ventana del chat donde hizo su solicitud. Sirve una sola vez, y solo allí.',
          ),
          button('Ver el código en el navegador', details.codePageUrl),
          note('La página solo muestra el código. Abrirla no hace nada más.'),
          note(
            'No dé este código a nadie. Nunca se lo pediremos por teléfono ni por correo. Si usted no lo pidió, puede ignorar este correo: sin el código no pasa nada.',
            { label: 'Avísenos de que no fue usted', url: details.notMeUrl },
          ),
        ],
      },
      company,
    ),

  neutralNotice: ({ askedAt }, company) =>
    finish(
      {
        subject: `Alguien preguntó a ${company.name} por esta dirección`,
        preheader: 'No guardamos nada con ella.',
        title: 'No guardamos nada con esta dirección',
        blocks: [
          paragraph(
            `El ${at(askedAt, company)} alguien escribió esta dirección de correo en nuestro chat y preguntó por datos personales. Hemos buscado, y no guardamos ningún dato con ella.`,
          ),
          paragraph(
            'Si fue usted, esta es nuestra respuesta. ¿Quizás usa otra dirección con nosotros? Entonces pregunte otra vez en el chat con ella.',
          ),
          paragraph(
            'Si no fue usted, puede ignorar este correo. Lo más probable es que alguien se equivocara al escribir.',
          ),
          note('Enviamos este correo como mucho una vez al día, por muchas veces que alguien pregunte.'),
        ],
      },
      company,
    ),

  requestStarted: (details, company) =>
    finish(
      {
        subject: 'Alguien empezó una solicitud sobre sus datos',
        preheader: 'Si fue usted, no tiene que hacer nada.',
        title: '¿Fue usted?',
        blocks: [
          paragraph(`Alguien empezó una solicitud sobre sus datos en el chat de ${company.name}.`),
          facts(['Qué se pidió', words.kindNames[details.kind]], ['Cuándo', at(details.startedAt, company)]),
          paragraph(
            'Todavía no se ha hecho nada. Hace falta un código que enviamos a la dirección de correo que tenemos de usted.',
          ),
          paragraph(
            'Si fue usted, no tiene que hacer nada. Si no, avísenos ahora, por favor, y lo detendremos.',
          ),
          ...when(details.notMeUrl !== undefined, button('No fui yo', details.notMeUrl ?? '')),
          ...when(
            details.notMeUrl === undefined,
            paragraph(`Escríbanos a ${company.privacyContact}, por favor.`),
          ),
          ...when(
            details.toFormerAddress,
            note('Recibe este correo en esta dirección porque hasta hace poco era la que teníamos de usted.'),
          ),
        ],
      },
      company,
    ),

  filed: (details, company) =>
    finish(
      {
        subject: `Tenemos su ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: details.dueAt
          ? `Tendrá nuestra respuesta el ${on(details.dueAt, company)} a más tardar.`
          : 'Está a salvo con nosotros.',
        title: 'Hemos recibido su solicitud',
        reference: details.reference,
        blocks: [
          paragraph('Gracias. Está guardada, y ya no se puede perder nada.'),
          facts(
            ['Referencia', details.reference],
            ['Qué pidió', words.kindNames[details.kind]],
            ['Recibida', at(details.receivedAt, company)],
            [
              'Respuesta',
              details.dueAt && `el ${on(details.dueAt, company)} a más tardar, normalmente mucho antes`,
            ],
          ),
          heading('Qué pasa ahora'),
          ...whatHappensNext(details, company),
          ...when(details.chatUrl !== undefined, button('Abrir el chat', details.chatUrl ?? '')),
          note('En el chat puede preguntar en cualquier momento cómo va su solicitud.'),
          ...when(
            details.notMeUrl !== undefined,
            note('Si no fue usted quien lo pidió, puede detenerlo enseguida.', {
              label: 'No fui yo',
              url: details.notMeUrl,
            }),
          ),
        ],
      },
      company,
    ),

  exportReady: (details, company) =>
    finish(
      {
        subject: 'Sus datos están listos',
        preheader: `El enlace funciona hasta el ${at(details.validUntil, company)}.`,
        title: 'Sus datos están listos',
        reference: details.reference,
        blocks: [
          paragraph(
            'Hemos reunido todo lo que guardamos sobre usted: una vez para leer y otra para máquinas.',
          ),
          button('Ir a sus datos', details.downloadUrl),
          facts(
            ['El enlace funciona hasta', at(details.validUntil, company)],
            ['Referencia', details.reference],
          ),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              `No podemos atribuir estos datos solo a usted, así que no están en el archivo: ${titles}. Los revisa una persona de nuestro equipo.`,
          ),
          heading('Cómo se hace'),
          list([
            'Abra la página y pida que envíe un código nuevo a esta dirección.',
            'Escriba el código. Entonces empieza la descarga.',
            'El enlace sirve para una sola descarga, así que guarde bien el archivo.',
          ]),
          note('Si se acaba el tiempo, pida un enlace nuevo en el chat.'),
        ],
      },
      company,
    ),

  erasureDone: (details, company) =>
    finish(
      {
        subject: `Sus datos se han borrado (${details.reference})`,
        preheader: 'Este es nuestro último correo.',
        title: 'Sus datos se han borrado',
        reference: details.reference,
        blocks: [
          paragraph('Hemos hecho lo que pidió, y lo hemos comprobado en cada sistema.'),
          ...when(
            details.erased.length > 0,
            heading('Borrado'),
            list(details.erased.map(({ title, count }) => `${title}: ${words.entries(count)}`)),
          ),
          ...(details.kept.length === 0
            ? [paragraph('No hay nada que tengamos que conservar.')]
            : [
                heading('Lo que tenemos que conservar'),
                paragraph('La ley nos obliga a conservar lo siguiente. No lo usamos para nada más.'),
                facts(
                  ...details.kept.map((each): [string, string] => [
                    each.title,
                    `hasta el ${on(each.until, company)}: ${each.legalBasis}`,
                  ]),
                ),
              ]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              `No podemos atribuir estos datos solo a usted, así que no se han borrado: ${titles}. Los revisa una persona de nuestro equipo.`,
          ),
          ...(details.trash ?? []).map(({ title, until }) =>
            paragraph(
              `${title}: lo que ya se había eliminado allí antes de su solicitud no se puede consultar. Desaparece para siempre el ${on(until, company)} a más tardar.`,
            ),
          ),
          heading('Este es el último correo'),
          paragraph(
            'Justo después de este correo borramos también esta dirección. No podremos volver a escribirle, así que guarde este correo si quiere tener constancia.',
          ),
          paragraph('Gracias por el tiempo que pasó con nosotros. Le deseamos lo mejor.'),
        ],
      },
      company,
    ),

  withdrawalDone: (details, company) =>
    finish(
      {
        subject:
          details.service === 'newsletter'
            ? 'Ya no recibirá nuestro boletín'
            : 'Ya no recibirá publicidad de nuestra parte',
        preheader: 'Vale desde ahora.',
        title: 'Su baja está hecha',
        reference: details.reference,
        blocks: [
          paragraph(
            details.service === 'newsletter'
              ? `Esta dirección ya no recibe el boletín de ${company.name}. Vale desde ahora, y no hay que hacer nada más.`
              : `Esta dirección ya no recibe correos publicitarios de ${company.name}. Vale desde ahora, y no hay que hacer nada más.`,
          ),
          paragraph('Hemos anotado que esta dirección no se debe volver a añadir, ni siquiera por error.'),
          note(
            'Todavía puede llegar algún correo que ya estaba en camino. Si no fue usted, puede suscribirse otra vez en cualquier momento.',
          ),
        ],
      },
      company,
    ),

  cancelled: (details, company) =>
    finish(
      {
        subject: `Su solicitud está cancelada (${details.reference})`,
        preheader: details.accountBack
          ? 'Su cuenta está como antes.'
          : 'Nos hemos detenido, como usted pidió.',
        title: 'Nos hemos detenido, como usted pidió',
        reference: details.reference,
        blocks: [
          facts(['Referencia', details.reference], ['Qué había pedido', words.kindNames[details.kind]]),
          paragraph(
            details.accountBack
              ? 'No se borró nada. Su cuenta está como antes, y puede volver a usarla.'
              : 'Ya no hacemos nada más con ella, y no ha cambiado nada.',
          ),
          note(`Si no la canceló usted, escríbanos a ${company.privacyContact}, por favor.`),
        ],
      },
      company,
    ),

  refused: (details, company) =>
    finish(
      {
        subject: `Sobre su ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: 'No podemos hacerlo, y queremos explicarle por qué.',
        title: 'No podemos hacer lo que pidió',
        reference: details.reference,
        blocks: [
          facts(['Referencia', details.reference], ['Qué pidió', words.kindNames[details.kind]]),
          paragraph('Una persona ha revisado su solicitud. Este es el motivo por el que la rechazamos:'),
          { type: 'quote', text: details.reason },
          ...otherWays(company),
        ],
      },
      company,
    ),

  identityNotEstablished: (details, company) =>
    finish(
      {
        subject: `Hemos cerrado su solicitud (${details.reference})`,
        preheader: 'No pudimos comprobar que viniera de usted.',
        title: 'No pudimos comprobar que fuera usted',
        reference: details.reference,
        blocks: [
          paragraph('Llegó una solicitud para esta dirección. En 30 días nadie usó el código que enviamos.'),
          facts(
            ['Referencia', details.reference],
            ['Qué se pidió', words.kindNames[details.kind]],
            ['Recibida', on(details.receivedAt, company)],
          ),
          paragraph(
            'No damos datos a nadie, ni borramos nada, antes de saber quién lo pide. Por eso hemos cerrado la solicitud y borrado lo que habíamos anotado para ella.',
          ),
          paragraph('Puede volver a pedirlo en el chat en cualquier momento. Son dos minutos.'),
          ...otherWays(company),
        ],
      },
      company,
    ),

  awaitingPerson: (details, company) =>
    finish(
      {
        subject: `Una persona está viendo su solicitud (${details.reference})`,
        preheader: `Tendrá noticias nuestras el ${on(details.dueAt, company)} a más tardar.`,
        title: 'Una persona la está viendo',
        reference: details.reference,
        blocks: [
          paragraph(
            {
              decision:
                'Esto es algo que en nuestra empresa deciden personas, no máquinas. Su solicitud está ahora con nuestro equipo.',
              doubt:
                'Antes de hacer nada, queremos tener la certeza de que hablamos de los datos correctos. Una persona de nuestro equipo lo está comprobando.',
              second:
                'Una persona de nuestro equipo ha revisado su solicitud y está de acuerdo. Para algo tan delicado deciden dos personas, así que ahora la está revisando una segunda.',
              lost: 'Alguien pidió esto en nuestro chat y dice que ya no puede leer los correos que llegan a esta dirección. No pasará nada hasta que dos personas de nuestro equipo sepan con certeza quién lo pide. Si usted lee esto y no lo pidió, deténgalo ahora mismo.',
            }[details.why],
          ),
          facts(
            ['Referencia', details.reference],
            ['Qué pidió', words.kindNames[details.kind]],
            ['Respuesta a más tardar', on(details.dueAt, company)],
          ),
          ...(details.notMeUrl === undefined
            ? [paragraph('Usted no tiene que hacer nada. Si nos surge una pregunta, le escribiremos.')]
            : [button('No fui yo', details.notMeUrl)]),
        ],
      },
      company,
    ),

  askedAgain: (details, company) =>
    finish(
      {
        subject: `Muéstrenos una vez más quién es (${details.reference})`,
        preheader: 'Bastan unos minutos en el chat.',
        title: 'Le necesitamos una vez más',
        reference: details.reference,
        blocks: [
          paragraph(
            'Una persona de nuestro equipo ha mirado su solicitud. Todavía no sabemos con certeza de quién son los datos, y preferimos preguntar antes que dárselos a otra persona.',
          ),
          paragraph(
            'Abra el chat, pida otra vez lo mismo con la misma dirección y responda allí a la pregunta. Su solicitud conserva su fecha.',
          ),
          facts(
            ['Referencia', details.reference],
            ['Qué pidió', words.kindNames[details.kind]],
            ['Respuesta a más tardar', on(details.dueAt, company)],
          ),
          button('Abrir el chat', company.chatUrl),
          note(
            `Si no puede responder a la pregunta, escríbanos a ${company.privacyContact}. Una persona encontrará otra manera.`,
          ),
        ],
      },
      company,
    ),

  beforeErasure: (details, company) =>
    finish(
      {
        subject: `Sus datos se borrarán pronto (${details.reference})`,
        preheader: 'Si no es lo que desea, todavía puede detenerlo.',
        title: 'Antes de borrar sus datos',
        reference: details.reference,
        blocks: [
          paragraph(
            details.erasedAfter === undefined
              ? 'Pidió que borráramos sus datos sin esperar, y empezamos ahora. Después nadie podrá recuperarlos.'
              : `Sus datos se borrarán después del ${on(details.erasedAfter, company)}, como pidió. Después nadie podrá recuperarlos.`,
          ),
          paragraph(
            'Si es lo que desea, no tiene que hacer nada. Si no fue usted quien lo pidió, deténgalo ahora.',
          ),
          button('No fui yo', details.notMeUrl),
          ...when(
            details.toFormerAddress,
            note('Recibe este correo aquí porque hasta hace poco esta era su dirección con nosotros.'),
          ),
        ],
      },
      company,
    ),

  mandateAsked: (details, company) =>
    finish(
      {
        subject: `Alguien pide algo a ${company.name} en su nombre`,
        preheader: 'Sin su acuerdo no ocurre nada.',
        title: '¿Puede hacerlo en su nombre?',
        reference: details.reference,
        blocks: [
          paragraph(
            'Alguien nos escribió en el chat que actúa por usted. Antes de hacer nada, se lo preguntamos a usted.',
          ),
          facts(
            ['Quién pregunta', details.by],
            ['Qué pide', words.kindNames[details.kind]],
            ['Cuándo', at(details.askedAt, company)],
          ),
          paragraph(
            'Si está de acuerdo, lo hacemos y le escribimos a esta dirección. La otra persona no recibe de nosotros ningún dato suyo.',
          ),
          button('Ver y decidir', details.pageUrl),
          note(
            `Si no hace nada, no ocurre nada. La página es válida hasta el ${at(details.validUntil, company)}.`,
          ),
        ],
      },
      company,
    ),

  partlyDone: (details, company) =>
    finish(
      {
        subject: `Su solicitud está hecha en parte (${details.reference})`,
        preheader: 'Una persona se ocupa del resto.',
        title: 'Una parte está hecha',
        reference: details.reference,
        blocks: [
          facts(
            ['Referencia', details.reference],
            ['Qué pidió', words.kindNames[details.kind]],
            ['Todo listo a más tardar', on(details.dueAt, company)],
          ),
          ...when(details.done.length > 0, heading('Terminado'), list(details.done)),
          heading('Lo que falta'),
          paragraph('Aquí tiene que intervenir una persona de nuestro equipo:'),
          list(details.byHand),
          paragraph('Le escribiremos en cuanto esto también esté terminado.'),
        ],
      },
      company,
    ),

  processorReferral: (details, company) =>
    finish(
      {
        subject: `Quién puede ayudarle con sus datos (${details.reference})`,
        preheader: 'Su dirección está en una lista de uno de nuestros clientes.',
        title: 'Sobre estos datos decide otra empresa',
        reference: details.reference,
        blocks: [
          paragraph(
            `Su dirección está en una lista de contactos que un cliente guarda con el programa de ${company.name}. Nosotros solo almacenamos la lista. Lo que pasa con ella lo decide el cliente, así que solo él puede responderle:`,
          ),
          facts(...details.controllers.map(({ name, contact }): [string, string] => [name, contact])),
          paragraph('Ya le hemos avisado de su solicitud. Usted también puede escribirle directamente.'),
          note('No guardamos nada más sobre usted.'),
        ],
      },
      company,
    ),

  controllerNotice: (details, company) =>
    finish(
      {
        subject: `Solicitud de privacidad de una persona de su lista de contactos (${details.reference})`,
        preheader: 'La respuesta le corresponde a usted.',
        title: 'Una persona de su lista ha preguntado por sus datos',
        reference: details.reference,
        blocks: [
          paragraph(
            `Una persona cuya dirección está en una lista de contactos que usted guarda en ${company.name} se ha dirigido a nosotros. La lista es suya, así que la respuesta también. Así se lo hemos dicho a la persona.`,
          ),
          facts(
            ['Dirección en su lista', details.personAddress],
            ['Qué se pidió', words.kindNames[details.kind]],
            ['Recibida', at(details.receivedAt, company)],
            ['Nuestra referencia', details.reference],
          ),
          paragraph(
            'Compruebe quién lo pide y responda directamente a la persona, por favor. En la mayoría de los países tiene un mes desde la fecha de arriba. No hemos cambiado nada en su lista.',
          ),
          note(`Si necesita nuestra ayuda, escríbanos a ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  agentReply: (details, company) =>
    finish(
      {
        subject: `Una respuesta a su solicitud (${details.reference})`,
        preheader: `${details.agentName ?? company.name} le ha escrito.`,
        title: 'Una respuesta para usted',
        reference: details.reference,
        blocks: [
          paragraph(`${details.agentName ?? 'Una persona'} de nuestro equipo le escribe:`),
          { type: 'quote', text: details.text },
          ...when(details.chatUrl !== undefined, button('Responder en el chat', details.chatUrl ?? '')),
          note(
            `También puede escribir a ${company.privacyContact}. Mencione la referencia ${details.reference}, por favor.`,
          ),
        ],
      },
      company,
    ),

  done: (details, company) =>
    finish(
      {
        subject: `Su solicitud está terminada (${details.reference})`,
        preheader: DONE[details.kind],
        title: 'Está hecho',
        reference: details.reference,
        blocks: [
          paragraph(DONE[details.kind]),
          facts(['Referencia', details.reference], ['Qué pidió', words.kindNames[details.kind]]),
          ...when(details.byHand, paragraph('Una persona de nuestro equipo se ocupó y lo comprobó.')),
          note(`Si algo no está bien, escríbanos a ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  dataChanged: (details, company) =>
    finish(
      {
        subject: `Sus datos en ${company.name} se han modificado`,
        preheader: details.askedBy === 'you' ? 'Como usted pidió.' : 'Queremos que lo sepa.',
        title: 'Sus datos se han modificado',
        reference: details.reference,
        blocks: [
          paragraph(
            `El ${at(details.changedAt, company)} se modificó lo siguiente en sus datos: ${enumeration(details.fields, 'es')}.`,
          ),
          paragraph(
            details.askedBy === 'you'
              ? 'Lo hicimos porque usted lo pidió.'
              : 'Lo hicimos por nuestra cuenta, para que sus datos sean correctos.',
          ),
          note(`Si no se lo esperaba, escríbanos a ${company.privacyContact}, por favor.`),
        ],
      },
      company,
    ),
};
