import type { Language } from '../../../wording/language.ts';

/**
 * What a customer says about the conversation itself, at any step. It is few and fixed, so patterns know it better than
 * a trained recogniser would; they look at short messages only, where such a phrase is the whole meaning.
 */
export type Aside =
  | 'restart'
  | 'forget'
  | 'repeat'
  | 'other_address'
  | 'send_code'
  | 'no_access'
  | 'how_long'
  | 'answer_here'
  | 'cancel_reference'
  | 'erase_now'
  | { speak: Language };

const LONGEST = 120;

const MAIL = /(e-?mails?|mails?|adress?e?n?|address(es)?|inbox|mailbox|postfach|boîte|compte|konto)/u.source;

const REFERENCE = 'rd[- ]?[a-z0-9]{4}[- ]?[a-z0-9]{4}';

const PATTERNS: [Aside, RegExp][] = [
  // The two sentences that our mails and the chat itself tell the customer to write.
  [
    'cancel_reference',
    new RegExp(
      `^(please |bitte )?(cancel|withdraw|annule[zr]?|retire[zr]?|zurückziehen|abbrechen|stornieren)\\W+${REFERENCE}$|^${REFERENCE} (bitte )?(zurückziehen|abbrechen|stornieren|annuler|cancel)$`,
      'u',
    ),
  ],
  [
    'erase_now',
    new RegExp(
      `^(actually |please |yes |ja |oui |bitte |no |then )*(erase|delete)( it| everything| my data)?,? (now|immediately|right now|right away|at once|without waiting)(\\W+${REFERENCE})?( please)?$|^(oui |merci d')?(effacer|effacez|supprimer|supprimez)( tout| mes données)? (maintenant|tout de suite|immédiatement|sans attendre)(\\W+${REFERENCE})?( s'il vous plaît| svp)?$|^(${REFERENCE} )?(ja |bitte )*(alles |meine daten )?(jetzt|sofort)( gleich)? löschen( bitte)?$|^(${REFERENCE} )?löschen sie (alles |meine daten )?(jetzt|sofort)( bitte)?$`,
      'u',
    ),
  ],
  [
    'restart',
    /^(please |can we |let's |bitte )?(start (again|over|afresh|from the beginning)|restart|begin again|recommen[cç]\S*|repart\S+ (à|de) zéro|on recommence|(nochmals?|noch ?mal|wieder|neu) (von vorne|von vorn|anfangen|beginnen|starten)|von (vorne|vorn|neuem)|neu ?start\S*|neustart)( please| bitte| s'il vous plaît)?$/u,
  ],
  [
    'forget',
    /^(ok |okay |no |non |nein |ah |oh |please |bitte )?(forget (it|that|about it)|never ?mind|cancel( that| this| it)?|stop|abort|quit|leave it|laisse[zr]? tomber|oublie[zr]?(-le| ça| cela)?|annule[zr]?( ça| cela)?|arrête[zr]?|tant pis|vergessen sie es|vergiss es|abbrechen|abbruch|stopp|lassen wir das|lass es|egal)( please| bitte| s'il vous plaît)?$/u,
  ],
  [
    'repeat',
    /(what (was|did) (i|you) (just )?ask(ed)?|what was (the|your) question|(can you |please )?repeat( that| the question)?( please)?$|say that again|(quelle|c'était quoi) (était )?(la|votre) question|qu'est-ce que vous (m'avez|avez) demandé|que (m'avez-vous|me demandiez)|répéte[zr]|was (haben|hatten) sie (mich )?gefragt|was war (die|ihre) frage|wie war die frage|wiederholen)/u,
  ],
  [
    'no_access',
    new RegExp(
      `(no longer (have|use|own)|don'?t (have|use|own)|can'?t (get into|access|reach|open)|cannot (get into|access|open)|lost|no access to|without access|(n'ai|ai) plus (accès)?|plus accès|perdu|keinen zugriff|nicht mehr|verloren).{0,40}${MAIL}|${MAIL}.{0,40}(no longer (exists|works|mine)|n'existe plus|ne fonctionne plus|gibt es nicht mehr|existiert nicht mehr|keinen zugriff)`,
      'u',
    ),
  ],
  [
    'send_code',
    /((send|resend|need|want|get|request)( me)?( another| a new| the| a)? code( again)?|new code|another code|(no|not|didn'?t|never|hasn'?t|haven'?t|still)\b.{0,30}\b(code|email|mail|arrive\S*|received?|come|got(ten)?)$|(renvoye[zr]|envoye[zr]|nouveau|autre).{0,20}code|(pas|rien|jamais|toujours pas).{0,20}(reçu|arrivé|code)|(neuen|anderen|nochmals? (einen|den)|noch einen) code|code.{0,15}(nicht|nie).{0,15}(bekommen|erhalten|angekommen|gekommen)|(nichts|nicht|kein\S*|nie).{0,20}(bekommen|erhalten|angekommen|gekommen|code)|code (erneut|nochmals?|noch ?mal))/u,
  ],
  [
    'other_address',
    /((other|another|different|wrong|new|incorrect) (e-?mail|address|mail)|not (that|this) (address|e-?mail)|autre (adresse|e-?mail|mail)|mauvaise adresse|pas (cette|la bonne) adresse|(andere|falsche|neue)[nrs]? (e-?mail-?)?(e-?mail|adresse|mail)|nicht (diese|die richtige) adresse)/u,
  ],
  [
    'how_long',
    /(how long|how many (days|weeks)|how soon|when will (it|this|that|i)|combien de temps|dans combien|quand (est-ce|sera|aurai|vais)|en combien|wie lange|wann (wird|ist|bekomme|erhalte|sind)|bis wann)/u,
  ],
  [
    'answer_here',
    /^(answer |reply )?(here|in (this|the) chat|no e-?mail|skip)( please)?$|^(répondez |réponse )?(ici|dans (ce|le) chat)$|^(antworten sie )?(hier|hier im chat|im chat)( bitte)?$/u,
  ],
  [
    { speak: 'en' },
    /^(in |please )*(english|englisch|anglais)( please| bitte)?$|^(speak|can we speak|do you speak) english( please)?$/u,
  ],
  [
    { speak: 'fr' },
    /^(en |in |auf |please )*(français|french|französisch)( please| bitte| s'il vous plaît| svp)?$|^(parlez|vous parlez)(-vous)? français$|^do you speak french$/u,
  ],
  [
    { speak: 'de' },
    /^(auf |in |en |please )*(deutsch|german|allemand)( please| bitte| s'il vous plaît| svp)?$|^(sprechen sie|können wir) deutsch( sprechen)?$|^do you speak german$/u,
  ],
];

/** Lower case, one space, straight apostrophes, no punctuation at the ends. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?…«»"“”„-]+|[\s.,;:!?…«»"“”„-]+$/gu, '');

export const asideOf = (text: string): Aside | undefined => {
  if (text.length > LONGEST) return undefined;
  const said = plain(text);
  return PATTERNS.find(([, pattern]) => pattern.test(said))?.[0];
};

/** "Instead" and the like: the new wish takes the place of the one at hand. */
export const saysInstead = (text: string): boolean =>
  text.length <= 400 &&
  /(^|\P{L})(actually|instead|rather|on second thoughts?|changed my mind|plutôt|en fait|finalement|à la place|stattdessen|lieber|eigentlich|doch nur|nur noch|anders überlegt)(\P{L}|$)/iu.test(
    text,
  );

/** "Also" and the like: the new wish comes beside the one at hand. */
export const saysAlso = (text: string): boolean =>
  text.length <= 400 &&
  /(^|\P{L})(also|too|as well|additionally|and then|aussi|également|en plus|auch|ausserdem|außerdem|zusätzlich|dazu)(\P{L}|$)/iu.test(
    text,
  );

/** A consent without saying which. */
export const saysConsentOnly = (text: string): boolean =>
  /(consent|consentement|einwilligung)/iu.test(text) &&
  !/(news|mail|marketing|advert|werb|pub|promo|abonn|subscri|infolettre|infobrief)/iu.test(text);
