/**
 * What stands around the values of a change, five languages together. No pattern holds a value: each ends where one
 * begins, so that none of them can look at a message more than once.
 */

/** Deeds that make "from A to B" a change. */
export const CHANGE =
  /(?<!\p{L})(?:chang|updat|correct|modif|edit|switch|amend|fix|renam|set|put|alter|[äa]nder|korrigier|aktualisier|berichtig|umstell|anpass|corrig|rectif|remplac|met(?:s|tre|tez)\b|pass|cambi|corregg|correg|aggiorn|actualiz|rettific|sostitu|reemplaz|moved|umgezogen|d[ée]m[ée]nag|trasferit|mudad|mud[ée])/iu;

/** "from A to B": where the old value begins and what parts it from the new one. */
export const FROM_TO: readonly { from: RegExp; to: RegExp }[] = [
  { from: /\bfrom /giu, to: / (?:in)?to /iu },
  { from: /\bvo[nm] /giu, to: / (?:auf|zu|in|nach) /iu },
  { from: /(?<!\p{L})(?:de |d')/giu, to: / (?:[àa]|en|vers|por) /iu },
  { from: /(?<!\p{L})(?:da|dal|dalla) /giu, to: / (?:a|in|al|alla) /iu },
];

/** "replace A with B" and "not A but B". */
export const A_THEN_B: readonly { from: RegExp; to: RegExp }[] = [
  { from: /\breplace (?!my |the )/giu, to: / (?:with|by) /iu },
  { from: /\bersetz\p{L}* (?:sie )?(?!mein|die |den )/giu, to: / durch /iu },
  { from: /\bremplac\p{L}* (?!mon |ma |mes |le |la )/giu, to: / par /iu },
  { from: /\bsostitui\p{L}* (?!il |la |lo )/giu, to: / con /iu },
  { from: /\breempla[cz]\p{L}* (?!mi |el |la )/giu, to: / por /iu },
  { from: /\b(?:not|no longer|isn't|isnt|ain't) /giu, to: /,? but /iu },
  { from: /\bnicht(?: mehr)? /giu, to: /,? sondern /iu },
  { from: /\b(?:pas|plus) /giu, to: /,? mais /iu },
  { from: /\bnon (?:[èe] (?:pi[ùu] )?|si chiama )?/giu, to: /,? (?:ma|bens[ìi]) /iu },
  { from: /\b(?:no|ya no)(?: es)? /giu, to: /,? sino /iu },
];

/** After the new value: the old one follows. */
export const RATHER_THAN =
  /,? (?:and )?(?:not|instead of|rather than)(?: the)? |,? (?:und )?(?:nicht(?: mehr)?|statt|anstatt|anstelle von) |,? (?:et )?(?:non(?: pas)?|pas|au lieu d[e']) ?|,? (?:e )?(?:non|invece d[i']) ?|,? (?:y )?(?:no|en vez de|en lugar de) /iu;

const NEW =
  'new|correct|right|proper|actual|current|neue?[rnsm]?|richtige?[rn]?|korrekte?[rn]?|aktuelle[rn]?|nouve(?:au|l|lle)|bonne?|nuov[oa]|corrett[oa]|giust[oa]|nuev[oa]|correct[oa]';
const IS = '(?:is|lautet|ist|est|[èe]|es|will be|wird|sera|sar[àa]|ser[áa])';
const NOW = '(?: now| jetzt| nun| neu| maintenant| d[ée]sormais| ora| adesso| ahora)?';

/** Whatever announces a new value, the more particular first. */
export const ANNOUNCERS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:${NEW})(?!\p{L})[^.;!?\n:]{0,40}?(?:(?<!\p{L})${IS}${NOW}(?= |:):? ?|: ?)`,
    'giu',
  ),
  /\b(?:should (?:be|read|say|have been)|must be|(?:is|are|'s) now(?: called)?|(?:has |have )?changed to|(?:is|it's) spel(?:led|t))(?!\p{L}):? ?/giu,
  /(?<!\p{L})(?:lautet|ist|hei(?:ß|ss)[et]?)(?: (?:jetzt|nun|neu|seit \p{L}+))(?!\p{L}):? ?/giu,
  /(?<!\p{L})(?:muss|m[üu]sste|sollte|soll)(?: (?:es|er|sie))?(?: (?:richtig|korrekt))? /giu,
  /(?<!\p{L})(?:hei(?:ß|ss)[et]?|lautet)(?!\p{L})(?: richtig| eigentlich| korrekt)?:? /giu,
  /(?<!\p{L})(?:est (?:maintenant|d[ée]sormais|dor[ée]navant)|(?:devrait|doit) [êe]tre|s'[ée]crit|(?:m'|s')appelle(?: maintenant| d[ée]sormais| en fait)?)(?!\p{L}):? ?/giu,
  /(?<!\p{L})(?:[èe] (?:ora|adesso|diventat[oa])|ora [èe]|(?:dovrebbe|deve) essere|si scrive|mi chiamo(?: ora| adesso| in realt[àa])?)(?!\p{L}):? ?/giu,
  /(?<!\p{L})(?:es ahora|ahora es|(?:deber[íi]a|debe|tiene que) ser|se escribe|me llamo(?: ahora| en realidad)?)(?!\p{L}):? ?/giu,
  /\bmy name is(?: actually| really)?(?! (?:spel|wrong|mis|incorrect|not|written|in |still))(?!\p{L}):? /giu,
  /(?<!\p{L})(?:(?:moved(?: house)?|relocated) to|(?:i|we) (?:now )?live (?:now )?(?:at|in)|umgezogen (?:nach|in(?: die)?|an die)|wohne (?:jetzt|nun|neu)(?: in| an der| am)?|d[ée]m[ée]nag[ée]e?s?(?: [àa]u?x?| dans)?|habite (?:maintenant|d[ée]sormais)(?: [àa]u?)?|(?:trasferit|traslocat)[oaie] (?:a|in)|(?:mud[ée]|mudad[oa]) (?:a|al)|vivo ahora en) /giu,
  /\b(?:chang|updat|correct|modif|edit|switch|amend|fix|renam|set|alter)\p{L}*(?!\p{L})[^.;!?\n]{0,80}? (?:in)?to:? /giu,
  /\breplace\p{L}*(?!\p{L})[^.;!?\n]{0,80}? (?:with|by):? /giu,
  /(?<!\p{L})(?:[äa]nder|korrigier|aktualisier|berichtig|stell)\p{L}*[^.;!?\n]{0,80}? (?:auf|zu|in):? /giu,
  /(?<!\p{L})(?:meine?n? |die |der |den )[^.;!?\n]{1,60}? (?:auf|zu|in):? (?=[^.;!?\n]{1,100} (?:[äa]ndern|korrigieren|aktualisieren|umstellen|berichtigen|anpassen)(?!\p{L}))/giu,
  /\b(?:chang|modifi|corrig|rectifi|remplac|met(?:s|tre|tez)|mise?)\p{L}*[^.;!?\n]{0,80}? (?:en|par|[àa]|pour):? /giu,
  /\b(?:cambi|modific|corregg|correg|corrig|aggiorn|actualiz|rettific|rectific|sostitu|reemplaz|reempla[cz])\p{L}*[^.;!?\n]{0,80}? (?:in|con|a|por):? /giu,
  /(?<!\p{L})(?:ora|adesso) (?:siamo|abito|abitiamo|sto|stiamo|vivo|viviamo|risiedo) (?:in|a|al) /giu,
  /(?<!\p{L})(?:ahora (?:vivimos|vivo|estamos|estoy|resido) en|(?:nos )?mudamos a|wohnen? (?:jetzt|nun|neu)(?: in| an der| am)?|(?:on habite|nous habitons) (?:maintenant|d[ée]sormais)(?: [àa]u?)?) /giu,
  /(?<!\p{L})(?:neu|jetzt|nun|now|maintenant|d[ée]sormais|ora|adesso|ahora):? (?=(?:\p{L}+[ .'-]{1,2}){1,4}\d)/giu,
  /(?<!\p{L})(?:put|set|use|register|tragt|nehmt|mett(?:ez|s|ete|i|a)|usate|inserite|pon(?:gan|ed|ga)?|usen)(?: bitte)? (?=[^.;!?\n]{1,90} (?:as|als|comme|come|como)(?!\p{L}))/giu,
  /: /gu,
];

/** "... is spelt wrong, it's Ben Ali": what follows with a capital is a name, where one is to be put right. */
export const NAMED =
  /(?<![\p{L}'])(?:[Ii]t'?s|[Ii]t is|[Ii]'?m|[Cc]'est|[Ii]l (?:faut|s'[ée]crit)|[Jj]e suis|[Èè]|[Ee]'|[Ss]ono|[Ee]s(?: (?:ist|hei(?:ß|ss)t))?|[Ss]oy|[Ee]r lautet|[Rr]ichtig(?: ist| w[äa]re)?:?) (?=\p{Lu})/gu;

/** How a name is spelt. */
export const SPELT =
  /(?<!\p{L})(?:spel\p{L}*|misspel\p{L}*|typo|[ée]cri\p{L}*|accents?|scritt\p{L}*|scriv\p{L}*|accento|escri\p{L}*|tilde|acento|geschrieben|schreib\p{L}*|tippfehler)(?!\p{L})/iu;

/** "my surname is Smith": worth nothing by itself ("my name is misspelt"), the new value where "not Smyth" follows. */
export const IS_NOT_WHAT =
  /(?<!\p{L})(?:name|surname|nom|pr[ée]nom|famille|(?:vor|nach|familien)?name|cognome|nome|apellido|nombre) (?:is|est|ist|lautet|[èe]|es) (?=[^,.;!?\n]{1,60},? (?:(?:and|und|et|e|y) )?(?:not|nicht|pas|non|no) )/iu;
