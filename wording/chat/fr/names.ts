import { fr as t } from '../../common/french.ts';
import type { Field, GoalKind } from '../terms.ts';

/** In the middle of a sentence: "ensuite viendra la copie de vos données". */
export const NAMES: Record<GoalKind, string> = {
  access: t`la copie de vos données`,
  portability: t`la remise de vos données à emporter`,
  rectification: t`la correction de vos données`,
  erasure: t`l'effacement de vos données`,
  restriction: t`la suspension de l'usage de vos données`,
  objection: t`votre opposition`,
  withdrawal: t`votre désinscription`,
  do_not_sell: t`votre souhait que nous ne vendions ni ne partagions vos données`,
  human: t`la mise en contact avec une personne`,
  complaint: t`votre réclamation`,
  status: t`le suivi de vos demandes`,
  cancel: t`l'annulation d'une demande`,
};

/** "Quel est votre nouveau prénom ?" */
export const WHICH_NEW: Record<Field, string> = {
  firstName: t`Quel prénom faut-il inscrire ?`,
  lastName: t`Quel nom de famille faut-il inscrire ?`,
  email: t`Quelle adresse e-mail faut-il inscrire ?`,
  postalAddress: t`Quelle adresse postale faut-il inscrire ?`,
  phone: t`Quel numéro de téléphone faut-il inscrire ?`,
};
