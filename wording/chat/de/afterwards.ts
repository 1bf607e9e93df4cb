import type { AfterwardsSentences } from '../afterwardsSentences.ts';
import type { Told } from '../told.ts';

/** When a person answers, without a full stop. */
export const whenAnswered = ({ team, thereAgain }: Told, now: Date): string => {
  const again = thereAgain(now);
  if (again) {
    const back = `Unser Team ist am ${again.day}, ab ${again.time} wieder da`;
    return team.within === undefined ? back : `${back}, und eine Antwort dauert dann meist ${team.within}`;
  }
  return team.within === undefined
    ? 'Ein Mensch antwortet so bald wie möglich; eine Zeit kann ich nicht versprechen'
    : `Eine Antwort dauert meist ${team.within}`;
};

export const afterwards = (told: Told): AfterwardsSentences => ({
  longMessage: (dueAt, now) => `${whenAnswered(told, now)}; nach dem Gesetz spätestens am ${told.on(dueAt)}.`,
  inWriting: (reference) =>
    `Die Antwort kommt schriftlich. Wenn Ihnen ein Anruf lieber ist, schreiben Sie Ihre Nummer hier, dann gebe ich sie weiter (**${reference}**).`,
  addedTo: (reference) => `Das habe ich unserem Team zu **${reference}** weitergegeben.`,
  optedOutAlready: (reference) =>
    `Ja, das ist erledigt: An diese Adresse bekommen Sie keine Newsletter mehr von uns (**${reference}**). Was schon unterwegs war, kann noch ankommen.`,
  notSoldAlready: (reference) =>
    `Ja, das ist festgehalten und gilt schon: Ihre Daten werden nicht verkauft oder weitergegeben (**${reference}**).`,
  copyWhere: () =>
    'Sobald die Kopie fertig ist, geht eine E-Mail mit dem Link an die Adresse, die wir von Ihnen haben; schauen Sie auch im Spam-Ordner nach. Die Datei selbst erscheint nie in diesem Chat.',
  copyLink: () =>
    'Der Link in der E-Mail gilt 24 Stunden und für einen Download. Wenn die Zeit abläuft, bitten Sie mich einfach noch einmal um die Kopie.',
  copyForm: () =>
    'Es ist eine ZIP-Datei: eine Seite, die jeder Browser öffnet, und dieselben Daten als JSON. Vor dem Download tippen Sie einen neuen Code aus einer E-Mail ein, damit niemand anders an die Datei kommt.',
});
