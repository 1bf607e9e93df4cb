import { plain } from './plain.ts';
import { word } from './reference.ts';

/** There is nothing new that could stand in its place, folded. */
const NO_NEW = word(
  [
    "(?:no|haven't (?:got )?|havent (?:got )?|don'?t have|have no|without|there'?s no|there is no|isn'?t)(?: a| any)? ?(?:new|other|replacement|another)(?: one| number| address)?|(?:i )?(?:don'?t|do not) have (?:one|any)|haven'?t (?:got )?(?:one|any)|none|there isn'?t (?:one|any)|no number|not giving (?:you|ye) .{0,20}",
    "pas de (?:nouveau|nouvelle|remplacant)|aucun(?:e)?(?: nouve(?:au|lle)| autre)?|(?:je )?n'en ai (?:pas|plus)|j'en ai (?:pas|plus)|pas d'autre|il n'y en a pas|pas de numero",
    '(?:keine?n?|koa|koane?|ka|kei|koi)(?: \\p{L}+)? ?(?:neue?[snr]?|andere\\p{L}*)|(?:hab|habe|han|ha) (?:i )?(?:gar )?(?:keine?|koa|koane|kei)|gibt (?:es |s )?(?:keine?|koa)|neue .{0,25}(?:nicht|net|nit|nod|ned) (?:geben|sagen|verraten)|keine|koane',
    "non ne ho(?: (?:un[oa] )?(?:nuov|altr)[oa])?|non ce n'e|nessun[oa]?(?: nuov[oa]| altr[oa])?|non c'e (?:un )?(?:nuovo|altro)|non ho (?:un )?(?:nuovo|altro|numero)|senza (?:nuovo|altro)",
    'no tengo (?:otr[oa]|un[oa](?: nuev[oa])?|ningun[oa]?|nuev[oa]|mas)|ningun[oa]?|no hay (?:otr[oa]|nuev[oa]|ningun[oa]?)|sin (?:otr[oa]|nuev[oa])',
  ].join('|'),
);

/** That what is there is to go, folded. */
const REMOVE = word(
  [
    'remov\\p{L}*|delet\\p{L}*|eras\\p{L}*|take (?:it|that|them|the .{1,20}|my .{1,20}) (?:off|out|away|down)|get rid\\p{L}*|drop it|scrub\\p{L}*|leave it (?:empty|blank)|wipe\\p{L}*|off your (?:books|list|system|records)',
    'enlev\\p{L}*|retir\\p{L}*|supprim\\p{L}*|effac\\p{L}*|ote[rz]|vire[rz]?|laisse[rz]? vide',
    'losch\\p{L}*|entfern\\p{L}*|streich\\p{L}*|rausnehm\\p{L}*|raus|herausnehm\\p{L}*|wegnehm\\p{L}*|leer lassen',
    'togli\\p{L}*|tolga\\p{L}*|tolt[oa]|lev(?:atelo|are|arlo|alo|ate)|rimuov\\p{L}*|cancell\\p{L}*|elimin\\p{L}*',
    'quit(?:ar|arlo|ad|adlo|a|alo|en|enlo|elo)|borr\\p{L}*|elimin\\p{L}*|suprim\\p{L}*|sac(?:ar|arlo|ad|adlo|alo|en|enlo)',
  ].join('|'),
);

const LONGEST = 200;

/** Whether it is said that there is nothing new. */
export const saysNoneNew = (text: string): boolean => text.length <= LONGEST && NO_NEW.test(plain(text));

/** "None", "just take it out": the answer to "what should it be?" that asks for a removal. Digits and an address are a value. */
export const wantsItGone = (text: string): boolean => {
  if (text.length > LONGEST || /[\p{Nd}@?]/u.test(text)) return false;
  const typed = plain(text);
  return NO_NEW.test(typed) || REMOVE.test(typed);
};
