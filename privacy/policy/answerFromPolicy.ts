import type { Language } from '../../domain/language.ts';
import type { PolicyAnswer } from '../outcomes.ts';
import { clauseUrl, type Policy, type PolicyVersion } from './policy.ts';
import { indexPolicy, type PolicyIndex } from './policyIndex.ts';
import { stemsOf } from './stems.ts';

/** Longer questions are cut: the first lines say what somebody wants to know. */
const LONGEST_QUESTION = 600;

/** Share of the question's meaning that a clause must hold before it is quoted; below it, it would be a guess. */
const ENOUGH = 0.55;
/** A clause that is usually asked for in these very words may hold less. */
const ALIKE = 0.6;

// Okapi BM25 (Robertson and Zaragoza 2009), with its usual constants.
const K1 = 1.2;
const B = 0.75;

/**
 * The clause of the current policy that answers a question, verbatim, or `undefined` where none does. A pure function:
 * lexical search, no model; it never says a sentence of its own.
 */
export const answerFromPolicy = (
  policy: Policy,
  question: string,
  language: Language,
): PolicyAnswer | undefined => {
  const index = indexOf(policy.current, language);
  const best = search(index, stemsOf(question.slice(0, LONGEST_QUESTION), language))[0];
  if (!best || (best.coverage < ENOUGH && best.likeness < ALIKE)) return undefined;
  const { clause } = best;
  return {
    number: clause.number,
    title: clause.title[language],
    text: clause.text[language],
    version: policy.current.version,
    url: clauseUrl(policy, clause, language),
  };
};

const search = (index: PolicyIndex, asked: string[]) => {
  const stems = [...new Set(asked)].map((stem) => ({ stem: index.known(stem) ?? stem, weight: 0 }));
  for (const one of stems) one.weight = index.weightOf(one.stem);
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

/** Dice's coefficient over weighted stems: 1 for the same words, 0 for none in common. */
const alike = (
  index: PolicyIndex,
  stems: { stem: string; weight: number }[],
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
