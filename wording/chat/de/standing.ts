import { de as words } from '../../common/de.ts';
import type { RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

/** Where a request stands and what comes next, as a sentence or two. */
export const standing = (request: RequestLine, { on }: Told): string => {
  const latest = `Spätestens am ${on(request.dueAt)} ist es so weit.`;
  const ended = request.endedAt === undefined ? '' : ` am ${on(request.endedAt)}`;
  switch (request.state) {
    case 'verifying':
      return 'Es fehlen noch Ihr Code und Ihr Ja.';
    case 'filed':
      return `Sie ist bei uns, und wir fangen bald damit an. ${latest}`;
    case 'awaiting_decision':
    case 'needs_attention':
      return `Ein Mensch aus unserem Team schaut sie sich an und schreibt Ihnen dann. ${latest}`;
    case 'scheduled':
      return request.windowEndsAt === undefined
        ? `Die Wartefrist läuft. ${latest}`
        : `Wir nutzen Ihre Daten nicht mehr und löschen sie nach dem ${on(request.windowEndsAt)}. Bis dahin können Sie es sich anders überlegen.`;
    case 'in_progress':
      return `Wir sind daran und schreiben Ihnen, sobald es erledigt ist. ${latest}`;
    case 'partly_done':
      return `Ein Teil ist erledigt, der Rest folgt. ${latest}`;
    case 'done':
      return `Sie wurde${ended} erledigt.`;
    case 'refused':
      return `Sie wurde${ended} abgelehnt. In unserer E-Mail steht, warum, und wohin Sie sich wenden können.`;
    case 'cancelled':
      return `Sie wurde${ended} zurückgezogen.`;
  }
};

export const listed = (list: RequestLine[], told: Told): string =>
  list
    .map(
      (request) =>
        `- **${request.reference}**, ${words.requestNames[request.kind]}: ${standing(request, told)}`,
    )
    .join('\n');
