import type { CarriedOutKind } from '../../../domain/kinds.ts';
import { fr as t } from '../../common/french.ts';
import type { OpeningSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

/** What each right is for, in the order in which they are explained. */
const RIGHTS: Record<CarriedOutKind, string> = {
  access: t`**Voir** : recevoir une copie de tout ce que nous avons sur vous, et savoir pourquoi`,
  portability: t`**Emporter** : recevoir vos données dans des fichiers que d'autres services savent lire`,
  rectification: t`**Corriger** : faire rectifier ce qui est faux`,
  erasure: t`**Effacer** : faire supprimer vos données`,
  restriction: t`**Suspendre** : que nous n'utilisions plus vos données, tout en gardant votre compte`,
  objection: t`**S'opposer** : arrêter la publicité, ou tout usage de vos données`,
  withdrawal: t`**Se désinscrire** : ne plus recevoir de newsletter`,
  do_not_sell: t`**Pas de vente** : vos données ne sont ni vendues ni partagées`,
};

const RIGHTS_LISTED = Object.values(RIGHTS)
  .map((right) => `- ${right}`)
  .join('\n');

export const opening = ({ company, contact, privacyUrl, authorityLink, on }: Told): OpeningSentences => ({
  opening: () =>
    t`Bonjour, je suis l'assistant automatique de ${company} pour tout ce qui touche à vos données personnelles. Je peux vous en remettre une copie, les faire corriger ou effacer, et arrêter notre newsletter.\n\nVous préférez parler à une personne ? Écrivez simplement « une personne, s'il vous plaît », à tout moment, ou écrivez à ${contact}. Ce que devient cette conversation est expliqué dans notre [page sur la protection des données](${privacyUrl}).\n\nQue puis-je faire pour vous ?`,
  greeted: () => t`Bonjour, ravi de vous lire. Que puis-je faire pour vous ?`,
  greetedAgain: () => t`Bonjour.`,
  whoIAm: () =>
    t`Je suis un assistant automatique, pas une personne. Si vous préférez parler à une personne, écrivez « une personne, s'il vous plaît ».`,
  farewell: (open, filed) => {
    if (open === undefined)
      return filed
        ? 'Au revoir ! Tout reste comme convenu.'
        : 'Au revoir ! Je suis là si vous avez besoin d’autre chose.';
    if (open === 'cancel') return 'Au revoir ! Je n’ai rien annulé : tout reste comme c’est.';
    return filed
      ? 'Au revoir ! Je n’ai pas déposé cette dernière demande ; le reste ne change pas.'
      : 'Au revoir ! Je n’ai rien déposé. Si vous voulez reprendre une autre fois, écrivez simplement ici.';
  },
  thanked: () => t`Avec plaisir. Je reste là si vous avez besoin d'autre chose.`,
  menu: () => t`Que souhaitez-vous faire ? Choisissez ci-dessous, ou dites-le avec vos mots.`,
  rightsInfo: () =>
    t`Voici vos droits. Les exercer ne coûte rien :\n${RIGHTS_LISTED}\n\nVous pouvez aussi vous plaindre auprès de nous, ou auprès de l'autorité de protection des données : ${authorityLink}. Que souhaitez-vous faire ?`,
  outOfScope: () =>
    t`Je ne peux malheureusement vous aider que pour vos données personnelles chez ${company}. Pour le reste, notre équipe vous répond à ${contact}.`,
  policyIntro: (number, title) =>
    t`Voici ce que dit notre politique de confidentialité au chiffre ${number}, « ${title} » :`,
  policySilent: () =>
    t`Notre politique de confidentialité ne répond pas à cette question, et je préfère ne rien inventer. Une personne de notre équipe peut vous le dire : écrivez simplement « une personne, s'il vous plaît ».`,
  whichClause: () => t`Laquelle de ces rubriques cherchez-vous ?`,
  orClause: () => t`Ou cherchiez-vous l'une de ces rubriques ?`,
  policyAbove: (number, title) =>
    t`C'est dans le passage que je viens de citer, au chiffre ${number}, « ${title} ». Si vous cherchez autre chose, une personne de notre équipe peut vous le dire.`,
  whereFrom: () =>
    t`Si vous recevez notre newsletter, votre adresse vient de l'inscription à celle-ci ; si vous avez un compte, de la personne qui l'a ouvert. Sinon, un de nos clients l'a mise sur une liste de contacts et a chargé cette liste chez nous. La copie de vos données dit précisément ce qu'il en est pour vous.`,
  askQuestion: () =>
    t`Que souhaitez-vous savoir ? Je cherche la réponse dans notre politique de confidentialité.`,
  howLong: (dueAt) =>
    dueAt === undefined
      ? t`Avant que vous décidiez, je vous montre la date limite fixée par la loi. Si c'est fait plus tôt, vous l'apprenez plus tôt.`
      : t`La loi nous laisse jusqu'au ${on(dueAt)} au plus tard. Si c'est fait plus tôt, vous l'apprenez plus tôt.`,
});
