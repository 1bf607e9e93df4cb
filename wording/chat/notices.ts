import type { Language } from '../../domain/language.ts';
import { fr as t } from '../common/french.ts';
import { it as u } from '../common/italian.ts';

/** What the chat hears without having asked. */
interface NoticeTexts {
  /** An agent has answered, and the answer is not for whoever sits in this chat. The same whether there is an address or not. */
  answeredElsewhere(reference: string): string;
  /** Somebody on file said that it was not them who asked here. The last that this chat hears of it. */
  cutOff: string;
  /** The agents have ended it: the chat is the assistant's again. */
  ended(reference: string): string;
  /** They have taken it up again. */
  reopened(reference: string): string;
}

export const NOTICES: Record<Language, NoticeTexts> = {
  en: {
    answeredElsewhere: (reference) =>
      `Our team has answered **${reference}**. To keep data safe, the answer goes only to the e-mail address we have for it, not into this chat.`,
    cutOff:
      'To keep data safe, no more answers from our team will appear in this chat. If you need something, please open a new one.',
    ended: (reference) =>
      `Our team has ended **${reference}**. From here on I, the assistant, read what you write. If something is still open, write “person”.`,
    reopened: (reference) =>
      `Our team goes on with **${reference}**: a person reads again what you write here.`,
  },
  fr: {
    answeredElsewhere: (reference) =>
      t`Notre équipe a répondu à **${reference}**. Pour protéger les données, la réponse part uniquement à l'adresse e-mail que nous avons pour cette demande, pas dans ce chat.`,
    cutOff: t`Pour protéger les données, les réponses de notre équipe n'apparaîtront plus dans ce chat. Si vous avez besoin de quelque chose, ouvrez-en un nouveau.`,
    ended: (reference) =>
      t`Notre équipe a clos **${reference}**. À partir d'ici, c'est moi, l'assistant, qui lis ce que vous écrivez. S'il reste une question, écrivez « une personne ».`,
    reopened: (reference) =>
      t`Notre équipe reprend **${reference}** : une personne lit de nouveau ce que vous écrivez ici.`,
  },
  de: {
    answeredElsewhere: (reference) =>
      `Unser Team hat auf **${reference}** geantwortet. Zum Schutz der Daten geht die Antwort nur an die E-Mail-Adresse, die wir dazu haben, nicht in diesen Chat.`,
    cutOff:
      'Zum Schutz der Daten erscheinen in diesem Chat keine Antworten unseres Teams mehr. Wenn Sie etwas brauchen, öffnen Sie bitte einen neuen.',
    ended: (reference) =>
      `Unser Team hat **${reference}** abgeschlossen. Ab hier lese wieder ich, der Assistent, was Sie schreiben. Wenn noch etwas offen ist, schreiben Sie „Mensch“.`,
    reopened: (reference) =>
      `Unser Team macht mit **${reference}** weiter: Ein Mensch liest wieder, was Sie hier schreiben.`,
  },
  it: {
    answeredElsewhere: (reference) =>
      u`Il nostro team ha risposto a **${reference}**. Per proteggere i dati, la risposta va solo all'indirizzo e-mail che abbiamo per questa richiesta, non in questa chat.`,
    cutOff: u`Per proteggere i dati, in questa chat non compariranno più risposte del nostro team. Se le serve qualcosa, ne apra una nuova.`,
    ended: (reference) =>
      u`Il nostro team ha chiuso **${reference}**. Da qui in poi sono di nuovo io, l'assistente, a leggere ciò che scrive. Se resta qualcosa in sospeso, scriva «una persona».`,
    reopened: (reference) =>
      u`Il nostro team riprende **${reference}**: una persona legge di nuovo ciò che scrive qui.`,
  },
  es: {
    answeredElsewhere: (reference) =>
      `Nuestro equipo ha respondido a **${reference}**. Para proteger los datos, la respuesta va solo a la dirección de correo que tenemos para esta solicitud, no a este chat.`,
    cutOff:
      'Para proteger los datos, en este chat ya no aparecerán respuestas de nuestro equipo. Si necesita algo, abra uno nuevo.',
    ended: (reference) =>
      `Nuestro equipo ha cerrado **${reference}**. Desde aquí vuelvo a leer yo, el asistente, lo que escriba. Si queda algo pendiente, escriba «una persona».`,
    reopened: (reference) =>
      `Nuestro equipo continúa con **${reference}**: una persona vuelve a leer lo que escriba aquí.`,
  },
};
