import type { RequestKind } from '../../../domain/kinds.ts';
import { word } from './reference.ts';

/** What a yes would set going. A yes may name this deed again, and no other. */
export type Deed = RequestKind | 'cancel_request';

/** More ways to say yes, five languages with their dialects, folded. */
const YES = [
  'aye|yea|okey|do so|do that|go for it|crack on|by all means|i agree|i consent|i do so|satisfactory|fine by me|may proceed|yes i do|go on then|on you go|please proceed|proceed|confirmed',
  "oui-?da|mais oui|mais bien sur|faites|faites-(?:la|les)|faites (?:la|le|les)|fais-(?:le|la)|je suis d'accord|c'est d'accord|ca marche|je veux bien",
  "jawoll|joa|ja ja|jo eh|eh klar|passt scho(?:n)?|mach'?s|machts|machen sie'?s|mach schon|machen sie|mached(?: sie| ihr| das| es)*|nur zu|bin einverstanden|stimme zu|isch (?:guet|recht)|moll|ausfuhren",
  'si conferma|confermato|ma si|eh si|fallo|falla|fatela|fate|faccia|lo faccia pure|faccia pure|fate pure|daccordo|va benissimo|sissignore|acconsento|ci sto',
  'que si|hacedlo|hacedla|hazla|hagala|haganla|sip|simon|procede|conforme|de una|okey',
].join('|');

/** Thanks, how somebody is addressed, and impatience: they make no yes less of one. */
const MANNER = [
  "kindly|for your (?:patience|help|time|trouble)|cheers|ta|thx|ty|very much|so much|a lot|many|dear|love|mate|man|come on|hurry(?: up)?|get on with it|for (?:god|heaven|fuck|christ)'?s sake|ffs|already|finally|at last|fucking|bloody|damn|i said|that(?:'s| is) (?:fine|okay|ok|good|satisfactory|acceptable|in order)|may|no problem",
  "pour (?:votre|ton|la|ta) (?:patience|aide|reponse|temps)|infiniment|mille fois|ca va|ca va bien|allez|enfin|depeche(?:z-vous|-toi)|grouille(?:z-vous|-toi)?|bordel|putain|bon sang|madame|monsieur|mademoiselle|j'ai dit|je vous dis|deja|donc|oh|ah|bon|vite|ok|c'est bon",
  'vielmals?|merci|herzlichen|besten|dank|tausend dank|endlich|verdammt(?: noch ?mal)?|himmel|herrgott|mann|also|gut|bin|habe? (?:ich )?(?:doch |schon )?gesagt|ja doch|wie gesagt|los|zack|tempo|beeil(?:en sie sich|ung|t euch)|fur (?:ihre|die|deine) (?:geduld|hilfe|muhe)|im voraus|sie|ihr',
  "pure|e che cavolo|che cavolo|muoversi|dai|su|vai|vada|muoviti|si muova|muovetevi|sbrigati|si sbrighi|sbrigatevi|finalmente|cavolo|cazzo|porca miseria|signorina|signore|signora|non romp(?:ere|a|ete)(?: le (?:palle|scatole)| i coglioni)?|tante|per (?:la|sua|la sua) (?:pazienza|disponibilita)|per l'aiuto|gentil(?:e|issim[oa])|ho (?:gia )?detto|le ho detto|ti ho detto|ripeto",
  'hombre|mujer|venga|tira|orale|andale|hija|hijo|tio|tia|cono|joder|hostias?|ostias?|leche|espabila|date prisa|dense prisa|rapido|por dios|de una vez|(?:ya )?(?:te|se|os) lo he dicho|(?:te|le|os) digo|he dicho|(?:que )?no (?:me )?preguntes? mas|muchisimas|mil|por (?:su|la|tu) (?:paciencia|ayuda)|amable|muy|bueno',
].join('|');

/** How a request is called back, folded. */
const CANCEL =
  'cancel\\p{L}*|withdraw(?: it)?|call it off|annul\\p{L}*|retir\\p{L}*|zu?ruckzieh\\p{L}*|zu?ruck zieh\\p{L}*|zrugg ?z[iu]e?h\\p{L}*|zieh(?:en|t|e|ed)?|zuruck|stornier\\p{L}*|abbrechen|revoc\\p{L}*|anul\\p{L}*';
const THE_REQUEST =
  "rd[- ]?[a-z0-9]{4}[- ]?[a-z0-9]{4}|(?:the |that |this |my )?request|die anfrage|anfrage|la richiesta|richiesta|la demande|demande|la solicitud|solicitud|el pedido|la peticion|lo|la|le|l'|de|di|des|s|sie";

const COPY =
  'a|the|for|to|of|my|a la|al|de|di|une|un|una|eine|die|der|zur|fur|pour|per|para|cop(?:y|ies)|copies?|copi[ae]s?|kopien?|files?|fichiers?|dateien?|fil[ei]|archiv[oi]s?|prepar\\p{L}*|vorbereiten|send it|mand\\p{L}*|envi\\p{L}*|envoy\\p{L}*|schick\\p{L}*|mach\\p{L}*';
const CORRECTION =
  'correct it|change it|corrig\\p{L}*|corregi\\p{L}*|corregg\\p{L}*|corrij\\p{L}*|korrigier\\p{L}*|berichtig\\p{L}*|ander\\p{L}*|cambi\\p{L}*|chang\\p{L}*|update|aktualisier\\p{L}*|modifi\\p{L}*';
const STOP =
  'stop(?: it| them| that)?|arrete[zr]?|stoppen|ferm\\p{L}*|smett\\p{L}*|parad|paren|basta con (?:quello|quelli)';
const ERASURE =
  'delete it all|wipe|wipe it|efface[rz]?|effacez-(?:les|moi|le|la)|supprimez-(?:les|moi|le|la)|losche?t?s?|weg damit|alles weg|elimini|cancelli|cancell(?:atemi|ami|alo|ala|ali)|elimin(?:alo|ali|atemi)|rimuov(?:i|ete|a)|borrad|borra|borralo|borralos|elimina|eliminad|eliminalo|bort';

const OF_DEED: Partial<Record<Deed, string>> = {
  access: COPY,
  portability: COPY,
  rectification: CORRECTION,
  erasure: ERASURE,
  objection: STOP,
  restriction: STOP,
  cancel_request: `${CANCEL}|${THE_REQUEST}`,
};

/** Words that say yes, and words that may stand beside one, where this is asked. */
export const agreementTo = (deed: Deed | undefined): { yes: string; beside: string } => {
  const own = deed === undefined ? undefined : OF_DEED[deed];
  return {
    yes: deed === 'cancel_request' ? `${YES}|${CANCEL}` : YES,
    beside: own === undefined ? MANNER : `${MANNER}|${own}`,
  };
};

const CANCELS = word(
  'cancel(?!l[aeiou])\\p{L}*|call it off|withdraw\\p{L}*|annul\\p{L}*|anul\\p{L}*|zu?ruck\\p{L}*|zrugg ?\\p{L}*|stornier\\p{L}*|abbrechen|revoc\\p{L}*',
);
const ACCOUNT = word('accounts?|konto|comptes?|conto|cuenta');

/** "Yes, cancel", where something else is asked about: an account, or what was asked for? */
export const mayCallOff = (typed: string): boolean => CANCELS.test(typed) && !ACCOUNT.test(typed);
