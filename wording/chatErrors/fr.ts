import type { ChatErrorTexts } from './chatErrorTexts.ts';

export const fr: ChatErrorTexts = {
  tryAgain:
    'Nous ne pouvons pas recevoir votre message pour le moment. Rien n’a été enregistré. Veuillez réessayer dans un instant.',
  tooMany: 'Cela fait beaucoup de messages à la fois. Veuillez patienter une minute avant de continuer.',
  manyChats:
    'Nous ne pouvons pas ouvrir un autre chat à cet instant, car beaucoup commencent en même temps. Veuillez réessayer dans une minute.',
  tooLarge: 'Ce message est trop volumineux pour le chat. Veuillez en envoyer un plus court.',
  empty: 'Votre message était vide. Veuillez écrire en quelques mots ce dont vous avez besoin.',
  notUnderstood: 'Le chat ne peut pas lire cela. Veuillez écrire votre message en texte simple.',
  noFiles: 'Le chat n’accepte pas de fichiers. Veuillez écrire en quelques mots ce dont vous avez besoin.',
  expired: 'Ce chat est resté inactif trop longtemps. Veuillez recharger la page pour continuer.',
  wrongPlace:
    'Le chat ne peut pas être utilisé depuis cette page. Veuillez l’ouvrir sur notre propre site web.',
  ended: 'Cette conversation est terminée. Veuillez en commencer une nouvelle.',
  failed: 'Une erreur est survenue de notre côté. Veuillez réessayer dans un instant.',
  sorry:
    'Désolé, une erreur est survenue de notre côté et votre dernier message n’a pas été traité. Veuillez l’envoyer à nouveau. Si cela échoue encore, écrivez « parler à une personne ».',
};
