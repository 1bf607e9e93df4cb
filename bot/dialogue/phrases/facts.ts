import { plain } from './plain.ts';

const LONGEST = 300;

/** Not known, not at hand, never had: said of what only the customer could know. Over the plain text, one language a line. */
const NONE: readonly RegExp[] = [
  /(?<!\p{L})(?:d(?:o ?n[o']?t|id ?n[o']?t) (?:have|know|got|remember|recall)|do not (?:have|know|remember)|dunno|(?:have ?n[o']?t|haven't|ain'?t|never|not) (?:ever )?(?:got|had|have|received|been given|been told|seen)|got none|no (?:idea|clue)|not (?:sure|to hand|at hand)|forgot(?:ten)?|lost it|can(?:'?t|not) (?:find|remember|recall)|without (?:one|it)|idk)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:(?:ne |n'|l'|le |j'en |j'l')?(?:sais|connais|ai|lai|nai|trouve|retrouve|souviens|avons|a|rappelle)) (?:pas|plus|rien|jamais)|chais pas|jsp|aucune idee|pas (?:sous la main|recu|eu|idee|de numero)|jamais (?:eu|recu)|oublie|perdu|l'ignore)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:weiss|weis|wais|kenne|habe?|hab|han|finde?|find|erinnere?|bekommen|erhalten|krieg\p{L}*|ghaa?|ubercho) .{0,30}?(?:nicht|ned|nid|nod|keine?n?|kei|nie)|(?:nie|keine?n?|nicht|so etwas|sowas) .{0,30}?(?:bekommen|erhalten|gekriegt|gehabt|gesehen|zur hand|griffbereit|ubercho|ghaa?|parat)|keine ahnung|kei ahnig|vergessen|vergesse|verloren|ka(?= |$))(?!\p{L})/u,
  /(?<!\p{L})(?:(?:non|mica|mai|nessun\p{L}*) .{0,25}?(?:so|ce l'ho|ho|conosco|ricordo|trovo|sappiamo|avuto|ricevuto|dato|idea|sottomano)|(?:non )?ce l'ho (?:mica|non)|boh|dimenticat[oa]|pers[oa]|lo ignoro|non saprei)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:no|nunca|jamas|ningun\p{L}*) .{0,25}?(?:se|tengo|conozco|recuerdo|acuerdo|encuentro|sabemos|tuve|recibi|recibido|dieron|obra|idea|a mano)|(?:lo|la) (?:desconozco|ignoro|he olvidado|perdi)|ni idea|olvide|olvidado|no lo se)(?!\p{L})/u,
];

/** Where it could be looked up. */
const WHERE =
  /(?<!\p{L})(?:(?:where|whereabouts) (?:\p{L}+ ){0,3}?(?:i|it|that|one|this|the)(?!\p{L})|(?:ou|d'ou|a quel endroit) (?:\p{L}+[ '-]){0,3}?(?:trouve\p{L}*|est|voir|figure|chercher|il est|sont|je)(?!\p{L})|(?:wo|woher|wonach) (?:\p{L}+ ){0,3}?(?:find|steh|ist|isch|seh|such|hab|stoht|gits|gibt|krieg|bekomm)\p{L}*|(?:dove|dov'e|dov') ?(?:\p{L}+ ){0,3}?(?:trov|sta|e|vedo|cerc|legg|prend)\p{L}*|(?:donde|en donde|de donde) (?:\p{L}+ ){0,3}?(?:encuentr|esta|viene|pone|veo|busc|sac|mir|lo|la)\p{L}*)/u;

const read = (text: string, test: (typed: string) => boolean): boolean =>
  text.length <= LONGEST && test(plain(text));

/** "I have none", "never got one". */
export const saysNone = (text: string): boolean =>
  read(text, (typed) => NONE.some((pattern) => pattern.test(typed)));

/** "Where would I find it?", and not "no idea where I'd find it". */
export const asksWhere = (text: string): boolean =>
  read(text, (typed) => WHERE.test(typed)) && (text.includes('?') || !saysNone(text));
