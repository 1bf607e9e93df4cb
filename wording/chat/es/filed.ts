import { createFiled } from '../filed.ts';

export const filed = createFiled({
  number: (reference) => `Su referencia es **${reference}**.`,
  human: {
    inChat: (number, contact) =>
      `He pasado este chat a nuestro equipo. ${number} Una persona le responde aquí en el chat. También puede contactarnos en ${contact}.`,
    byEmail: (number, address) =>
      `He pasado este chat a nuestro equipo. ${number} Una persona le responde en la dirección ${address}.`,
  },
  complaint: (number, where, latest, authority) =>
    `Su queja ya la tiene nuestro equipo de privacidad. ${number} Una persona la estudia y le responde ${where}, el ${latest} a más tardar. También tiene a su disposición la autoridad de protección de datos: ${authority}.`,
  where: { inChat: 'aquí en el chat', byEmail: (address) => `en la dirección ${address}` },
  request: (number, nextSteps) => `Su solicitud está presentada. ${number}\n\n${nextSteps}`,
  latestByLaw: (day) => ` La fecha límite según la ley es el ${day}.`,
  emailWhenDone: (address) => ` Le escribimos a ${address} cuando esté hecho.`,
  nextSteps: {
    copy: 'Ahora reunimos sus datos. Cuando estén listos, recibirá un correo con un enlace.',
    byAgent: 'Una persona de nuestro equipo se ocupa de ello.',
    erasureNow: 'Empezamos a borrar ahora.',
    erasureAfter: (day, reference) =>
      `Desde ahora ya no usamos sus datos. Los borramos después del ${day}. Hasta entonces puede cambiar de opinión: escriba aquí «cancelar ${reference}».`,
    noNewsletter: 'Ya no recibirá más boletines nuestros en esta dirección.',
    noAdvertising: 'Ya no recibirá más boletines ni publicidad nuestra en esta dirección.',
    notSold: 'Desde ahora, sus datos no se venden ni se comparten.',
  },
  gpc: {
    sent: ' Su navegador también nos envía la señal Global Privacy Control; la tomamos como el mismo deseo.',
    notSent: ' Su navegador no nos envía la señal Global Privacy Control. Para esto no le hace falta.',
  },
});
