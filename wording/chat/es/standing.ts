import { es as words } from '../../common/es.ts';
import { createStanding } from '../standing.ts';

export const { standing, listed } = createStanding({
  latest: (day) => `La fecha límite es el ${day}.`,
  ended: (day) => ` el ${day}`,
  window: (day) =>
    `Ya no usamos sus datos, y los borramos después del ${day}. Hasta entonces puede cambiar de opinión.`,
  message: ({ latest }) => `La tiene nuestro equipo, y le responde una persona. ${latest}`,
  optedOut: 'Ya tiene efecto.',
  states: {
    verifying: () => 'Espera su código y su sí.',
    filed: ({ latest }) => `La tenemos y empezamos pronto. ${latest}`,
    awaiting_decision: ({ latest }) =>
      `Una persona de nuestro equipo la está viendo y después le escribe. ${latest}`,
    scheduled: ({ latest }) => `Está en el plazo de espera. ${latest}`,
    in_progress: ({ latest }) => `Estamos trabajando en ella y le escribimos cuando esté hecha. ${latest}`,
    partly_done: ({ latest }) => `Una parte está hecha, el resto viene después. ${latest}`,
    done: ({ ended }) => `Se completó${ended}.`,
    refused: ({ ended }) => `Se rechazó${ended}. Nuestro correo le dice por qué, y a quién puede acudir.`,
    cancelled: ({ ended }) => `Se canceló${ended}.`,
  },
  line: (reference, kind, standing) => `- **${reference}**, ${words.requestNames[kind]}: ${standing}`,
});
