import { it as t } from '../../common/italian.ts';
import type { TalkSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';

export const talk = (told: Told): TalkSentences => {
  const { team, contact } = told;
  return {
    personReads: (reference, now) =>
      [
        t`Da qui in poi una persona del nostro team legge ciò che scrive (**${reference}**).`,
        ...(team.hours === undefined ? [] : [t`Il nostro team c'è ${team.hours}.`]),
        ...(team.within === undefined ? [] : [`${whenAnswered(told, now)}.`]),
        t`Nel frattempo resto in silenzio. Se ha bisogno di me, l'assistente, scriva «stato» o «stop».`,
      ].join(' '),
    personLeft: (reference) =>
      t`Nel frattempo il nostro team ha chiuso **${reference}**, e lì nessuno ha letto il suo ultimo messaggio. Che cosa posso fare per lei?`,
    talkFull: (reference) =>
      t`Da questa chat non posso inoltrare altri messaggi per **${reference}**. Scriva a ${contact} indicando questo riferimento.`,
    assistantBack: (reference) =>
      t`Sono di nuovo l'assistente. **${reference}** resta al nostro team, e la risposta comparirà comunque qui. Per continuare con il team, scriva «una persona».`,
    forAssistant: (reference) =>
      t`Di questo mi occupo io, perciò risponde di nuovo l'assistente. **${reference}** resta al nostro team.`,
  };
};
