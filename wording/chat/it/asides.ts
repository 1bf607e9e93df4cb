import type { RequestKind } from '../../../domain/kinds.ts';
import type { SupportTopic } from '../../../domain/supportTopics.ts';
import { it as words } from '../../common/it.ts';
import { it as t } from '../../common/italian.ts';
import type { AsideSentences } from '../asideSentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';
import { labels } from './labels.ts';
import { NAMES } from './names.ts';
import { ASK } from './scope.ts';
import { standing } from './standing.ts';

const NEXT: Record<RequestKind, string> = {
  access: t`Raccogliamo i suoi dati e lei riceve un'e-mail con un link alla copia.`,
  portability: t`Raccogliamo i suoi dati e lei riceve un'e-mail con un link ai file.`,
  rectification: t`Una persona del nostro team fa la correzione e le scrive quando è fatta.`,
  erasure: t`Smettiamo di usare i suoi dati, a tempo debito li cancelliamo e le scriviamo quando è fatto.`,
  restriction: t`Una persona del nostro team se ne occupa e le scrive quando è fatto.`,
  objection: t`Una persona del nostro team se ne occupa e le scrive quando è fatto.`,
  withdrawal: t`La newsletter si ferma subito.`,
  do_not_sell: t`Da quel momento i suoi dati non vengono venduti né condivisi.`,
  human: t`Una persona del nostro team legge questa chat e le risponde.`,
  complaint: t`Una persona del nostro team per la privacy lo esamina e le risponde.`,
};

const SUPPORT: Record<SupportTopic, string> = {
  campaign: t`le sue campagne`,
  contacts: t`le sue liste e i suoi contatti`,
  template: t`i modelli e l'editor`,
  billing: t`fatture e pagamenti`,
  login: t`l'accesso all'account`,
  delivery: t`il recapito delle sue e-mail`,
  product: t`l'uso del nostro prodotto`,
};

export const asides = (told: Told): Omit<AsideSentences, 'foreignLanguage'> => {
  const { company, contact, support, privacyUrl, on, at, and } = told;
  return {
    whatOptOutAddress: () =>
      t`È l'indirizzo e-mail a cui arriva la nostra newsletter. Lo trova in ognuna, alla riga del destinatario.`,
    whatReach: () =>
      t`È l'indirizzo e-mail a cui una persona del nostro team può risponderle. Se preferisce, la risposta arriva qui in chat.`,
    whatCode: (address) =>
      t`È un numero di otto cifre in una nostra e-mail. Se conosciamo ${address}, lo trova lì; guardi anche nello spam.`,
    whatFact: (what) =>
      t`Intendo questo: ${what}. È qualcosa che noi abbiamo e che gli altri non sanno; se non l'ha sottomano lo dica pure, e se ne occupa una persona.`,
    whatConfirmation: (goal) =>
      t`È l'ultimo passo prima di questo: ${NAMES[goal]}. Se dice sì lo inoltro, se dice no non succede niente.`,
    whatComplaint: () =>
      t`È quello di cui non è soddisfatto. Con il suo sì arriva a chi qui si occupa di privacy, che le risponde.`,
    whatDetail: () =>
      t`Vorrei sapere quale dato è sbagliato e che cosa bisogna scrivere. Non cambia niente finché non l'ha visto e ha detto di sì.`,
    whatChoice: () => t`Ogni pulsante è una cosa che possiamo fermare per lei. Scelga quello più adatto.`,
    whatPerson: () => t`Una persona del nostro team prenderebbe il mio posto e le risponderebbe.`,
    whatRequest: ({ kind, reference }) =>
      t`È una cosa che ci ha chiesto in precedenza: ${words.requestNames[kind]}, **${reference}**.`,
    whatIDo: () =>
      t`Sono l'assistente automatico di ${company} per i suoi dati personali. Posso farle avere una copia, farli correggere o cancellare e fermare la newsletter.`,

    whyAddress: () =>
      t`Mi serve per trovare i suoi dati e per inviarle un codice. Così nessun altro può arrivare a ciò che è suo.`,
    whyOptOutAddress: () => t`Per sapere quale indirizzo togliere. Non viene usato per nient'altro.`,
    whyReach: () => t`Perché il nostro team sappia dove risponderle. Può farlo anche qui in chat.`,
    whyCode: () =>
      t`Il codice dimostra che la casella è davvero sua. Senza, chiunque conosca il suo indirizzo potrebbe chiedere i suoi dati.`,
    whyFact: () =>
      t`Il codice da solo non ci dice con certezza di chi sono i dati. Lo chiedo perché niente finisca alla persona sbagliata.`,
    whyConfirmation: () => t`Perché niente succeda per errore: vado avanti solo quando ha detto di sì.`,
    whyComplaint: () => t`Perché niente di ciò che mi dice venga trasmesso senza che lei lo voglia.`,
    whyDetail: () => t`Serve al nostro team per scrivere la cosa giusta al posto giusto.`,
    whyChoice: () => t`Così fermiamo solo quello che vuole fermare.`,
    whyContact: () =>
      t`Perché il nostro team possa assicurarsi che è davvero lei. Non lo usa per nient'altro.`,
    whyInGeneral: () =>
      t`Chiedo solo quello che serve per trovare i suoi dati ed essere sicuri che è davvero lei.`,

    safe: () =>
      t`Sì, questo è l'assistente di ${company} per la privacy. Non chiedo mai password né numeri di carte, e può verificare con il nostro team: ${contact}.`,
    safeCode: (until) =>
      t`Fa bene a essere prudente: non lo dia a nessuno, né per telefono né per e-mail. Vale solo qui, in questa chat${until === undefined ? '' : t`, fino alle ${at(until)}`}, e dimostra che è lei.`,

    longErasure: (windowEndsAt, dueAt) =>
      t`Smettiamo subito di usare i suoi dati e li cancelliamo dopo il ${on(windowEndsAt)}. Il termine di legge è il ${on(dueAt)}.`,
    longAtOnce: () => t`Ha effetto subito, appena ho il suo indirizzo.`,
    longAfterYes: () => t`Ha effetto subito, appena ha detto di sì.`,
    longCode: () =>
      t`L'e-mail di solito arriva in uno o due minuti. Poi le mostro le date, prima che decida.`,
    longPerson: (now) => `${whenAnswered(told, now)}.`,
    longInGeneral: () =>
      t`La newsletter si ferma subito. Per tutto il resto le mostro la data limite prima che decida.`,

    costNothing: () => t`Niente. Esercitare i suoi diritti è gratuito.`,

    mindUnfiled: () =>
      t`Allora scriva semplicemente «lasci perdere». Non viene inoltrato niente finché non ha visto che cosa comporta e ha detto di sì.`,
    mindOptOut: () => t`Può iscriversi di nuovo alla newsletter quando vuole.`,
    mindWindow: (windowEndsAt) =>
      t`Può cambiare idea fino al ${on(windowEndsAt)}: basta una parola e tutto torna come prima. Dopo, ciò che è cancellato non si può più recuperare.`,
    mindNoWindow: () =>
      t`Senza il periodo di attesa non si torna indietro: ciò che è cancellato è perso. Se ha dubbi, mantenga l'attesa.`,
    mindConfirmation: () =>
      t`Può ancora dire di no, e non succede niente. Dopo può annullare qui, finché non abbiamo cominciato.`,
    mindFiled: (reference) =>
      t`Può ancora annullare: scriva qui «annullare ${reference}». Allora tutto resta com'era.`,
    mindTooLate: () =>
      t`Purtroppo non si può più annullare. Se qualcosa non va, una persona del nostro team può guardarci con lei.`,
    mindNothing: () => t`Non c'è niente in corso, quindi non deve annullare niente.`,

    invoicesStay: (kept) =>
      t`Per legge questo deve restare: ${and(kept.map(({ title, until }) => t`${title} fino al ${on(until)}`))}. Tutto il resto dell'elenco viene cancellato.`,
    invoicesNotKept: () =>
      t`Qui non deve restare niente. Se le fatture le servono ancora, chieda prima una copia.`,
    invoicesUnknown: () =>
      t`Quello che la legge ci obbliga a tenere, come le fatture, resta per il tempo necessario. Le mostro che cosa e fino a quando prima che decida.`,
    listsGo: () =>
      t`Quello che andrebbe via lo vede elencato prima di dire sì. Se vuole tenere qualcosa, mi chieda prima una copia.`,
    loginEnds: () => t`Una volta cancellati i dati non c'è più nemmeno l'account, e non potrà più accedere.`,
    loginEndsByObjection: () =>
      t`No: se smettiamo del tutto di usare i suoi dati, il suo account viene chiuso.`,
    loginStays: () => t`Il suo account resta e può accedere come prima.`,
    untouched: (goal) =>
      t`Lì non cambia niente: qui si tratta solo di questo: ${NAMES[goal]}. Tutto il resto rimane com'è.`,
    inTheCopy: () => t`Se ce l'abbiamo, è nella copia. Non viene modificato né cancellato niente.`,
    notTouchedYet: () => t`Lì non cambia niente: finora non mi ha chiesto di fare nulla.`,

    nextAddress: () =>
      t`Invio un codice a quell'indirizzo, lei lo scrive qui e io le mostro che cosa succederebbe. Non viene inoltrato niente prima del suo sì.`,
    nextOptOut: () => t`Appena ho l'indirizzo è fatto, e riceve un'e-mail di conferma.`,
    nextReach: () => t`Lo trasmetto, e una persona del nostro team le risponde lì.`,
    nextCode: () =>
      t`Quando ha scritto il codice, le mostro esattamente che cosa succederebbe. Poi decide lei.`,
    nextFact: () =>
      t`Se corrisponde a quello che abbiamo, le mostro che cosa succederebbe e decide lei. Altrimenti l'aiuta una persona.`,
    nextConfirmation: (kind) => t`Se dice di sì, riceve un riferimento. ${NEXT[kind]}`,
    nextComplaint: () =>
      t`Se dice di sì, una persona del nostro team per la privacy lo esamina e le risponde.`,
    nextDetail: () => t`Poi mi assicuro che sia lei, le mostro la modifica e la inoltro se dice di sì.`,
    nextFiled: (request) => standing(request, told),
    nextNothing: () => t`Non c'è niente in corso. Mi dica che cosa desidera e la accompagno.`,
    nextOptedOut: () => t`Per quell'indirizzo ha già effetto. Un'e-mail glielo confermerà.`,

    doneNothing: () => t`Per ora niente: non è stato inoltrato niente e non è cambiato niente.`,
    doneCode: (address) =>
      t`Il suo messaggio è arrivato. Finora è partito solo un codice, se conosciamo ${address}; non è stato inoltrato né cambiato niente.`,
    doneProved: (maskedAddress) =>
      t`Mi sono solo assicurato che sia lei (${maskedAddress}). Non è stato inoltrato né cambiato niente.`,
    doneFiled: ({ kind, reference }) =>
      t`È stato inoltrato: ${words.requestNames[kind]}. Il riferimento è **${reference}**.`,
    doneCancelled: ({ kind, reference }) =>
      t`È stato annullato: ${words.requestNames[kind]}, **${reference}**. Non è cambiato nient'altro.`,

    allAfterAddress: () => t`Quasi: dopo l'indirizzo mancano solo il codice e poi il suo sì.`,
    allAfterCode: () => t`Quasi: dopo manca solo il suo sì.`,
    allAfterReach: () => t`Quasi: poi devo solo sapere dove il nostro team può risponderle.`,
    allFewMore: () => t`Quasi: mancano solo poche domande brevi.`,
    allLast: () => t`Sì, è l'ultima domanda.`,
    allFiled: () => t`Sì, è tutto. Non deve fare altro e può chiudere questa chat.`,
    allNothing: () => t`Sì, qui non c'è niente di aperto. Può chiudere questa chat.`,

    fasterNow: () =>
      t`Sì: scelga «${labels.choices.erase_now}» e cominciamo subito. Ciò che viene cancellato così non si può più recuperare.`,
    fasterAlready: () => t`È già la via più veloce: si comincia appena dice di sì.`,
    fasterHere: () => t`La via più veloce è qui; ci vuole solo un momento.`,
    fasterFiledNow: (reference) =>
      t`Sì: scriva «cancellare subito ${reference}» e il periodo di attesa finisce. Ciò che viene cancellato così non si può più recuperare.`,
    fasterFiled: (dueAt) =>
      t`Facciamo il più in fretta possibile, e da qui non posso accelerare. Sarà fatto entro il ${on(dueAt)}, di solito prima.`,
    fasterInGeneral: () => t`La newsletter si ferma subito. Tutto il resto comincia appena ha detto di sì.`,

    noEmailPerson: () =>
      t`Non c'è problema: una persona del nostro team può assicurarsi in un altro modo che sia lei. Vuole che passi la richiesta?`,
    noEmailHere: () => t`Non c'è problema, il nostro team può risponderle qui in chat.`,
    noEmailNeeded: () => t`Per questa domanda non le serve un indirizzo e-mail.`,

    helperWelcome: () =>
      t`Certo, qualcuno può aiutarla. Deve solo trattarsi dei suoi dati, e il codice deve venire dalla sua casella.`,

    includedScope: (kind, categories) =>
      kind === 'erasure'
        ? t`Verrebbe cancellato: ${and(categories)}. L'elenco qui sopra dice che cosa deve restare.`
        : t`Comprende: ${and(categories)}.`,
    includedOptOut: () =>
      t`Si fermano solo i nostri invii a quell'indirizzo. Non viene cancellato niente e il resto non cambia.`,
    includedLater: (goal) =>
      goal === 'erasure'
        ? t`Prima che decida le mostro esattamente che cosa verrebbe cancellato e che cosa deve restare.`
        : goal === 'access' || goal === 'portability'
          ? t`Tutto quello che abbiamo su di lei. Le mostro l'elenco prima che decida.`
          : t`Solo quello che mi dice qui. Glielo mostro prima che succeda qualcosa.`,
    includedMessage: () => t`Il nostro team riceve quello che ha scritto qui e le risponde.`,

    seenByAssistant: () =>
      t`Io sono un assistente automatico; le persone del nostro team guardano solo se devono occuparsi della sua richiesta. L'[informativa sulla privacy](${privacyUrl}) dice che cosa succede con questa chat.`,
    seenByTeam: () =>
      t`Le persone del nostro team che si occupano di privacy, e nessun altro. L'[informativa sulla privacy](${privacyUrl}) spiega di più.`,

    laterNoHurry: () => t`Certo, non c'è fretta. Non succede niente finché non risponde.`,
    laterCode: (until) => t`Certo. Questo codice vale fino alle ${at(until)}, poi posso inviarne uno nuovo.`,
    laterNothing: () => t`Certo. Scriva quando le serve qualcosa.`,

    simplyAddress: () =>
      t`Scriva l'indirizzo e-mail a cui riceve i nostri messaggi, per esempio nome@esempio.ch.`,
    simplyReach: () => t`Scriva il suo indirizzo e-mail. Oppure prema il pulsante, e la risposta arriva qui.`,
    simplyCode: (address) =>
      t`Apra le e-mail di ${address} e ne cerchi una nostra. Poi scriva qui le otto cifre che contiene.`,
    simplyFact: (what) => t`Scriva qui ${what}. Se non lo sa, scriva «non lo so».`,
    simplyConfirmation: () =>
      t`Se vuole quello che è scritto qui sopra, risponda sì. Altrimenti risponda no, e non succede niente.`,
    simplyValue: () => t`Lo scriva proprio come deve apparire.`,
    simplyChoice: () => t`Prema il pulsante più adatto. Se nessuno va bene, può aiutarla una persona.`,
    simplyYesOrNo: () => t`Mi basta un sì o un no.`,

    buttonsBelow: () =>
      t`I pulsanti sono subito sotto questo messaggio. Può anche semplicemente scrivere la risposta.`,
    buttonNone: () => t`Qui non c'è un pulsante: scriva la risposta nel campo in basso e prema Invio.`,

    mustNot: () => t`No, decide lei. Se dice di no, non succede niente.`,
    mustToGoOn: () =>
      t`No, ma senza non posso andare avanti, per proteggere i suoi dati. Se preferisce, può aiutarla una persona.`,
    mustReach: () => t`No, il nostro team può risponderle anche qui in chat.`,
    mustNothing: () => t`No, non deve fare niente.`,

    identifiedByCode: (maskedAddress) =>
      t`L'ha appena dimostrato, con ${maskedAddress}. Senza la sua casella o il suo accesso nessun altro può farlo.`,
    identifiedNotYet: () =>
      t`Ancora non lo so, per questo chiedo un codice. Ce l'ha solo chi può leggere le sue e-mail; non serve nessun documento.`,
    identifiedNeedNot: () =>
      t`Per questo non mi serve saperlo: nessuno riceve così dei suoi dati. Quindi niente codice e niente documento.`,

    calm: () => t`Mi dispiace che sia così irritante. Risolviamo il più in fretta possibile.`,
    calmAgain: () => t`Capisco. Se preferisce parlare con qualcuno, scriva semplicemente «una persona».`,
    comfort: () =>
      t`Mi dispiace, dev'essere davvero difficile. Non deve farlo da solo: vuole che se ne occupi una persona del nostro team?`,

    askCodeAgain: () => t`Scriva il codice quando ce l'ha.`,
    askNewCode: () => t`Vuole che le invii un nuovo codice?`,
    askFactAgain: (what) => t`Mi dica per favore **${what}**.`,
    confirmInShort: (kind, waive) =>
      t`**${waive ? t`Vuole che faccia cancellare i suoi dati adesso?` : ASK[kind]}**`,
    askComplaintAgain: () => t`Vuole che trasmetta il suo reclamo?`,
    outOfScopeAgain: () => t`Nemmeno qui posso aiutarla. Il nostro team lo trova qui: ${contact}.`,
    thankedUnfinished: () => t`Prego. Non è ancora stato inoltrato niente; risponda pure quando è pronto.`,

    support: (topic) =>
      support === undefined
        ? t`Riguarda questo: ${SUPPORT[topic]}. Io mi occupo solo di dati personali, ma posso passare la domanda al nostro team.`
        : t`Riguarda questo: ${SUPPORT[topic]}. Può aiutarla il nostro supporto: ${support}. Posso anche passare io la domanda.`,
    supportAgain: (topic) =>
      t`Anche questo è per il nostro supporto (${SUPPORT[topic]}). Se vuole, passo tutte e due le domande.`,
  };
};
