import { plain } from './plain.ts';
import { word } from './reference.ts';

/** How people take their leave, folded. What is a greeting as well ("ciao", "servus", "buen dia") is not here. */
const FAREWELL = [
  '(?:good ?)?bye(?:-? ?bye)?|bye now|cya|see (?:you|ya)(?: later| soon| around)?|ta-?ra|cheerio|farewell|good ?night|good day to you|have a (?:nice|good|great|lovely) (?:day|evening|afternoon|one|weekend|night)|take care|god bless(?: you| ye)?|so long|toodle-?oo',
  'au revoir|a la prochaine|bonne (?:soiree|journee|nuit|continuation|fin de (?:journee|soiree|semaine))|a bientot|a plus(?: tard)?|adieu|tchao|tcha?o|bon week-?end|bon dimanche',
  "(?:auf )?wiedersehen|(?:auf )?wiederschauen|auf wiederhoren|tsch(?:u|ue)ss(?:i|le)?|tschus(?:s?i)?|tschau|adieu|baba|pfiat ?(?:di|eich|eng|ene|gott|ina)|pfiati|(?:(?:einen )?schonen|schona|schone|an schonen) (?:tag|abend|abig|nachmittag|feierabend|gruss)|schones wochenende|gute nacht|guet nacht|bis (?:bald|dann|zum nachsten mal)|uff? wi(?:e)?derlueg[ea]|mach'?s gut|machen sie'?s gut",
  'ciao ciao|arriveder(?:ci|la|vi)|addio|buona (?:serata|giornata|notte|continuazione)|buonanotte|a presto|alla prossima|ci (?:vediamo|sentiamo)|stammi bene|buon (?:weekend|fine settimana|lavoro)',
  'adios+|hasta (?:luego|pronto|la vista|otra|manana)|chao|chau|que (?:tengan?|pasen?|tengais) (?:un |una )?(?:buen[ao]?|feliz|lind[ao]) (?:dia|tarde|noche|jornada)|buen fin de semana|(?:que )?dios (?:la |lo |le |te |les |os )?bendiga|nos vemos|agur|aufwidersehen',
].join('|');

/** What may stand behind it: thanks, to whom it is said, and what is a farewell only there. */
const BEHIND =
  'ciao|salut|servus|ade|then|now|dear|love|all|everybody|everyone|folks|to you|you too|noch|dir|ihnen|euch|a lei|a voi|a te|a vous(?: aussi)?|a tous|a toutes|a usted(?:es)?|a todos|signorina|signora|madame|monsieur|hija|hijo|hombre|danke|thanks|thank you|thx|merci|grazie|gracias|mille|beaucoup|und|and|et|e|y|lol|haha|noch einmal|ancora|encore|also|dann|denn|eh|pues|entonces|allora|donc|bis bald|a bientot|a presto|x+';
const AT_END = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${FAREWELL})|(?<=.{3}[\\s,.!;])(?:ciao|salut|servus|ade|buen dia|good day))(?:[\\s,.!;:()*-]{1,4}(?:${FAREWELL}|${BEHIND})){0,5}[^\\p{L}\\p{N}]{0,12}$`,
  'u',
);

/** That somebody lets a thing rest, folded. */
const LETS_REST = word(
  [
    "never ?mind|nvm|forget (?:it|that|about it)|leave it(?: all| there| so| at that)*(?: as it is)?|leave (?:all|everything) as it is|drop it|whatever|i give up|i'm giving up|giving up|don'?t bother|let it be|no matter|doesn'?t matter|(?:it'?s|its) (?:all )?(?:fine|ok|okay|good|grand)|i want nothing|want nothing(?: else| more)?|nothing else|that'?s all|that will be all|that'?ll be (?:it|all)|i'?ll (?:just )?wait(?: for (?:it|the (?:person|mail|answer)|him|her|them))?(?: so| then)?|i'?m (?:done|off|out)",
    "tant pis|laisse[zr]?(?: tomber| ca| cela)?|laissons(?: tomber| ca)?|j'abandonne|j'arrete|oublie[zr]?(?:-le| ca| cela)|peu importe|n'importe|c'est (?:tout|bon)|je ne veux (?:plus )?rien|je veux rien|rien d'autre|j'attends?|je vais attendre|j'attendrai|je renonce|pas grave",
    "vergessen wir(?: das| es| s)?|vergessen sie(?: das| es)?|vergiss(?: es| das)?|vergiss'?s|vergessts|lassen (?:wir|sie)(?: das| es)?|lassma'?s?|lass (?:es|das|gut sein)|lass'?s(?: gut sein)?|lossn mas|egal|wurscht|wurst|gleich jetzt auf|ich geb(?:e|s)? auf|i gib auf|schon gut|scho guet|dann (?:halt|eben) nicht|ich will nichts(?: mehr)?|nichts weiter|sonst nichts|das war'?s|das wars|ich warte(?: dann)?(?: auf .{1,20})?|i wart|ich gehe jetzt|ich bin raus",
    "lascia(?:mo|te)?(?: stare| perdere)?|lasci(?: stare| perdere)?|lasciam perdere|niente|fa niente|non fa niente|non importa|pazienza|mi arrendo|(?:ci )?rinuncio|amen|come non detto|non voglio (?:niente|nulla|piu niente)|nient'altro|basta cosi|aspetto|attendo|va bene cosi",
    'dejalo|dejelo|dejenlo|dejadlo|dejemoslo|deje|olvid[ae]lo|olvidadlo|da igual|no importa|me rindo|es igual|lo dejo|no quiero nada(?: mas)?|nada mas|nada|eso es todo|ya espero|espero (?:entonces|pues|a la persona)|me espero|tanto da',
  ].join('|'),
);

const LONGEST = 200;

/** Whether the message ends in a farewell, and what it says before. */
export const farewellIn = (
  text: string,
): { letsRest: boolean; asks: boolean; alone: boolean } | undefined => {
  if (text.length > LONGEST) return undefined;
  const typed = plain(text);
  const found = AT_END.exec(typed);
  if (found === null) return undefined;
  const before = typed.slice(0, found.index);
  const asked = Math.max(before.lastIndexOf('?'), -1);
  return {
    letsRest: LETS_REST.test(before.slice(asked + 1)),
    asks: asked !== -1,
    alone: !/[\p{L}\p{N}]/u.test(before),
  };
};

const LEAVES = word(
  'leave (?:it|them|that|this|all|everything|both)|keep (?:it|them)|let it (?:be|stand)|laisse[zr]?|gardez|lassen (?:sie|wir)|lass(?:t|e)?|lasci(?:a|ate|atela|atelo|ala|alo|amo)?|tenete|tenga|dej(?:a|e|ad|en)(?:la|lo|las|los)?|no la toque\\p{L}*',
);
const UNDOES = word(
  'cancel(?!l[aeiou])\\p{L}*|withdraw|annul\\p{L}*|anul\\p{L}*|zu?ruck ?z\\p{L}*|storn\\p{L}*|retir\\p{L}*',
);

/** "Leave everything as it is": said where something could be called off, and nothing is to be. */
export const leavesAsItIs = (text: string): boolean => {
  const typed = plain(text);
  return text.length <= LONGEST && LEAVES.test(typed) && !UNDOES.test(typed);
};

const THANKS = word('thank|thanks|thank you|thx|ty|ta|cheers|merci|dank|danke|grazie|gracias');
export const saysThanks = (text: string): boolean => THANKS.test(plain(text));

const NO =
  'no+|nope|nah|no way|non|nein|nee+|na|noe|nix|rather not|lieber nicht|plutot pas|meglio di no|mejor no|que no|mais non|nei|naa';
const BESIDE_NO = `${FAREWELL}|${BEHIND}|thank|thank you|you|very much|really|please|lol|sorry|i'm good|i am good|bitte|vielen dank|danke|vielmals?|dank|wirklich|svp|vraiment|s'il vous plait|per favore|davvero|grazie|tante|mille|por favor|de verdad|muchas|gracias|gentile|madam|sir|good day|it'?s (?:fine|ok|okay|alright)|its (?:fine|ok)`;
const HOLDS_NO = word(NO);
const NO_AND_BESIDE = new RegExp(word(`${BESIDE_NO}|${NO}`), 'gu');

/** Whether the text is a no and nothing more than thanks and a farewell. */
export const isPlainNo = (text: string): boolean => {
  if (text.length > 100 || text.includes('?')) return false;
  const typed = plain(text).replace(/(\p{L})\1{2,}/gu, '$1');
  return HOLDS_NO.test(typed) && !/[\p{L}\p{N}]/u.test(typed.replace(NO_AND_BESIDE, ''));
};
