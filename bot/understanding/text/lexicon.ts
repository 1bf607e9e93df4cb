/** Letters that may follow, and what a word means that begins (or, read backwards, ends) with the letters so far. */
interface Stem {
  next: Map<number, Stem>;
  concepts: number[];
}

interface Lexicon {
  exact: Map<string, number[]>;
  beginnings: Stem;
  endings: Stem;
  inner: [string, number][];
}

const newStem = (): Stem => ({ next: new Map(), concepts: [] });

const addOnce = (list: number[], concept: number): void => {
  if (!list.includes(concept)) list.push(concept);
};

const addStem = (root: Stem, letters: readonly number[], concept: number): void => {
  let stem = root;
  for (const letter of letters) {
    const next = stem.next.get(letter) ?? newStem();
    stem.next.set(letter, next);
    stem = next;
  }
  addOnce(stem.concepts, concept);
};

const lettersOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const readLexicon = (meanings: Readonly<Record<string, string>>): Lexicon => {
  const lexicon: Lexicon = { exact: new Map(), beginnings: newStem(), endings: newStem(), inner: [] };
  Object.values(meanings).forEach((entries, concept) => {
    for (const entry of entries.split(' ').filter((one) => one !== '')) {
      if (entry.startsWith('-') && entry.endsWith('-')) lexicon.inner.push([entry.slice(1, -1), concept]);
      else if (entry.endsWith('-')) addStem(lexicon.beginnings, lettersOf(entry.slice(0, -1)), concept);
      else if (entry.startsWith('-')) addStem(lexicon.endings, lettersOf(entry.slice(1)).reverse(), concept);
      else {
        const known = lexicon.exact.get(entry) ?? [];
        addOnce(known, concept);
        lexicon.exact.set(entry, known);
      }
    }
  });
  return lexicon;
};

const NONE: readonly number[] = [];
/** Shorter words hold no other word. */
const HOLDS_ANOTHER = 7;
/** People use the same words again and again; what they have been found to mean is remembered, up to so many of so many letters. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 24;

/**
 * Reads lists of folded words, one list a meaning: `delet-` is any word that begins so, `-konto` any that ends so,
 * `-daten-` any that holds it, and a word alone is itself. Gives the numbers of a word's meanings, in the order of the lists.
 */
export const createLexicon = (
  meanings: Readonly<Record<string, string>>,
): ((word: string) => readonly number[]) => {
  const lexicon = readLexicon(meanings);
  const look = (word: string): readonly number[] => {
    const found = [...(lexicon.exact.get(word) ?? NONE)];
    let stem: Stem | undefined = lexicon.beginnings;
    for (let i = 0; i < word.length && stem !== undefined; i++) {
      stem = stem.next.get(word.charCodeAt(i));
      for (const concept of stem?.concepts ?? NONE) addOnce(found, concept);
    }
    stem = lexicon.endings;
    for (let i = word.length - 1; i >= 0 && stem !== undefined; i--) {
      stem = stem.next.get(word.charCodeAt(i));
      for (const concept of stem?.concepts ?? NONE) addOnce(found, concept);
    }
    if (word.length >= HOLDS_ANOTHER)
      for (const [held, concept] of lexicon.inner) if (word.includes(held)) addOnce(found, concept);
    return found;
  };
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = look(word);
    if (word.length > LONGEST_KNOWN) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, found);
    return found;
  };
};
