import { isOptOut, type OptOutKind } from '../../../domain/kinds.ts';
import { fr as t } from '../../common/french.ts';
import type { IdentitySentences } from '../sentences.ts';
import type { Unwritable } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

/** Where the address is not there to get a code. */
const ADDRESS_OPTED_OUT: Record<OptOutKind, string> = {
  withdrawal: t`Quelle adresse e-mail ne doit plus recevoir la newsletter ?`,
  do_not_sell: t`Sous quelle adresse e-mail vous connaissons-nous ?`,
};

const UNWRITABLE: Record<Unwritable, string> = {
  not_ascii: t`elle contient avant l'@ une lettre que notre messagerie ne prend pas en charge, comme é ou ü`,
  quoted: t`notre messagerie ne prend pas en charge les adresses de cette forme`,
  comment: t`notre messagerie ne prend pas en charge les adresses de cette forme`,
  host_number: t`notre messagerie ne prend pas en charge les adresses de cette forme`,
  route: t`notre messagerie ne prend pas en charge les adresses de cette forme`,
  too_long: t`elle est plus longue qu'une adresse e-mail ne peut l'être`,
};

export const identity = ({ at, from, signIn }: Told): IdentitySentences => ({
  askAddress: (goal) =>
    isOptOut(goal)
      ? ADDRESS_OPTED_OUT[goal]
      : t`Quelle adresse e-mail utilisez-vous chez nous ? J'y envoie un code, pour être sûr que c'est bien vous.`,
  askAddressAgain: () => t`Quelle adresse e-mail utilisez-vous chez nous ?`,
  askReach: (goal) =>
    goal === 'complaint'
      ? t`À quelle adresse e-mail pouvons-nous vous répondre ?`
      : t`À quelle adresse e-mail notre équipe peut-elle vous répondre ? Ou préférez-vous une réponse ici dans le chat ?`,
  addressInvalid: () =>
    t`Je n'arrive pas à lire cela comme une adresse e-mail. Elle devrait ressembler à nom@exemple.ch. Pouvez-vous l'écrire encore une fois ?`,
  addressUnusable: (why, known) =>
    t`Nous ne pouvons pas envoyer d'e-mail à cette adresse : ${UNWRITABLE[why]}. ${known ? t`Avez-vous une autre adresse que nous connaissons ?` : t`En avez-vous une autre ?`} Sinon, une personne de notre équipe peut vous aider.`,
  doubtfulAddress: (meant) =>
    t`Vouliez-vous dire **${meant}** ? Je préfère vous poser la question plutôt que d'écrire à la mauvaise adresse.`,
  oneAddress: () => t`Je vois plusieurs adresses. Laquelle utilisez-vous chez nous ?`,
  whichAddress: () =>
    t`C'est l'adresse à laquelle arrivent nos e-mails, ou celle avec laquelle vous vous connectez. Si vous ne la connaissez plus, une personne de notre équipe peut vous aider.`,
  addressNoted: () => t`Merci, j'ai noté votre adresse. Que souhaitez-vous faire ?`,
  codeSent: (address, expiresAt) =>
    t`Si nous connaissons ${address}, un code de huit chiffres est en route. Saisissez-le ici avant ${at(expiresAt)}. Si vous ne trouvez pas l'e-mail, regardez aussi dans les indésirables.`,
  codeSentAgain: (address, expiresAt) =>
    t`Si nous connaissons ${address}, un nouveau code est en route. Seul le nouveau compte, jusqu'à ${at(expiresAt)}.`,
  askCode: (address) => t`Saisissez ici le code de huit chiffres de notre e-mail à ${address}.`,
  codeHasEightDigits: () =>
    t`Le code a exactement huit chiffres. Pouvez-vous regarder l'e-mail encore une fois ? Cet essai n'a pas compté.`,
  codeWrong: (triesLeft) =>
    triesLeft === 1
      ? t`Ce n'est pas le bon code. Il vous reste un essai.`
      : t`Ce n'est pas le bon code. Il vous reste ${triesLeft} essais.`,
  codeExpired: () => t`Ce code n'est plus valable. Voulez-vous que je vous en envoie un nouveau ?`,
  codeSpent: () =>
    t`Après tant d'essais, ce code ne peut plus servir. Je peux vous en envoyer un nouveau, ou une personne peut vous aider.`,
  codeTooSoon: (seconds) =>
    t`Le dernier code vient de partir. Je peux en envoyer un autre dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}.`,
  codesSpent: (retryAt, now) =>
    t`Pour protéger vos données, plus aucun code ne peut être envoyé pour l'instant. Ce sera de nouveau possible à partir de ${from(retryAt, now)}. Si vous ne voulez pas attendre, une personne peut vous aider.`,
  noCodeOpen: () => t`Aucun code n'est attendu en ce moment.`,
  noAccess: () =>
    [
      t`Alors un code ne vous parviendrait pas.`,
      signIn &&
        t`Si vous pouvez encore vous connecter à notre site, connectez-vous et revenez dans ce chat : aucun code ne sera nécessaire.`,
      t`Si nous connaissons une autre adresse à vous, nous pouvons l'utiliser. Sinon, c'est notre équipe qui décide : deux personnes s'assurent que c'est bien vous, ce qui prend un peu plus de temps.`,
    ]
      .filter(Boolean)
      .join(' '),
  askLostAddress: () => t`Quelle était cette adresse ? Notre équipe en a besoin pour retrouver vos données.`,
  askContact: () =>
    t`Où notre équipe peut-elle vous joindre : à une autre adresse e-mail ou par téléphone ? Cela sert uniquement à s'assurer que c'est bien vous. D'ici là, aucune de vos données n'y est envoyée.`,
  stopOrGoOn: () =>
    t`Sans cela, je ne peux pas continuer, pour que personne d'autre n'accède à vos données. Voulez-vous continuer malgré tout ? Sinon, rien ne sera déposé.`,
  verified: (maskedAddress) => t`Merci, je sais maintenant que c'est vous (${maskedAddress}).`,
  signedInAs: (maskedAddress) =>
    t`Vous êtes connecté à notre site (${maskedAddress}), je sais donc qui vous êtes. S'il s'agit d'une autre adresse, écrivez-la simplement.`,
  askFact: (what, first) =>
    first
      ? t`Encore une chose, pour ne donner vos données à personne d'autre. Indiquez-moi **${what}**. Si vous ne le savez pas, une personne de notre équipe prend le relais.`
      : t`Merci. Indiquez-moi aussi **${what}**.`,
  whereFact: (what) =>
    t`Regardez sur une de nos factures ou dans un ancien e-mail de notre part : ${what} devrait y figurer. Si vous ne trouvez rien, dites-le simplement : je vous demanderai si une personne doit vérifier à la place.`,
  factHasDigits: (what) =>
    t`Je cherche ${what}, et il y a des chiffres dedans. Si vous ne l'avez pas, dites-le simplement : une personne peut vérifier à la place.`,
  askFactsUnknown: (goal) =>
    t`Ce n'est pas grave. Une personne de notre équipe doit alors s'assurer autrement que c'est bien vous. Voulez-vous que je dépose pour cela ${NAMES[goal]} ? Rien ne se passe avec vos données avant qu'elle en soit sûre. Sinon, rien n'est déposé.`,
  notTheirMailbox: () =>
    t`Merci de me le dire. Alors je m'arrête là, car seule la personne à qui appartient cette boîte peut le demander. Rien n'est déposé. Si nous vous connaissons sous une adresse à vous, nous pouvons prendre celle-là.`,
  codeNotWanted: (goal) =>
    t`Très bien, pas de code. Nous laissons cela : ${NAMES[goal]}. Rien n'a été déposé.`,
  factsKnown: () => t`Merci, cela correspond.`,
  factsWrong: () => t`Cela ne correspond pas à ce que nous avons. Regardez encore une fois, s'il vous plaît.`,
  proofOver: () =>
    t`Un moment a passé. Pour protéger vos données, je dois être sûr encore une fois que c'est vous.`,
});
