import type { ChatErrorTexts } from './chatErrorTexts.ts';

export const de: ChatErrorTexts = {
  tryAgain:
    'Wir können Ihre Nachricht gerade nicht annehmen. Es wurde nichts erfasst. Bitte versuchen Sie es gleich noch einmal.',
  tooMany:
    'Das waren sehr viele Nachrichten auf einmal. Bitte warten Sie eine Minute und schreiben Sie dann weiter.',
  manyChats:
    'Im Moment können wir keinen weiteren Chat öffnen, weil gerade sehr viele gleichzeitig beginnen. Bitte versuchen Sie es in einer Minute noch einmal.',
  tooLarge: 'Diese Nachricht ist zu gross für den Chat. Bitte senden Sie eine kürzere.',
  empty: 'Ihre Nachricht war leer. Bitte schreiben Sie in wenigen Worten, was Sie brauchen.',
  notUnderstood: 'Das kann der Chat nicht lesen. Bitte schreiben Sie Ihre Nachricht als einfachen Text.',
  noFiles: 'Der Chat nimmt keine Dateien an. Bitte schreiben Sie in wenigen Worten, was Sie brauchen.',
  expired: 'Dieser Chat war zu lange unbenutzt. Bitte laden Sie die Seite neu, um weiterzuschreiben.',
  wrongPlace:
    'Der Chat kann von dieser Seite aus nicht benutzt werden. Bitte öffnen Sie ihn auf unserer eigenen Website.',
  ended: 'Dieses Gespräch ist beendet. Bitte beginnen Sie ein neues.',
  failed: 'Auf unserer Seite ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  sorry:
    'Entschuldigung, auf unserer Seite ist etwas schiefgegangen, und mit Ihrer letzten Nachricht ist nichts geschehen. Bitte senden Sie sie noch einmal. Wenn es weiterhin nicht klappt, schreiben Sie «mit einem Menschen sprechen».',
};
