import { fr as words } from '../../common/fr.ts';
import { fr as t } from '../../common/french.ts';
import type { RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

/** Where a request stands and what comes next, as a sentence or two. */
export const standing = (request: RequestLine, { on }: Told): string => {
  const latest = t`La date limite est le ${on(request.dueAt)}.`;
  const ended = request.endedAt === undefined ? '' : t` le ${on(request.endedAt)}`;
  switch (request.state) {
    case 'verifying':
      return t`Elle attend votre code et votre oui.`;
    case 'filed':
      return t`Nous l'avons et commençons bientôt. ${latest}`;
    case 'awaiting_decision':
    case 'needs_attention':
      return t`Une personne de notre équipe l'examine, puis vous écrit. ${latest}`;
    case 'scheduled':
      return request.windowEndsAt === undefined
        ? t`Elle est dans le délai d'attente. ${latest}`
        : t`Nous n'utilisons plus vos données, et les effaçons après le ${on(request.windowEndsAt)}. Jusque-là, vous pouvez changer d'avis.`;
    case 'in_progress':
      return t`Nous y travaillons et vous écrivons dès que c'est fait. ${latest}`;
    case 'partly_done':
      return t`Une partie est faite, le reste suit. ${latest}`;
    case 'done':
      return t`Elle a été terminée${ended}.`;
    case 'refused':
      return t`Elle a été refusée${ended}. Notre e-mail vous dit pourquoi, et où vous adresser.`;
    case 'cancelled':
      return t`Elle a été annulée${ended}.`;
  }
};

export const listed = (list: RequestLine[], told: Told): string =>
  list
    .map(
      (request) =>
        t`- **${request.reference}**, ${words.requestNames[request.kind]} : ${standing(request, told)}`,
    )
    .join('\n');
