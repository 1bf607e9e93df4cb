import type { GoalKind } from '../../../wording/chat/terms.ts';
import { asksForPerson } from './person.ts';
import { plain } from './plain.ts';
import { saysComplaint } from './refusals.ts';

/** Stems of the words that a wish of this kind is hardly said without, five languages, folded. */
const STEMS: Partial<Record<GoalKind, string>> = {
  withdrawal:
    'newsletter|news-?letter|infolettre|infobrief|rundbrief|e-?mails?|mails?|mailings?|unsub|subscri|list(?:s|e|en|a|as|es)?(?!\\p{L})|spam|advert|marketing|promo|publicit|pubblicit|(?<!\\p{L})pubs?(?!\\p{L})|werb|reklame|abmeld|abonn|austrag|abbestell|iscri|suscri|(?<!\\p{L})bajas?(?!\\p{L})|boletin|correos?|courriel|posta|letter|lettre|consent|einwillig|consens|consentim|(?<!\\p{L})off(?!\\p{L})',
  do_not_sell:
    'sell|sold|sale|verkauf|vend|vent[ae]|third part|dritt|tiers|terz|tercer|share my|sharing|weitergeb|weitergab|partag|condivi|compart|ced(?:er|ete|ono)|gpc|global privacy',
  status:
    'request|status|anfrag|antrag|gesuch|demande|suivi|richiest|stato|solicitud|estado|peticion|pedido|(?<!\\p{L})rd-|reference|referenz|referenza|referencia|ticket|(?<!\\p{L})case(?!\\p{L})|dossier|vorgang|pratica|expediente|progress|how far|wie weit|wie steht|a che punto|ou en est|como va|still waiting|heard nothing|heard back',
  cancel:
    'cancel|withdraw|annul|anul|retir|ritir|zuruck|zrugg|storn|abbrech|widerruf|revo[ck]|undo|take (?:it |that )?back|call (?:it |that )?off|rd-|stop (?:it|that|the|my)|ruckgangig|arret|ferm|blocc|deten',
  access:
    'data|datos|dati|donnees|daten|info|cop(?:y|ie|ia)|kopie|auskunft|record|what you (?:have|hold|know|ha)|on me|uber mich|sur moi|su di me|sobre mi|de mi|fichier|dossier|file|schick|send|see|voir|vedere|ver |sehen|access|acces|zugang|accesso',
  portability:
    'export|transfer|transmi|download|telecharg|scaric|descarg|herunter|mitnehm|umzieh|ubertrag|uebertrag|emport|portab|portar|llev|migr|switch|wechsel|chang|cambi|file|datei|fichier|archiv|csv|json|xlsx|excel|take (?:my|it|them|all)',
  restriction:
    'paus|restrict|suspen|sospen|einschrank|sperr|limit|bloc|blok|stop|arret|aussetz|ruhen|freeze|halt|congel',
  objection:
    'object|oppos|opp?on|widersp|against|(?<!\\p{L})us(?:e|ing|age|o|ar|an|en|ate|ano|are)(?!\\p{L})|utilis|utiliz|nutz|verwend|market|werb|publicit|pubblicit|advert|promo|telefon|telephon|phon|call|anruf|anrüf|appel|appell|chiam|llam|ring|statisti|profil|analy|track',
  erasure:
    'delet|eras|remov|wipe|scrub|forget|close|closing|shut|get rid|rid of|losch|loesch|entfern|vernicht|weg|schliess|auflos|kund|supprim|effac|enlev|ferm|clotur|resili|oubli|detrui|cancell|elimin|chiud|rimuov|toglie|togli|dimentic|borr|supr|cerr|cierr|olvid|quit|destru|out of your|nothing left|gone|vanish|dispar|verschwind|sparir|baja',
};

const NAMED = Object.entries(STEMS).map(
  ([kind, stems]) => [kind, new RegExp(`(?<!\\p{L})(?:${stems})|\\p{L}(?:losch|daten|konto)`, 'u')] as const,
);
const PATTERNS: ReadonlyMap<string, RegExp> = new Map(NAMED);

/**
 * Whether a wish of this kind is named by any of its words. What is only heard on the way, or is filed without a further question,
 * must be: a model finds wishes in stories, and nobody has asked for those.
 */
export const isNamed = (kind: GoalKind, text: string): boolean => {
  if (kind === 'human') return asksForPerson(text);
  if (kind === 'complaint') return saysComplaint(text);
  return PATTERNS.get(kind)?.test(plain(text)) ?? true;
};

const CHANGES =
  /(?<!\p{L})(?:correct|wrong|mistake|typo|misspel|spell|spelt|chang|updat|replac|amend|new|old|moved|falsch|fehler|ander|neu|alt|korrig|berichtig|aktualis|umgezog|tippfehl|corrig|correct|erron|err(?:eur|ore)|faux|fausse|sbagl|cambi|modif|nouv|ancien|nuov|vecchi|aggiorn|nuev|viej|antigu|actualiz|mal escrit|mis a jour|mettre a jour|rettific|rectifi|is now|ist (?:jetzt|nun)|desormais|maintenant|adesso|ahora|no longer|plus la bonne|nicht mehr|non e piu|ya no es|instead|statt|au lieu|invece|en vez)/u;

/** Whether anything is said to be wrong or new. "My e-mail is ..." alone says who somebody is. */
export const saysChange = (text: string): boolean => CHANGES.test(plain(text));

const PASS_ON =
  /(?<!\p{L})(?:pass (?:it|them|that|this|both|all)?(?: \p{L}+){0,2} ?on|forward (?:it|them|that|this)|send (?:it|them) (?:on|to (?:the|your) team)|transmette[zr]|transmets|faites suivre|fais suivre|weitergeben|weiterleiten|weiter ?reichen|gebt? (?:es |das |sie )?weiter|geben sie (?:es |das )?(?:bitte )?weiter|leiten sie (?:es |das )?(?:bitte )?weiter|passi(?:la|lo|li)? (?:pure )?al|pass(?:ala|alo|ate|atela|atelo|i|a) (?:pure )?al (?:team|supporto)|(?:la |lo )?(?:inoltri|inoltra|inoltrate|giri|trasmetta|trasmetti)(?:lo|la|li)?|pasal[oa]s?|paselo|pasela|pasenlo|pasadlo|que (?:lo|la|los) pases?|enviel[oa]|reenvi\p{L}*)(?!\p{L})/u;
const NOT_ON =
  /(?<!\p{L})(?:don'?t|do not|not|no|pas|nicht|nix|non|ne|nada|nothing|niente|nichts|rien)(?!\p{L})/u;

/** "Yes, pass it on please": the offer to pass something on is taken. */
export const saysPassOn = (text: string): boolean => {
  const typed = plain(text);
  return PASS_ON.test(typed) && !NOT_ON.test(typed.replace(/^no wait/u, ''));
};
