import { it as t } from '../../common/italian.ts';
import type { Field, GoalKind } from '../terms.ts';

/** In the middle of a sentence: "dopo viene la copia dei suoi dati". */
export const NAMES: Record<GoalKind, string> = {
  access: t`la copia dei suoi dati`,
  portability: t`la consegna dei dati da portare con sé`,
  rectification: t`la correzione dei suoi dati`,
  erasure: t`la cancellazione dei suoi dati`,
  restriction: t`la sospensione dell'uso dei suoi dati`,
  objection: t`la sua opposizione`,
  withdrawal: t`la disiscrizione`,
  do_not_sell: t`la sua volontà che i dati non vengano venduti né condivisi`,
  human: t`il contatto con una persona`,
  complaint: t`il suo reclamo`,
  status: t`lo stato delle sue richieste`,
  cancel: t`l'annullamento di una richiesta`,
};

/** What is to be written instead of the wrong detail. */
export const WHICH_NEW: Record<Field, string> = {
  firstName: t`Quale nome dobbiamo scrivere?`,
  lastName: t`Quale cognome dobbiamo scrivere?`,
  email: t`Quale indirizzo e-mail dobbiamo scrivere?`,
  postalAddress: t`Quale indirizzo postale dobbiamo scrivere?`,
  phone: t`Quale numero di telefono dobbiamo scrivere?`,
};
