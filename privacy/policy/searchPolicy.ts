import type { Language } from '../../domain/language.ts';
import type { PolicyClause, PolicyVersion } from './policy.ts';
import { indexPolicy, type PolicyIndex } from './policyIndex.ts';
import { stemsOf } from './stems.ts';

// Okapi BM25 (Robertson and Zaragoza 2009), with its usual constants.
const K1 = 1.2;
const B = 0.75;

export interface FoundClause {
  clause: PolicyClause;
  /** Share of the question's meaning that the clause holds, 0 to 1. */
  coverage: number;
  /** How near the question is to a known way of asking for the clause, 0 to 1. */
  likeness: number;
  /** Orders the clauses; higher is better. */
  score: number;
}

/** All clauses of a version by how well their words fit a question, best first; none for a question without a word that counts. */
export const searchPolicy = (version: PolicyVersion, question: string, language: Language): FoundClause[] => {
  const index = indexOf(version, language);
  const stems = weighted(index, question, language);
  const whole = stems.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  return index.clauses
    .map(({ clause, frequencies, length, asked: ways }) => {
      let score = 0;
      let held = 0;
      for (const { stem, weight } of stems) {
        const times = frequencies.get(stem) ?? 0;
        if (times === 0) continue;
        held += weight;
        score += (weight * times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / index.averageLength));
      }
      const likeness = Math.max(0, ...ways.map((way) => alike(index, stems, whole, way)));
      // one known way of asking, word for word, counts as much as every word of the question
      return { clause, coverage: held / whole, likeness, score: score / whole + 2 * likeness };
    })
    .sort((a, b) => b.score - a.score);
};

/** How much of a question each of some sentences holds, by the weight of the words in the whole policy. */
export const weighSentences = (
  version: PolicyVersion,
  question: string,
  sentences: readonly string[],
  language: Language,
): number[] => {
  const index = indexOf(version, language);
  const stems = weighted(index, question, language);
  return sentences.map((sentence) => {
    const held = new Set(stemsOf(sentence, language));
    return stems.reduce((sum, { stem, weight }) => sum + (held.has(stem) ? weight : 0), 0);
  });
};

interface WeightedStem {
  stem: string;
  weight: number;
}

const weighted = (index: PolicyIndex, question: string, language: Language): WeightedStem[] =>
  [...new Set(stemsOf(question, language))].map((asked) => {
    const stem = index.known(asked) ?? asked;
    return { stem, weight: index.weightOf(stem) };
  });

/** Dice's coefficient over weighted stems: 1 for the same words, 0 for none in common. */
const alike = (
  index: PolicyIndex,
  stems: WeightedStem[],
  whole: number,
  way: ReadonlySet<string>,
): number => {
  const common = stems.reduce((sum, { stem, weight }) => sum + (way.has(stem) ? weight : 0), 0);
  const size = [...way].reduce((sum, stem) => sum + index.weightOf(stem), 0);
  return size === 0 ? 0 : (2 * common) / (whole + size);
};

const indexes = new WeakMap<PolicyVersion, Partial<Record<Language, PolicyIndex>>>();

/** Made once per version and language. */
const indexOf = (version: PolicyVersion, language: Language): PolicyIndex => {
  const made = indexes.get(version) ?? {};
  indexes.set(version, made);
  made[language] ??= indexPolicy(version, language);
  return made[language];
};
