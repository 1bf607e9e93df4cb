import { fr as t } from '../../common/french.ts';
import type { NotUnderstoodSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

export const notUnderstood = ({ count, languages }: Told): NotUnderstoodSentences => ({
  notUnderstood: () =>
    t`Je ne suis pas sûr de vous comprendre. Pouvez-vous le dire autrement ? Par exemple « envoyez-moi mes données » ou « arrêtez la newsletter ».`,
  notUnderstoodHere: () => t`Pardon, je n'ai pas bien compris.`,
  chooseOne: () => t`Je ne vous suis toujours pas, désolé. Est-ce l'une de ces choses ?`,
  didYouMean: () => t`Vouliez-vous dire l'une de ces choses ?`,
  offerPerson: () =>
    t`Une personne pourra peut-être mieux vous aider. Voulez-vous que je transmette à notre équipe ?`,
  empty: () => t`Votre message est arrivé vide. Que vouliez-vous dire ?`,
  tooLong: (limit) =>
    t`C'est plus que je ne peux lire en une fois : ma limite est de ${count(limit)} caractères. Pouvez-vous m'envoyer l'essentiel en plus court ? Rien de ce que nous avons fait n'est perdu.`,
  cardMasked: () =>
    t`J'ai vu un numéro de carte dans votre message et je l'ai masqué. Nous ne conservons pas de numéros de carte, et vous n'en avez jamais besoin ici.`,
  languagesSpoken: () =>
    t`Je parle ${languages}. Je continue en français ; dites-moi si vous préférez une autre langue.`,
  languageChanged: () => t`Bien sûr, continuons en français.`,
  yesToNothing: () => t`Il n'y a pas de question en suspens. Que souhaitez-vous faire ?`,
  noToNothing: () => t`Très bien. Si vous avez besoin de quelque chose, écrivez-moi.`,
  staleAnswer: () => t`Cette réponse va avec une question précédente, je n'en ai donc rien fait.`,
  lostThread: () =>
    t`J'ai perdu le fil de notre conversation, désolé. Les demandes que vous avez déposées sont en sécurité. Reprenons à partir d'ici.`,
  stuck: () => t`Quelque chose ne fonctionne pas de notre côté, désolé. Rien n'a été déposé par erreur.`,
});
