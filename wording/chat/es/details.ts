import type { DetailSentences } from '../sentences.ts';
import type { Field } from '../terms.ts';
import type { Told } from '../told.ts';
import { WHICH_NEW } from './names.ts';
import { SCOPE_WORDS } from './scope.ts';

const UNFIT: Partial<Record<Field, string>> = {
  email: 'Eso no parece una dirección de correo electrónico.',
  phone: 'Eso no parece un número de teléfono.',
};

export const details = ({ authorityLink }: Told): DetailSentences => ({
  askField: () => '¿Cuál de sus datos hay que corregir?',
  askNewValue: ({ field }) => (field === undefined ? '¿Cuál es el dato correcto?' : WHICH_NEW[field]),
  changeNoted: (field, newValue) =>
    `Esto es lo que he anotado. ${SCOPE_WORDS.newValue[field]}: **${newValue}**.`,
  newValueUnfit: ({ field }) =>
    field === undefined
      ? 'Eso no lo puedo usar. ¿Cuál es el dato correcto?'
      : `${UNFIT[field] ?? 'Eso no lo puedo usar.'} ${WHICH_NEW[field]}`,
  askExtent: () =>
    '¿Para qué debemos dejar de usar sus datos? La mayoría se refiere a la publicidad. Todo significa que se cierra su cuenta.',
  askServices: () => '¿Qué debemos parar? Usted conserva su cuenta y puede seguir entrando en ella.',
  askConsent: () => '¿Qué consentimiento quiere retirar?',
  askComplaint: () =>
    `¿Le paso su queja a nuestro equipo de privacidad? Allí una persona la estudia y le responde. Si quiere, puede añadir lo que pasó. También puede acudir a la autoridad de protección de datos en cualquier momento: ${authorityLink}.`,
  complaintNoted: () => 'Gracias, lo he añadido a su queja. ¿Se la paso a nuestro equipo de privacidad?',
});
