/** What ends in a full stop without ending a sentence, five languages. */
const ABBREVIATION =
  /(?:(?<![\p{L}\p{N}])(?:art|arts|nr|no|num|st|str|mr|mrs|ms|dr|sr|sra|vs|etc|inc|ltd|approx|bzw|ca|abs|vgl|usw|inkl|z\.b|d\.h|u\.a|i\.d\.r|p\.ex|e\.g|i\.e|sig|dott|ecc|tel|ref|sec|para|lit|artt|av|avda|ave|blvd|bd|chem|rte|pza)|\p{L}str|(?<![\p{L}\p{N}])\p{L})\.$/iu;

/** Where a sentence may end; not between the day and the month of a date ("am 3. November"). */
const END =
  /(?<=[.!?;…])(?<!\b\d{1,2}\.)\s|(?<=\b\d{1,2}\.)\s(?!(?:jan|j[äa]n|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,7}(?!\p{L}))|\uE000/iu;

const MAX_SENTENCES = 400;

/** Line breaks that end a thought (empty line, after punctuation, before a list item) become sentence borders, others spaces. */
const borders = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]{0,20}\n/g, ' \uE000 ')
    .replace(/([.,:;!?])\n/g, '$1 \uE000 ')
    .replace(/\n(?=[ \t]{0,20}(?:[-*•]|\d{1,2}[.)]) )/g, ' \uE000 ')
    .replace(/\n/g, ' ');

/** The sentences of a message in their order; never empty strings, never more than four hundred. */
export const sentencesOf = (text: string): string[] => {
  const sentences: string[] = [];
  let open = '';
  const close = (): void => {
    if (/[\p{L}\p{N}*@]/u.test(open)) sentences.push(open.trim());
    open = '';
  };
  for (const piece of borders(text).split(END)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (!ABBREVIATION.test(piece.slice(-8)) && piece.trim() !== '') close();
    if (sentences.length >= MAX_SENTENCES) return sentences;
  }
  close();
  return sentences;
};

const JOINT =
  /(?:[,:–—] | - | \/ |,? (?:and|then|also|plus|but|just|instead|und|aber|sondern|sowie|dann|ausserdem|außerdem|et|puis|mais|aussi|ainsi que|e|ed|ma|poi|anche|inoltre|y|pero|sino|luego|además|ademas|también|tambien|&|\+)(?: (?:then|afterwards|danach|dann|ensuite|puis|apr[èe]s|poi|dopo|luego|despu[ée]s))? )/giu;

/** Where a sentence may fall into two wishes: at commas and conjunctions; at most `most` places, spread from the front. */
export const jointsOf = (sentence: string, most: number): { end: number; next: number }[] => {
  const joints: { end: number; next: number }[] = [];
  for (const match of sentence.matchAll(JOINT)) {
    if (joints.length >= most) break;
    joints.push({ end: match.index, next: match.index + match[0].length });
  }
  return joints;
};
