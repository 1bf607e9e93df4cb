import type { CarriedOutKind } from '../../../domain/kinds.ts';
import type { FiledTo, RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

const nextSteps = (
  kind: CarriedOutKind,
  { windowEndsAt, reference }: RequestLine,
  { marketing }: FiledTo,
  { on }: Told,
): string => {
  switch (kind) {
    case 'access':
    case 'portability':
      return 'Ahora reunimos sus datos. Cuando estén listos, recibirá un correo con un enlace.';
    case 'rectification':
    case 'restriction':
    case 'objection':
      return 'Una persona de nuestro equipo se ocupa de ello.';
    case 'erasure':
      return windowEndsAt === undefined
        ? 'Empezamos a borrar ahora.'
        : `Desde ahora ya no usamos sus datos. Los borramos después del ${on(windowEndsAt)}. Hasta entonces puede cambiar de opinión: escriba aquí «cancelar ${reference}».`;
    case 'withdrawal':
      return marketing
        ? 'Ya no recibirá más boletines ni publicidad nuestra en esta dirección.'
        : 'Ya no recibirá más boletines nuestros en esta dirección.';
    case 'do_not_sell':
      return 'Desde ahora, sus datos no se venden ni se comparten.';
  }
};

/** Global Privacy Control, a signal that browsers can send: its state is always shown. */
const GPC = {
  sent: ' Su navegador también nos envía la señal Global Privacy Control; la tomamos como el mismo deseo.',
  notSent: ' Su navegador no nos envía la señal Global Privacy Control. Para esto no le hace falta.',
};

/** The request is filed: its reference, what happens next, and until when. */
export const filed = (request: RequestLine, to: FiledTo, told: Told): string => {
  const number = `Su referencia es **${request.reference}**.`;
  const latest = told.on(request.dueAt);
  if (request.kind === 'human')
    return to.address === undefined
      ? `He pasado este chat a nuestro equipo. ${number} Una persona le responde aquí en el chat. También puede contactarnos en ${told.contact}.`
      : `He pasado este chat a nuestro equipo. ${number} Una persona le responde en la dirección ${to.address}.`;
  if (request.kind === 'complaint')
    return `Su queja ya la tiene nuestro equipo de privacidad. ${number} Una persona la estudia y le responde ${to.address === undefined ? 'aquí en el chat' : `en la dirección ${to.address}`}, el ${latest} a más tardar. También tiene a su disposición la autoridad de protección de datos: ${told.authorityLink}.`;
  const mail = to.address === undefined ? '' : ` Le escribimos a ${to.address} cuando esté hecho.`;
  const gpc = request.kind !== 'do_not_sell' ? '' : to.gpc ? GPC.sent : GPC.notSent;
  return `Su solicitud está presentada. ${number}\n\n${nextSteps(request.kind, request, to, told)}${gpc} La fecha límite según la ley es el ${latest}.${mail}`;
};
