import type { RequestKind } from '../../../domain/kinds.ts';
import { es as words } from '../../common/es.ts';
import type { ScopeWords } from '../scopeRows.ts';

export const ASK: Record<RequestKind, string> = {
  access: '¿Pido que preparen la copia?',
  portability: '¿Pido que preparen los archivos?',
  rectification: '¿Pido que lo corrijan?',
  erasure: '¿Pido que borren sus datos?',
  restriction: '¿Pido que lo paren?',
  objection: '¿Presento su oposición?',
  withdrawal: '¿Le doy de baja?',
  do_not_sell: '¿Lo dejo anotado?',
  human: '¿Lo paso a nuestro equipo?',
  complaint: '¿Paso su queja a nuestro equipo?',
};

export const SCOPE_TITLE: Record<RequestKind, string> = {
  ...words.kindNames,
  erasure: 'Qué significa borrar',
};

export const SCOPE_WORDS: ScopeWords = {
  account: 'Cuenta',
  address: 'Dirección',
  newValue: {
    firstName: 'Nuevo nombre',
    lastName: 'Nuevo apellido',
    email: 'Nuevo correo electrónico',
    postalAddress: 'Nueva dirección postal',
    phone: 'Nuevo teléfono',
  },
  oldValue: 'Hasta ahora',
  stops: 'Se detiene',
  service: {
    newsletter: 'el boletín',
    marketing: 'toda la publicidad',
    analytics: 'las estadísticas sobre su uso',
    all: 'todo uso de sus datos, salvo guardarlos',
  },
  extent: {
    marketing: 'toda la publicidad',
    calls: 'la publicidad por teléfono',
    analytics: 'las estadísticas sobre su uso',
    all: 'todo uso de sus datos; su cuenta se cierra',
  },
  concerns: 'Se trata de',
  erased: 'Se borra',
  expired: (title) => `${title} que la ley ya no obliga a conservar`,
  ifAny: 'Si los hay',
  hasToStay: 'Tiene que quedarse',
  stays: (title, until, legalBasis) => `${title}, hasta el ${until} (${legalBasis})`,
  checked: {
    label: 'Por revisar',
    value: (titles) => `${titles}: no podemos atribuir estos datos solo a usted. Los revisa una persona.`,
  },
  takenAlong: 'Termina también',
  requestNames: words.requestNames,
  changeMindUntil: 'Puede cambiar de opinión hasta',
  latestDate: 'Fecha límite según la ley',
};
