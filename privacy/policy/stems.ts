import type { Language } from '../../domain/language.ts';

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
  it: words(`a ad ai al alla alle allo agli anche avere avete c ce che chi ci come con cosa cui d da dai dal dalla dalle
    dei del dell della delle dello degli di dove due e ed era essere gli ha hai hanno ho i il in io l la le lei li lo loro
    lui ma me mi mia mie miei mio ne nei nel nella nelle no noi non nostra nostro o per perche piu posso potete puo quale
    quali quando quanto quella quello questa questo qui s se si sia siete sono su sua sue sui sul sulla suo suoi tra tu un
    una uno vi voi vostra vostre vostri vostro fate fa favore`),
  es: words(`a al algo ante antes asi aunque como con cual cuales cuando cuanto de del desde donde dos e el ella ellos en
    era eres es esa ese eso esta estan estar este esto estoy fue ha han hace hacen hay he la las le les lo los mas me mi
    mis mucho muy nada ni no nos nosotros o os otra otro para pero por porque pueden puede puedo que quien quienes se ser
    si sin sobre son soy su sus te tengo tiene tienen tu tus u un una uno usted ustedes vosotros vuestra vuestro y ya yo
    favor`),
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
  it: [/(?:azion[ei]|ator[ei]|atric[ei]|ament[oi]|iment[oi])$/, /(?:mente|ita|iv[aeio]|at[aeio]|it[aeio]|ut[aeio]|end[oi]|ando)$/, /(?:are|ere|ire|ate|ete|ano|ono|iamo|i|e|a|o)$/], // biome-ignore format: one language a line
  es: [/(?:aciones|acion|iciones|icion|adores|ador|adoras|adora|amientos?|imientos?)$/, /(?:mente|idades|idad|iv[ao]s?|ad[ao]s?|id[ao]s?|ando|iendo)$/, /(?:ciones|cion|siones|sion|aran|amos|emos|imos|aron|ieron|an|en|ar|er|ir|es|as|os|a|e|o|s)$/], // biome-ignore format: one language a line
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
