import { fr as t } from '../../common/french.ts';
import type { AfterwardsSentences } from '../afterwardsSentences.ts';
import type { Told } from '../told.ts';

/** When a person answers, without a full stop. */
export const whenAnswered = ({ team, thereAgain }: Told, now: Date): string => {
  const again = thereAgain(now);
  if (again) {
    const back = t`Notre équipe est de nouveau là ${again.day} dès ${again.time}`;
    return team.within === undefined
      ? back
      : t`${back}, et une réponse prend alors en général ${team.within}`;
  }
  return team.within === undefined
    ? t`Une personne vous répond dès que possible ; je ne peux pas promettre d'heure`
    : t`Une réponse prend en général ${team.within}`;
};

export const afterwards = (told: Told): AfterwardsSentences => ({
  longMessage: (dueAt, now) =>
    t`${whenAnswered(told, now)} ; la date limite légale est le ${told.on(dueAt)}.`,
  inWriting: (reference) =>
    t`La réponse vient par écrit. Si vous préférez un appel, écrivez votre numéro ici et je le transmets (**${reference}**).`,
  addedTo: (reference) => t`Je l'ai transmis à notre équipe, avec **${reference}**.`,
  optedOutAlready: (reference) =>
    t`Oui, c'est fait : vous ne recevez plus de newsletters de notre part à cette adresse (**${reference}**). Ce qui était déjà parti peut encore arriver.`,
  notSoldAlready: (reference) =>
    t`Oui, c'est noté et déjà valable : vos données ne sont ni vendues ni partagées (**${reference}**).`,
  copyWhere: () =>
    t`Dès que la copie est prête, un e-mail avec le lien part à l'adresse que nous avons pour vous ; regardez aussi dans les indésirables. Le fichier lui-même n'apparaît jamais dans ce chat.`,
  copyLink: () =>
    t`Le lien dans l'e-mail fonctionne 24 heures et pour un seul téléchargement. Si le délai passe, redemandez-moi simplement la copie.`,
  copyForm: () =>
    t`C'est un fichier ZIP : une page que tout navigateur ouvre, et les mêmes données en JSON. Avant le téléchargement, vous saisissez un nouveau code reçu par e-mail, pour que personne d'autre n'obtienne le fichier.`,
});
