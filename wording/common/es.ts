import { number } from './format.ts';
import type { CommonTexts } from './types.ts';

export const es: CommonTexts = {
  kindNames: {
    access: 'Una copia de sus datos',
    portability: 'Sus datos en un formato para llevar',
    rectification: 'Corregir sus datos',
    erasure: 'Borrar sus datos',
    restriction: 'Poner en pausa el uso de sus datos',
    objection: 'Oponerse al uso de sus datos',
    withdrawal: 'Darse de baja de los envíos',
    do_not_sell: 'No vender ni compartir sus datos',
    human: 'Hablar con una persona',
    complaint: 'Una queja',
  },
  purposeNames: {
    status: 'Cómo van sus solicitudes',
    cancel: 'Cancelar una solicitud',
    download: 'Descargar sus datos',
  },
  requestNames: {
    access: 'solicitud de una copia de sus datos',
    portability: 'solicitud de sus datos para llevar',
    rectification: 'solicitud de corregir sus datos',
    erasure: 'solicitud de borrar sus datos',
    restriction: 'solicitud de poner en pausa el uso de sus datos',
    objection: 'oposición al uso de sus datos',
    withdrawal: 'solicitud de baja de los envíos',
    do_not_sell: 'solicitud de no vender ni compartir sus datos',
    human: 'solicitud de hablar con una persona',
    complaint: 'queja',
  },
  entries: (count) => (count === 1 ? '1 registro' : `${number(count, 'es')} registros`),
  minutes: (count) => (count === 1 ? '1 minuto' : `${count} minutos`),
};
