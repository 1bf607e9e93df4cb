import { plain } from './plain.ts';

const LONGEST = 240;

const CODE = '(?:codes?|kode|kods?|codic[ei]|codigos?|pin)';
/** "i don't want", "keinen": right before a code, or with few words between. */
const NONE_WANTED = new RegExp(
  [
    `(?:don'?t|do not|didn'?t|dont) (?:want|need)(?: to (?:get|type|enter|use))?(?: any| an?| the| your| yet another| another){0,2} (?:\\p{L}+ )?${CODE}`,
    `(?:forget|cancel|drop|stop|scrap|never mind)(?: about)?(?: the| that| your| this)? (?:\\p{L}+ )?${CODE}`,
    `(?:^|[,.!] ?)(?:ok |please )*no (?:more )?${CODE}(?: please| thanks| thank you| then)?(?=$|[,.!])`,
    `(?:veux|voulais|voulons|besoin|envie|faut) (?:pas|plus|aucun)(?: (?:de|d'un|du|votre|le|un|autre)){0,2} ${CODE}|(?:n'ai |ai |j'ai )?pas besoin (?:de|d'un|du|de votre) ${CODE}`,
    `(?:laisse[zr]? tomber|oublie[zr]?|annule[zr]?|arrete[zr]?)(?: avec)?(?: le| votre| vos| ce| ton)? ${CODE}`,
    `(?:^|[,.!] ?|non )(?:plus|pas|sans) (?:de )?${CODE}(?: merci| svp)?(?=$|[,.!])`,
    `(?:will|mochte|brauche?|verlange|wott|bruuche?|benotige) (?:\\p{L}+ ){0,2}?(?:keine?n?|kein|kei|ken|weder (?:einen )?) ?${CODE}|(?:keine?n?|kein|kei) ${CODE} (?:will|mochte|brauche?|wott|bruuch)|${CODE} (?:will|mochte|brauche?|wott|bruuch) (?:ich |i )?(?:nicht|keinen|ned|nid|kein)`,
    `(?:vergiss|vergessen sie|lass(?:en sie)?|stopp?)(?: das mit)?(?: den| dem| deinen| ihren)? ${CODE}`,
    `(?:^|[,.!] ?)(?:nein |bitte )*(?:keinen|ohne) ${CODE}(?: bitte| mehr| danke)?(?=$|[,.!])`,
    `non (?:voglio|vorrei|mi serve|serve|ho bisogno di)(?: nessun| alcun| il| un| quel| altri)?(?: di)? ?${CODE}|(?:lasci\\p{L}*|dimentic\\p{L}*|annull\\p{L}*) (?:stare |perdere )?(?:il |quel |i )?${CODE}|(?:^|[,.!] ?|no )(?:niente|basta|senza) ${CODE}(?: grazie| per favore)?(?=$|[,.!])`,
    `no (?:quiero|necesito|deseo|me hace falta|pedia)(?: ningun| el| un| mas| ese)? ${CODE}|(?:olvid\\p{L}*|dej\\p{L}*|cancel\\p{L}*|anul\\p{L}*)(?: de| lo de)?(?:l| el| ese| los)? ?${CODE}|(?:^|[,.!] ?)(?:nada de|sin|basta de|no mas|no) ${CODE}(?: gracias| por favor)?(?=$|[,.!])`,
  ].join('|'),
  'u',
);
/** That none was asked for may be said with a question why one came. */
const NOT_ASKED_FOR = new RegExp(
  `(?:did ?n[o']?t|never|have ?n[o']?t) (?:ask(?:ed)?|request(?:ed)?)(?: you)?(?: for)?(?: any| an?| the)? ${CODE}|(?:pas|rien|jamais) demande (?:de |un |le |aucun )?${CODE}|(?:keine?n? ${CODE} (?:gebeten|verlangt|angefordert|bestellt|wolle)|(?:um )?keine?n? ${CODE} (?:gebeten|verlangt|angefordert))|non ho (?:mai )?(?:chiesto|richiesto) (?:nessun |un |il |alcun )?${CODE}|no (?:he )?(?:pedi|pedido|solicite|solicitado) (?:ningun |un |el )?${CODE}`,
  'u',
);

/** None is there yet. */
const NONE_CAME = new RegExp(
  [
    "(?<!\\p{L})(?:nothing|none|no (?:code|e-?mails?|mail|message)|not|never|hasn'?t|haven'?t|didn'?t).{0,25}(?:come|came|arrived?|received?|turned up|get (?:it|one|any)|got (?:it|one|any))(?!\\p{L})",
    '(?<!\\p{L})(?:aucun|rien|pas|jamais).{0,25}(?:arrive|recu|venu)\\p{L}*',
    '(?<!\\p{L})(?:kein\\p{L}*|nichts|nix|nicht|nut|nie).{0,25}(?:gekommen|angekommen|bekommen|erhalten|eingetroffen|aacho|ubercho)',
    '(?<!\\p{L})(?:nessun\\p{L}*|niente|nulla|non).{0,25}(?:arrivat|ricevut|giunt|pervenut)\\p{L}*',
    '(?<!\\p{L})(?:ningun|nada|no).{0,25}(?:llegad|llego|llega|recibi)\\p{L}*',
    `^(?:toujours |ancora |todavia |immer noch |noch )?(?:aucun|nessun|ningun|kein|kei) ${CODE}$`,
  ].join('|'),
  'u',
);

const WHY = new RegExp(
  `(?:why|what for|wozu|warum|wieso|weshalb|fur was|fur wa|werum|pourquoi|a quoi sert|perche|a (?:che|cosa) serve|per cosa|por que|para que|con que fin)(?!\\p{L}).{0,50}(?<!\\p{L})${CODE}(?!\\p{L})|(?<!\\p{L})(?:what (?:would|do|did|should|am) .{0,20}(?:want|need|do) (?:an? |the |that )?${CODE} for|${CODE}.{0,15}(?:why|what for|wozu|warum|wieso|pourquoi|perche|para que|por que|a cosa serve)(?!\\p{L}))`,
  'u',
);
const WHAT = new RegExp(
  `(?<!\\p{L})(?:(?:what|which|welche[nrs]?|wele|was fur e(?:in(?:en)?|n)?|was isch das fur en|quels?|c'est quoi(?: ce| comme| le)?|quoi comme|quale|che|cos'e(?: il| questo| sto)?|que|cual|qual)(?: is| ist| e| es| est)?(?: the| this| that| das fur ein| ce| le| il| este| ese| el)? ${CODE}|${CODE},? (?:what|which|welche[nr]?|quel|quale|che|que|cual) ${CODE})(?!\\p{L})`,
  'u',
);

const read = (text: string, pattern: RegExp): boolean => text.length <= LONGEST && pattern.test(plain(text));

/** "I don't want a code", "forget the code": what it was for is not wanted. */
export const refusesCode = (text: string): boolean =>
  read(text, NONE_WANTED) || (read(text, NOT_ASKED_FOR) && !text.includes('?'));

/** "Nothing has come." */
export const saysNoneCame = (text: string): boolean => read(text, NONE_CAME);

/** Whether it is asked what the code is or what it is for. */
export const asksAboutCode = (text: string): 'why' | 'what' | undefined => {
  if (read(text, WHY)) return 'why';
  if (read(text, WHAT)) return 'what';
  return read(text, NOT_ASKED_FOR) ? 'why' : undefined;
};
