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
  stateNames: {
    verifying: t`En attente de votre code`,
    filed: t`Reçue`,
    awaiting_decision: t`Entre les mains d'une personne de notre équipe`,
    scheduled: t`Dans le délai d'attente`,
    in_progress: t`En cours`,
    done: t`Terminée`,
    partly_done: t`Terminée en partie`,
    refused: t`Refusée`,
    cancelled: t`Annulée`,
    needs_attention: t`Entre les mains d'une personne de notre équipe`,
  },
  serviceNames: { newsletter: t`Newsletter`, marketing: t`E-mails publicitaires` },
  entries: (count) => t`${number(count, 'fr')} ${count < 2 ? 'entrée' : 'entrées'}`,
  minutes: (count) => t`${count} ${count < 2 ? 'minute' : 'minutes'}`,
};
