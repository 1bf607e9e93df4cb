/** What somebody's data is called when they ask where we have it from. */
const MINE =
  '(?:my|mine|it|this|mein\\w*|mini?|mon|ma|mes|moi|l|cela|ca|mio|mia|miei|mie|mi|mis|me|la|lo|los)';
const UP_TO = (most: number): string => `(?:\\w+ ){0,${most}}?`;

const PATTERNS = [
  // English
  `\\b(?:where|wear|were|from whom) ${UP_TO(3)}(?:did|do|have|has|you|u|ye|yous|yall|they) ${UP_TO(3)}(?:get|got|gotten|obtain\\w*|find|found|take|took|taken) ${UP_TO(1)}${MINE}\\b`,
  `\\bwho ${UP_TO(3)}(?:gave|give|sold|passed|handed|provided|supplied|leaked|forwarded) ${UP_TO(3)}(?:you|u|ye|them) ${UP_TO(3)}${MINE}\\b`,
  `\\bwho ${UP_TO(2)}(?:gave|sold|passed|handed|leaked) ${MINE}\\b`,
  `\\bhow ${UP_TO(3)}(?:you|u|ye|they) ${UP_TO(2)}(?:get|got|gotten|obtain\\w*|find|found|come by|know) my (?:\\w+ )?(?:e ?mail|mail|address|name|number|data|details|contact|info)`,
  `\\bwhere ${UP_TO(2)}my ${UP_TO(3)}(?:come|came|comes|originate) from\\b`,
  // German
  '\\b(?:woher|vo wo|von wo|von wem|vo wem) (?:\\w+ ){0,2}?(?:habt|haben|hast|hend|hand|heit|wisst|wissen|weisst|kennt|kennen)\\b',
  `\\b(?:woher|von wo|von wem) (?:kommt|kommen|stammt|stammen|sind|ist) ${UP_TO(2)}mein\\w*`,
  `\\bwo (?:habt|haben|hast|hend|hand|heit) ${UP_TO(8)}her\\w*`,
  `\\bwer ${UP_TO(3)}(?:euch|ihnen|dir|eu|ihne|sie) ${UP_TO(4)}(?:gegeben|gah|gaeh|gah|verraten|verkauft|weitergegeben|gsait|genannt|besorgt|ubermittelt)`,
  `\\bwie (?:seid|sind|kommt|kommen|bist|kommst) ${UP_TO(3)}(?:an|zu) mein\\w*`,
  // French
  `\\bd ou ${UP_TO(5)}(?:adresse|mail|e mail|courriel|nom|numero|donnees|coordonnees|infos|vient|sort|l avez|tenez)`,
  `\\bqui ${UP_TO(2)}(?:vous|t|leur|lui) (?:a|ont) ${UP_TO(1)}(?:donne|file|transmis|vendu|communique|fourni|refile|passe)`,
  `\\b(?:comment|ou) (?:avez vous|vous avez|est ce que vous avez|vous etes) ${UP_TO(2)}(?:eu|obtenu|trouve|recupere|recu|pris|peche|chope|procure) ${MINE}\\b`,
  // Italian
  `\\bchi ${UP_TO(2)}(?:vi|le|ti|gli) (?:ha|hanno|avrebbe) ${UP_TO(1)}(?:dato|passato|fornito|venduto|girato|comunicato|trasmesso)`,
  `\\bda (?:dove|chi) ${UP_TO(3)}(?:avete|ha|hai|avuto|preso|viene|vengono|arriva|arrivano|salta|prendete|tirat\\w+) ?${UP_TO(4)}(?:mi\\w+|dati|mail|indirizzo|nome|numero|\\?|$)`,
  `\\bdove ${UP_TO(2)}(?:avete|ha|hai) (?:preso|trovato|pescato|recuperato|avuto) ${UP_TO(2)}${MINE}\\b`,
  `\\bcome ${UP_TO(1)}avete ${UP_TO(2)}(?:avuto|ottenuto|avere|trovato|preso|recuperato) ${UP_TO(1)}${MINE}\\b`,
  // Spanish
  `\\bde donde ${UP_TO(5)}(?:sac\\w+|obtuv\\w+|obten\\w+|tienen|teneis|tiene|consigui\\w+|cogi\\w+|sale|salio|viene) ?${UP_TO(2)}(?:${MINE}|datos|correo|$|\\?)`,
  `\\bquien ${UP_TO(1)}(?:les|os|le|te) (?:dio|ha dado|han dado|paso|vendio|facilito|proporciono|ha pasado|ha vendido|ha facilitado)\\b`,
  `\\bcomo ${UP_TO(1)}(?:consigui\\w+|obtuv\\w+|habeis conseguido|han conseguido|han obtenido|habeis obtenido|llegaron a tener|se hicieron con) ${UP_TO(1)}${MINE}\\b`,
];

/** "Why do you have my address?", but not "why do you still have it". */
const WHY_HAVE =
  '\\b(?:(?:why|how come) (?:do |would |have )?(?:you|u|ye) (?:guys )?(?:have|got|hold)|(?:warum|wieso|weshalb) (?:habt ihr|haben sie|hast du)|(?:pourquoi|comment ca se fait que) (?:avez vous|vous avez)|(?:come mai|perche) avete|por que (?:tienen|teneis|tiene)) (?:my|meine?n?|mon|ma|(?:il|la) mi[oa]|mi) (?:e ?mail|mail|address|adresse|name|namen|nom|nome|nombre|number|nummer|numero|indirizzo|correo|direccion|contact|courriel)\\b';

const SOURCE = new RegExp([...PATTERNS, WHY_HAVE].join('|'));

/** A line without its question where we have somebody's data from; the same line if it asks for nothing of the kind. */
export const withoutSource = (line: string): string => line.replace(SOURCE, ' ');

/** "Who gave you my address?" @param line as `Clause` has it */
export const asksSource = (line: string): boolean => SOURCE.test(line);
