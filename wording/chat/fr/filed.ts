import { fr as t } from '../../common/french.ts';
import { createFiled } from '../filed.ts';

export const filed = createFiled({
  number: (reference) => t`Votre référence est **${reference}**.`,
  human: {
    inChat: (number, contact) =>
      t`J'ai transmis cette conversation à notre équipe. ${number} Une personne vous répond ici dans le chat. Vous pouvez aussi nous écrire à ${contact}.`,
    byEmail: (number, address) =>
      t`J'ai transmis cette conversation à notre équipe. ${number} Une personne vous répond à ${address}.`,
  },
  complaint: (number, where, latest, authority) =>
    t`Votre réclamation est chez notre équipe de protection des données. ${number} Une personne l'examine et vous répond ${where}, le ${latest} au plus tard. L'autorité de protection des données est aussi là pour vous : ${authority}.`,
  where: { inChat: 'ici dans le chat', byEmail: (address) => `à ${address}` },
  request: (number, nextSteps) => t`Votre demande est déposée. ${number}\n\n${nextSteps}`,
  latestByLaw: (day) => t` La date limite fixée par la loi est le ${day}.`,
  emailWhenDone: (address) => t` Nous écrivons à ${address} dès que c'est fait.`,
  nextSteps: {
    copy: t`Nous rassemblons maintenant vos données. Quand tout sera prêt, vous recevrez un e-mail avec un lien.`,
    byAgent: t`Une personne de notre équipe s'en occupe.`,
    erasureNow: t`Nous commençons à effacer maintenant.`,
    erasureAfter: (day, reference) =>
      t`Dès maintenant, nous n'utilisons plus vos données. Nous les effaçons après le ${day}. Jusque-là, vous pouvez changer d'avis : écrivez ici « annuler ${reference} ».`,
    noNewsletter: t`Vous ne recevrez plus de newsletter de notre part à cette adresse.`,
    noAdvertising: t`Vous ne recevrez plus de newsletter ni de publicité de notre part à cette adresse.`,
    notSold: t`Dès maintenant, vos données ne sont ni vendues ni partagées.`,
  },
  gpc: {
    sent: t` Votre navigateur nous envoie aussi le signal Global Privacy Control ; nous le prenons comme le même souhait.`,
    notSent: t` Votre navigateur ne nous envoie pas le signal Global Privacy Control. Vous n'en avez pas besoin pour cela.`,
  },
});
