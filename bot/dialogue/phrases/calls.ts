import { plain } from './plain.ts';
import { word } from './reference.ts';

/** Calls, as a thing, folded. Not "mi chiamo", "me llamo", "je m'appelle", which say a name. */
const CALL =
  /(?<!\p{L})(?:(?:phone |cold |sales |marketing )*calls?|calling|called|phoning|phoned|telemarketing|cold-?calling|appels?|appelez|appeler|appelee?s?|telephonez|coups? de fil|demarchage telephonique|(?:werbe)?anruf\p{L}*|angruf\p{L}*|anzuruf\p{L}*|telefonwerbung|aal[ue]t\p{L}*|telefonat[ae]|chiamat[ae]|chiam(?:ate|are|ano|ino|armi|atemi|ino|i)|telefon(?:are|ate|ano|ino|armi)|llamadas?|llam(?:en|eis|ad|ar|arme|arnos|an|ais|es))(?!\p{L})/u;
const ADVERTISING =
  /(?<!\p{L})(?:sales\p{L}*|sell\p{L}*|market\p{L}*|advert\p{L}*|promo\p{L}*|commercia\p{L}*|publicit\p{L}*|pub|vend\p{L}*|demarch\p{L}*|werb\p{L}*|verkauf\p{L}*|reklame\p{L}*|pubblicit\p{L}*|comercial\p{L}*|ofrec\p{L}*|offer\p{L}*|offr\p{L}*|telemarketing|cold|telefonwerbung)(?!\p{L})/u;
const AGAINST = word(
  "no|not|never|stop|without|n't|\\p{L}+n'?t|object\\p{L}*|ne|pas|plus|jamais|arrete\\p{L}*|sans|m'oppose|nicht|nit|net|nod|kein\\p{L}*|koa|koane?|kei|ka|nie|nimmer|nimma|nume|widersprech\\p{L}*|schluss|non|mai|basta|smett\\p{L}*|senza|mi oppongo|nunca|jamas|dej(?:en|ad|e|ar)|me opongo|tampoco",
);
/** "Stop calling me", "ruft mich nicht mehr an": plain without a word of advertising. */
const NO_MORE = [
  /(?<!\p{L})(?:stop|quit) (?:call|phon|ring)ing(?: (?:me|us))?|(?:don'?t|do not|never|not) .{0,30}(?:call(?:ed)?|phoned?|rung?|ring)(?: (?:me|us))?(?: on \p{L}+(?: \p{L}+)?)? (?:any ?more|again|ever)/u,
  /(?<!\p{L})(?:ne )?(?:m'|me |nous )(?:appelez|telephonez) (?:plus|jamais)|(?:arretez|cessez) de (?:m'|me |nous )(?:appeler|telephoner)|plus (?:etre appele|d'appels)/u,
  /(?<!\p{L})ruf\p{L}* .{0,40}(?:nicht|nit|net|nimmer|nimma|kein\p{L}*|niemand)(?: mehr)? an(?!\p{L})|(?:nicht|nit|net|nimmer|nimma|kein\p{L}*)(?: mehr)? (?:anrufen|anruft|anrufts|anrufn|an(?:ge)?g?rufe?n werden|an(?:ge)?rufen zu werden)|keine anrufe mehr/u,
  /(?<!\p{L})non (?:mi |ci )?(?:chiam(?:ate|atemi|i)|telefon(?:ate|atemi|i)) (?:piu|mai)|smett\p{L}* di (?:chiamar|telefonar)\p{L}*|basta (?:chiamate|telefonate)/u,
  /(?<!\p{L})(?:no (?:me |nos )?(?:llam(?:en|eis|es)) (?:mas|nunca)|dej(?:en|ad|e) de llamar\p{L}*|basta de llamadas|no (?:quiero )?mas llamadas)/u,
];

const LONGEST = 300;
/** In one breath with it: further apart they speak of different things. */
const BREATH = /[.;!?\n]+/u;

/** Whether the customer does not want to be called for advertising, or at all. */
export const refusesCalls = (text: string): boolean =>
  text.length <= LONGEST &&
  text
    .split(BREATH)
    .map(plain)
    .some(
      (said) =>
        (CALL.test(said) && ADVERTISING.test(said) && AGAINST.test(said)) ||
        NO_MORE.some((pattern) => pattern.test(said)) ||
        (/(?:telefon|phone|numer|nummer)/u.test(said) &&
          ADVERTISING.test(said) &&
          /(?:oppos|oppon|opong|widersprech|object)/u.test(said)),
    );

const MAILS = word(
  'newsletters?|e-?mails?|mails?|mailings?|boletin\\p{L}*|correos?|infolettre|rundmail\\p{L}*',
);

/** Whether our emails are spoken of as well. */
export const namesMails = (text: string): boolean => MAILS.test(plain(text));
