import { RELATIVE } from '../fr.ts';
import { word } from '../reference.ts';
import type { WishPhrases } from './wishPhrases.ts';

export const fr: WishPhrases = {
  keep: /^(?:s'il vous plait |svp |non |merci de |mais )*(?:continuez?|continuer) (?:a|de) (?:m'|me |nous )?(?:envoyer|ecrire|adresser|recevoir)|(?<!ne )(?:veux|voudrais|souhaite|aimerais) (?:continuer|rester|garder)|ne (?:me |m')?(?:desabonn|desinscri)\p{L}* pas|ne veux pas (?:me |m')?(?:desabonner|desinscrire)/u,
  again:
    /(?<!\p{L})(?:re-?(?:abonn|inscri)\p{L}*|(?:abonnez|inscrivez|remettez|ajoutez)-moi|(?:veux|voudrais|souhaite|aimerais) .{0,20}recevoir .{0,60}(?:a|de) nouveau|(?:veux|voudrais|souhaite|aimerais) (?:a|de) nouveau recevoir)/u,
  negation: /(?<!\p{L})(?:ne|n'|pas|plus|jamais|sans|arretez|stop)(?!\p{L})/u,
  keepAccount:
    /(?:garde[rz]?|conserve[rz]?|gardant|conservant|maintene[rz]) (?:mon|le|mes|un) (?:compte|donnees|profil)|sans (?:supprimer|fermer|effacer)/u,
  wait: /^(?:non |ok )*(?:attendez|attends|un instant|une minute|un moment|une seconde)(?: s'il (?:vous|te) plait| svp)?$/u,
  copy: word('copies?'),
  beside: word("d'abord|avant|aussi|et"),
  notOurs:
    /(?:pas|n'est pas) (?:de |la |a )?votre (?:propre )?(?:newsletter|liste|lettre|infolettre|campagne)|(?:ma|notre) propre (?:newsletter|liste|campagne)/u,
  ownUse: word(
    'listes?|campagnes?|destinataires?|abonnes|(?:ma|une|notre) newsletter|envois?|contacts|modeles?',
  ),
  toThem:
    /(?<!\p{L})(?:m'|me(?!\p{L})|moi(?!\p{L})|(?:mon|mes|ma) (?:propre )?(?:donnees|adresse|e-?mail|mail)|ma (?:boite|messagerie)|votre(?!\p{L})|vos(?!\p{L})|recevoir|recois|desabonn\p{L}* de)/u,
  erasing: /efface|supprim|retir|enlev|(?<!\p{L})(?:otez|virez)(?!\p{L})/u,
  only: word("seulement|uniquement|juste|rien que|rien d'autre|ne .{0,30}que"),
  whole: word(
    '(?<!(?:dans|sur) mon )(?:comptes?|profil)|(?:mes |les |toutes |donnees )+donnees|donnees|tout|informations|inscription|moi',
  ),
  anothers: new RegExp(
    `(?:^|[.,;!] ?)(?:c'est |non |et )*pour (?:ma|mon) (?:${RELATIVE}|collegue|voisine?|patron|cheffe?|cliente?)(?!\\p{L})|(?:ma|mon) (?:${RELATIVE}|collegue|voisine?|patron) (?:veut|voudrait|souhaite|aimerait|demande)|(?:elle|il) (?:veut|voudrait|souhaite|aimerait) .{0,50}(?:ses|son) (?:donnees|compte|adresse|profil)`,
    'u',
  ),
  own: word('mes propres donnees|mon propre compte|ma propre adresse|pour moi(?:-meme)?|de moi(?:-meme)?'),
};
