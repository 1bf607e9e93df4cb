import type { DataPart } from '../../../domain/wish.ts';
import type { Told } from '../told.ts';
import type { WantSentences } from '../wantSentences.ts';
import { NAMES } from './names.ts';

const PARTS: Record<DataPart, string> = {
  name: 'su nombre',
  email: 'su dirección de correo',
  phone: 'su número de teléfono',
  postalAddress: 'su dirección postal',
  birthDate: 'su fecha de nacimiento',
  orders: 'sus pedidos',
  payments: 'sus datos de pago',
  messages: 'sus mensajes',
  contacts: 'sus contactos',
  activity: 'el historial de su actividad',
  location: 'sus datos de ubicación',
  cookies: 'sus cookies',
  photos: 'sus fotos',
};

export const wants = ({ and, contact, count }: Told): WantSentences => ({
  askNext: (goal, weighty) =>
    weighty
      ? `También mencionó ${NAMES[goal]}. ¿Quiere que le muestre lo que supondría? Sin su sí no ocurre nada.`
      : `También mencionó ${NAMES[goal]}. ¿Quiere que me ocupe también de eso?`,
  nextLeft: () => 'De acuerdo, lo dejamos.',
  parked: (goals) =>
    `Nuestro equipo también lo sabe: ${and(goals.map((goal) => NAMES[goal]))}. Nada de eso está presentado. Si quiere que siga yo con ello, dígamelo.`,
  askTopic: () => '¿De qué se trata? Basta una frase, para que llegue a la persona adecuada.',
  askWhoseList: () => '¿Quiere que dejemos de escribir a su dirección, o se trata de una lista de su cuenta?',
  leftAsItIs: () => 'De acuerdo, no cambio nada.',
  subscribeAgain: () =>
    `Aquí solo puedo detener nuestros correos, no volver a activarlos. Suscríbase donde lo hizo la primera vez, o escriba a ${contact}.`,
  partOnly: (parts) =>
    `Entonces hay que borrar solo esto: ${and(parts.map((part) => PARTS[part]))}. No puedo hacerlo yo: se encarga una persona de nuestro equipo, que antes comprueba que es usted. Todo lo demás se queda.`,
  stillForAnother: () =>
    'Supongo que se trata también de la persona por la que escribe, así que se ocupa igualmente nuestro equipo. Si se trata de usted, escriba «mis propios datos».',
  addressAlreadyKnown: () => 'Esa es la dirección que ya tenemos. ¿Cuál es la nueva?',
  addressNotYetKnown: () =>
    'Esa es la dirección nueva. Necesito la que conocemos hasta ahora, porque el código llega allí. ¿Cuál es?',
  takenAsName: () =>
    'Lo he tomado como el nuevo nombre; lo verá otra vez antes de cambiar nada. Si quería decir otra cosa, escriba «olvídelo».',
  didYouMeanThis: () => '¿Quiso decir esto?',
  endedEarlier: (number) =>
    `${number === 1 ? 'Otra solicitud terminó' : `Otras ${count(number)} terminaron`} antes que estas. Si me da una referencia, la busco.`,
  takeYourTime: () => 'Tómese su tiempo. No ocurre nada antes de que responda.',
  nowNoted: () => 'De acuerdo, sin plazo de espera. Antes de que ocurra nada, verá lo que supone.',
});
