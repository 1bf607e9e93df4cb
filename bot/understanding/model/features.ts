import { CONCEPTS, conceptsOf } from '../text/concepts.ts';
import { wordsOf } from '../text/fold.ts';
import { isNegator, negated } from '../text/negation.ts';
import { createCollector } from './collector.ts';
import { finish, hashOf, pairHash, start, step } from './hash.ts';

export interface Features {
  /** 32-bit hashes, without repetition. */
  words: Uint32Array;
  characters: Uint32Array;
  /** What the words mean, in any language. */
  concepts: Uint32Array;
}

const SEED = {
  word: 1,
  pair: 2,
  skip: 3,
  negated: 4,
  length: 5,
  concept: 6,
  concepts: 7,
  gram: 8,
  near: 9,
  subword: 10,
};

/** One collector for the whole process: features are computed synchronously, so no two computations overlap. */
const found = createCollector();

const wordFeatures = (words: readonly string[]): Uint32Array => {
  const marks = negated(words);
  const framed = ['^', ...words, '$'];
  found.begin(words.length * 4 + 4);
  words.forEach((word, i) => {
    found.add(hashOf(SEED.word, word));
    if (marks[i] === true && !isNegator(word)) found.add(hashOf(SEED.negated, word));
  });
  for (let i = 0; i + 1 < framed.length; i++) {
    found.add(pairHash(SEED.pair, framed[i]!, framed[i + 1]!));
    if (i + 2 < framed.length) found.add(pairHash(SEED.skip, framed[i]!, framed[i + 2]!));
  }
  found.add(hashOf(SEED.length, String(Math.min(4, Math.ceil(words.length / 3)))));
  return found.taken();
};

const GRAM = start(SEED.gram);

const characterFeatures = (words: readonly string[], shortest: number, longest: number): Uint32Array => {
  const line = ` ${words.join(' ')} `;
  const codes = new Uint16Array(line.length);
  for (let i = 0; i < line.length; i++) codes[i] = line.charCodeAt(i);
  found.begin(line.length * (longest - shortest + 1));
  for (let i = 0; i < codes.length; i++) {
    let hash = GRAM;
    const end = Math.min(codes.length, i + longest);
    for (let j = i; j < end; j++) {
      hash = step(hash, codes[j]!);
      if (j - i + 1 >= shortest) found.add(finish(hash));
    }
  }
  return found.taken();
};

const SUBWORD = start(SEED.subword);
const SHORTEST_SUBWORD = 3;
const LONGEST_SUBWORD = 5;

/** Pieces of 3 to 5 characters of each word of a folded text, its borders included. */
export const subwordsOf = (folded: string): Uint32Array => {
  const words = wordsOf(folded);
  found.begin((folded.length + 2 * words.length) * (LONGEST_SUBWORD - SHORTEST_SUBWORD + 1));
  for (const word of words) {
    const framed = ` ${word} `;
    for (let i = 0; i + SHORTEST_SUBWORD <= framed.length; i++) {
      let hash = SUBWORD;
      const end = Math.min(framed.length, i + LONGEST_SUBWORD);
      for (let j = i; j < end; j++) {
        hash = step(hash, framed.charCodeAt(j));
        if (j - i + 1 >= SHORTEST_SUBWORD) found.add(finish(hash));
      }
    }
  }
  return found.taken();
};

const START = CONCEPTS.length;
const QUESTION = CONCEPTS.length + 1;
const MEANINGS = CONCEPTS.length + 2;

const single = Uint32Array.from({ length: MEANINGS }, (_, a) => hashOf(SEED.concept, String(a)));
const pairsOf = (seed: number): Uint32Array =>
  Uint32Array.from({ length: MEANINGS * MEANINGS }, (_, at) =>
    pairHash(seed, String(Math.floor(at / MEANINGS)), String(at % MEANINGS)),
  );
const following = pairsOf(SEED.concepts);
const beside = pairsOf(SEED.near);

const AT_START = [START];
const ASKED = [QUESTION];
const meaningsOf = (word: string): readonly number[] => (word === '?' ? ASKED : conceptsOf(word));

/** How many of the following meaningful words each meaning is paired with. */
const FAR = 5;

const pairsIn = (meanings: readonly (readonly number[])[]): number => {
  const widest = meanings.reduce((most, own) => Math.max(most, own.length), 1);
  return meanings.length * widest * (1 + (FAR + 1) * widest);
};

const conceptFeatures = (words: readonly string[]): Uint32Array => {
  const meanings = [AT_START, ...words.map(meaningsOf).filter((one) => one.length > 0)];
  found.begin(Math.min(pairsIn(meanings), MEANINGS * (1 + 2 * MEANINGS)));
  meanings.forEach((own, i) => {
    const last = Math.min(i + FAR, meanings.length - 1);
    for (const a of own) {
      found.add(single[a]!);
      for (let j = i + 1; j <= last; j++) {
        for (const b of meanings[j]!) {
          found.add(following[a * MEANINGS + b]!);
          if (j === i + 1) found.add(beside[a * MEANINGS + b]!);
        }
      }
    }
  });
  return found.taken();
};

/** Features of a folded text: words, pairs, pairs with a gap, negated words; 2 to 5 characters across words; meanings. */
export const featuresOf = (folded: string): Features => {
  const words = wordsOf(folded);
  return {
    words: wordFeatures(words),
    characters: characterFeatures(words, 2, 5),
    concepts: conceptFeatures(words),
  };
};

const NONE = new Uint32Array(0);

/** The features that tell languages apart: words and 1 to 4 characters, with their accents. */
export const languageFeaturesOf = (text: string): Features => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
  const characters = characterFeatures(words, 1, 4);
  found.begin(words.length);
  for (const word of words) found.add(hashOf(SEED.word, word));
  return { words: found.taken(), characters, concepts: NONE };
};
