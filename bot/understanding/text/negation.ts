/** Words that turn the wish beside them round, folded, five languages together. */
const NEGATORS = new Set(
  (
    'not dont dnt doesnt didnt wont cant cannot never neither nor without stop isnt arent wouldnt shouldnt ' +
    'ne pas jamais sans ni plus ' +
    'nicht nich net kein keine keinen keinem keiner nie niemals ohne nod nid kei nume ' +
    'non mai senza nessun nessuna ne ' +
    'no nunca jamas sin ningun ninguna ni tampoco'
  ).split(' '),
);

export const isNegator = (word: string): boolean => NEGATORS.has(word);

const REACH = 4;

/** For each word whether a negator stands within four words of it ("nicht" follows its verb, "don't" precedes it). */
export const negated = (words: readonly string[]): boolean[] => {
  const marks = words.map(() => false);
  words.forEach((word, at) => {
    if (!isNegator(word)) return;
    for (let i = Math.max(0, at - REACH); i <= Math.min(words.length - 1, at + REACH); i++) marks[i] = true;
  });
  return marks;
};
