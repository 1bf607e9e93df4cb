import { RELATIVE } from '../it.ts';
import { word } from '../reference.ts';
import type { WishPhrases } from './wishPhrases.ts';

export const it: WishPhrases = {
  keep: /^(?:per favore |no |ma )*(?:continu(?:a|ate|i|are)|seguit\p{L}*) (?:pure )?a (?:mandar|inviar|scriver|ricever)\p{L}*|(?<!non )(?:voglio|vorrei|preferisco) (?:continuare|restare|rimanere)|non (?:mi )?(?:disiscriv|togli)\p{L}*|non voglio (?:disiscriver|cancellar)mi/u,
  again:
    /(?<!\p{L})(?:re-?iscriv\p{L}*|riabbon\p{L}*|iscrivetemi|iscrivimi|mi iscriva|rimett\p{L}*mi|(?:voglio|vorrei) .{0,20}ricevere .{0,20}(?:di nuovo|ancora|nuovamente)|(?:voglio|vorrei) (?:di nuovo|nuovamente) )/u,
  negation: word('non|mai|senza|nessun\\p{L}*|basta|stop|smett\\p{L}*'),
  keepAccount:
    /(?:manten|ten|conserv|mantien)\p{L}* (?:il |i |l')?(?:mio|miei|account|conto)|senza (?:cancell|chiud|elimin)/u,
  wait: /^(?:no |ok )*(?:aspetti|aspetta|aspettate|un attimo|un momento|un secondo)(?: per favore)?$/u,
  copy: word('copi[ae]'),
  beside: word('prima|anche|e'),
  notOurs:
    /non (?:e|sono|si tratta|parlo|riguarda) ?(?:la |della |di )?vostr[aei] (?:newsletter|list[ae]|campagn[ae]|mail)|(?:mia|nostra) (?:propria |stessa )(?:newsletter|lista|campagna)/u,
  ownUse: word(
    'list[ae]|campagn[ae]|destinatari|iscritti|(?:mia|una|nostra) newsletter|invii?o|contatti|modell[oi]',
  ),
  toThem:
    /(?<!\p{L})(?:mi|me|\p{L}+(?:temi|rmi)|(?:il )?mio indirizzo|miei dati|mia (?:mail|e-?mail|posta|casella)|vostr[aei]|ricev\p{L}+)(?!\p{L})/u,
  erasing: /cancell|elimin|togli|tolg[ao]|tolt[oa]|rimuov|(?<!\p{L})levat\p{L}*/u,
  only: word("solo|soltanto|solamente|nient'altro|unicamente"),
  whole: word('(?<!(?:dal|nel) mio )(?:account|conto|profilo)|dati|tutto|informazioni|iscrizione|me'),
  anothers: new RegExp(
    `(?:^|[.,;!] ?)(?:(?:questo )?e |no )*per (?:mi[ao]|il mio|la mia) (?:${RELATIVE}|collega|vicin[oa]|capo|client[ei])(?!\\p{L})|mi[ao] (?:${RELATIVE}|collega|vicin[oa]|capo) (?:vuole|vorrebbe|desidera|chiede)|(?:lei|lui) (?:vuole|vorrebbe) .{0,50}suoi? (?:dati|account|conto)`,
    'u',
  ),
  own: word('i miei (?:propri dati|dati personali)|il mio stesso account|per me(?: stess[oa])?|miei propri'),
};
