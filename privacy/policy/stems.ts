import type { Language } from '../../wording/language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that carry no meaning of their own in a question; written as `fold` leaves them. */
const STOP: Record<Language, ReadonlySet<string>> = {
  en: words(`a an and any are as at be been but by can could did do does doing for from had has have how i if in into is
    it its just me my no not of on or our please s so tell that the their them there these they this to too us was we
    were what when where which who whom whose why will with would you your yours about am get`),
  fr: words(`a ai ait as au aux avec avez avoir c ce ces cet cette comment d dans de des du elle en es est et etes etre
    eu il ils j je l la le les leur lorsque m ma mais me mes moi mon n ne nos notre nous on ou par pas peux pour pouvez
    puis qu quand que quel quelle quelles quels qui quoi s sa se ses si son sont suis sur t te tu un une va vos votre
    vous y faites fait dit plait svp`),
  de: words(`aber alle als also am an auch auf aus bei bin bis bitte da damit das dass dein dem den der des die dies
    diese dieser dieses du durch ein eine einem einen einer eines er es fur hab habe haben hat ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer im in ist ja kann kein keine konnen man mein meine meinem meinen meiner mich mir mit nach
    nicht noch nur ob oder sich sie sind so und uns unser unsere unter vom von vor war warum was welche welchem welchen
    welcher welches wem wen wenn wer werde werden wie wird wo wofur woher wohin zu zum zur uber gibt geht`),
};

const ENDINGS: Record<Language, readonly RegExp[]> = {
  en: [
    /(?:ations?|ators?|ating|ated)$/,
    /(?:ies|ied|ying)$/,
    /(?:ings?|ers?|ors?|ed|es|ely|ly|ment|ments)$/,
    /(?:s|e|y)$/,
  ],
  fr: [/(?:ations?|ateurs?|atrices?)$/, /(?:ements?|ement|euses?|ives?|ifs?)$/, /(?:ions?|ees?|es?|er|ez|ent|ons|ant|ir|oir|aux|x|s)$/, /(?:e|i|s)$/], // biome-ignore format: one language a line
  de: [/(?:ungen|ung)$/, /(?:lichen|liche|licher|lich|ische|isch)$/, /(?:ern|ende|end|en|er|em|es|et|st|te|ten|e|n|s|t)$/], // biome-ignore format: one language a line
};

/** Endings are taken off only while this much of a word stays. */
const SHORTEST_STEM = 4;

/** Lower case without accents; umlauts lose their dots, as they come and go within one word ("Kauf", "Käufe"). */
const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe');

const stem = (word: string, language: Language): string => {
  let short = word;
  for (const ending of ENDINGS[language]) {
    const cut = short.replace(ending, '');
    if (cut.length >= SHORTEST_STEM) short = cut;
  }
  return short;
};

/** The stems of a text that carry meaning, in their order, with repeats. */
export const stemsOf = (text: string, language: Language): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !STOP[language].has(word))
    .map((word) => stem(word, language));
