import { fr as t } from '../../common/french.ts';
import type { DetailSentences } from '../sentences.ts';
import type { Field } from '../terms.ts';
import type { Told } from '../told.ts';
import { WHICH_NEW } from './names.ts';
import { SCOPE_WORDS } from './scope.ts';

const askNew = (field: Field | undefined): string =>
  field === undefined ? t`Que faut-il inscrire ?` : WHICH_NEW[field];

const UNFIT: Partial<Record<Field, string>> = {
  email: t`Cela ne ressemble pas à une adresse e-mail.`,
  phone: t`Cela ne ressemble pas à un numéro de téléphone.`,
};

export const details = ({ authorityLink }: Told): DetailSentences => ({
  askField: () => t`Laquelle de vos données faut-il corriger ?`,
  askNewValue: ({ field }) => askNew(field),
  changeNoted: (field, newValue) =>
    t`Voici ce que j'ai noté. ${SCOPE_WORDS.newValue[field]} : **${newValue}**.`,
  newValueUnfit: ({ field }) =>
    t`${(field && UNFIT[field]) ?? t`Je ne peux pas utiliser cela.`} ${askNew(field)}`,
  askExtent: () =>
    t`Pour quoi ne devons-nous plus utiliser vos données ? La plupart des gens pensent à la publicité. « Tout » veut dire que votre compte est fermé.`,
  askServices: () => t`Que devons-nous arrêter ? Vous gardez votre compte et pouvez toujours vous connecter.`,
  askConsent: () => t`Quel consentement souhaitez-vous retirer ?`,
  askComplaint: () =>
    t`Voulez-vous que je transmette votre réclamation à notre équipe de protection des données ? Une personne l'examine et vous répond. Vous pouvez ajouter ce qui s'est passé, si vous le souhaitez. Vous pouvez aussi vous adresser à tout moment à l'autorité de protection des données : ${authorityLink}.`,
  complaintNoted: () =>
    t`Merci, je l'ai ajouté à votre réclamation. Voulez-vous que je la transmette à notre équipe de protection des données ?`,
});
