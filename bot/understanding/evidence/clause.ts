import { CONCEPTS, conceptsOf } from '../text/concepts.ts';
import { wordsOf } from '../text/fold.ts';
import { createLexicon } from '../text/lexicon.ts';
import { isNegator } from '../text/negation.ts';
import { MEANINGS, type Meaning } from './meanings.ts';

/** A part of a message as its evidence is looked for: its folded words and what they mean. */
export interface Clause {
  words: readonly string[];
  /** The words with single spaces, for patterns of grammar. */
  line: string;
  /** Whether a word has one of these meanings (`text/concepts.ts`): "ERASE", "DATA". */
  means(...concepts: readonly string[]): boolean;
  /** Whether a word tells one of these (`meanings.ts`): "MINE", "CONDITION". */
  tells(...meanings: readonly Meaning[]): boolean;
  wordMeans(at: number, ...concepts: readonly string[]): boolean;
  wordTells(at: number, ...meanings: readonly Meaning[]): boolean;
  asks: boolean;
  /** Whether somebody speaks of themselves. */
  speaks: boolean;
  negated: boolean;
}

const tellsOf = createLexicon(MEANINGS);
const CONCEPT_AT = new Map(CONCEPTS.map((name, at) => [name, at]));
const MEANING_AT = new Map(Object.keys(MEANINGS).map((name, at) => [name, at]));

const anyOf = (
  wanted: readonly string[],
  numbers: ReadonlyMap<string, number>,
  has: (one: number) => boolean,
): boolean => wanted.some((name) => has(numbers.get(name) ?? -1));

/** "I" and the verbs that say it in English: "i" is an article in Italian. */
const SPEAKS_ENGLISH =
  /\bi (?:no|can|do|dont|cant|am|have|had|would|want|wish|was|will|got|get|need|keep|never|also|did|think|tried|click|use)\b/;

/** @param folded as `Reading` has it */
export const clauseOf = (folded: string): Clause => {
  const words = wordsOf(folded);
  const concepts = words.map(conceptsOf);
  const told = words.map(tellsOf);
  const allConcepts = new Set(concepts.flat());
  const allTold = new Set(told.flat());
  const line = words.join(' ');
  const tells = (...wanted: readonly Meaning[]): boolean =>
    anyOf(wanted, MEANING_AT, (one) => allTold.has(one));
  return {
    words,
    line,
    means: (...wanted) => anyOf(wanted, CONCEPT_AT, (one) => allConcepts.has(one)),
    tells,
    wordMeans: (at, ...wanted) => anyOf(wanted, CONCEPT_AT, (one) => concepts[at]?.includes(one) === true),
    wordTells: (at, ...wanted) => anyOf(wanted, MEANING_AT, (one) => told[at]?.includes(one) === true),
    asks: words.includes('?'),
    speaks: tells('SPEAKER') || SPEAKS_ENGLISH.test(line),
    negated: words.some(isNegator),
  };
};
