import type { WidgetTexts } from './texts.ts';

export const fr: WidgetTexts = {
  languageName: 'Français',
  title: 'Assistant vie privée',
  subtitle: 'Assistant vie privée automatisé',
  close: 'Fermer la conversation',
  menu: 'Menu',
  language: 'Langue',
  privacy: 'Confidentialité',
  newTab: 's’ouvre dans un nouvel onglet',
  log: 'Conversation',
  you: 'Vous',
  assistant: 'Assistant',
  person: 'de notre équipe',
  aPerson: 'Une personne de notre équipe',
  typing: 'L’assistant écrit',
  latest: 'Aller au dernier message',
  suggestions: 'Réponses proposées',
  quoteFrom: 'Extrait de',
  download: 'Télécharger',
  downloadFailed: 'Le fichier n’a pas pu être chargé. Réessayez plus tard.',

  composer: 'Votre message',
  placeholder: 'Écrivez un message',
  placeholderCode: 'Saisissez le code reçu par e-mail',
  placeholderAddress: 'Saisissez votre adresse e-mail',
  send: 'Envoyer',
  length: '{count} caractères sur 10 000',
  tooLong: '{count} caractères. Merci de raccourcir votre message à 10 000.',

  sending: 'Envoi en cours',
  queued: 'Sera envoyé dès que vous serez de nouveau en ligne',
  failed: 'Ce message n’a pas été envoyé.',
  retry: 'Réessayer',
  tooLarge: 'Ce message est trop long pour être envoyé. Merci de le raccourcir.',
  tooMany: 'Cela fait beaucoup d’un coup. Patientez un instant, puis réessayez.',
  endedMeanwhile: 'La conversation s’est terminée avant l’arrivée de ce message.',

  connecting: 'Connexion en cours',
  waiting: 'La connexion a été interrompue. Nouvel essai en cours.',
  offline: 'Vous êtes hors ligne. La conversation reprendra dès votre retour.',
  tryNow: 'Réessayer maintenant',

  fresh:
    'Votre conversation précédente n’est plus disponible ; en voici une nouvelle. Vos demandes restent en traitement.',
  nothingKept:
    'Votre navigateur ne permet pas de conserver cette conversation. Si vous rechargez la page, elle recommencera ; vos demandes restent en traitement.',
  earlierTalk: 'Une nouvelle conversation commence ici. Vos demandes restent en traitement.',

  forget: 'Terminer et oublier cette conversation',
  forgetTitle: 'Terminer et oublier cette conversation ?',
  forgetText:
    'Ce qui a été écrit ici sera supprimé et ne pourra plus être lu. Les demandes déjà déposées suivent leur cours ; nous vous en tiendrons au courant par e-mail.',
  forgetYes: 'Terminer et oublier',
  forgetNo: 'Garder la conversation',
  forgetting: 'Suppression en cours',
  forgetFailed: 'La conversation n’a pas pu être supprimée pour l’instant. Veuillez réessayer.',
  forgotten: 'Cette conversation est terminée et oubliée.',
  startAgain: 'Commencer une nouvelle conversation',

  needsScript:
    'La conversation a besoin de JavaScript. Vous pouvez aussi nous écrire par e-mail ; l’adresse figure dans notre déclaration de confidentialité :',

  today: 'Aujourd’hui',
  yesterday: 'Hier',
};
