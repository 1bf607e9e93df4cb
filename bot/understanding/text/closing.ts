/** How letters end, as they are typed, five languages. */
const CLOSING = [
  '(?:with )?(?:(?:my|our) )?(?:(?:kind|best|warm|kindest|many|warmest)(?:est)? )?regards',
  'yours(?: (?:sincerely|faithfully|truly))?',
  '(?:sincerely|respectfully|faithfully)(?: yours)?',
  '(?:best|all the best|best wishes|cheers|many thanks|thanks|thank you(?: very much)?)(?: in advance)?',
  '(?:(?:bien|très|tres) )?cordialement(?: vôtre)?',
  '(?:mes |nos |meilleures |sincères )*salutations(?: \\p{L}+)?',
  'bien à (?:vous|toi)',
  "(?:merci|avec mes remerciements)(?: (?:d’|d')?avance)?",
  '(?:mit )?(?:(?:sehr )?(?:freundlich|best|lieb|herzlich|schön|viel)\\p{L}{0,3} )(?:kollegialen )?gr(?:ü|u|ue)(?:ß|ss)\\p{L}{0,3}',
  '(?:gr(?:ü|ue)(?:ß|ss)\\p{L}{0,3}|gruss|gruß|hochachtungsvoll|mfg|lg|vg|(?:vielen |besten )?dank(?: im voraus)?|danke)',
  '(?:(?:con i )?(?:più )?(?:cordiali|distinti|cari|tanti|migliori) )?saluti',
  '(?:cordialmente|in fede|grazie(?: mille)?|con osservanza)',
  '(?:(?:muy )?atentamente|(?:un )?(?:cordial )?saludos?(?: cordiales?| atentos?)?|reciban? un (?:cordial|atento) saludo|(?:muchas )?gracias)',
].join('|');
const CLOSES = new RegExp(`^\\s{0,10}(?:${CLOSING})(?![\\p{L}'’])`, 'iu');
const NAME = "(?:\\p{Lu}[\\p{L}.’'-]{0,30}|\\p{Ll}{2,5}\\.|von|van|de|di|del|della|und|and|et|e|y)";
const NAMES = new RegExp(`^\\s?[,.!]?\\s?(?:${NAME}(?:(?:,\\s?|\\s)${NAME}){0,5})?[.,]?\\s*$`, 'u');

/** "Veuillez agréer ..." and the like, which fill a line. */
const COURTLY =
  /^\s{0,10}(?:(?:je vous prie d['’]agréer|(?:je vous prie|vous prie) de croire|veuillez (?:agréer|croire|recevoir)|dans l['’]attente de|in attesa di|restando in attesa|(?:quedo|quedamos) a la espera|a la espera de|sin otro particular|i look forward to (?:your|hearing)))\b.{0,160}$/iu;

const LONGEST = 200;

/** Whether a line says goodbye at the end of a letter and no more than a name with it. */
export const closesLetter = (line: string): boolean => {
  if (line.length > LONGEST) return false;
  const closing = CLOSES.exec(line)?.[0];
  return COURTLY.test(line) || (closing !== undefined && NAMES.test(line.slice(closing.length)));
};
