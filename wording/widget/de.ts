import type { WidgetTexts } from './texts.ts';

export const de: WidgetTexts = {
  languageName: 'Deutsch',
  title: 'Datenschutz-Assistent',
  subtitle: 'Automatischer Datenschutz-Assistent',
  close: 'Chat schliessen',
  menu: 'Menü',
  language: 'Sprache',
  privacy: 'Datenschutz',
  newTab: 'öffnet sich in einem neuen Tab',
  log: 'Unterhaltung',
  you: 'Sie',
  assistant: 'Assistent',
  person: 'aus unserem Team',
  aPerson: 'Jemand aus unserem Team',
  typing: 'Der Assistent schreibt',
  latest: 'Zur neusten Nachricht',
  suggestions: 'Vorgeschlagene Antworten',
  quoteFrom: 'Auszug aus',
  download: 'Herunterladen:',
  downloadFailed: 'Die Datei liess sich nicht laden. Bitte versuchen Sie es später noch einmal.',

  composer: 'Ihre Nachricht',
  placeholder: 'Nachricht schreiben',
  placeholderCode: 'Code aus der E-Mail eingeben',
  placeholderAddress: 'Ihre E-Mail-Adresse eingeben',
  send: 'Senden',
  length: '{count} von 10 000 Zeichen',
  tooLong: '{count} Zeichen. Bitte kürzen Sie Ihre Nachricht auf 10 000.',

  sending: 'Wird gesendet',
  queued: 'Wird gesendet, sobald Sie wieder online sind',
  failed: 'Diese Nachricht wurde nicht gesendet.',
  retry: 'Erneut versuchen',
  tooLarge: 'Diese Nachricht ist zu lang. Bitte kürzen Sie sie.',
  tooMany: 'Das war viel auf einmal. Bitte warten Sie einen Moment und versuchen Sie es erneut.',
  endedMeanwhile: 'Der Chat war beendet, bevor diese Nachricht ankam.',

  connecting: 'Verbindung wird aufgebaut',
  waiting: 'Die Verbindung ist unterbrochen. Neuer Versuch läuft.',
  offline: 'Sie sind offline. Der Chat geht weiter, sobald Sie zurück sind.',
  tryNow: 'Jetzt versuchen',

  fresh:
    'Ihr früherer Chat ist nicht mehr verfügbar, deshalb beginnt ein neuer. Ihre Anträge werden weiter bearbeitet.',
  nothingKept:
    'Ihr Browser lässt nicht zu, dass dieser Chat aufbewahrt wird. Wenn Sie die Seite neu laden, beginnt er von vorn; Ihre Anträge werden weiter bearbeitet.',
  earlierTalk: 'Hier beginnt ein neuer Chat. Ihre Anträge werden weiter bearbeitet.',

  forget: 'Chat beenden und vergessen',
  forgetTitle: 'Diesen Chat beenden und vergessen?',
  forgetText:
    'Was hier geschrieben wurde, wird gelöscht und lässt sich nicht mehr lesen. Bereits gestellte Anträge laufen weiter; Sie hören per E-Mail davon.',
  forgetYes: 'Beenden und vergessen',
  forgetNo: 'Chat behalten',
  forgetting: 'Der Chat wird gelöscht',
  forgetFailed: 'Der Chat konnte gerade nicht gelöscht werden. Bitte versuchen Sie es erneut.',
  forgotten: 'Dieser Chat ist beendet und vergessen.',
  startAgain: 'Neuen Chat beginnen',

  needsScript:
    'Der Chat braucht JavaScript. Sie können uns auch per E-Mail schreiben; die Adresse steht in unserer Datenschutzerklärung:',

  today: 'Heute',
  yesterday: 'Gestern',
};
