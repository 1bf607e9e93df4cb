import type { AfterwardsPhrases } from './afterwardsPhrases.ts';

export const fr: AfterwardsPhrases = {
  when: /\b(?:quand|combien de temps|sous combien|dans combien|quel delai)\b.{0,60}\b(?:personne|quelqu'un|equipe|repon\w*|ecri\w*|contact\w*|reponse|nouvelles|prend|rappel\w*)\b|\b(?:quelqu'un|on|une personne) (?:a|l'a|m'a|y a)(?: deja| bien)? (?:regarde|lu|vu|repondu)\b/u,
  rings: /(?<!s')\b(?:appel\w*|telephon\w*|rappel\w*)\b/u,
  adds: /\b(?:ajout\w*|complet(?:er|ez)|transmet\w*|transmis|faites suivre|dites[- ]l(?:eur|ui)|precisez|notez)\b|\b(?:plutot|prefer\w*)\b.{0,20}\b(?:appel\w*|telephone)\b|\b(?:pourr|peut|peux|pouvez|puisse)\w*\b.{0,40}(?:appeler|rappeler|telephoner)\b/u,
  toIt: /\ba (?:ma|la|cette|mon|ce) (?:demande|dossier|message)\b/u,
  done: /\b(?:suis-je|je suis) (?:bien |encore |toujours )?(?:desabonne\w*|desinscrit\w*|retire\w*|sur (?:la|votre|vos) liste|dans (?:la|votre|vos) liste)\b|\b(?:je recois|je recevrai|vais-je recevoir|je vais recevoir|recevrai-je) encore\b|\b(?:vous )?(?:me )?confirm(?:ez|er|es|e)\b/u,
  doneAsked:
    /\b(?:c'est|tout est|est-ce) (?:bien |deja |donc |vraiment |que c'est )*(?:fait|bon|regle|termine|fini|enregistre)\b|\best-elle (?:faite|finie|prete)\b/u,
  copy: /\bou (?:est|sont|en est|puis-je|se trouve|je trouve|trouver)\b.{0,40}\b(?:telechargement|fichier|copie|lien|donnees|e-?mail|mail)\b|\b(?:pas|aucun|rien) (?:encore )?(?:recu|eu)\b|\b(?:pas|aucun) (?:d'|de )?(?:e-?)?mail\b|\bn'ai rien recu\b/u,
  link: /\blien\b.{0,60}\b(?:valable\w*|valid\w*|marche|fonctionne|dure\w*|longtemps|expire\w*|heures|jours|combien)\b|\b(?:combien de temps|combien d'heures|valable\w*|validite|expire\w*)\b.{0,40}\b(?:lien|telechargement)\b/u,
  form: /\b(?:quel(?:le)?s?) (?:forme|format|type de fichier)\b|\bpdf\b|\ben (?:zip|excel|csv)\b|\b(?:encore|un autre|un nouveau) (?:un )?code\b/u,
};
