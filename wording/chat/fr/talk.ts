import { fr as t } from '../../common/french.ts';
import type { TalkSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';

export const talk = (told: Told): TalkSentences => {
  const { team, contact } = told;
  return {
    personReads: (reference, now) =>
      [
        t`À partir d'ici, une personne de notre équipe lit ce que vous écrivez (**${reference}**).`,
        ...(team.hours === undefined ? [] : [t`Notre équipe est là ${team.hours}.`]),
        ...(team.within === undefined ? [] : [`${whenAnswered(told, now)}.`]),
        t`Pendant qu'elle est là, je me tais. Si vous avez besoin de moi, l'assistant, écrivez « statut » ou « stop ».`,
      ].join(' '),
    personLeft: (reference) =>
      t`Notre équipe a clos **${reference}** entre-temps, et personne n'y a lu votre dernier message. Que puis-je faire pour vous ?`,
    talkFull: (reference) =>
      t`Je ne peux plus transmettre de messages pour **${reference}** depuis ce chat. Veuillez écrire à ${contact} en indiquant cette référence.`,
    assistantBack: (reference) =>
      t`C'est de nouveau l'assistant. **${reference}** reste auprès de notre équipe, et sa réponse apparaîtra toujours ici. Pour continuer avec elle, écrivez « une personne ».`,
    forAssistant: (reference) =>
      t`Je m'occupe moi-même de cela : l'assistant reprend donc ici. **${reference}** reste auprès de notre équipe.`,
  };
};
