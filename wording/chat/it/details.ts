import { it as t } from '../../common/italian.ts';
import type { DetailSentences } from '../sentences.ts';
import type { Field } from '../terms.ts';
import type { Told } from '../told.ts';
import { WHICH_NEW } from './names.ts';
import { SCOPE_WORDS } from './scope.ts';

const askNew = (field: Field | undefined): string =>
  field === undefined ? t`Che cosa dobbiamo scrivere?` : WHICH_NEW[field];

const UNFIT: Partial<Record<Field, string>> = {
  email: t`Non sembra un indirizzo e-mail.`,
  phone: t`Non sembra un numero di telefono.`,
};

export const details = ({ authorityLink }: Told): DetailSentences => ({
  askField: () => t`Quale dei suoi dati va corretto?`,
  askNewValue: ({ field }) => askNew(field),
  changeNoted: (field, newValue) =>
    t`Ecco che cosa ho annotato. ${SCOPE_WORDS.newValue[field]}: **${newValue}**.`,
  newValueUnfit: ({ field }) =>
    t`${(field && UNFIT[field]) ?? t`Questo non lo posso usare.`} ${askNew(field)}`,
  askExtent: () =>
    t`Per che cosa non dobbiamo più usare i suoi dati? Di solito si intende la pubblicità. «Tutto» significa che il suo account viene chiuso.`,
  askServices: () => t`Che cosa dobbiamo fermare? Il suo account resta e potrà ancora accedere.`,
  askConsent: () => t`Quale consenso desidera revocare?`,
  askComplaint: () =>
    t`Vuole che trasmetta il suo reclamo al nostro team per la privacy? Una persona lo esamina e le risponde. Se vuole, può aggiungere che cosa è successo. In qualsiasi momento può anche rivolgersi all'autorità per la protezione dei dati: ${authorityLink}.`,
  complaintNoted: () =>
    t`Grazie, l'ho aggiunto al suo reclamo. Vuole che lo trasmetta al nostro team per la privacy?`,
});
