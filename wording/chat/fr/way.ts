import { fr as t } from '../../common/french.ts';
import type { WaySentences } from '../sentences.ts';
import type { ForAnother, GoalKind } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

const UNDERSTOOD: Record<GoalKind, string> = {
  access: t`Volontiers : je vais vous obtenir une copie de vos données.`,
  portability: t`Volontiers : je vais vous obtenir vos données dans des fichiers que vous pourrez emporter ailleurs.`,
  rectification: t`Corrigeons cela.`,
  erasure: t`Vous souhaitez que nous effacions vos données. Avant que quoi que ce soit ne se passe, je vous montre exactement ce que cela signifie.`,
  restriction: t`Vous souhaitez que nous suspendions l'usage de vos données. Vous gardez votre compte.`,
  objection: t`Vous ne voulez plus que nous utilisions vos données.`,
  withdrawal: t`Plus de newsletter : je m'en occupe.`,
  do_not_sell: t`Vous ne voulez pas que nous vendions ou partagions vos données. Je vais l'enregistrer.`,
  human: t`Bien sûr, je fais appel à une personne de notre équipe.`,
  complaint: t`Je suis désolé que cela se soit mal passé.`,
  status: t`Je regarde où en sont vos demandes.`,
  cancel: t`Vous souhaitez annuler une demande. Je la cherche.`,
};

const FOR_ANOTHER: Record<ForAnother, string> = {
  child: t`Il s'agit d'un enfant. Les enfants ont les mêmes droits, et leurs parents ou leur représentant légal peuvent les exercer pour eux. Nous y prenons un soin particulier : une personne de notre équipe s'en occupe.`,
  deceased: t`Je vous présente mes sincères condoléances. Une personne de notre équipe s'en occupe avec vous et vous dira de quoi elle a besoin. N'envoyez pas de documents ici dans le chat.`,
  representative: t`Vous écrivez pour quelqu'un d'autre. Une personne de notre équipe vérifie que vous pouvez agir en son nom, puis s'en occupe. N'envoyez pas de documents ici dans le chat.`,
};

export const way = ({ and }: Told): WaySentences => ({
  noMoreCalls: () =>
    t`Vous ne voulez plus d'appels publicitaires de notre part. Je prépare une opposition ; le reste ne change pas.`,
  understood: (goal) => UNDERSTOOD[goal],
  firstThen: (first, later) =>
    t`Une chose après l'autre : d'abord ${NAMES[first]}, puis ${and(later.map((goal) => NAMES[goal]))}.`,
  copyBeforeErasure: () => t`La copie passe en premier, pour que vous l'ayez avant tout effacement.`,
  next: (goal) => t`Passons à la suite : ${NAMES[goal]}.`,
  backTo: (goal) => t`Reprenons : ${NAMES[goal]}.`,
  later: (goal) => t`C'est noté. Je reviendrai ensuite sur ce point : ${NAMES[goal]}.`,
  changedTo: (from, to) =>
    from === 'erasure'
      ? t`Très bien, rien n'est effacé. À la place : ${NAMES[to]}.`
      : t`Très bien, nous laissons cela : ${NAMES[from]}. À la place : ${NAMES[to]}.`,
  openQuestion: () => t`Voici ce que je vous demandais :`,
  noOpenQuestion: () => t`Il n'y a pas de question en suspens. Que souhaitez-vous faire ?`,
  forgotten: (goal) =>
    goal === 'status' || goal === 'cancel'
      ? t`Très bien, laissons cela.`
      : t`Très bien, nous laissons cela : ${NAMES[goal]}. Rien n'a été déposé.`,
  nothingToForget: () => t`Il n'y a rien en cours. Tout va bien.`,
  startedAgain: () =>
    t`Recommençons. Ce qui était en cours est abandonné ; les demandes déposées le restent.`,
  forAnother: (who) => FOR_ANOTHER[who],
  personAsked: (address) =>
    t`Si nous connaissons ${address}, je demande aussi à cette personne si elle est d'accord. Avant cela, rien ne se passe, et ce que nous avons ne va à personne d'autre qu'elle.`,
});
