import { de as words } from '../../common/de.ts';
import { createStanding } from '../standing.ts';

export const { standing, listed } = createStanding({
  latest: (day) => `Spätestens am ${day} ist es so weit.`,
  ended: (day) => ` am ${day}`,
  window: (day) =>
    `Wir nutzen Ihre Daten nicht mehr und löschen sie nach dem ${day}. Bis dahin können Sie es sich anders überlegen.`,
  message: ({ latest }) => `Sie liegt bei unserem Team, und ein Mensch antwortet Ihnen. ${latest}`,
  optedOut: 'Sie gilt schon.',
  states: {
    verifying: () => 'Es fehlen noch Ihr Code und Ihr Ja.',
    filed: ({ latest }) => `Sie ist bei uns, und wir fangen bald damit an. ${latest}`,
    awaiting_decision: ({ latest }) =>
      `Ein Mensch aus unserem Team schaut sie sich an und schreibt Ihnen dann. ${latest}`,
    scheduled: ({ latest }) => `Die Wartefrist läuft. ${latest}`,
    in_progress: ({ latest }) => `Wir sind daran und schreiben Ihnen, sobald es erledigt ist. ${latest}`,
    partly_done: ({ latest }) => `Ein Teil ist erledigt, der Rest folgt. ${latest}`,
    done: ({ ended }) => `Sie wurde${ended} erledigt.`,
    refused: ({ ended }) =>
      `Sie wurde${ended} abgelehnt. In unserer E-Mail steht, warum, und wohin Sie sich wenden können.`,
    cancelled: ({ ended }) => `Sie wurde${ended} zurückgezogen.`,
  },
  line: (reference, kind, standing) => `- **${reference}**, ${words.requestNames[kind]}: ${standing}`,
});
