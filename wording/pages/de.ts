import { de as words } from '../common/de.ts';
import { moment, timeOfDay } from '../common/format.ts';
import type { PageTexts, Told } from './types.ts';

const told = ({ at, timeZone }: Told): string => moment(at, 'de', timeZone);

export const de: PageTexts = {
  language: 'de',
  privacyLabel: 'Datenschutz',
  contact: (privacyContact) => `Hier antwortet ein Mensch: ${privacyContact}`,
  codePage: {
    title: 'Ihr Code',
    lead: 'Geben Sie diesen Code in dem Chatfenster ein, in dem Sie gefragt haben.',
    askedLabel: 'Ihr Wunsch',
    asked: (purpose) => ({ ...words.kindNames, ...words.purposeNames })[purpose],
    validLabel: 'Gültig bis',
    valid: ({ at, timeZone }) => timeOfDay(at, 'de', timeZone),
    howTo: 'Diese Seite zeigt nur den Code. Es passiert nichts, bis Sie ihn in den Chat eingeben.',
    copy: 'Code kopieren',
    copied: 'Kopiert',
    keepSecret:
      'Bitte geben Sie diesen Code niemandem. Wir fragen Sie nie am Telefon oder per E-Mail danach.',
    notMeLink: 'Das war ich nicht',
    expired: {
      title: 'Dieser Code gilt nicht mehr',
      text: 'Ein Code gilt nur kurze Zeit und nur einmal. Bitten Sie im Chat einfach um einen neuen.',
    },
  },
  downloadPage: {
    title: 'Ihre Daten',
    lead: 'Hier können Sie alles abholen, was wir über Sie gespeichert haben. Damit das niemand sonst kann, schicken wir zuerst einen neuen Code an Ihre E-Mail-Adresse.',
    contents: ['ein Dokument zum Lesen im Browser', 'dieselben Daten als JSON, für andere Dienste'],
    expires: (until) => `Diese Seite gilt bis ${told(until)}, für einen Download.`,
    sendCode: 'Code schicken',
    codeSent: (masked) =>
      `Wir haben einen Code an ${masked} geschickt. Es kann einen Moment dauern, bis er ankommt.`,
    codeLabel: 'Code aus der E-Mail',
    codeHint: '8 Ziffern',
    download: 'Meine Daten herunterladen',
    started:
      'Der Download hat begonnen. Bitte bewahren Sie die Datei gut auf: Dieser Link gilt jetzt nicht mehr.',
    sendAgain: 'Neuen Code schicken',
    waitBeforeAgain: (seconds) =>
      `In ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} können Sie einen neuen Code bekommen.`,
    wrongCode: (left) =>
      `Das ist nicht der richtige Code. Bitte schauen Sie noch einmal nach. Sie haben noch ${left === 1 ? 'einen Versuch' : `${left} Versuche`}.`,
    codeExpired: 'Dieser Code gilt nicht mehr. Bitte lassen Sie sich einen neuen schicken.',
    codeSpent: 'Das war der letzte Versuch für diesen Code. Bitte lassen Sie sich einen neuen schicken.',
    budgetSpent:
      'Wir haben schon mehrere Codes geschickt. Bitte versuchen Sie es in einer Stunde noch einmal.',
    waiting: {
      title: 'Wir stellen Ihre Daten zusammen',
      text: 'Sie sind noch nicht ganz bereit. Sobald es so weit ist, schicken wir Ihnen eine E-Mail.',
    },
    expired: {
      title: 'Dieser Link gilt nicht mehr',
      text: 'Die Datei wurde 24 Stunden aufbewahrt und dann gelöscht. Bitten Sie im Chat um einen neuen Link, das dauert nicht lange.',
    },
    usedUp: {
      title: 'Ihre Daten wurden schon heruntergeladen',
      text: 'Dieser Link galt für einen Download, und der ist erfolgt. Wenn Sie die Datei noch einmal brauchen, bitten Sie im Chat um einen neuen Link. Wenn nicht Sie es waren, schreiben Sie uns bitte sofort.',
    },
  },
  notMePage: {
    title: 'Waren das nicht Sie?',
    lead: 'Jemand hat eine Anfrage zu Ihren Daten begonnen. Wenn Sie das nicht waren, können Sie sie hier anhalten.',
    askedLabel: 'Anfrage',
    startedLabel: 'Wann',
    started: told,
    stop: 'Diese Anfrage anhalten',
    nothingYet: 'Solange Sie den Knopf nicht drücken, ändert sich nichts.',
    stopped: {
      title: 'Die Anfrage ist angehalten',
      text: 'Mit Ihren Daten ist nichts geschehen. Ein Mensch aus unserem Team weiss jetzt davon. Sie müssen nichts weiter tun.',
    },
    alreadyOver: {
      title: 'Es gibt nichts mehr anzuhalten',
      text: 'Diese Anfrage ist schon zu Ende. Wenn Sie etwas beunruhigt, schreiben Sie uns bitte.',
    },
  },
  mandatePage: {
    title: 'Darf das jemand in Ihrem Namen?',
    lead: 'Jemand hat uns geschrieben, für Sie zu handeln. Sie entscheiden, ob wir tun, worum diese Person bittet.',
    byLabel: 'Wer fragt',
    agree: 'Ja, ich bin einverstanden',
    decline: 'Nein, das möchte ich nicht',
    goesTo: 'Wenn Sie zustimmen, kommt die Kopie an Ihre eigene E-Mail-Adresse und an niemanden sonst.',
    agreed: {
      title: 'Danke',
      text: 'Wir kümmern uns jetzt darum. Sie hören per E-Mail von uns.',
    },
    declined: {
      title: 'Gut, es geschieht nichts',
      text: 'Wir tun nichts und haben die Anfrage gelöscht.',
    },
    needsPerson: {
      title: 'Ein Mensch schaut es sich an',
      text: 'Danke. Bevor etwas geschieht, stellt ein Mensch aus unserem Team sicher, dass es um die richtigen Daten geht. Sie hören per E-Mail von uns.',
    },
  },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Vielleicht ist der Link unvollständig oder zu alt. Im Chat helfen wir Ihnen gern weiter.',
  },
  unavailable: {
    title: 'Wir können gerade nicht antworten',
    text: 'Das liegt an uns, nicht an Ihnen. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  },
  tooManyTries: {
    title: 'Etwas zu schnell',
    text: 'Das waren viele Versuche in kurzer Zeit. Bitte warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
  },
  exportDocument: {
    title: 'Ihre Daten',
    intro: ({ company, made, reference }) =>
      `Das ist alles, was ${company} über Sie gespeichert hat, Stand ${told(made)}. Ihre Anfrage hat die Referenz ${reference}.`,
    filesNote:
      'Die JSON-Dateien neben diesem Dokument enthalten dieselben Daten unverändert, für andere Programme.',
    contents: 'Inhalt',
    facts: {
      heading: 'Gut zu wissen',
      purpose: 'Wofür wir sie nutzen',
      categories: 'Welche Arten von Daten es gibt',
      recipients: 'Wer sie bekommt',
      retention: 'Wie lange wir sie aufbewahren',
      origin: 'Woher sie kommen',
      location: 'Wo sie gespeichert sind',
      rights: 'Ihre Rechte',
      complaint: 'Wenn Sie sich beschweren möchten',
      automatedDecisions: 'Entscheidungen durch Maschinen',
      controller: 'Wer verantwortlich ist',
    },
    rightsList: [
      'Sie können falsche Daten berichtigen lassen.',
      'Sie können Ihre Daten löschen lassen, ausser ein Gesetz verpflichtet uns, sie zu behalten.',
      'Sie können verlangen, dass wir die Nutzung Ihrer Daten anhalten.',
      'Sie können der Nutzung Ihrer Daten widersprechen.',
      'Sie können Ihre Daten zu einem anderen Dienst mitnehmen.',
      'Sie können eine Einwilligung jederzeit zurücknehmen.',
    ],
    complaintText: 'Sie können sich jederzeit an die Datenschutzbehörde wenden:',
    noAutomatedDecisions: 'Keine Maschine trifft Entscheidungen über Sie, die rechtliche Folgen haben.',
    entries: words.entries,
    noData: 'Dazu haben wir nichts über Sie gespeichert.',
    unattributable: {
      heading: 'Was hier fehlt',
      text: 'Die folgenden Einträge können wir nicht Ihnen allein zuordnen, deshalb stehen sie nicht in diesem Dokument. Ein Mensch aus unserem Team sieht sie sich an.',
    },
    missingFiles: {
      heading: 'Dateien, die fehlen',
      text: 'Diese Dateien konnten wir nicht abrufen, zum Beispiel weil sie zu gross sind oder es sie nicht mehr gibt. Schreiben Sie uns, wenn Sie sie brauchen.',
    },
    yes: 'ja',
    no: 'nein',
    empty: 'leer',
    entryTitle: (number) => `Eintrag ${number}`,
    madeOn: (made) => `Erstellt am ${told(made)}`,
    keepSafe: 'Diese Datei enthält persönliche Daten. Bitte bewahren Sie sie sicher auf.',
  },
};
