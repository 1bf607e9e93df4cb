import { fr as words } from '../../common/fr.ts';
import { fr as t } from '../../common/french.ts';
import { createStanding } from '../standing.ts';

export const { standing, listed } = createStanding({
  latest: (day) => t`La date limite est le ${day}.`,
  ended: (day) => t` le ${day}`,
  window: (day) =>
    t`Nous n'utilisons plus vos données, et les effaçons après le ${day}. Jusque-là, vous pouvez changer d'avis.`,
  message: ({ latest }) => t`Notre équipe l'a, et une personne vous répond. ${latest}`,
  optedOut: t`Elle a déjà pris effet.`,
  states: {
    verifying: () => t`Elle attend votre code et votre oui.`,
    filed: ({ latest }) => t`Nous l'avons et commençons bientôt. ${latest}`,
    awaiting_decision: ({ latest }) => t`Une personne de notre équipe l'examine, puis vous écrit. ${latest}`,
    scheduled: ({ latest }) => t`Elle est dans le délai d'attente. ${latest}`,
    in_progress: ({ latest }) => t`Nous y travaillons et vous écrivons dès que c'est fait. ${latest}`,
    partly_done: ({ latest }) => t`Une partie est faite, le reste suit. ${latest}`,
    done: ({ ended }) => t`Elle a été terminée${ended}.`,
    refused: ({ ended }) =>
      t`Elle a été refusée${ended}. Notre e-mail vous dit pourquoi, et où vous adresser.`,
    cancelled: ({ ended }) => t`Elle a été annulée${ended}.`,
  },
  line: (reference, kind, standing) => t`- **${reference}**, ${words.requestNames[kind]} : ${standing}`,
});
