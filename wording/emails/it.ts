import { yours } from '../common/it.ts';
import { it as t } from '../common/italian.ts';
import type { EmailSentences } from './en.ts';

export const it: EmailSentences = {
  shared: {
    sentBy: (company, contact) =>
      t`Questa e-mail è stata inviata dall'assistente automatico di ${company} per la privacy. Qui risponde una persona: ${contact}`,
    privacy: t`Privacy`,
    reference: t`Riferimento`,
    yourRequest: t`Che cosa ha chiesto`,
    request: t`Che cosa è stato chiesto`,
    when: t`Quando`,
    received: t`Ricevuta`,
    receivedOn: (date) => t`il ${date}`,
    answer: t`Risposta`,
    answerBy: (day) => t`entro il ${day}`,
    stillChecked: t`Che cosa esamina ancora una persona`,
  },

  otherWays: {
    heading: t`Se la vede diversamente`,
    write: (contact) => t`Scriva a ${contact}. Una persona riguarderà il suo caso.`,
    complain: (authority) => t`Si rivolga all'autorità per la protezione dei dati: ${authority}.`,
    court: t`Può anche rivolgersi a un tribunale, senza passare prima dall'autorità.`,
  },

  verificationCode: {
    subject: (company) => t`Il suo codice per ${company}`,
    preheader: (minutes) => t`Lo scriva nella chat entro ${minutes}.`,
    title: t`Ecco il suo codice`,
    whatFor: t`Ci ha chiesto qualcosa nella chat. Grazie a questo codice sappiamo che è davvero lei.`,
    request: t`Che cosa è stato chiesto`,
    validUntil: t`Valido fino alle`,
    whereToType: t`Lo scriva nella finestra della chat da cui è partita la richiesta. Funziona una volta sola, e soltanto lì.`,
    showCode: t`Mostra il codice nel browser`,
    onlyShows: t`La pagina mostra soltanto il codice. Aprirla non ha altri effetti.`,
    keepSecret: t`Non dia questo codice a nessuno. Non glielo chiederemo mai per telefono o via e-mail. Se non ha chiesto nulla, può ignorare questa e-mail: senza il codice non succede niente.`,
    notMe: t`Avvisarci che qualcun altro ha fatto la richiesta`,
  },

  neutralNotice: {
    subject: () => t`Qualcuno ci ha fatto una domanda su questo indirizzo`,
    preheader: t`A questo indirizzo non corrisponde nessun dato.`,
    title: t`Non abbiamo nulla su questo indirizzo`,
    asked: (moment) =>
      t`Il ${moment} qualcuno ha scritto questo indirizzo e-mail nella nostra chat e ha fatto una richiesta su dati personali. Abbiamo controllato: sotto questo indirizzo non abbiamo alcun dato.`,
    ifYou: t`Se la richiesta era sua, questa è la nostra risposta. Forse da noi usa un altro indirizzo? In tal caso chieda di nuovo nella chat, con quello.`,
    ifNotYou: t`Se la richiesta non era sua, può ignorare questa e-mail. Probabilmente qualcuno ha sbagliato a scrivere.`,
    onceADay: t`Inviamo questa e-mail al massimo una volta al giorno, anche se qualcuno chiede più spesso.`,
  },

  requestStarted: {
    subject: t`Qualcuno ha iniziato una richiesta sui suoi dati`,
    preheader: t`Se la richiesta è sua, non deve fare nulla.`,
    title: t`La richiesta è sua?`,
    began: (company) => t`Qualcuno ha iniziato una richiesta sui suoi dati nella chat di ${company}.`,
    startedAt: (moment) => t`il ${moment}`,
    nothingYet: t`Non è ancora stato fatto nulla. Serve prima un codice, che abbiamo inviato all'indirizzo e-mail che abbiamo di lei.`,
    ifNotYou: t`Se la richiesta è sua, non deve fare nulla. Altrimenti ce lo dica adesso, e la fermeremo.`,
    writeTo: (contact) => t`Scriva a ${contact}.`,
    notMe: t`La richiesta non è mia`,
    formerAddress: t`Riceve questa e-mail qui perché fino a poco fa era questo l'indirizzo che avevamo di lei.`,
  },

  filed: {
    subject: (kind) => t`Abbiamo ricevuto ${yours(kind)}`,
    answerBy: (day) => t`La nostra risposta arriva al più tardi il ${day}.`,
    safe: t`Da noi è in buone mani.`,
    title: t`Abbiamo la sua richiesta`,
    saved: t`Grazie. È registrata, e ora non può più andare persa.`,
    answer: t`Risposta`,
    usuallySooner: (day) => t`entro il ${day}, di solito molto prima`,
    next: t`Che cosa succede adesso`,
    waived: t`Ha scelto di non aspettare, quindi cominciamo subito. Una volta cancellati, i dati non si possono più recuperare.`,
    window: (day) =>
      t`Da questo momento non usiamo più i suoi dati. Li cancelleremo dopo il ${day}. Fino ad allora può cambiare idea, e tutto tornerà come prima.`,
    toKeep: (reference) => t`Per tenere i suoi dati, scriva nella chat: «annulla ${reference}».`,
    toEraseNow: (reference) =>
      t`Per farli cancellare senza aspettare, scriva: «cancella subito ${reference}».`,
    human: t`Una persona del nostro team leggerà il suo messaggio e le risponderà via e-mail.`,
    complaint: t`Una persona del nostro team lo esaminerà con cura e le risponderà via e-mail.`,
    byHand: t`Se ne occupa una persona del nostro team. Le scriveremo quando sarà fatto.`,
    gathering: t`Stiamo raccogliendo i suoi dati. Quando ci saranno tutti, riceverà un'e-mail con un link per scaricarli.`,
    begun: t`Ce ne stiamo occupando. Le scriveremo quando sarà fatto.`,
    openChat: t`Apri la chat`,
    askAnyTime: t`Nella chat può chiedere in qualsiasi momento a che punto è la sua richiesta.`,
    ifNotYou: t`Se non è stato lei a chiederlo, può fermare tutto subito.`,
    notMe: t`Non sono stato io`,
  },

  exportReady: {
    subject: t`I suoi dati sono pronti`,
    preheader: (moment) => t`Il link funziona fino al ${moment}.`,
    together: t`Abbiamo riunito tutto ciò che abbiamo su di lei: una versione da leggere e una per i computer.`,
    toData: t`Vai ai suoi dati`,
    linkValid: t`Il link funziona`,
    until: (moment) => t`fino al ${moment}`,
    notInFile: (titles) =>
      t`Non possiamo attribuire questi dati soltanto a lei, perciò non sono nel file: ${titles}. Li esamina una persona del nostro team.`,
    how: t`Come si fa`,
    open: t`Apra la pagina e faccia inviare un nuovo codice a questo indirizzo.`,
    type: t`Scriva il codice. A quel punto parte il download.`,
    once: t`Il link vale per un solo download: conservi bene il file.`,
    tooLate: t`Se il tempo scade, chieda semplicemente un nuovo link nella chat.`,
  },

  erasureDone: {
    title: t`I suoi dati sono stati cancellati`,
    preheader: t`Questa è la nostra ultima e-mail.`,
    checked: t`Abbiamo fatto ciò che ci ha chiesto e lo abbiamo verificato in ogni sistema.`,
    erased: t`Cancellato`,
    erasedRow: (title, entries) => t`${title}: ${entries}`,
    nothingKept: t`Non c'è nulla che dobbiamo conservare.`,
    kept: t`Che cosa dobbiamo conservare`,
    lawObliges: t`La legge ci obbliga a conservare quanto segue. Non lo usiamo per nient'altro.`,
    keptRow: (day, legalBasis) => t`fino al ${day}: ${legalBasis}`,
    trash: (title, until) =>
      t`${title}: ciò che vi era stato eliminato prima della sua richiesta non si può più consultare. Scompare definitivamente entro il ${until}.`,
    notErased: (titles) =>
      t`Non possiamo attribuire questi dati soltanto a lei, perciò non sono stati cancellati: ${titles}. Li esamina una persona del nostro team.`,
    lastMail: t`Questa è l'ultima e-mail`,
    addressToo: t`Subito dopo questo invio cancelliamo anche questo indirizzo e-mail. Non potremo più scriverle: se desidera una traccia, conservi questa e-mail.`,
    farewell: t`Grazie per il tempo passato con noi. Le auguriamo ogni bene.`,
  },

  withdrawalDone: {
    newsletter: {
      subject: t`Non riceverà più la nostra newsletter`,
      text: (company) =>
        t`Questo indirizzo non riceve più la newsletter di ${company}. Vale da subito, e non deve fare altro.`,
    },
    marketing: {
      subject: t`Non riceverà più pubblicità da noi`,
      text: (company) =>
        t`Questo indirizzo non riceve più e-mail pubblicitarie da ${company}. Vale da subito, e non deve fare altro.`,
    },
    preheader: t`Vale da subito.`,
    title: t`Fatto: niente più invii`,
    noted: t`Abbiamo annotato che questo indirizzo non deve essere aggiunto di nuovo, nemmeno per sbaglio.`,
    onItsWay: t`Un'e-mail già partita può ancora arrivare. Se la richiesta non era sua, può iscriversi di nuovo quando vuole.`,
  },

  cancelled: {
    subject: t`La sua richiesta è annullata`,
    title: t`Ci siamo fermati, come ci ha chiesto`,
    accountBack: {
      preheader: t`Il suo account è come prima.`,
      text: t`Non è stato cancellato nulla. Il suo account è come prima, e può usarlo di nuovo.`,
    },
    stopped: {
      preheader: t`Ci siamo fermati, come ci ha chiesto.`,
      text: t`Non facciamo più nulla al riguardo, e non è cambiato niente.`,
    },
    request: t`Che cosa aveva chiesto`,
    ifNotYou: (contact) => t`Se l'annullamento non viene da lei, scriva a ${contact}.`,
  },

  refused: {
    subject: (kind) => t`Riguarda ${yours(kind)}`,
    preheader: t`Non possiamo farlo, e vogliamo spiegarle perché.`,
    title: t`Non possiamo fare ciò che ci chiede`,
    reason: t`Una persona ha esaminato la sua richiesta. Ecco il motivo per cui non possiamo accoglierla:`,
  },

  identityNotEstablished: {
    subject: t`Abbiamo chiuso la sua richiesta`,
    preheader: t`Non siamo riusciti a sapere se veniva da lei.`,
    title: t`Non sappiamo se la richiesta veniva da lei`,
    unused: t`Per questo indirizzo è arrivata una richiesta. Per 30 giorni il codice che abbiamo inviato non è stato usato.`,
    closed: t`Non diamo dati a nessuno, e non cancelliamo nulla, prima di sapere chi lo chiede. Perciò abbiamo chiuso la richiesta e cancellato ciò che avevamo annotato.`,
    again: t`Può chiedere di nuovo nella chat quando vuole. Bastano due minuti.`,
  },

  awaitingPerson: {
    subject: t`Una persona sta esaminando la sua richiesta`,
    preheader: (day) => t`Avrà nostre notizie entro il ${day}.`,
    title: t`Se ne sta occupando una persona`,
    why: {
      decision: t`Su questo, da noi, decidono le persone e non le macchine. Ora la sua richiesta è nelle mani del nostro team.`,
      doubt: t`Prima di fare qualsiasi cosa vogliamo essere sicuri di parlare dei dati giusti. Una persona del nostro team lo sta verificando.`,
      second: t`Una persona del nostro team ha esaminato la sua richiesta ed è d'accordo. Per una decisione così delicata, da noi decidono in due: ora la sta esaminando una seconda persona.`,
      lost: t`Qualcuno ha chiesto questo nella nostra chat e dice di non poter più leggere le e-mail a questo indirizzo. Non succede nulla finché due persone del nostro team non sono sicure di chi lo chiede. Se legge questo messaggio e la richiesta non è sua, la fermi subito.`,
    },
    nothingToDo: t`Non deve fare nulla. Se avremo una domanda, le scriveremo.`,
    notMe: t`La richiesta non è mia`,
  },

  askedAgain: {
    subject: t`Ci mostri ancora una volta chi è`,
    preheader: t`Bastano pochi minuti nella chat.`,
    title: t`Abbiamo ancora bisogno di lei`,
    unsure: t`Una persona del nostro team ha esaminato la sua richiesta. Non siamo ancora del tutto sicuri di chi siano i dati, e preferiamo chiedere piuttosto che darli alla persona sbagliata.`,
    how: t`Apra la chat, chieda ancora una volta la stessa cosa con lo stesso indirizzo e risponda lì alla domanda. La sua richiesta mantiene la sua data.`,
    openChat: t`Aprire la chat`,
    otherwise: (contact) =>
      t`Se non può rispondere alla domanda, ci scriva a ${contact}. Una persona troverà un altro modo.`,
  },

  extended: {
    subject: t`La sua richiesta richiede più tempo`,
    preheader: (day) => t`Le rispondiamo entro il ${day}.`,
    title: t`Ci serve più tempo`,
    longer: t`Una persona del nostro team si occupa della sua richiesta. Serve più tempo di quanto le avevamo detto, per questo motivo:`,
    before: t`Data prevista`,
    now: t`Nuova data`,
    allowed: t`La legge lo permette una volta, quando le richieste sono complesse o numerose. Lei non deve fare nulla.`,
  },

  askedByEmail: {
    subject: t`La sua richiesta: ci mostri chi è`,
    preheader: t`Bastano pochi minuti nella chat.`,
    title: t`Abbiamo ricevuto la sua e-mail`,
    received: (company) =>
      t`Ha scritto a ${company} a proposito dei suoi dati personali. Chiunque può scrivere un'e-mail a nome di un altro: prima di fare qualsiasi cosa dobbiamo sapere che era lei.`,
    how: t`Apra la chat, dica lì che cosa chiede e indichi l'indirizzo a cui legge questo messaggio. L'assistente vi invia un codice. La sua richiesta mantiene la data della sua e-mail.`,
    openChat: t`Aprire la chat`,
    until: t`Fino ad allora non si fa nulla e non si mostra nulla a nessuno. Dopo 30 giorni senza risposta chiudiamo la richiesta.`,
    ifNotYou: (contact) =>
      t`Se non era lei, non deve fare nulla. Se non può usare la chat, ci scriva a ${contact}.`,
  },

  beforeErasure: {
    subject: t`I suoi dati saranno presto cancellati`,
    preheader: t`Se non è ciò che desidera, può ancora fermare tutto.`,
    title: t`Prima di cancellare i suoi dati`,
    atOnce: t`Ha chiesto di cancellare i suoi dati senza attendere, e cominciamo ora. Poi nessuno potrà recuperarli.`,
    after: (day) =>
      t`I suoi dati saranno cancellati dopo il ${day}, come ha chiesto. Poi nessuno potrà recuperarli.`,
    ifNotYou: t`Se è ciò che desidera, non deve fare nulla. Se non è stato lei a chiederlo, fermi tutto adesso.`,
    notMe: t`Non sono stato io`,
    formerAddress: t`Riceve questa e-mail qui perché fino a poco tempo fa questo era il suo indirizzo da noi.`,
  },

  mandateAsked: {
    subject: (company) => t`Qualcuno chiede qualcosa a ${company} a suo nome`,
    preheader: t`Senza il suo consenso non succede nulla.`,
    title: t`Può farlo a suo nome?`,
    claimed: t`Qualcuno ci ha scritto nella chat di agire per lei. Prima di fare qualsiasi cosa lo chiediamo a lei.`,
    who: t`Chi chiede`,
    request: t`Che cosa chiede`,
    ifYouAgree: t`Se è d'accordo, lo facciamo e le scriviamo a questo indirizzo. L'altra persona non riceve da noi nulla dei suoi dati.`,
    decide: t`Vedere e decidere`,
    ifYouDoNothing: (moment) => t`Se non fa nulla, non succede nulla. La pagina è valida fino al ${moment}.`,
  },

  partlyDone: {
    subject: t`La sua richiesta è conclusa in parte`,
    preheader: t`Del resto si occupa una persona.`,
    title: t`Una parte è fatta`,
    allDone: t`Tutto concluso`,
    finished: t`Già fatto`,
    stillToDo: t`Ancora da fare`,
    byHand: t`Qui serve la mano di una persona del nostro team:`,
    whenFinished: t`Le scriveremo appena sarà concluso anche questo.`,
  },

  processorReferral: {
    subject: t`Chi può aiutarla con i suoi dati`,
    preheader: t`Il suo indirizzo è su una lista tenuta da un nostro cliente.`,
    title: t`Su questi dati decide qualcun altro`,
    clientDecides: (company) =>
      t`Il suo indirizzo è su una lista di contatti che un cliente tiene con il software di ${company}. Noi ci limitiamo a conservarla. Che cosa farne lo decide il cliente, quindi può risponderle solo lui:`,
    told: t`Lo abbiamo informato della sua richiesta. Può anche scrivergli direttamente.`,
    nothingElse: t`Non abbiamo altro su di lei.`,
  },

  controllerNotice: {
    subject: t`Richiesta privacy di una persona della sua lista di contatti`,
    preheader: t`La risposta spetta a lei.`,
    title: t`Una persona della sua lista ha chiesto dei propri dati`,
    yourList: (company) =>
      t`Si è rivolta a noi una persona il cui indirizzo è su una lista di contatti che lei tiene con ${company}. La lista è sua, quindi anche la risposta spetta a lei. Lo abbiamo detto alla persona.`,
    address: t`Indirizzo sulla sua lista`,
    reference: t`Il nostro riferimento`,
    pleaseAnswer: t`Verifichi chi fa la richiesta e risponda direttamente alla persona. Nella maggior parte dei paesi ha un mese di tempo dal giorno indicato sopra. Sulla sua lista non abbiamo cambiato nulla.`,
    help: (contact) => t`Se le serve il nostro aiuto, scriva a ${contact}.`,
  },

  agentReply: {
    subject: t`Una risposta alla sua richiesta`,
    preheader: (name) => t`${name} le ha scritto.`,
    title: t`Una risposta per lei`,
    writes: (agentName) =>
      agentName === undefined
        ? t`Una persona del nostro team scrive:`
        : t`${agentName}, del nostro team, scrive:`,
    files: t`Questi file accompagnano la risposta. I link funzionano per sette giorni.`,
    answerInChat: t`Rispondi nella chat`,
    writeTo: (contact, reference) =>
      t`Può anche scrivere a ${contact}. Indichi per favore il riferimento ${reference}.`,
  },

  done: {
    subject: t`La sua richiesta è conclusa`,
    title: t`È fatto`,
    outcome: {
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
    },
    byHand: t`Se ne è occupata una persona del nostro team, che ha verificato.`,
    notRight: (contact) => t`Se qualcosa non va, scriva a ${contact}.`,
  },

  dataChanged: {
    subject: (company) => t`I suoi dati presso ${company} sono stati modificati`,
    title: t`I suoi dati sono stati modificati`,
    you: { preheader: t`Come ci ha chiesto.`, text: t`Lo abbiamo fatto perché ce lo ha chiesto.` },
    company: {
      preheader: t`Vogliamo che lo sappia.`,
      text: t`Lo abbiamo fatto noi, per tenere corretti i suoi dati.`,
    },
    changed: (moment, fields) => t`Il ${moment} abbiamo modificato nei suoi dati: ${fields}.`,
    ifUnexpected: (contact) => t`Se non se lo aspettava, scriva a ${contact}.`,
  },
};
