import { CONCEPTS, conceptsOf } from '../text/concepts.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { isNegator, negated } from '../text/negation.ts';

/** The groups are normalised each by itself, so that a long message does not drown its words in its characters. */
export const GROUPS = ['words', 'characters', 'concepts'] as const;

export interface Features {
  /** 32-bit hashes, without repetition. */
  words: Uint32Array;
  characters: Uint32Array;
  /** What the words mean, whatever the language. */
  concepts: Uint32Array;
}

const start = (seed: number): number => (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const hashOf = (seed: number, text: string): number => {
  let hash = start(seed);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return finish(hash);
};

const SEED = {
  word: 1,
  pair: 2,
  skip: 3,
  negated: 4,
  length: 5,
  unknown: 10,
  unknownShare: 11,
  concept: 6,
  concepts: 7,
  gram: 8,
  near: 9,
};

const wordFeatures = (words: readonly string[]): Uint32Array => {
  const found = new Set<number>();
  const marks = negated(words);
  const framed = ['^', ...words, '$'];
  words.forEach((word, i) => {
    found.add(hashOf(SEED.word, word));
    if (marks[i] === true && !isNegator(word)) found.add(hashOf(SEED.negated, word));
  });
  for (let i = 0; i + 1 < framed.length; i++) {
    found.add(hashOf(SEED.pair, `${framed[i]} ${framed[i + 1]}`));
    if (i + 2 < framed.length) found.add(hashOf(SEED.skip, `${framed[i]} ${framed[i + 2]}`));
  }
  found.add(hashOf(SEED.length, String(Math.min(4, Math.ceil(words.length / 3)))));
  return Uint32Array.from(found);
};

const characterFeatures = (words: readonly string[], shortest: number, longest: number): Uint32Array => {
  const found = new Set<number>();
  const line = ` ${words.join(' ')} `;
  for (let i = 0; i < line.length; i++) {
    let hash = start(SEED.gram);
    const end = Math.min(line.length, i + longest);
    for (let j = i; j < end; j++) {
      hash = step(hash, line.charCodeAt(j));
      if (j - i + 1 >= shortest) found.add(finish(hash));
    }
  }
  return Uint32Array.from(found);
};

const START = CONCEPTS.length;
const QUESTION = CONCEPTS.length + 1;
const meaningsOf = (word: string): readonly number[] => (word === '?' ? [QUESTION] : conceptsOf(word));

/** How many further meaningful words a meaning is paired with, in the order of mention. */
const FAR = 5;

const conceptFeatures = (words: readonly string[]): Uint32Array => {
  const found = new Set<number>();
  const meanings = [[START], ...words.map(meaningsOf).filter((one) => one.length > 0)];
  meanings.forEach((own, i) => {
    for (const a of own) {
      found.add(hashOf(SEED.concept, String(a)));
      for (let j = i + 1; j <= Math.min(i + FAR, meanings.length - 1); j++) {
        for (const b of meanings[j] as readonly number[]) {
          found.add(hashOf(SEED.concepts, `${a} ${b}`));
          if (j === i + 1) found.add(hashOf(SEED.near, `${a} ${b}`));
        }
      }
    }
  });
  return Uint32Array.from(found);
};

/** Words, pairs, pairs with a gap and negated words; characters 2 to 5 across word borders. */
export const featuresOf = (text: string): Features => {
  const words = wordsOf(fold(text));
  return {
    words: wordFeatures(words),
    characters: characterFeatures(words, 2, 5),
    concepts: conceptFeatures(words),
  };
};

/** What tells languages apart: accents stay, words and characters 1 to 4. */
export const languageFeaturesOf = (text: string): Features => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
  return {
    words: Uint32Array.from(new Set(words.map((w) => hashOf(SEED.word, w)))),
    characters: characterFeatures(words, 1, 4),
    concepts: new Uint32Array(0),
  };
};
