import { moment, timeOfDay } from '../common/format.ts';
import { it as words } from '../common/it.ts';
import { it as t } from '../common/italian.ts';
import type { PageTexts, Told } from './types.ts';

const told = ({ at, timeZone }: Told): string => moment(at, 'it', timeZone);

export const it: PageTexts = {
  language: 'it',
  privacyLabel: t`Privacy`,
  contact: (privacyContact) => t`Qui risponde una persona: ${privacyContact}`,
  codePage: {
    title: t`Il suo codice`,
    lead: t`Scriva questo codice nella finestra della chat da cui è partita la richiesta.`,
    askedLabel: t`Che cosa è stato chiesto`,
    asked: (purpose) => ({ ...words.kindNames, ...words.purposeNames })[purpose],
    validLabel: t`Valido fino alle`,
    valid: ({ at, timeZone }) => timeOfDay(at, 'it', timeZone),
    howTo: t`Questa pagina mostra soltanto il codice. Finché non lo scrive nella chat, non succede nulla.`,
    copy: t`Copia il codice`,
    copied: t`Copiato`,
    keepSecret: t`Non dia questo codice a nessuno. Non glielo chiederemo mai per telefono o via e-mail.`,
    notMeLink: t`La richiesta non è mia`,
    expired: {
      title: t`Questo codice non è più valido`,
      text: t`I codici valgono per poco tempo e una volta sola. Ne chieda uno nuovo nella chat.`,
    },
  },
  downloadPage: {
    title: t`I suoi dati`,
    lead: t`Qui può scaricare tutto ciò che abbiamo su di lei. Perché nessun altro possa farlo, inviamo prima un nuovo codice al suo indirizzo e-mail.`,
    contents: [t`un documento da leggere nel browser`, t`gli stessi dati in formato JSON, per altri servizi`],
    expires: (until) => t`Questa pagina funziona fino al ${told(until)}, per un solo download.`,
    sendCode: t`Inviatemi un codice`,
    codeSent: (masked) =>
      t`Abbiamo inviato un codice all'indirizzo ${masked}. Può metterci un momento ad arrivare.`,
    codeLabel: t`Codice ricevuto via e-mail`,
    codeHint: t`8 cifre`,
    download: t`Scarica i miei dati`,
    started: t`Il download è cominciato. Conservi bene il file: da adesso questo link non funziona più.`,
    sendAgain: t`Invia un nuovo codice`,
    waitBeforeAgain: (seconds) =>
      t`Potrà avere un nuovo codice tra ${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}.`,
    wrongCode: (left) =>
      t`Il codice non è questo. Lo ricontrolli. ${left === 1 ? 'Le resta un tentativo.' : `Le restano ${left} tentativi.`}`,
    codeExpired: t`Questo codice non è più valido. Ne chieda uno nuovo.`,
    codeSpent: t`Era l'ultimo tentativo per questo codice. Ne chieda uno nuovo.`,
    budgetSpent: t`Abbiamo già inviato diversi codici. Riprovi fra un'ora.`,
    waiting: {
      title: t`Stiamo preparando i suoi dati`,
      text: t`Non sono ancora pronti. Appena lo saranno le scriveremo un'e-mail.`,
    },
    expired: {
      title: t`Questo link non è più valido`,
      text: t`Il file è rimasto disponibile per 24 ore, poi è stato cancellato. Chieda un nuovo link nella chat, ci vuole poco.`,
    },
    usedUp: {
      title: t`I suoi dati sono già stati scaricati`,
      text: t`Questo link valeva per un solo download, che è già avvenuto. Se il file le serve di nuovo, chieda un nuovo link nella chat. Se non è stato scaricato da lei, ci scriva subito.`,
    },
  },
  notMePage: {
    title: t`La richiesta non è sua?`,
    lead: t`Qualcuno ha iniziato una richiesta sui suoi dati. Se non viene da lei, qui può fermarla.`,
    askedLabel: t`Che cosa è stato chiesto`,
    startedLabel: t`Quando`,
    started: (when) => t`il ${told(when)}`,
    stop: t`Ferma questa richiesta`,
    nothingYet: t`Finché non preme il pulsante, non cambia nulla.`,
    stopped: {
      title: t`La richiesta è stata fermata`,
      text: t`Con i suoi dati non è stato fatto nulla. Abbiamo avvisato una persona del nostro team. Non deve fare altro.`,
    },
    alreadyOver: {
      title: t`Non c'è più nulla da fermare`,
      text: t`Questa richiesta è già terminata. Se qualcosa la preoccupa, ci scriva.`,
    },
  },
  mandatePage: {
    title: t`Può farlo a suo nome?`,
    lead: t`Qualcuno ci ha scritto di agire per lei. È lei a decidere se facciamo ciò che chiede.`,
    byLabel: t`Chi chiede`,
    agree: t`Sì, sono d'accordo`,
    decline: t`No, non lo desidero`,
    goesTo: t`Se è d'accordo, la copia arriva al suo indirizzo e-mail e a nessun altro.`,
    agreed: {
      title: t`Grazie`,
      text: t`Ce ne occupiamo ora. Riceverà notizie per e-mail.`,
    },
    declined: {
      title: t`Va bene, non succede nulla`,
      text: t`Non facciamo nulla e abbiamo eliminato la richiesta.`,
    },
    needsPerson: {
      title: t`Se ne occupa una persona`,
      text: t`Grazie. Prima di tutto una persona del nostro team verifica che si tratti dei dati giusti. Riceverà notizie per e-mail.`,
    },
  },
  notFound: {
    title: t`Qui non c'è nulla`,
    text: t`Forse il link è incompleto o troppo vecchio. Nella chat la aiutiamo volentieri.`,
  },
  unavailable: {
    title: t`In questo momento non possiamo rispondere`,
    text: t`Il problema è nostro, non suo. Riprovi tra qualche minuto.`,
  },
  tooManyTries: {
    title: t`Un po' troppo in fretta`,
    text: t`Ci sono stati molti tentativi in poco tempo. Aspetti qualche minuto, poi riprovi.`,
  },
  exportDocument: {
    title: t`I suoi dati`,
    intro: ({ company, made, reference }) =>
      t`Questo è tutto ciò che ${company} ha su di lei, alla data del ${told(made)}. Il riferimento della sua richiesta è ${reference}.`,
    filesNote: t`I file JSON accanto a questo documento contengono gli stessi dati, senza modifiche, per altri programmi.`,
    contents: t`Contenuto`,
    facts: {
      heading: t`Da sapere`,
      purpose: t`Per che cosa li usiamo`,
      categories: t`Che tipi di dati ci sono`,
      recipients: t`Chi li riceve`,
      retention: t`Per quanto tempo li conserviamo`,
      origin: t`Da dove vengono`,
      location: t`Dove sono conservati`,
      rights: t`I suoi diritti`,
      complaint: t`Se vuole presentare un reclamo`,
      automatedDecisions: t`Decisioni prese da macchine`,
      controller: t`Chi è responsabile`,
    },
    rightsList: [
      t`Può far correggere i dati sbagliati.`,
      t`Può far cancellare i suoi dati, salvo che una legge ci obblighi a conservarli.`,
      t`Può chiederci di sospendere l'uso dei suoi dati.`,
      t`Può opporsi all'uso dei suoi dati.`,
      t`Può portare i suoi dati a un altro servizio.`,
      t`Può revocare un consenso in qualsiasi momento.`,
    ],
    complaintText: t`In qualsiasi momento può rivolgersi all'autorità per la protezione dei dati:`,
    noAutomatedDecisions: t`Nessuna macchina prende su di lei decisioni che abbiano effetti giuridici.`,
    entries: words.entries,
    noData: t`Di questo tipo non abbiamo nulla su di lei.`,
    unattributable: {
      heading: t`Che cosa manca qui`,
      text: t`Non possiamo attribuire i dati seguenti soltanto a lei, perciò non compaiono in questo documento. Li esamina una persona del nostro team.`,
    },
    missingFiles: {
      heading: t`File mancanti`,
      text: t`Non abbiamo potuto recuperare questi file, per esempio perché sono troppo grandi o non esistono più. Ci scriva se le servono.`,
    },
    yes: t`sì`,
    no: t`no`,
    empty: t`vuoto`,
    entryTitle: (number) => t`Voce ${number}`,
    madeOn: (made) => t`Preparato il ${told(made)}`,
    keepSafe: t`Questo file contiene dati personali. Lo conservi in un luogo sicuro.`,
  },
};
