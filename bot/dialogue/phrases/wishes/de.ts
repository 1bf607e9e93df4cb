import { RELATIVE } from '../de.ts';
import { word } from '../reference.ts';
import type { WishPhrases } from './wishPhrases.ts';

export const de: WishPhrases = {
  keep: /^(?:bitte |nein |ok |doch )*(?:schicken|senden|schick|sende|schreiben) (?:sie )?(?:mir |uns )?.{0,40}(?<!\p{L})(?:weiter|weiterhin)(?: bitte)?$|(?:will|mochte) (?!.*(?<!\p{L})(?:nicht|kein\p{L}*)(?!\p{L})).{0,60}(?:weiter|weiterhin) (?:bekommen|erhalten|haben)|(?:will|mochte) .{0,40}(?:angemeldet bleiben|behalten)|nicht (?:abmelden|abbestellen|austragen|abgemeldet)/u,
  again:
    /(?<!\p{L})(?:(?:will|mochte|wurde|kann|konnen|bitte).{0,80}wieder (?:anmelden|eintragen|abonnieren|aufnehmen|bekommen|erhalten|haben|bestellen|einschreiben)|(?:melden|tragen|nehmen|setzen) sie mich .{0,40}wieder|(?:neu|erneut) (?:anmelden|abonnieren))/u,
  negation: word('nicht|kein\\p{L}*|nie|niemals|stopp?|ohne'),
  keepAccount:
    /(?:konto|daten|account|profil).{0,20}(?:behalten|bleibt|bestehen)|behalten .{0,10}(?:konto|daten|account)|ohne .{0,20}(?:loschen|schliessen)/u,
  wait: /^(?:nein |bitte |ok )*(?:warten sie|warte|moment|einen moment|augenblick|einen augenblick)(?: mal)?(?: bitte)?$/u,
  copy: word('kopien?'),
  beside: word('zuerst|vorher|auch|und'),
  notOurs:
    /(?:nicht um|ist nicht|sind nicht|nicht von) (?:ihre[nmrs]?|ihr|eure[nmrs]?|euer) (?:newsletter|liste|versand|mails|mailing|kampagne)|(?:um |ist )?mein(?:e[nrms]?)? eigene[nrms]? (?:newsletter|liste|kampagne|versand)/u,
  ownUse: word(
    'listen?|\\p{L}+listen?|verteilern?|kampagnen?|empfanger\\p{L}*|abonnent\\p{L}*|mein(?:e[nrm]?)? newsletter|einen newsletter|versand|kontakte?|vorlagen?',
  ),
  toThem:
    /(?<!\p{L})(?:mich|mir|meine[rmn]? (?:eigene[rn]? )?(?:daten|adresse|e-?mail|mail|postfach)|mein postfach|ihre[nrms]?|eure[nrms]?|bekomm\p{L}*|erhalt\p{L}*|sie mir)(?!\p{L})/u,
  erasing:
    /losch|entfern|vernicht|streich|(?<!\p{L})(?:raus|rausnehm\p{L}*|herausnehm\p{L}*|wegnehm\p{L}*)(?!\p{L})/u,
  only: word('nur|bloss|lediglich|sonst nichts|einzig'),
  whole: word(
    '(?<!(?:aus|in) meinem |im |aus dem )(?:konto|account|profil)|daten|meine daten|alles|alle daten|mich|angaben|registrierung|kundenkonto',
  ),
  anothers: new RegExp(
    `(?:^|[.,;!] ?)(?:(?:es|das|dies) (?:ist|ware) |nein |und )*fur mein(?:e|en|er)? (?:${RELATIVE}|chefin?|kunden|kundin|kollegin|kollegen|nachbarin?|nachbarn)(?!\\p{L})|mein(?:e)? (?:${RELATIVE}|chefin?|kollegin?|nachbarin?) (?:will|mochte|wunscht|hatte gerne?)|(?:sie|er) (?:will|mochte) .{0,30}(?:seine|ihre) daten|(?<!\\p{L})(?:seine[nrms]? (?:daten|konto|account|profil)|sein konto)`,
    'u',
  ),
  own: word(
    'mein(?:e|em|en)? eigene[nrms]? (?:daten|konto|account|adresse)|um mich selbst|fur mich(?: selbst)?',
  ),
};
