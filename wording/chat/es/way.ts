import type { WaySentences } from '../sentences.ts';
import type { ForAnother, GoalKind } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

const UNDERSTOOD: Record<GoalKind, string> = {
  access: 'Con gusto: me ocupo de que reciba una copia de sus datos.',
  portability: 'Con gusto: me ocupo de que reciba sus datos en archivos que pueda llevarse a otro servicio.',
  rectification: 'Vamos a corregirlo.',
  erasure:
    'Usted quiere que borremos sus datos. Antes de que pase nada, le muestro exactamente qué significa.',
  restriction: 'Usted quiere que pongamos en pausa el uso de sus datos. Su cuenta se conserva.',
  objection: 'Usted no quiere que sigamos usando sus datos.',
  withdrawal: 'No más boletines: me ocupo de ello.',
  do_not_sell: 'Usted no quiere que vendamos ni compartamos sus datos. Lo dejaré anotado.',
  human: 'Claro, aviso a una persona de nuestro equipo.',
  complaint: 'Siento que algo haya salido mal.',
  status: 'Busco cómo van sus solicitudes.',
  cancel: 'Usted quiere cancelar una solicitud. La busco.',
};

const FOR_ANOTHER: Record<ForAnother, string> = {
  child:
    'Se trata de un menor. Los menores tienen los mismos derechos, y sus padres o quien los tenga a su cargo pueden usarlos en su nombre. Ahí ponemos un cuidado especial, así que se ocupa una persona de nuestro equipo.',
  deceased:
    'Le acompaño en el sentimiento. Una persona de nuestro equipo se ocupa de esto con usted y le dirá qué necesita. No envíe documentos aquí en el chat, por favor.',
  representative:
    'Usted escribe por otra persona. Alguien de nuestro equipo comprueba que puede actuar en su nombre y después se ocupa. No envíe documentos aquí en el chat, por favor.',
};

export const way = ({ and }: Told): WaySentences => ({
  noMoreCalls: () =>
    'No quiere que le llamemos más para ofrecerle cosas. Lo recojo como oposición; todo lo demás sigue igual.',
  understood: (goal) => UNDERSTOOD[goal],
  firstThen: (first, later) =>
    `Vamos por partes: primero ${NAMES[first]}, después ${and(later.map((goal) => NAMES[goal]))}.`,
  copyBeforeErasure: () => 'La copia va primero, para que la tenga antes de que se borre nada.',
  next: (goal) => `Ahora lo siguiente: ${NAMES[goal]}.`,
  backTo: (goal) => `Volvamos a lo anterior: ${NAMES[goal]}.`,
  later: (goal) => `Anotado. Después volvemos a esto: ${NAMES[goal]}.`,
  changedTo: (from, to) =>
    from === 'erasure'
      ? `De acuerdo, no se borra nada. En su lugar: ${NAMES[to]}.`
      : `De acuerdo, dejamos esto: ${NAMES[from]}. En su lugar: ${NAMES[to]}.`,
  openQuestion: () => 'Esto es lo que le había preguntado:',
  noOpenQuestion: () => 'Ahora mismo no hay ninguna pregunta abierta. ¿Qué le gustaría hacer?',
  forgotten: (goal) =>
    goal === 'status' || goal === 'cancel'
      ? 'De acuerdo, lo dejamos.'
      : `De acuerdo, dejamos esto: ${NAMES[goal]}. No se ha presentado nada.`,
  nothingToForget: () => 'No hay nada pendiente. Todo está en orden.',
  startedAgain: () =>
    'Empecemos de nuevo. Lo que estaba sin terminar se descarta; las solicitudes ya presentadas siguen en pie.',
  forAnother: (who) => FOR_ANOTHER[who],
  personAsked: (address) =>
    `Si conocemos ${address}, también pregunto allí a esa persona si está de acuerdo. Antes no ocurre nada, y lo que tenemos no va a nadie más que a ella.`,
});
