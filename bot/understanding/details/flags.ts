/** All patterns read the folded text: lower case, no accents, elisions parted. */
const EVERYTHING =
  /\b(?:everything|all (?:of )?(?:my|the|our|this|that|info|information|data|accounts?)|every (?:single )?(?:bit|piece|thing|scrap|trace)|any and all|each and every|(?:my|the) (?:whole|entire|complete|full)|all traces|tout(?:es)?|tous|la totalite|l ensemble|integralite|entierement|completement|alles|alle|allen|samtliche[nrs]?|gesamte[nrs]?|komplett[ers]{0,2}|vollstandig[ers]{0,2}|restlos|tutt[oiae]|qualsiasi|completamente|interamente|per intero|todo|toda|todos|todas|por completo|absolutamente todo)\b/;

const NOW =
  /\b(?:now|right now|right away|immediate(?:ly)?|instantly|asap|at once|straight ?away|without (?:delay|waiting)|skip the wait(?:ing)?|no wait(?:ing)?|today|maintenant|tout de suite|immediat(?:e|ement)?|de suite|sur le champ|sans (?:delai|attendre)|au plus vite|sofort|umgehend|unverzuglich|jetzt|gleich|auf der stelle|ohne warte(?:n|zeit|frist)|heute noch|subito|adesso|immediatamente|ora|all istante|senza attendere|senza attesa|ahora|ya mismo|ya|inmediatamente|de inmediato|enseguida|cuanto antes|sin (?:demora|esperar|espera))\b/;

const MARKETING =
  /\b(?:newsletters?|marketing|advertis\w{0,8}|ads|adverts?|promo\w{0,10}|mailings?|spam|commercial (?:emails?|mails?|messages?)|offers|publicit\w{0,10}|pubs?|prospection|demarchage|lettres? d information|infolettres?|offres|werbung|werbe\w{0,16}|reklame|rundmails?|angebote|pubblicit\w{0,8}|promozion\w{0,4}|offerte|publicidad|promocion\w{0,4}|boletin\w{0,3}|correos comerciales|ofertas)\b/;

export const saysEverything = (folded: string): boolean => EVERYTHING.test(folded);
export const saysNow = (folded: string): boolean => NOW.test(folded);
export const saysMarketing = (folded: string): boolean => MARKETING.test(folded);
