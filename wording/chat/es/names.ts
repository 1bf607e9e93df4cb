import type { Field, GoalKind } from '../terms.ts';

/** In the middle of a sentence: "después viene la copia de sus datos". */
export const NAMES: Record<GoalKind, string> = {
  access: 'la copia de sus datos',
  portability: 'la entrega de sus datos para llevar',
  rectification: 'la corrección de sus datos',
  erasure: 'el borrado de sus datos',
  restriction: 'la pausa en el uso de sus datos',
  objection: 'su oposición',
  withdrawal: 'su baja del boletín',
  do_not_sell: 'su deseo de que no vendamos ni compartamos sus datos',
  human: 'el contacto con una persona',
  complaint: 'su queja',
  status: 'la consulta de sus solicitudes',
  cancel: 'la cancelación de una solicitud',
};

/** Asks for the right value, each with its own gender. */
export const WHICH_NEW: Record<Field, string> = {
  firstName: '¿Cuál es el nombre correcto?',
  lastName: '¿Cuál es el apellido correcto?',
  email: '¿Cuál es la dirección de correo electrónico correcta?',
  postalAddress: '¿Cuál es la dirección postal correcta?',
  phone: '¿Cuál es el número de teléfono correcto?',
};
