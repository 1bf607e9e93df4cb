import { day, enumeration, groupedCode, moment, timeOfDay } from '../common/format.ts';
import { it as words, yours } from '../common/it.ts';
import { it as t } from '../common/italian.ts';
import { button, type EmailDraft, facts, heading, list, note, paragraph, when } from './blocks.ts';
import type { Block, EmailCompany, EmailTexts, Filed, WrittenEmail } from './types.ts';

const on = (date: Date, company: EmailCompany): string => day(date, 'it', company.timeZone);
const at = (date: Date, company: EmailCompany): string => moment(date, 'it', company.timeZone);

const finish = ({ reference, ...draft }: EmailDraft, company: EmailCompany): WrittenEmail => ({
  ...draft,
  language: 'it',
  footer: {
    sentBy: t`Questa e-mail è stata inviata dall'assistente automatico di ${company.name} per la privacy. Qui risponde una persona: ${company.privacyContact}`,
    privacyLabel: t`Privacy`,
    ...(reference !== undefined && { reference: { label: t`Riferimento`, value: reference } }),
  },
});

/** Records that cannot be attributed to this person alone; nothing where there are none. */
const stillChecked = (titles: readonly string[] = [], say: (titles: string) => string): Block[] =>
  titles.length === 0
    ? []
    : [heading(t`Che cosa esamina ancora una persona`), paragraph(say(enumeration([...titles], 'it')))];

/** What one can do against an answer. Every email that says no ends with it. */
const otherWays = ({ privacyContact, authority }: EmailCompany): Block[] => [
  heading(t`Se la vede diversamente`),
  list([
    t`Scriva a ${privacyContact}. Una persona riguarderà il suo caso.`,
    t`Si rivolga all'autorità per la protezione dei dati: ${authority.name}${authority.url ? `, ${authority.url}` : ''}.`,
    t`Può anche rivolgersi a un tribunale, senza passare prima dall'autorità.`,
  ]),
];

const whatHappensNext = ({ kind, doneBy, window, reference }: Filed, company: EmailCompany): Block[] => {
  if (window === 'waived') {
    return [
      paragraph(
        t`Ha scelto di non aspettare, quindi cominciamo subito. Una volta cancellati, i dati non si possono più recuperare.`,
      ),
    ];
  }
  if (window !== undefined) {
    return [
      paragraph(
        t`Da questo momento non usiamo più i suoi dati. Li cancelleremo dopo il ${on(window.endsAt, company)}. Fino ad allora può cambiare idea, e tutto tornerà come prima.`,
      ),
      list([
        t`Per tenere i suoi dati, scriva nella chat: «annulla ${reference}».`,
        t`Per farli cancellare senza aspettare, scriva: «cancella subito ${reference}».`,
      ]),
    ];
  }
  if (kind === 'human') {
    return [paragraph(t`Una persona del nostro team leggerà il suo messaggio e le risponderà via e-mail.`)];
  }
  if (kind === 'complaint') {
    return [paragraph(t`Una persona del nostro team lo esaminerà con cura e le risponderà via e-mail.`)];
  }
  if (doneBy === 'person') {
    return [paragraph(t`Se ne occupa una persona del nostro team. Le scriveremo quando sarà fatto.`)];
  }
  if (kind === 'access' || kind === 'portability') {
    return [
      paragraph(
        t`Stiamo raccogliendo i suoi dati. Quando ci saranno tutti, riceverà un'e-mail con un link per scaricarli.`,
      ),
    ];
  }
  return [paragraph(t`Ce ne stiamo occupando. Le scriveremo quando sarà fatto.`)];
};

const DONE: Record<Filed['kind'], string> = {
  access: t`Ha ricevuto tutto ciò che abbiamo su di lei.`,
  portability: t`Ha ricevuto i suoi dati in un formato che altri servizi sanno leggere.`,
  rectification: t`Abbiamo corretto i suoi dati ovunque li conserviamo.`,
  erasure: t`Abbiamo cancellato i suoi dati.`,
  restriction: t`Non usiamo più i suoi dati, come ci ha chiesto. Il suo account c'è ancora.`,
  objection: t`Non usiamo più i suoi dati, come ci ha chiesto.`,
  withdrawal: t`La sua iscrizione è annullata.`,
  do_not_sell: t`Non vendiamo né condividiamo i suoi dati, e abbiamo annotato che deve restare così.`,
  human: t`Il nostro team ha risposto al suo messaggio.`,
  complaint: t`Il nostro team ha esaminato il suo reclamo.`,
};

export const it: EmailTexts = {
  verificationCode: (details, company) =>
    finish(
      {
        subject: t`Il suo codice per ${company.name}`,
        preheader: t`Lo scriva nella chat entro ${words.minutes(details.minutes)}.`,
        title: t`Ecco il suo codice`,
        blocks: [
          paragraph(t`Ci ha chiesto qualcosa nella chat. Grazie a questo codice sappiamo che è davvero lei.`),
          { type: 'code', digits: groupedCode(details.code) },
          facts(
            [t`Che cosa è stato chiesto`, { ...words.kindNames, ...words.purposeNames }[details.asked]],
            [
              t`Valido fino alle`,
              t`${timeOfDay(details.validUntil, 'it', company.timeZone)} (${words.minutes(details.minutes)})`,
            ],
          ),
          paragraph(
            t`Lo scriva nella finestra della chat da cui è partita la richiesta. Funziona una volta sola, e soltanto lì.`,
          ),
          button(t`Mostra il codice nel browser`, details.codePageUrl),
          note(t`La pagina mostra soltanto il codice. Aprirla non ha altri effetti.`),
          note(
            t`Non dia questo codice a nessuno. Non glielo chiederemo mai per telefono o via e-mail. Se non ha chiesto nulla, può ignorare questa e-mail: senza il codice non succede niente.`,
            { label: t`Avvisarci che qualcun altro ha fatto la richiesta`, url: details.notMeUrl },
          ),
        ],
      },
      company,
    ),

  neutralNotice: ({ askedAt }, company) =>
    finish(
      {
        subject: t`Qualcuno ci ha fatto una domanda su questo indirizzo`,
        preheader: t`A questo indirizzo non corrisponde nessun dato.`,
        title: t`Non abbiamo nulla su questo indirizzo`,
        blocks: [
          paragraph(
            t`Il ${at(askedAt, company)} qualcuno ha scritto questo indirizzo e-mail nella nostra chat e ha fatto una richiesta su dati personali. Abbiamo controllato: sotto questo indirizzo non abbiamo alcun dato.`,
          ),
          paragraph(
            t`Se la richiesta era sua, questa è la nostra risposta. Forse da noi usa un altro indirizzo? In tal caso chieda di nuovo nella chat, con quello.`,
          ),
          paragraph(
            t`Se la richiesta non era sua, può ignorare questa e-mail. Probabilmente qualcuno ha sbagliato a scrivere.`,
          ),
          note(t`Inviamo questa e-mail al massimo una volta al giorno, anche se qualcuno chiede più spesso.`),
        ],
      },
      company,
    ),

  requestStarted: (details, company) =>
    finish(
      {
        subject: t`Qualcuno ha iniziato una richiesta sui suoi dati`,
        preheader: t`Se la richiesta è sua, non deve fare nulla.`,
        title: t`La richiesta è sua?`,
        blocks: [
          paragraph(t`Qualcuno ha iniziato una richiesta sui suoi dati nella chat di ${company.name}.`),
          facts(
            [t`Che cosa è stato chiesto`, words.kindNames[details.kind]],
            [t`Quando`, t`il ${at(details.startedAt, company)}`],
          ),
          paragraph(
            t`Non è ancora stato fatto nulla. Serve prima un codice, che abbiamo inviato all'indirizzo e-mail che abbiamo di lei.`,
          ),
          paragraph(
            t`Se la richiesta è sua, non deve fare nulla. Altrimenti ce lo dica adesso, e la fermeremo.`,
          ),
          ...when(details.notMeUrl !== undefined, button(t`La richiesta non è mia`, details.notMeUrl ?? '')),
          ...when(details.notMeUrl === undefined, paragraph(t`Scriva a ${company.privacyContact}.`)),
          ...when(
            details.toFormerAddress,
            note(
              t`Riceve questa e-mail qui perché fino a poco fa era questo l'indirizzo che avevamo di lei.`,
            ),
          ),
        ],
      },
      company,
    ),

  filed: (details, company) =>
    finish(
      {
        subject: t`Abbiamo ricevuto ${yours(details.kind)} (${details.reference})`,
        preheader: details.dueAt
          ? t`La nostra risposta arriva al più tardi il ${on(details.dueAt, company)}.`
          : t`Da noi è in buone mani.`,
        title: t`Abbiamo la sua richiesta`,
        reference: details.reference,
        blocks: [
          paragraph(t`Grazie. È registrata, e ora non può più andare persa.`),
          facts(
            [t`Riferimento`, details.reference],
            [t`Che cosa ha chiesto`, words.kindNames[details.kind]],
            [t`Ricevuta`, t`il ${at(details.receivedAt, company)}`],
            [t`Risposta`, details.dueAt && t`entro il ${on(details.dueAt, company)}, di solito molto prima`],
          ),
          heading(t`Che cosa succede adesso`),
          ...whatHappensNext(details, company),
          ...when(details.chatUrl !== undefined, button(t`Apri la chat`, details.chatUrl ?? '')),
          note(t`Nella chat può chiedere in qualsiasi momento a che punto è la sua richiesta.`),
          ...when(
            details.notMeUrl !== undefined,
            note(t`Se non è stato lei a chiederlo, può fermare tutto subito.`, {
              label: t`Non sono stato io`,
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
        subject: t`I suoi dati sono pronti`,
        preheader: t`Il link funziona fino al ${at(details.validUntil, company)}.`,
        title: t`I suoi dati sono pronti`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Abbiamo riunito tutto ciò che abbiamo su di lei: una versione da leggere e una per i computer.`,
          ),
          button(t`Vai ai suoi dati`, details.downloadUrl),
          facts(
            [t`Il link funziona`, t`fino al ${at(details.validUntil, company)}`],
            [t`Riferimento`, details.reference],
          ),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              t`Non possiamo attribuire questi dati soltanto a lei, perciò non sono nel file: ${titles}. Li esamina una persona del nostro team.`,
          ),
          heading(t`Come si fa`),
          list([
            t`Apra la pagina e faccia inviare un nuovo codice a questo indirizzo.`,
            t`Scriva il codice. A quel punto parte il download.`,
            t`Il link vale per un solo download: conservi bene il file.`,
          ]),
          note(t`Se il tempo scade, chieda semplicemente un nuovo link nella chat.`),
        ],
      },
      company,
    ),

  erasureDone: (details, company) =>
    finish(
      {
        subject: t`I suoi dati sono stati cancellati (${details.reference})`,
        preheader: t`Questa è la nostra ultima e-mail.`,
        title: t`I suoi dati sono stati cancellati`,
        reference: details.reference,
        blocks: [
          paragraph(t`Abbiamo fatto ciò che ci ha chiesto e lo abbiamo verificato in ogni sistema.`),
          ...when(
            details.erased.length > 0,
            heading(t`Cancellato`),
            list(details.erased.map(({ title, count }) => t`${title}: ${words.entries(count)}`)),
          ),
          ...(details.kept.length === 0
            ? [paragraph(t`Non c'è nulla che dobbiamo conservare.`)]
            : [
                heading(t`Che cosa dobbiamo conservare`),
                paragraph(t`La legge ci obbliga a conservare quanto segue. Non lo usiamo per nient'altro.`),
                facts(
                  ...details.kept.map((each): [string, string] => [
                    each.title,
                    t`fino al ${on(each.until, company)}: ${each.legalBasis}`,
                  ]),
                ),
              ]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              t`Non possiamo attribuire questi dati soltanto a lei, perciò non sono stati cancellati: ${titles}. Li esamina una persona del nostro team.`,
          ),
          ...(details.trash ?? []).map(({ title, until }) =>
            paragraph(
              t`${title}: ciò che vi era stato eliminato prima della sua richiesta non si può più consultare. Scompare definitivamente entro il ${on(until, company)}.`,
            ),
          ),
          heading(t`Questa è l'ultima e-mail`),
          paragraph(
            t`Subito dopo questo invio cancelliamo anche questo indirizzo e-mail. Non potremo più scriverle: se desidera una traccia, conservi questa e-mail.`,
          ),
          paragraph(t`Grazie per il tempo passato con noi. Le auguriamo ogni bene.`),
        ],
      },
      company,
    ),

  withdrawalDone: (details, company) =>
    finish(
      {
        subject:
          details.service === 'newsletter'
            ? t`Non riceverà più la nostra newsletter`
            : t`Non riceverà più pubblicità da noi`,
        preheader: t`Vale da subito.`,
        title: t`Fatto: niente più invii`,
        reference: details.reference,
        blocks: [
          paragraph(
            details.service === 'newsletter'
              ? t`Questo indirizzo non riceve più la newsletter di ${company.name}. Vale da subito, e non deve fare altro.`
              : t`Questo indirizzo non riceve più e-mail pubblicitarie da ${company.name}. Vale da subito, e non deve fare altro.`,
          ),
          paragraph(
            t`Abbiamo annotato che questo indirizzo non deve essere aggiunto di nuovo, nemmeno per sbaglio.`,
          ),
          note(
            t`Un'e-mail già partita può ancora arrivare. Se la richiesta non era sua, può iscriversi di nuovo quando vuole.`,
          ),
        ],
      },
      company,
    ),

  cancelled: (details, company) =>
    finish(
      {
        subject: t`La sua richiesta è annullata (${details.reference})`,
        preheader: details.accountBack
          ? t`Il suo account è come prima.`
          : t`Ci siamo fermati, come ci ha chiesto.`,
        title: t`Ci siamo fermati, come ci ha chiesto`,
        reference: details.reference,
        blocks: [
          facts(
            [t`Riferimento`, details.reference],
            [t`Che cosa aveva chiesto`, words.kindNames[details.kind]],
          ),
          paragraph(
            details.accountBack
              ? t`Non è stato cancellato nulla. Il suo account è come prima, e può usarlo di nuovo.`
              : t`Non facciamo più nulla al riguardo, e non è cambiato niente.`,
          ),
          note(t`Se l'annullamento non viene da lei, scriva a ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  refused: (details, company) =>
    finish(
      {
        subject: t`Riguarda ${yours(details.kind)} (${details.reference})`,
        preheader: t`Non possiamo farlo, e vogliamo spiegarle perché.`,
        title: t`Non possiamo fare ciò che ci chiede`,
        reference: details.reference,
        blocks: [
          facts([t`Riferimento`, details.reference], [t`Che cosa ha chiesto`, words.kindNames[details.kind]]),
          paragraph(
            t`Una persona ha esaminato la sua richiesta. Ecco il motivo per cui non possiamo accoglierla:`,
          ),
          { type: 'quote', text: details.reason },
          ...otherWays(company),
        ],
      },
      company,
    ),

  identityNotEstablished: (details, company) =>
    finish(
      {
        subject: t`Abbiamo chiuso la sua richiesta (${details.reference})`,
        preheader: t`Non siamo riusciti a sapere se veniva da lei.`,
        title: t`Non sappiamo se la richiesta veniva da lei`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Per questo indirizzo è arrivata una richiesta. Per 30 giorni il codice che abbiamo inviato non è stato usato.`,
          ),
          facts(
            [t`Riferimento`, details.reference],
            [t`Che cosa è stato chiesto`, words.kindNames[details.kind]],
            [t`Ricevuta`, t`il ${on(details.receivedAt, company)}`],
          ),
          paragraph(
            t`Non diamo dati a nessuno, e non cancelliamo nulla, prima di sapere chi lo chiede. Perciò abbiamo chiuso la richiesta e cancellato ciò che avevamo annotato.`,
          ),
          paragraph(t`Può chiedere di nuovo nella chat quando vuole. Bastano due minuti.`),
          ...otherWays(company),
        ],
      },
      company,
    ),

  awaitingPerson: (details, company) =>
    finish(
      {
        subject: t`Una persona sta esaminando la sua richiesta (${details.reference})`,
        preheader: t`Avrà nostre notizie entro il ${on(details.dueAt, company)}.`,
        title: t`Se ne sta occupando una persona`,
        reference: details.reference,
        blocks: [
          paragraph(
            {
              decision: t`Su questo, da noi, decidono le persone e non le macchine. Ora la sua richiesta è nelle mani del nostro team.`,
              doubt: t`Prima di fare qualsiasi cosa vogliamo essere sicuri di parlare dei dati giusti. Una persona del nostro team lo sta verificando.`,
              second: t`Una persona del nostro team ha esaminato la sua richiesta ed è d'accordo. Per una decisione così delicata, da noi decidono in due: ora la sta esaminando una seconda persona.`,
              lost: t`Qualcuno ha chiesto questo nella nostra chat e dice di non poter più leggere le e-mail a questo indirizzo. Non succede nulla finché due persone del nostro team non sono sicure di chi lo chiede. Se legge questo messaggio e la richiesta non è sua, la fermi subito.`,
            }[details.why],
          ),
          facts(
            [t`Riferimento`, details.reference],
            [t`Che cosa ha chiesto`, words.kindNames[details.kind]],
            [t`Risposta`, t`entro il ${on(details.dueAt, company)}`],
          ),
          ...(details.notMeUrl === undefined
            ? [paragraph(t`Non deve fare nulla. Se avremo una domanda, le scriveremo.`)]
            : [button(t`La richiesta non è mia`, details.notMeUrl)]),
        ],
      },
      company,
    ),

  askedAgain: (details, company) =>
    finish(
      {
        subject: t`Ci mostri ancora una volta chi è (${details.reference})`,
        preheader: t`Bastano pochi minuti nella chat.`,
        title: t`Abbiamo ancora bisogno di lei`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Una persona del nostro team ha esaminato la sua richiesta. Non siamo ancora del tutto sicuri di chi siano i dati, e preferiamo chiedere piuttosto che darli alla persona sbagliata.`,
          ),
          paragraph(
            t`Apra la chat, chieda ancora una volta la stessa cosa con lo stesso indirizzo e risponda lì alla domanda. La sua richiesta mantiene la sua data.`,
          ),
          facts(
            [t`Riferimento`, details.reference],
            [t`Che cosa ha chiesto`, words.kindNames[details.kind]],
            [t`Risposta`, t`entro il ${on(details.dueAt, company)}`],
          ),
          button(t`Aprire la chat`, company.chatUrl),
          note(
            t`Se non può rispondere alla domanda, ci scriva a ${company.privacyContact}. Una persona troverà un altro modo.`,
          ),
        ],
      },
      company,
    ),

  beforeErasure: (details, company) =>
    finish(
      {
        subject: t`I suoi dati saranno presto cancellati (${details.reference})`,
        preheader: t`Se non è ciò che desidera, può ancora fermare tutto.`,
        title: t`Prima di cancellare i suoi dati`,
        reference: details.reference,
        blocks: [
          paragraph(
            details.erasedAfter === undefined
              ? t`Ha chiesto di cancellare i suoi dati senza attendere, e cominciamo ora. Poi nessuno potrà recuperarli.`
              : t`I suoi dati saranno cancellati dopo il ${on(details.erasedAfter, company)}, come ha chiesto. Poi nessuno potrà recuperarli.`,
          ),
          paragraph(
            t`Se è ciò che desidera, non deve fare nulla. Se non è stato lei a chiederlo, fermi tutto adesso.`,
          ),
          button(t`Non sono stato io`, details.notMeUrl),
          ...when(
            details.toFormerAddress,
            note(t`Riceve questa e-mail qui perché fino a poco tempo fa questo era il suo indirizzo da noi.`),
          ),
        ],
      },
      company,
    ),

  mandateAsked: (details, company) =>
    finish(
      {
        subject: t`Qualcuno chiede qualcosa a ${company.name} a suo nome`,
        preheader: t`Senza il suo consenso non succede nulla.`,
        title: t`Può farlo a suo nome?`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Qualcuno ci ha scritto nella chat di agire per lei. Prima di fare qualsiasi cosa lo chiediamo a lei.`,
          ),
          facts(
            [t`Chi chiede`, details.by],
            [t`Che cosa chiede`, words.kindNames[details.kind]],
            [t`Quando`, at(details.askedAt, company)],
          ),
          paragraph(
            t`Se è d'accordo, lo facciamo e le scriviamo a questo indirizzo. L'altra persona non riceve da noi nulla dei suoi dati.`,
          ),
          button(t`Vedere e decidere`, details.pageUrl),
          note(
            t`Se non fa nulla, non succede nulla. La pagina è valida fino al ${at(details.validUntil, company)}.`,
          ),
        ],
      },
      company,
    ),

  partlyDone: (details, company) =>
    finish(
      {
        subject: t`La sua richiesta è conclusa in parte (${details.reference})`,
        preheader: t`Del resto si occupa una persona.`,
        title: t`Una parte è fatta`,
        reference: details.reference,
        blocks: [
          facts(
            [t`Riferimento`, details.reference],
            [t`Che cosa ha chiesto`, words.kindNames[details.kind]],
            [t`Tutto concluso`, t`entro il ${on(details.dueAt, company)}`],
          ),
          ...when(details.done.length > 0, heading(t`Già fatto`), list(details.done)),
          heading(t`Ancora da fare`),
          paragraph(t`Qui serve la mano di una persona del nostro team:`),
          list(details.byHand),
          paragraph(t`Le scriveremo appena sarà concluso anche questo.`),
        ],
      },
      company,
    ),

  processorReferral: (details, company) =>
    finish(
      {
        subject: t`Chi può aiutarla con i suoi dati (${details.reference})`,
        preheader: t`Il suo indirizzo è su una lista tenuta da un nostro cliente.`,
        title: t`Su questi dati decide qualcun altro`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Il suo indirizzo è su una lista di contatti che un cliente tiene con il software di ${company.name}. Noi ci limitiamo a conservarla. Che cosa farne lo decide il cliente, quindi può risponderle solo lui:`,
          ),
          facts(...details.controllers.map(({ name, contact }): [string, string] => [name, contact])),
          paragraph(t`Lo abbiamo informato della sua richiesta. Può anche scrivergli direttamente.`),
          note(t`Non abbiamo altro su di lei.`),
        ],
      },
      company,
    ),

  controllerNotice: (details, company) =>
    finish(
      {
        subject: t`Richiesta privacy di una persona della sua lista di contatti (${details.reference})`,
        preheader: t`La risposta spetta a lei.`,
        title: t`Una persona della sua lista ha chiesto dei propri dati`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Si è rivolta a noi una persona il cui indirizzo è su una lista di contatti che lei tiene con ${company.name}. La lista è sua, quindi anche la risposta spetta a lei. Lo abbiamo detto alla persona.`,
          ),
          facts(
            [t`Indirizzo sulla sua lista`, details.personAddress],
            [t`Che cosa è stato chiesto`, words.kindNames[details.kind]],
            [t`Ricevuta`, t`il ${at(details.receivedAt, company)}`],
            [t`Il nostro riferimento`, details.reference],
          ),
          paragraph(
            t`Verifichi chi fa la richiesta e risponda direttamente alla persona. Nella maggior parte dei paesi ha un mese di tempo dal giorno indicato sopra. Sulla sua lista non abbiamo cambiato nulla.`,
          ),
          note(t`Se le serve il nostro aiuto, scriva a ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  agentReply: (details, company) =>
    finish(
      {
        subject: t`Una risposta alla sua richiesta (${details.reference})`,
        preheader: t`${details.agentName ?? company.name} le ha scritto.`,
        title: t`Una risposta per lei`,
        reference: details.reference,
        blocks: [
          paragraph(
            details.agentName === undefined
              ? t`Una persona del nostro team scrive:`
              : t`${details.agentName}, del nostro team, scrive:`,
          ),
          { type: 'quote', text: details.text },
          ...when(details.chatUrl !== undefined, button(t`Rispondi nella chat`, details.chatUrl ?? '')),
          note(
            t`Può anche scrivere a ${company.privacyContact}. Indichi per favore il riferimento ${details.reference}.`,
          ),
        ],
      },
      company,
    ),

  done: (details, company) =>
    finish(
      {
        subject: t`La sua richiesta è conclusa (${details.reference})`,
        preheader: DONE[details.kind],
        title: t`È fatto`,
        reference: details.reference,
        blocks: [
          paragraph(DONE[details.kind]),
          facts([t`Riferimento`, details.reference], [t`Che cosa ha chiesto`, words.kindNames[details.kind]]),
          ...when(
            details.byHand,
            paragraph(t`Se ne è occupata una persona del nostro team, che ha verificato.`),
          ),
          note(t`Se qualcosa non va, scriva a ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  dataChanged: (details, company) =>
    finish(
      {
        subject: t`I suoi dati presso ${company.name} sono stati modificati`,
        preheader: details.askedBy === 'you' ? t`Come ci ha chiesto.` : t`Vogliamo che lo sappia.`,
        title: t`I suoi dati sono stati modificati`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Il ${at(details.changedAt, company)} abbiamo modificato nei suoi dati: ${enumeration(details.fields, 'it')}.`,
          ),
          paragraph(
            details.askedBy === 'you'
              ? t`Lo abbiamo fatto perché ce lo ha chiesto.`
              : t`Lo abbiamo fatto noi, per tenere corretti i suoi dati.`,
          ),
          note(t`Se non se lo aspettava, scriva a ${company.privacyContact}.`),
        ],
      },
      company,
    ),
};
