import { number } from './format.ts';
import { fr as t } from './french.ts';
import type { CommonTexts } from './types.ts';

export const fr: CommonTexts = {
  kindNames: {
    access: t`Une copie de vos données`,
    portability: t`Vos données dans un format à emporter`,
    rectification: t`La correction de vos données`,
    erasure: t`L'effacement de vos données`,
    restriction: t`La suspension de l'usage de vos données`,
    objection: t`L'opposition à l'usage de vos données`,
    withdrawal: t`La désinscription`,
    do_not_sell: t`Ne pas vendre ni partager vos données`,
    human: t`Parler à une personne`,
    complaint: t`Une réclamation`,
  },
  purposeNames: {
    status: t`Où en sont vos demandes`,
    cancel: t`L'annulation d'une demande`,
    download: t`Le téléchargement de vos données`,
  },
  requestNames: {
    access: t`demande de copie de vos données`,
    portability: t`demande de données à emporter`,
    rectification: t`demande de correction de vos données`,
    erasure: t`demande d'effacement de vos données`,
    restriction: t`demande de suspension de l'usage de vos données`,
    objection: t`opposition à l'usage de vos données`,
    withdrawal: t`demande de désinscription`,
    do_not_sell: t`demande de ne pas vendre ni partager vos données`,
    human: t`demande de parler à une personne`,
    complaint: t`réclamation`,
  },
  entries: (count) => t`${number(count, 'fr')} ${count < 2 ? 'entrée' : 'entrées'}`,
  minutes: (count) => t`${count} ${count < 2 ? 'minute' : 'minutes'}`,
};
