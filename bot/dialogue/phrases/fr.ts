import type { Phrases } from './phrases.ts';
import { REFERENCE, word } from './reference.ts';

const MAIL = 'e-?mails?|mails?|adresses?|boite|messagerie|courriels?|compte';
export const RELATIVE =
  'mere|maman|pere|papa|mari|femme|epouse?|conjointe?|compagne|compagnon|frere|soeur|fils|fille|grand-?mere|grand-?pere|oncle|tante|ami|amie';

export const fr: Phrases = {
  commands: {
    cancel_reference: new RegExp(
      `^(?:veuillez |merci d')?(?:annule[zr]?|retire[zr]?)\\W+(?:la demande )?${REFERENCE}(?: s'il (?:vous|te) plait| svp)?$|^${REFERENCE} annuler$`,
      'u',
    ),
    erase_now: new RegExp(
      `^(?:oui |merci d'|non |alors |veuillez )*(?:effacer|effacez|supprimer|supprimez|supprime|efface)(?: tout| mes donnees)? (?:maintenant|tout de suite|immediatement|sans attendre)(?:\\W+${REFERENCE})?(?: s'il (?:vous|te) plait| svp)?$`,
      'u',
    ),
    restart:
      /^(?:on |je voudrais |je veux |pouvons-nous |svp )*(?:recommenc\p{L}+(?: (?:depuis le debut|a zero))?|repart\p{L}+ (?:a|de) zero|reprenons (?:depuis le debut|a zero)|reprendre (?:depuis le debut|a zero))(?: s'il (?:vous|te) plait| svp)?$/u,
    forget:
      /^(?:ok |non |ah |oh |bon )*(?:laisse[zr]? tomber|oublie[zr]?(?:-le| ca| cela)?|annule[zr]?(?: ca| cela| tout)?|arrete[zr]?|stop|tant pis|laissons(?: tomber| cela)?)(?: s'il (?:vous|te) plait| svp)?$/u,
    repeat:
      /(?:quelle|c'etait quoi) (?:etait )?(?:la|votre) question|qu'est-ce que (?:vous|tu) (?:m'avez|m'as|avez|as) demande|que m'(?:avez-vous demande|as-tu demande)|que me demandiez|^(?:pouvez-vous |vous pouvez )?repete[zr]?(?: la question)?(?: s'il vous plait| svp)?$|^(?:pardon|comment|quoi)$|qu'est-ce que je dois (?:faire|ecrire)/u,
    no_access: new RegExp(
      `(?:(?:n'ai|ai|n'avons) plus|plus acces|pas acces|perdu|n'utilise plus|ne peux (?:plus|pas) (?:acceder|ouvrir|lire|entrer)).{0,40}(?:${MAIL})|(?:${MAIL}).{0,40}(?:n'existe plus|ne fonctionne plus|ne marche plus|est (?:fermee?|bloquee?))`,
      'u',
    ),
    send_code:
      /(?:renvoye[zr]|renvoie|envoye[zr]|nouveau|autre).{0,20}code|code.{0,20}(?:encore une fois|a nouveau)|(?:pas|rien|jamais|toujours pas|ou est).{0,20}(?:recu|arrive|code)|^(?:toujours |encore )?rien(?: du tout)?$|pas de (?:mail|e-?mail|message) ?$/u,
    other_address:
      /autre (?:adresse|e-?mail|mail)|mauvaise adresse|adresse (?:est )?(?:fausse|incorrecte|erronee)|pas (?:cette|la bonne) adresse|trompee? d'adresse|me suis trompee? (?:dans|en) .{0,20}adresse/u,
    answer_here:
      /^(?:repondez(?:-moi)? |reponse |plutot |juste )*(?:ici|dans (?:ce|le) chat|ici dans le chat|pas d'e-?mail|pas d'adresse)(?: s'il vous plait| svp)?$/u,
  },
  callsAssistant:
    /^(?:ok )*(?:stop|arrete[zr]?|annule[zr]?|(?:retour a )?(?:l'|le )?(?:assistant|chat ?bot|bot|robot))(?: s'il (?:vous|te) plait| svp)?$/u,
  status: word('statut'),
  greeting: /^(?:bonjour|bonsoir|salut|coucou)(?!\p{L})/u,
  names: 'francais|french|franzosisch|francese|frances',
  instead: word("plutot|en fait|finalement|a la place|au lieu|seulement|juste|pas besoin|change d'avis"),
  also: word('aussi|egalement|en plus|de plus|et puis|ensuite'),
  consent: word('consentements?'),
  analytics: word("statistiques?|analyses?|suivi|tracage|pistage|profilage|profils?|mesure d'audience"),
  yes: "oui|ouais|oui oui|d'accord|ok|okay|je confirme|confirme[rz]?|allez-y|vas-y|faites-le|exact|exactement|c'est bon|bien sur|tout a fait|absolument|volontiers|parfait|entendu",
  besideYes:
    "s'il vous plait|s'il te plait|svp|stp|merci|beaucoup|je|le|la|les|veux|voudrais|mes|donnees|mon|compte|tout|effacer|effacez|supprimer|supprimez|annuler|annulez|maintenant|alors|est|c'est|cela|ca|bien|et|l'annuler",
  leadIn:
    /^(?:(?:non|pardon|svp|ok),? )*(?:c'est|ce doit être|il faut (?:écrire|mettre)|(?:mon |ma |la |le )?(?:nouve(?:au|lle) |bonne? )?(?:prénom|nom(?: de famille)?|adresse(?: e-?mail)?|e-?mail|téléphone|numéro(?: de téléphone)?) (?:est|:)|écrivez|mettez|inscrivez):? +/iu,
  forAnother: {
    child:
      /(?:mon|ma|mes|notre|nos) (?:fils|fille|enfants?|gamin|gamine|petit-fils|petite-fille).{0,60}(?:compte|donnees|adresse|newsletter|inscrite?|profil|infos?|informations?)|(?:compte|donnees|informations?|profil|adresse) (?:de|sur|concernant) (?:mon|ma|mes|notre|nos) (?:fils|fille|enfants?|petit-fils|petite-fille)|j'ai (?:seulement |juste |que )?(?:[5-9]|1[0-5]) ans|je suis mineure?/u,
    deceased: new RegExp(
      `decedee?s?|(?:${RELATIVE}) (?:est|sont) mort|est mort|deces de|defunte?|disparu(?:e)? (?:il y a|en|le)|executeur testamentaire|(?:nous a|m'a) quittee?s?`,
      'u',
    ),
    representative: new RegExp(
      `au nom de (?:ma?|mon|notre|m\\.|mme|mon client)|pour le compte de|je (?:represente|suis (?:l'avocate?|avocate?|le tuteur|la tutrice|le mandataire|mandate))|pour mon client|procuration|mandataire|(?:compte|donnees|informations) de (?:ma|mon) (?:${RELATIVE}|collegue|voisine?|patron)`,
      'u',
    ),
  },
};
