import { moment, timeOfDay } from '../common/format.ts';
import { fr as words } from '../common/fr.ts';
import { fr as t } from '../common/french.ts';
import type { PageTexts, Told } from './types.ts';

const told = ({ at, timeZone }: Told): string => moment(at, 'fr', timeZone);

export const fr: PageTexts = {
  language: 'fr',
  privacyLabel: t`Protection des données`,
  contact: (privacyContact) => t`Ici, une personne vous répond : ${privacyContact}`,
  codePage: {
    title: t`Votre code`,
    lead: t`Saisissez ce code dans la fenêtre de chat où vous avez fait votre demande.`,
    askedLabel: t`Votre demande`,
    asked: (purpose) => ({ ...words.kindNames, ...words.purposeNames })[purpose],
    validLabel: t`Valable jusqu'à`,
    valid: ({ at, timeZone }) => timeOfDay(at, 'fr', timeZone),
    howTo: t`Cette page ne fait qu'afficher le code. Rien ne se passe tant que vous ne l'avez pas saisi dans le chat.`,
    copy: t`Copier le code`,
    copied: t`Copié`,
    keepSecret: t`Ne donnez ce code à personne. Nous ne vous le demanderons jamais par téléphone ni par e-mail.`,
    notMeLink: t`Ce n'était pas moi`,
    expired: {
      title: t`Ce code n'est plus valable`,
      text: t`Un code fonctionne peu de temps et une seule fois. Demandez-en simplement un nouveau dans le chat.`,
    },
  },
  downloadPage: {
    title: t`Vos données`,
    lead: t`Ici, vous pouvez récupérer tout ce que nous avons sur vous. Pour que personne d'autre ne le puisse, nous envoyons d'abord un nouveau code à votre adresse e-mail.`,
    contents: [
      t`un document à lire dans le navigateur`,
      t`les mêmes données au format JSON, pour d'autres services`,
    ],
    expires: (until) => t`Cette page fonctionne jusqu'au ${told(until)}, pour un seul téléchargement.`,
    sendCode: t`Envoyez-moi un code`,
    codeSent: (masked) => t`Nous avons envoyé un code à ${masked}. Il peut mettre un instant à arriver.`,
    codeLabel: t`Code reçu par e-mail`,
    codeHint: t`8 chiffres`,
    download: t`Télécharger mes données`,
    started: t`Le téléchargement a commencé. Gardez bien le fichier : ce lien ne fonctionne plus.`,
    sendAgain: t`Envoyer un nouveau code`,
    waitBeforeAgain: (seconds) =>
      t`Vous pourrez obtenir un nouveau code dans ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}.`,
    wrongCode: (left) =>
      t`Ce n'est pas le bon code. Regardez encore une fois. Il vous reste ${left} ${left < 2 ? 'essai' : 'essais'}.`,
    codeExpired: t`Ce code n'est plus valable. Demandez-en un nouveau.`,
    codeSpent: t`C'était le dernier essai pour ce code. Demandez-en un nouveau.`,
    budgetSpent: t`Nous avons déjà envoyé plusieurs codes. Réessayez dans une heure.`,
    waiting: {
      title: t`Nous réunissons vos données`,
      text: t`Elles ne sont pas encore tout à fait prêtes. Nous vous enverrons un e-mail dès qu'elles le seront.`,
    },
    expired: {
      title: t`Ce lien n'est plus valable`,
      text: t`Le fichier a été gardé 24 heures, puis effacé. Demandez un nouveau lien dans le chat, cela ne prend pas longtemps.`,
    },
    usedUp: {
      title: t`Vos données ont déjà été téléchargées`,
      text: t`Ce lien servait à un seul téléchargement, et il a eu lieu. S'il vous faut de nouveau le fichier, demandez un nouveau lien dans le chat. Si ce n'est pas vous qui l'avez téléchargé, écrivez-nous tout de suite.`,
    },
  },
  notMePage: {
    title: t`Ce n'était pas vous ?`,
    lead: t`Quelqu'un a commencé une demande sur vos données. Si ce n'était pas vous, vous pouvez l'arrêter ici.`,
    askedLabel: t`Demande`,
    startedLabel: t`Quand`,
    started: told,
    stop: t`Arrêter cette demande`,
    nothingYet: t`Tant que vous n'appuyez pas sur le bouton, rien ne change.`,
    stopped: {
      title: t`La demande est arrêtée`,
      text: t`Rien n'a été fait avec vos données. Une personne de notre équipe est prévenue. Vous n'avez rien d'autre à faire.`,
    },
    alreadyOver: {
      title: t`Il n'y a plus rien à arrêter`,
      text: t`Cette demande est déjà terminée. Si quelque chose vous inquiète, écrivez-nous.`,
    },
  },
  mandatePage: {
    title: t`Peut-on agir en votre nom ?`,
    lead: t`Quelqu'un nous a écrit qu'il agit pour vous. Vous décidez si nous faisons ce qu'il demande.`,
    byLabel: t`Qui demande`,
    agree: t`Oui, je suis d'accord`,
    decline: t`Non, je ne le souhaite pas`,
    goesTo: t`Si vous êtes d'accord, la copie arrive à votre propre adresse e-mail et à personne d'autre.`,
    agreed: {
      title: t`Merci`,
      text: t`Nous nous en occupons maintenant. Vous aurez de nos nouvelles par e-mail.`,
    },
    declined: {
      title: t`D'accord, rien ne se passe`,
      text: t`Nous ne faisons rien et avons supprimé la demande.`,
    },
    needsPerson: {
      title: t`Une personne s'en occupe`,
      text: t`Merci. Avant toute chose, une personne de notre équipe vérifie qu'il s'agit des bonnes données. Vous aurez de nos nouvelles par e-mail.`,
    },
  },
  notFound: {
    title: t`Il n'y a rien ici`,
    text: t`Le lien est peut-être incomplet ou trop ancien. Dans le chat, nous vous aidons volontiers.`,
  },
  unavailable: {
    title: t`Nous ne pouvons pas répondre pour le moment`,
    text: t`C'est de notre faute, pas de la vôtre. Réessayez dans quelques minutes.`,
  },
  tooManyTries: {
    title: t`Un peu trop vite`,
    text: t`Il y a eu beaucoup d'essais en peu de temps. Attendez quelques minutes, puis réessayez.`,
  },
  exportDocument: {
    title: t`Vos données`,
    intro: ({ company, made, reference }) =>
      t`Voici tout ce que ${company} a sur vous, état au ${told(made)}. Votre demande porte la référence ${reference}.`,
    filesNote: t`Les fichiers JSON à côté de ce document contiennent les mêmes données, sans changement, pour d'autres programmes.`,
    contents: t`Contenu`,
    facts: {
      heading: t`Bon à savoir`,
      purpose: t`À quoi elles nous servent`,
      categories: t`Quelles sortes de données il y a`,
      recipients: t`Qui les reçoit`,
      retention: t`Combien de temps nous les gardons`,
      origin: t`D'où elles viennent`,
      location: t`Où elles sont conservées`,
      rights: t`Vos droits`,
      complaint: t`Si vous voulez vous plaindre`,
      automatedDecisions: t`Décisions prises par des machines`,
      controller: t`Qui est responsable`,
    },
    rightsList: [
      t`Vous pouvez faire corriger des données fausses.`,
      t`Vous pouvez faire effacer vos données, sauf si une loi nous oblige à les garder.`,
      t`Vous pouvez nous demander de suspendre l'usage de vos données.`,
      t`Vous pouvez vous opposer à l'usage de vos données.`,
      t`Vous pouvez emporter vos données vers un autre service.`,
      t`Vous pouvez retirer un consentement à tout moment.`,
    ],
    complaintText: t`Vous pouvez à tout moment vous adresser à l'autorité de protection des données :`,
    noAutomatedDecisions: t`Aucune machine ne prend à votre sujet de décision qui ait un effet juridique.`,
    entries: words.entries,
    noData: t`Nous n'avons rien de cette sorte sur vous.`,
    unattributable: {
      heading: t`Ce qui manque ici`,
      text: t`Nous ne pouvons pas attribuer les données suivantes à vous seulement, elles ne figurent donc pas dans ce document. Une personne de notre équipe les examine.`,
    },
    missingFiles: {
      heading: t`Fichiers manquants`,
      text: t`Nous n’avons pas pu récupérer ces fichiers, par exemple parce qu’ils sont trop volumineux ou n’existent plus. Écrivez-nous si vous en avez besoin.`,
    },
    yes: t`oui`,
    no: t`non`,
    empty: t`vide`,
    entryTitle: (number) => t`Entrée ${number}`,
    madeOn: (made) => t`Établi le ${told(made)}`,
    keepSafe: t`Ce fichier contient des données personnelles. Gardez-le en lieu sûr.`,
  },
};
