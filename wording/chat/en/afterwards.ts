import type { AfterwardsSentences } from '../afterwardsSentences.ts';
import type { Told } from '../told.ts';

/** When a person answers, without a full stop. */
export const whenAnswered = ({ team, thereAgain }: Told, now: Date): string => {
  const again = thereAgain(now);
  if (again) {
    const back = `Our team is there again on ${again.day} at ${again.time}`;
    return team.within === undefined ? back : `${back}, and an answer then usually takes ${team.within}`;
  }
  return team.within === undefined
    ? 'A person answers as soon as they can; I can’t promise a time'
    : `An answer usually takes ${team.within}`;
};

export const afterwards = (told: Told): AfterwardsSentences => ({
  longMessage: (dueAt, now) => `${whenAnswered(told, now)}; the latest date by law is ${told.on(dueAt)}.`,
  inWriting: (reference) =>
    `They answer in writing. If you’d rather have a call, write your number here, and I’ll pass it on to them (**${reference}**).`,
  addedTo: (reference) => `I’ve passed that on to our team, with **${reference}**.`,
  optedOutAlready: (reference) =>
    `Yes, that’s done: you get no more newsletters from us at that address (**${reference}**). One that was already on its way may still arrive.`,
  notSoldAlready: (reference) =>
    `Yes, that’s noted and applies already: your data isn’t sold or shared (**${reference}**).`,
  copyWhere: () =>
    'As soon as the copy is ready, an e-mail with the link goes to the address we have for you; please look in the spam folder too. The file itself never appears in this chat.',
  copyLink: () =>
    'The link in the e-mail works for 24 hours and for one download. If the time runs out, just ask me for a copy again.',
  copyForm: () =>
    'It’s one ZIP file: a page that any browser opens, and the same data as JSON. Before the download you type a fresh code from an e-mail, so that nobody else gets the file.',
});
