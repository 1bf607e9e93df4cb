import type { Intent } from './types.ts';

const DELETE =
  '(?:delet\\w*|eras\\w*|remov\\w*|close|closing|closed|shut|terminat\\w*|wip\\w+|' +
  'supprim\\w*|effac\\w*|ferm\\w+|clotur\\w*|resili\\w*|' +
  'losch\\w*|geloscht\\w*|loesch\\w*|schliess\\w*|auflos\\w*|vernicht\\w*|' +
  'cancell\\w*|elimin\\w*|chiud\\w*|chiuder\\w*|' +
  'borr\\w*|suprim\\w*|cierr\\w*|cerrar\\w*)';
const COPY = '(?:copy|copies|copie|kopie|copia|export|auskunft)';

/** Patterns over folded text that refuse a deed: "don't delete", "I do not want it deleted", "nicht löschen". */
const refusalOf = (deed: string): RegExp[] => [
  new RegExp(
    `\\b(?:do not|dont|dnt|never|without|rather than|instead of|no need to|not to|didnt ask (?:you )?to) (?:\\w+ ){0,3}?${deed}`,
  ),
  new RegExp(`\\b${deed} (?:absolutely )?nothing\\b`),
  new RegExp(`\\bnot (?:want|asking|wish) (?:\\w+ ){0,5}?${deed}`),
  new RegExp(`\\b(?:ne|n) (?:\\w+ ){0,4}?(?:pas|jamais) (?:\\w+ ){0,3}?${deed}`),
  new RegExp(
    `\\b(?:ne|n) ${deed} (?:\\w+ ){0,1}?(?:pas|jamais|rien|aucune?)\\b|\\bpas ${deed}|${deed} (?:surtout )?pas\\b|\\bsans ${deed}`,
  ),
  new RegExp(`\\b(?:nichts?|nie|nod|nid|ohne|statt|keine?n?) (?:\\w+ ){0,3}?${deed}`),
  new RegExp(`\\b${deed} (?:sie |du )?(?:\\w+ ){0,3}?(?:nichts?|nie|nod|nid)\\b`),
  new RegExp(`\\b(?:non|senza|mai|nessuna) (?:\\w+ ){0,3}?${deed}`),
  new RegExp(`\\b(?:no|sin|nunca|ninguna) (?:\\w+ ){0,3}?${deed}`),
];

/** Negations that refuse nothing: "can't delete", "why don't you delete", "not deleted yet", "I no longer want". */
const NO_REFUSAL =
  /\b(?:cant|cannot|can not|couldnt|unable|why (?:dont|do|is|are|was|has|didnt)|havent|hasnt|wasnt|isnt|arent|didnt (?:delete|erase|remove|close)|not been|not (?:yet )?(?:deleted|erased|removed|closed)|still not|if you (?:do not|dont)|dont know|do not know|not sure|longer|dont you|n (?:arrive|ai|a|avez|est) pas|peux pas|puis pas|pouvez pas|pourquoi|sais pas|toujours pas|kann|konnte|warum|wieso|weshalb|noch|wurde|wurden|weiss|wenn|non (?:riesco|posso|so|avete|e|sono)|perche|ancora|no (?:puedo|se|han|ha|logro|consigo)|por que|aun|todavia)\b/;

const DEEDS: readonly [Intent, RegExp[]][] = [
  ['erase', refusalOf(DELETE)],
  ['access', refusalOf(COPY)],
];

/** The intent that a clause refuses, if any. */
export const refusedIn = (folded: string): Intent | undefined =>
  NO_REFUSAL.test(folded)
    ? undefined
    : DEEDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(folded)))?.[0];
