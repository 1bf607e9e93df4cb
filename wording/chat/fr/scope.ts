import type { RequestKind } from '../../../domain/kinds.ts';
import { fr as words } from '../../common/fr.ts';
import { fr as t } from '../../common/french.ts';
import type { ScopeWords } from '../scopeRows.ts';

export const ASK: Record<RequestKind, string> = {
  access: t`Voulez-vous que je fasse préparer la copie ?`,
  portability: t`Voulez-vous que je fasse préparer les fichiers ?`,
  rectification: t`Voulez-vous que je fasse faire cette correction ?`,
  erasure: t`Voulez-vous que je fasse effacer vos données ?`,
  restriction: t`Voulez-vous que je fasse arrêter cela ?`,
  objection: t`Voulez-vous que je dépose votre opposition ?`,
  withdrawal: t`Voulez-vous que je vous désinscrive ?`,
  do_not_sell: t`Voulez-vous que je l'enregistre ?`,
  human: t`Voulez-vous que je transmette ?`,
  complaint: t`Voulez-vous que je transmette votre réclamation ?`,
};

export const SCOPE_TITLE: Record<RequestKind, string> = {
  ...words.kindNames,
  erasure: t`Ce que l'effacement signifie`,
};

export const SCOPE_WORDS: ScopeWords = {
  account: t`Compte`,
  address: t`Adresse`,
  newValue: {
    firstName: t`Nouveau prénom`,
    lastName: t`Nouveau nom de famille`,
    email: t`Nouvelle adresse e-mail`,
    postalAddress: t`Nouvelle adresse postale`,
    phone: t`Nouveau numéro de téléphone`,
  },
  oldValue: t`Jusqu'ici`,
  stops: t`Sera arrêté`,
  service: {
    newsletter: t`la newsletter`,
    marketing: t`toute la publicité`,
    analytics: t`les statistiques d'utilisation`,
    all: t`tout usage de vos données, sauf leur conservation`,
  },
  extent: {
    marketing: t`toute la publicité`,
    calls: t`la publicité par téléphone`,
    analytics: t`les statistiques d'utilisation`,
    all: t`tout usage de vos données ; votre compte est fermé`,
  },
  concerns: t`Concerne`,
  erased: t`Sera effacé`,
  expired: (title) => t`${title} dont la durée de conservation est écoulée`,
  ifAny: t`S’il y en a`,
  hasToStay: t`Doit rester`,
  stays: (title, until, legalBasis) => t`${title}, jusqu'au ${until} (${legalBasis})`,
  checked: {
    label: t`À vérifier`,
    value: (titles) =>
      t`${titles} : nous ne pouvons pas attribuer ces données à vous seulement. Une personne les examine.`,
  },
  takenAlong: t`Prend fin aussi`,
  requestNames: words.requestNames,
  changeMindUntil: t`Vous pouvez changer d'avis jusqu'au`,
  latestDate: t`Date limite fixée par la loi`,
};
