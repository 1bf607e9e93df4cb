import type { Language } from '../../domain/language.ts';
import { clausesOf, type PolicyClause, type PolicyVersion } from './policy.ts';
import { stemsOf } from './stems.ts';

/** A clause as the search sees it: how often each stem occurs, and each known way of asking for it. */
interface IndexedClause {
  clause: PolicyClause;
  frequencies: ReadonlyMap<string, number>;
  length: number;
  asked: ReadonlySet<string>[];
}

export interface PolicyIndex {
  clauses: IndexedClause[];
  averageLength: number;
  /** How telling a stem is: high where few clauses hold it. */
  weightOf(stem: string): number;
  /** The stem itself, or the words of the policy that it is part of or made of ("Speicherort" -> "Speicher"). */
  known(stem: string): string | undefined;
}

const TITLE_WEIGHT = 3;
const ASKED_WEIGHT = 2;
/** A word that the policy never uses is often a turn of phrase rather than the matter. */
const UNKNOWN_WEIGHT = 0.6;
/** Shorter pieces of a word say nothing. */
const SHORTEST_PART = 5;

export const indexPolicy = (version: PolicyVersion, language: Language): PolicyIndex => {
  const clauses = clausesOf(version).map((clause): IndexedClause => {
    const asked = clause.asked[language].map((way) => stemsOf(way, language));
    const frequencies = new Map<string, number>();
    const count = (stems: string[], weight: number) => {
      for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight);
    };
    count(stemsOf(clause.text[language], language), 1);
    count(stemsOf(clause.title[language], language), TITLE_WEIGHT);
    for (const way of asked) count(way, ASKED_WEIGHT);
    const length = [...frequencies.values()].reduce((sum, times) => sum + times, 0);
    return { clause, frequencies, length, asked: asked.map((way) => new Set(way)) };
  });
  const holders = new Map<string, number>();
  for (const { frequencies } of clauses)
    for (const stem of frequencies.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const vocabulary = [...holders.keys()];
  // the longest fit says most: "Datenschutzbeauftragte" is no "Daten"
  const part = (stem: string): string | undefined =>
    stem.length < SHORTEST_PART
      ? undefined
      : vocabulary
          .filter(
            (word) =>
              word.length >= SHORTEST_PART &&
              (word.startsWith(stem) || stem.startsWith(word) || stem.endsWith(word) || word.endsWith(stem)),
          )
          .sort((a, b) => b.length - a.length)[0];
  return {
    clauses,
    averageLength: clauses.reduce((sum, { length }) => sum + length, 0) / Math.max(1, clauses.length),
    weightOf: (stem) => {
      const held = holders.get(stem) ?? 0;
      const rarity = Math.log(1 + (clauses.length - held + 0.5) / (held + 0.5));
      return held === 0 ? UNKNOWN_WEIGHT * rarity : rarity;
    },
    known: (stem) => (holders.has(stem) ? stem : part(stem)),
  };
};
