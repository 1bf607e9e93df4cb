import type { TalkSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';

export const talk = (told: Told): TalkSentences => {
  const { team, contact } = told;
  return {
    personReads: (reference, now) =>
      [
        `Ab hier liest ein Mensch aus unserem Team, was Sie schreiben (**${reference}**).`,
        ...(team.hours === undefined ? [] : [`Unser Team ist da: ${team.hours}.`]),
        ...(team.within === undefined ? [] : [`${whenAnswered(told, now)}.`]),
        'Solange bleibe ich still. Wenn Sie mich brauchen, den Assistenten, schreiben Sie „Status“ oder „Stopp“.',
      ].join(' '),
    personLeft: (reference) =>
      `Unser Team hat **${reference}** inzwischen abgeschlossen, und niemand dort hat Ihre letzte Nachricht gelesen. Was kann ich für Sie tun?`,
    talkFull: (reference) =>
      `Aus diesem Chat kann ich zu **${reference}** keine weiteren Nachrichten weitergeben. Bitte schreiben Sie an ${contact} und nennen Sie diese Referenz.`,
    assistantBack: (reference) =>
      `Hier ist wieder der Assistent. **${reference}** bleibt bei unserem Team, und die Antwort erscheint weiterhin hier. Wenn Sie dort weiterschreiben möchten, schreiben Sie „Mensch“.`,
    forAssistant: (reference) =>
      `Das erledige ich selbst, darum antwortet hier wieder der Assistent. **${reference}** bleibt bei unserem Team.`,
  };
};
