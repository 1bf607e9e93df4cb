import type { CarriedOutKind } from '../../../domain/kinds.ts';
import { fr as t } from '../../common/french.ts';
import type { FiledTo, RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

const nextSteps = (
  kind: CarriedOutKind,
  { windowEndsAt, reference }: RequestLine,
  { marketing }: FiledTo,
  { on }: Told,
): string => {
  switch (kind) {
    case 'access':
    case 'portability':
      return t`Nous rassemblons maintenant vos données. Quand tout sera prêt, vous recevrez un e-mail avec un lien.`;
    case 'rectification':
    case 'restriction':
    case 'objection':
      return t`Une personne de notre équipe s'en occupe.`;
    case 'erasure':
      return windowEndsAt === undefined
        ? t`Nous commençons à effacer maintenant.`
        : t`Dès maintenant, nous n'utilisons plus vos données. Nous les effaçons après le ${on(windowEndsAt)}. Jusque-là, vous pouvez changer d'avis : écrivez ici « annuler ${reference} ».`;
    case 'withdrawal':
      return marketing
        ? t`Vous ne recevrez plus de newsletter ni de publicité de notre part à cette adresse.`
        : t`Vous ne recevrez plus de newsletter de notre part à cette adresse.`;
    case 'do_not_sell':
      return t`Dès maintenant, vos données ne sont ni vendues ni partagées.`;
  }
};

/** Global Privacy Control, a signal that browsers can send: its state is always shown. */
const GPC = {
  sent: t` Votre navigateur nous envoie aussi le signal Global Privacy Control ; nous le prenons comme le même souhait.`,
  notSent: t` Votre navigateur ne nous envoie pas le signal Global Privacy Control. Vous n'en avez pas besoin pour cela.`,
};

/** The request is filed: its reference, what happens next, and until when. */
export const filed = (request: RequestLine, to: FiledTo, told: Told): string => {
  const number = t`Votre référence est **${request.reference}**.`;
  const latest = told.on(request.dueAt);
  if (request.kind === 'human')
    return to.address === undefined
      ? t`J'ai transmis cette conversation à notre équipe. ${number} Une personne vous répond ici dans le chat. Vous pouvez aussi nous écrire à ${told.contact}.`
      : t`J'ai transmis cette conversation à notre équipe. ${number} Une personne vous répond à ${to.address}.`;
  if (request.kind === 'complaint')
    return t`Votre réclamation est chez notre équipe de protection des données. ${number} Une personne l'examine et vous répond ${to.address === undefined ? 'ici dans le chat' : `à ${to.address}`}, le ${latest} au plus tard. L'autorité de protection des données est aussi là pour vous : ${told.authorityLink}.`;
  const mail = to.address === undefined ? '' : t` Nous écrivons à ${to.address} dès que c'est fait.`;
  const gpc = request.kind !== 'do_not_sell' ? '' : to.gpc ? GPC.sent : GPC.notSent;
  return t`Votre demande est déposée. ${number}\n\n${nextSteps(request.kind, request, to, told)}${gpc} La date limite fixée par la loi est le ${latest}.${mail}`;
};
