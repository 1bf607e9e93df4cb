import type { DataPart } from '../../../domain/wish.ts';
import { fr as t } from '../../common/french.ts';
import type { Told } from '../told.ts';
import type { WantSentences } from '../wantSentences.ts';
import { NAMES } from './names.ts';

const PARTS: Record<DataPart, string> = {
  name: t`votre nom`,
  email: t`votre adresse e-mail`,
  phone: t`votre numéro de téléphone`,
  postalAddress: t`votre adresse postale`,
  birthDate: t`votre date de naissance`,
  orders: t`vos commandes`,
  payments: t`vos données de paiement`,
  messages: t`vos messages`,
  contacts: t`vos contacts`,
  activity: t`l'historique de votre activité`,
  location: t`vos données de localisation`,
  cookies: t`vos cookies`,
  photos: t`vos photos`,
};

export const wants = ({ and, contact, count }: Told): WantSentences => ({
  askNext: (goal, weighty) =>
    weighty
      ? t`Vous avez aussi mentionné ${NAMES[goal]}. Voulez-vous que je vous montre ce que cela impliquerait ? Rien ne se passe sans votre accord.`
      : t`Vous avez aussi mentionné ${NAMES[goal]}. Voulez-vous que je m'en occupe également ?`,
  nextLeft: () => t`D'accord, laissons cela.`,
  parked: (goals) =>
    t`Notre équipe est aussi au courant pour ${and(goals.map((goal) => NAMES[goal]))}. Rien de cela n'est déposé. Si vous voulez que je m'en occupe, dites-le-moi.`,
  askTopic: () =>
    t`De quoi s'agit-il ? Une phrase suffit, pour que votre message arrive à la bonne personne.`,
  askWhoseList: () =>
    t`Voulez-vous que nous cessions d'écrire à votre propre adresse, ou s'agit-il d'une liste de votre compte ?`,
  leftAsItIs: () => t`D'accord, je ne change rien.`,
  subscribeAgain: () =>
    t`Ici, je peux seulement arrêter nos e-mails, pas les relancer. Inscrivez-vous là où vous l'aviez fait la première fois, ou écrivez à ${contact}.`,
  partOnly: (parts) =>
    t`Il faut donc effacer seulement ceci : ${and(parts.map((part) => PARTS[part]))}. Je ne peux pas le faire moi-même : une personne de notre équipe s'en charge, après s'être assurée qu'il s'agit bien de vous. Tout le reste est conservé.`,
  stillForAnother: () =>
    t`Je suppose qu'il s'agit toujours de la personne pour qui vous écrivez ; notre équipe s'en occupe donc aussi. S'il s'agit de vous, écrivez « mes propres données ».`,
  addressAlreadyKnown: () => t`C'est l'adresse que nous avons déjà. Quelle est la nouvelle ?`,
  addressNotYetKnown: () =>
    t`C'est la nouvelle adresse. Il me faut celle que nous connaissons jusqu'ici, car c'est là que part le code. Laquelle est-ce ?`,
  takenAsName: () =>
    t`J'ai pris cela comme nouveau nom ; vous le reverrez avant toute modification. Si vous vouliez dire autre chose, écrivez « laissez tomber ».`,
  didYouMeanThis: () => t`Vouliez-vous dire ceci ?`,
  endedEarlier: (number) =>
    t`${number === 1 ? 'Une autre demande a pris fin' : `${count(number)} autres ont pris fin`} avant celles-là. Si vous me donnez une référence, je regarde.`,
  takeYourTime: () => t`Prenez votre temps. Rien ne se passe avant votre réponse.`,
  nowNoted: () =>
    t`D'accord, sans délai d'attente. Vous verrez ce que cela implique avant que quoi que ce soit ne se passe.`,
});
