import { es as words } from '../../common/es.ts';
import type { RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

/** Where a request stands and what comes next, as a sentence or two. */
export const standing = (request: RequestLine, { on }: Told): string => {
  const latest = `La fecha límite es el ${on(request.dueAt)}.`;
  const ended = request.endedAt === undefined ? '' : ` el ${on(request.endedAt)}`;
  switch (request.state) {
    case 'verifying':
      return 'Espera su código y su sí.';
    case 'filed':
      return `La tenemos y empezamos pronto. ${latest}`;
    case 'awaiting_decision':
    case 'needs_attention':
      return `Una persona de nuestro equipo la está viendo y después le escribe. ${latest}`;
    case 'scheduled':
      return request.windowEndsAt === undefined
        ? `Está en el plazo de espera. ${latest}`
        : `Ya no usamos sus datos, y los borramos después del ${on(request.windowEndsAt)}. Hasta entonces puede cambiar de opinión.`;
    case 'in_progress':
      return `Estamos trabajando en ella y le escribimos cuando esté hecha. ${latest}`;
    case 'partly_done':
      return `Una parte está hecha, el resto viene después. ${latest}`;
    case 'done':
      return `Se completó${ended}.`;
    case 'refused':
      return `Se rechazó${ended}. Nuestro correo le dice por qué, y a quién puede acudir.`;
    case 'cancelled':
      return `Se canceló${ended}.`;
  }
};

export const listed = (list: RequestLine[], told: Told): string =>
  list
    .map(
      (request) =>
        `- **${request.reference}**, ${words.requestNames[request.kind]}: ${standing(request, told)}`,
    )
    .join('\n');
