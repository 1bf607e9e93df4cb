/** Words with which somebody goes on after a value: thanks, the next wish, the field again, how it is spelt. */
const GOES_ON =
  /(?:^|[ ,])(?:please|pls|plz|thanks?|thx|cheers|can you|could you|and (?:not|please|i|my)|i (?:am|have|want|would|need)|bitte|danke|vielen dank|und (?:ich|meine?|bitte)|k[öo]nn(?:en|ten) sie|merci|svp|stp|s'il|et (?:je|mon|ma)|pouvez|per favore|grazie|e (?:il|la) mi[oa]|potete|por favor|gracias|y mi|pueden|(?:in|for|as) (?:my|the)|als (?:meine?|neue)|comme (?:mon|ma|mail|adresse|e-mail|contact|nouve)|come (?:mia?|mio|mail|indirizzo|nuovo|contatto)|como (?:mi|correo|mail|direcci[oó]n|contacto|nuev)|in meine[mnr]|(?:dans|pour) mon|nel mio|en mi|with (?:an?|two|one)|mit (?:\p{L}|zwei|doppel\S*)|avec (?:une?|deux)|con (?:una?|due|dos|\p{L}|jota|zeta)|mit \p{L}{2,3}|(?:in|as) (?:one|two|three) words?|in (?:due|una) parol[ae]|en (?:dos|una) palabras?|en (?:deux|un seul) mots?|in (?:zwei|einem) w[öo]rt(?:ern)?|auseinander(?:geschrieben)?|zusammengeschrieben|(?:sin|con) (?:tilde|acentos?|guion)|(?:sans|avec) (?:accents?|tiret|trait)|(?:senza|con) (?:accent[oi]|trattino)|(?:ohne|mit) (?:akzent|bindestrich|umlaut)|without (?:an? |the )?(?:accent|hyphen|dash))(?!\p{L})/iu;

/** The verb that German keeps for the end. */
const LAST_VERB =
  /,? (?:(?:ab)?[äa]ndern|korrigieren|aktualisieren|umstellen|berichtigen|anpassen|hei(?:ß|ss)en|lauten|sein|umgezogen)\.?$/iu;

/** Full stops after these end no sentence: "Hauptstr. 5", "St. Gallen", "Av. Reforma". */
const SHORTENED =
  /(?:^|[ -])(?:\p{L}*str|st|ste|av|avda|bd|blvd|rd|ave|apt|nr|no|num|dr|jr|sr|c|via|pl|pza|chem|rte|\p{L})$/iu;

const sentenceEnd = (text: string): number => {
  for (const { index } of text.matchAll(/\.(?= |$)/gu))
    if (!SHORTENED.test(text.slice(Math.max(0, index - 20), index))) return index;
  return text.length;
};

const QUOTED = /^["']([^"'\n]{1,120})["']/u;
const LONGEST = 300;

/** Places, streets and numbers may follow a comma; in a name nothing does. */
const upTo = (text: string, commas: boolean): string => {
  const hard = text.search(/[;!?\n()]/u);
  const line = hard === -1 ? text : text.slice(0, hard);
  const sentence = line.slice(0, sentenceEnd(line));
  const comma = commas ? -1 : sentence.indexOf(',');
  const clause = comma === -1 ? sentence : sentence.slice(0, comma);
  const on = clause.search(GOES_ON);
  return on === -1 ? clause : clause.slice(0, on);
};

/** Something said about the value, not the value: "it", "my address", "die neue". */
const NO_VALUE =
  /^(?:it|them|this|that|one|my|the|your|mein\p{L}*|die|der|das|den|ihre?|mon|ma|mes|le|la|les|votre|il|lo|mio|mia|el|mi|su|falsch|wrong|faux|sbagliat[oa]|incorrect[oa]?|not|nicht|pas|no|non|alt|old)(?: \p{L}+)?$/iu;

/** A stretch of a text. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Where the value stands that begins between `from` and `to`, without what is said after it; `commas` where it may hold
 * some. A value that is longer than any is none: a part of it would be another value.
 */
export const valueIn = (text: string, { from, to }: Range, commas: boolean): Range | undefined => {
  const given = text.slice(from, to);
  const start = given.slice(given.length - given.trimStart().length);
  const said = start.slice(0, LONGEST);
  const quoted = QUOTED.exec(said)?.[1];
  const value = quoted ?? upTo(said, commas).trimEnd().replace(LAST_VERB, '');
  if (quoted === undefined && value.length === LONGEST && start.length > LONGEST) return undefined;
  const behind = value.replace(/^[\s:"'-]{1,10}/u, '');
  const bare = behind.replace(/[\s.,:"'-]{1,10}$/u, '');
  if (bare === '' || NO_VALUE.test(bare)) return undefined;
  const begins =
    from + (given.length - start.length) + (quoted === undefined ? 0 : 1) + (value.length - behind.length);
  return { from: begins, to: begins + bare.length };
};
