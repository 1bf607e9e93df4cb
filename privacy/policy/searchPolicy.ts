import type { Language } from '../../domain/language.ts';
import type { PolicyClause, PolicyVersion } from './policy.ts';
import { indexPolicy, type PolicyIndex } from './policyIndex.ts';
import { stemsOf } from './stems.ts';

export interface FoundClause {
  clause: PolicyClause;
  /** Share of the question's meaning that the clause holds, 0 to 1. */
  coverage: number;
  /** How near the question is to a known way of asking for the clause, 0 to 1. */
  likeness: number;
}

/** How well the words of each clause of a version fit a question; none for a question without a word that counts. */
export const searchPolicy = (version: PolicyVersion, question: string, language: Language): FoundClause[] => {
  const index = indexOf(version, language);
  const stems = weighted(index, question, language);
  const whole = sumOf(stems);
  if (whole === 0) return [];
  return index.clauses.map(({ clause, stems: has, asked: ways }) => ({
    clause,
    coverage: sumOf(stems.filter(({ stem }) => has.has(stem))) / whole,
    likeness: Math.max(0, ...ways.map((way) => alike(index, stems, whole, way))),
  }));
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
    return sumOf(stems.filter(({ stem }) => held.has(stem)));
  });
};

interface WeightedStem {
  stem: string;
  weight: number;
}

const sumOf = (stems: readonly WeightedStem[]): number => stems.reduce((sum, { weight }) => sum + weight, 0);

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
  const common = sumOf(stems.filter(({ stem }) => way.has(stem)));
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
